package main

import (
	"crypto/rand"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/deck"
	"rehearse/data/fynestore"
	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// opened is what lies on the disk.
type opened struct {
	deck    *scenario.Deck
	journal *journal.Journal
	facts   []journal.Fact
	path    string // of the data folder
	backups string // path of the folder with backups
	status  *statusRelay
	log     *slog.Logger
	news    []string // sentences for the user
	err     error    // why the app cannot start
}

// openInBackground reads deck and journal while Fyne opens the window.
func openInBackground(root fyne.URI, log *slog.Logger) <-chan opened {
	done := make(chan opened, 1)
	go func() { done <- open(root, log) }()
	return done
}

func open(root fyne.URI, log *slog.Logger) opened {
	o := opened{log: log, status: &statusRelay{log: log}}
	o.deck, o.err = deck.Embedded()
	if o.err != nil {
		o.err = fmt.Errorf("the questions that come with Rehearse are damaged; install it again:\n%w", o.err)
		return o
	}
	local, err := fynestore.Open(root, "local")
	if err != nil {
		o.err = fmt.Errorf("nothing can be kept: %w; give yourself access to the folder and start again", err)
		return o
	}
	backups, err := fynestore.Open(root, "local", "backups")
	if err != nil {
		o.err = fmt.Errorf("no backup can be kept: %w; give yourself access to the folder and start again", err)
		return o
	}
	data, moved, err := openData(root, local)
	if err != nil {
		o.err = fmt.Errorf("what you did cannot be read, and nothing has been changed: %w; "+
			"move what is in the way or give yourself access to it, and start again", err)
		return o
	}
	var report journal.Report
	o.journal, report, o.err = journal.Open(journal.Options{
		Data: data, Moved: moved, Local: local, Backups: backups, Now: time.Now, NewID: newID, Notify: o.status.notify,
	})
	if o.err != nil {
		o.err = fmt.Errorf("what you did cannot be read, and nothing has been changed: %w; "+
			"give yourself access to the files and start again", o.err)
		return o
	}
	o.facts, o.path, o.backups = report.Facts, data.Path(), backups.Path()
	o.news = append(o.news, report.Sentence())
	if report.Local != nil {
		log.Warn("something could not be kept", "err", report.Local)
	}
	log.Info("opened", "i", o.journal.Installation(), "facts", len(o.facts), "torn", report.Torn)
	return o
}

// openData opens the data folder, and reports whether the user chose its place.
func openData(root fyne.URI, local *fynestore.Folder) (data *fynestore.Tree, moved bool, err error) {
	path, err := journal.Location(local)
	if err != nil {
		return nil, false, err
	}
	if path != "" {
		data, err = fynestore.OpenTreeAt(path)
		return data, true, err
	}
	data, err = fynestore.OpenTree(root, "data")
	return data, false, err
}

// newID returns an id that no other installation has: 80 random bits.
func newID() string { return strings.ToLower(rand.Text()[:16]) }

// statusRelay brings the journal's status to the window, once there is one.
type statusRelay struct {
	log  *slog.Logger
	show atomic.Pointer[func(journal.Status)]
}

// notify is called on the journal's goroutines.
func (r *statusRelay) notify(s journal.Status) {
	if s.Err == nil && !s.Slow {
		r.log.Info("saved", "i", s.Installation, "n", s.Confirmed, "unsaved", s.Unsaved)
	} else {
		r.log.Warn("not saved", "unsaved", s.Unsaved, "slow", s.Slow, "err", s.Err)
	}
	if show := r.show.Load(); show != nil {
		fyne.Do(func() { (*show)(s) })
	}
}
