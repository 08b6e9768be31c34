package shell

import (
	"context"
	"errors"
	"fmt"
	"syscall"
	"time"

	"rehearse/data/journal"
	"rehearse/ui/kit"
)

const (
	// saveTime is how long quitting waits for the disk before it asks.
	saveTime = time.Second
	// settleTime lets Fyne write the preferences that were just set.
	settleTime = 250 * time.Millisecond
)

// Saving follows the journal: what is not on the disk is said until it is.
func (s *Shell) Saving(status journal.Status) {
	words := ""
	switch {
	case status.Unsaved == 0:
	case status.Err != nil:
		words = fmt.Sprintf("Not saved yet: %v. Rehearse goes on trying.", cause(status.Err))
	case status.Slow:
		words = "Not saved yet: the disk is slow."
	}
	s.unsaved = status.Err
	if words != s.trouble.Text() {
		s.trouble.Say(words)
		s.relayout()
	}
}

// Quit is the one way out. It asks before it leaves with something unsaved.
func (s *Shell) Quit() {
	s.focus(nil) // a note that is being written is handed to the book
	s.keepPlaceAndSize()
	ctx, cancel := context.WithTimeout(context.Background(), saveTime)
	defer cancel()
	if err := s.deps.Save(ctx); err == nil {
		s.leave()
		return
	}
	why := "the disk does not answer"
	if s.unsaved != nil {
		why = cause(s.unsaved).Error()
	}
	kit.Warn(s.host, s.deps.Window.Canvas(), "Quit without saving?",
		"What you did last is not on the disk yet: "+why+". Rehearse goes on trying while it is open.",
		"Quit anyway", s.leave)
}

// cause returns what the system said, without the way that the error took.
func cause(err error) error {
	if system, ok := errors.AsType[syscall.Errno](err); ok {
		return system
	}
	return err
}

func (s *Shell) keepPlaceAndSize() {
	size := s.deps.Window.Canvas().Size()
	s.settings.Width, s.settings.Height = int(size.Width), int(size.Height)
	s.keepPlace()
}

func (s *Shell) leave() {
	s.left = true
	s.deps.Log.Info("quit")
	s.deps.Window.Hide()
	kit.After(s.deps.Post, settleTime, s.deps.Leave)
}
