package journal

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

const (
	// slowAfter is how long a write may take before the user is told.
	slowAfter = 300 * time.Millisecond
	// shortestWait and longestWait bound the time from a failure to the next
	// attempt; it doubles with each failure.
	shortestWait = 250 * time.Millisecond
	longestWait  = 8 * time.Second
)

// writer puts queued lines on the disk, in order, from a goroutine of its own.
type writer struct {
	name   string
	notify func(Status)

	// Of the goroutine alone, but while nothing is unsaved.
	data   Folder
	torn   bool // the file may end in the middle of a line
	listed bool // the file's name would survive a power cut

	wake chan struct{} // holds one token when there is something to try
	stop chan struct{} // closed when the goroutine must end
	done chan struct{} // closed when it has ended

	telling sync.Mutex // held while notify runs, so that it hears in order

	mu      sync.Mutex // guards what follows
	status  Status
	refuse  error         // nil, or why nothing is written
	queue   []byte        // lines that are not confirmed
	last    uint64        // number of the last of them
	attempt int           // the write that is under way, or the one to come
	idle    chan struct{} // closed when nothing is unsaved
	closed  bool
}

func newWriter(data Folder, notify func(Status), s Status) *writer {
	return &writer{
		data: data, name: fileOf(s.Installation), notify: notify, refuse: s.Err, status: s,
		wake: make(chan struct{}, 1), stop: make(chan struct{}), done: make(chan struct{}),
	}
}

// run writes until the writer is closed.
func (w *writer) run() {
	defer close(w.done)
	var wait time.Duration
	for w.pause(wait) {
		switch {
		case w.refusal() != nil:
			w.announce()
		case w.save():
			wait = 0
		default:
			wait = min(max(2*wait, shortestWait), longestWait)
		}
	}
}

// pause returns when there is something to try: new facts, somebody who waits
// for them, or the end of wait, if that is not zero. It reports whether to go on.
func (w *writer) pause(wait time.Duration) bool {
	var again <-chan time.Time
	if wait > 0 {
		t := time.NewTimer(wait)
		defer t.Stop()
		again = t.C
	}
	select {
	case <-w.stop:
		return false
	case <-w.wake:
	case <-again:
	}
	return true
}

// save makes one attempt to write everything that is queued.
func (w *writer) save() bool {
	b := w.take()
	if b.facts == 0 {
		return true
	}
	slow := time.AfterFunc(slowAfter, func() { w.slow(b.attempt) })
	err := w.write(b.lines)
	slow.Stop()
	w.listed = err == nil
	w.settle(b, err)
	w.announce()
	return err == nil
}

// write opens the file anew each time: so it finds again what was moved or
// deleted meanwhile. Whatever the failure, writing the same lines again is
// safe, since readers drop lines that are identical.
func (w *writer) write(lines []byte) error {
	f, err := w.data.Append(w.name)
	if err != nil {
		return fmt.Errorf("opening %s: %w", w.name, err)
	}
	if w.torn {
		lines = append([]byte("\n"), lines...)
	}
	w.torn = true
	if _, err = f.Write(lines); err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", w.name, err)
	}
	w.torn = false
	if w.listed {
		return nil
	}
	if err = w.data.Sync(); err != nil {
		return fmt.Errorf("syncing the data folder: %w", err)
	}
	return nil
}
