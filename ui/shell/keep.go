package shell

import (
	"errors"
	"fmt"
	"time"

	"rehearse/data/journal"
	"rehearse/ui/kit"
)

const (
	// lookTime is how often the data folder is looked at: another computer may
	// have put something there.
	lookTime = 2 * time.Second
	// firstBackup leaves the start to the first frame.
	firstBackup = 5 * time.Second
	backupTime  = 30 * time.Minute
)

// keep follows the data folder and makes backups until the user leaves.
func (s *Shell) keep() {
	j := s.data.Journal
	if j == nil {
		return
	}
	again(s, chore[journal.News]{
		first: lookTime, every: lookTime, work: j.Look,
		fault: "What was done on another computer cannot be read",
		done:  s.takeFromElsewhere,
	})
	again(s, chore[journal.Backup]{
		first: firstBackup, every: backupTime,
		fault: "No backup can be made",
		work: func() (journal.Backup, error) {
			b, err := j.BackUp()
			if errors.Is(err, journal.ErrNothing) {
				err = nil
			}
			return b, err
		},
		done: func(b journal.Backup) {
			if b.Fresh {
				s.deps.Log.Info("backed up", "name", b.Name)
			}
		},
	})
}

// chore is slow work that is done again and again.
type chore[T any] struct {
	first, every time.Duration
	work         func() (T, error) // off the UI goroutine
	done         func(T)
	fault        string // what it means when the work fails
}

// again does the chore until the user leaves. A failure is told once, until the
// work succeeds again.
func again[T any](s *Shell, c chore[T]) {
	failed := false
	var begin func()
	end := func(v T, err error) {
		if s.left {
			return
		}
		if err != nil && !failed {
			s.deps.Log.Warn(c.fault, "err", err)
			s.tell(fmt.Sprintf("%s: %v. Rehearse goes on trying.", c.fault, cause(err)))
		}
		if failed = err != nil; !failed {
			c.done(v)
		}
		kit.After(s.deps.Post, c.every, begin)
	}
	begin = func() {
		if !s.left {
			kit.Async(s.deps.Post, c.work, end)
		}
	}
	kit.After(s.deps.Post, c.first, begin)
}

// takeFromElsewhere brings into the book what came by itself.
func (s *Shell) takeFromElsewhere(n journal.News) {
	if n.Quiet() {
		return
	}
	if whole, taken := s.take(n); whole && taken {
		s.tell("On another computer everything was replaced or reset, and that holds here too. " +
			"What was here before is among the backups.")
	}
}

// take brings news into the book; the screens follow. News that is not taken is
// out of date.
func (s *Shell) take(n journal.News) (whole, taken bool) {
	facts, whole, taken := s.data.Journal.Take(n)
	switch {
	case !taken:
		return whole, false
	case whole:
		s.deps.Book.Replace(facts)
	default:
		s.deps.Book.Merge(facts.List())
	}
	s.deps.Log.Info("taken", "facts", facts.Len(), "whole", whole)
	return whole, true
}

// tell shows words that stay until they are clicked away, after those that are
// there already.
func (s *Shell) tell(words string) {
	if s.news.Visible() {
		words = s.news.Text() + " " + words
	}
	s.news.Say(words)
	s.relayout()
}
