package main

import (
	"crypto/rand"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/deck"
	"rehearse/data/fynestore"
	"rehearse/data/journal"
	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/data/study"
)

// opened is what lies on the disk.
type opened struct {
	journal *journal.Journal
	book    *study.Book
	path    string // of the data folder
	backups string // path of the folder with backups
	news    string // sentences for the user
	err     error  // why the app cannot start
}

// opening is what is being read while the window opens: first the questions,
// then what the user did, for which the window does not wait.
type opening struct {
	log    *slog.Logger
	status *statusRelay
	env    []string // for programs that this one starts
	home   string   // the user's home folder, or ""
	escape *escape  // what Esc closes before a widget gets it
	wish   wish     // of who starts it
	first  bool     // the app was never started here, and nothing else is asked for
	chosen settings.Settings
	deck   chan *scenario.Deck // one, or closed when it could not be read
	calm   chan struct{}       // closed when reading may take a processor
	done   chan struct{}
	read   opened
	hurry  func() // closes calm
}

// wait returns what has been read, when that is done.
func (o *opening) wait() opened {
	o.hurry()
	<-o.done
	return o.read
}

// openInBackground reads deck and journal while Fyne opens the window.
func openInBackground(root fyne.URI, log *slog.Logger) *opening {
	o := &opening{
		log: log, status: &statusRelay{log: log},
		deck: make(chan *scenario.Deck, 1), calm: make(chan struct{}), done: make(chan struct{}),
	}
	o.hurry = sync.OnceFunc(func() { close(o.calm) })
	go func() {
		defer close(o.done)
		defer close(o.deck)
		questions, err := deck.Embedded()
		if err != nil {
			o.read.err = fmt.Errorf("the questions that come with Rehearse are damaged; install it again:\n%w", err)
			return
		}
		o.deck <- questions
		o.read = o.open(root, questions)
	}()
	return o
}

// open reads what the user did.
func (o *opening) open(root fyne.URI, questions *scenario.Deck) opened {
	local, err := fynestore.Open(root, "local")
	if err != nil {
		return opened{err: fmt.Errorf("nothing can be kept: %w; give yourself access to the folder and start again", err)}
	}
	backups, err := fynestore.Open(root, "local", "backups")
	if err != nil {
		return opened{err: fmt.Errorf("no backup can be kept: %w; give yourself access to the folder and start again", err)}
	}
	data, moved, err := openData(root, local)
	if err != nil {
		return opened{err: fmt.Errorf("what you did cannot be read, and nothing has been changed: %w; "+
			"move what is in the way or give yourself access to it, and start again", err)}
	}
	if long(data.Path()) {
		<-o.calm
	}
	j, report, err := journal.Open(journal.Options{
		Data: data, Moved: moved, Local: local, Backups: backups, Now: time.Now, NewID: newID, Notify: o.status.notify,
	})
	if err != nil {
		return opened{err: fmt.Errorf("what you did cannot be read, and nothing has been changed: %w; "+
			"give yourself access to the files and start again", err)}
	}
	if report.Local != nil {
		o.log.Warn("something could not be kept", "err", report.Local)
	}
	o.log.Info("opened", "i", j.Installation(), "facts", report.Facts.Len(), "torn", report.Torn)
	book := study.NewBook(questions, j, report.Facts)
	book.Plan(memory.DayOf(time.Now())) // works the memory out here, so that the window need not wait for it
	return opened{
		journal: j, book: book,
		path: data.Path(), backups: backups.Path(), news: report.Sentence(),
	}
}

// longJournal is the size, in bytes, from which on a journal is read after the
// first frame: it would take the processors that draw it. About 5,000 facts,
// read in 10 ms.
const longJournal = 1 << 20

// long reports whether the journal in the data folder takes a while to read.
func long(data string) bool {
	files, _ := filepath.Glob(filepath.Join(data, "*", "*.jsonl")) // the pattern is right
	size := int64(0)
	for _, name := range files {
		if f, err := os.Stat(name); err == nil {
			size += f.Size()
		}
	}
	return size > longJournal
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
