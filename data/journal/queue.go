package journal

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

var errClosed = errors.New("the journal is closed")

// Status says what is on the disk and what is not yet.
type Status struct {
	Installation string
	Confirmed    uint64 // number of the last fact that is on the disk, synced
	Unsaved      int    // facts that are not confirmed
	Slow         bool   // the write that is under way takes over 300 ms
	Err          error  // why the last attempt failed, nil once one succeeds
}

// batch is what one attempt writes.
type batch struct {
	lines   []byte
	facts   int
	last    uint64
	attempt int
}

// take returns what is queued. The lines stay in the queue until they are
// confirmed; add only writes behind them.
func (w *writer) take() batch {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return batch{}
	}
	return batch{lines: slices.Clip(w.queue), facts: w.status.Unsaved, last: w.last, attempt: w.attempt}
}

// settle records the outcome of an attempt.
func (w *writer) settle(b batch, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.attempt++
	w.status.Slow, w.status.Err = false, err
	if err != nil {
		return
	}
	w.queue = w.queue[len(b.lines):]
	w.status.Confirmed = b.last
	w.status.Unsaved -= b.facts
	if w.status.Unsaved == 0 {
		w.queue = nil
		close(w.idle)
	}
}

// slow marks an attempt that takes long, unless it is over.
func (w *writer) slow(attempt int) {
	w.mu.Lock()
	current := w.attempt == attempt
	if current {
		w.status.Slow = true
	}
	w.mu.Unlock()
	if current {
		w.announce()
	}
}

// announce tells the current status.
func (w *writer) announce() {
	if w.notify == nil {
		return
	}
	w.telling.Lock()
	defer w.telling.Unlock()
	w.notify(w.now())
}

func (w *writer) now() Status {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.status
}

// add queues lines that hold so many facts, the last of them with number last.
func (w *writer) add(lines []byte, facts int, last uint64) {
	if facts == 0 {
		return
	}
	w.mu.Lock()
	if w.status.Unsaved == 0 {
		w.idle = make(chan struct{})
	}
	if w.refuse == nil {
		w.queue = append(w.queue, lines...)
	}
	w.status.Unsaved += facts
	w.last = last
	w.mu.Unlock()
	w.nudge()
}

// nudge ends a pause, now or when it begins.
func (w *writer) nudge() {
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// flush waits until nothing is unsaved, ctx ends or the writer has ended.
func (w *writer) flush(ctx context.Context) error {
	w.mu.Lock()
	idle, unsaved, refuse := w.idle, w.status.Unsaved, w.refuse
	w.mu.Unlock()
	if unsaved == 0 {
		return nil
	}
	var cause error
	if refuse == nil {
		w.nudge()
		select {
		case <-idle:
			return nil
		case <-w.done:
			cause = errClosed
		case <-ctx.Done():
			cause = ctx.Err()
		}
	}
	s := w.now()
	if s.Unsaved == 0 {
		return nil
	}
	return fmt.Errorf("saving %s: %w", count(s.Unsaved, "fact"), errors.Join(cause, s.Err))
}

func (w *writer) close(ctx context.Context) error {
	err := w.flush(ctx)
	w.mu.Lock()
	first := !w.closed
	w.closed = true
	w.mu.Unlock()
	if first {
		close(w.stop)
	}
	select {
	case <-w.done:
	case <-ctx.Done():
	}
	return err
}

// refusal is nil, or says why nothing is written.
func (w *writer) refusal() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.refuse
}

// stopFor ends writing for the reason why; what is queued stays in memory.
func (w *writer) stopFor(why error) {
	w.mu.Lock()
	w.refuse, w.status.Err = why, why
	w.mu.Unlock()
	w.nudge()
}

// move makes data the folder to write to, unless something is still to be
// written to the one before. torn says that the own file there may end in the
// middle of a line.
func (w *writer) move(data Folder, torn bool, refuse error) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.status.Unsaved > 0 {
		return false
	}
	w.data, w.torn, w.listed = data, torn, false
	w.refuse, w.status.Err = refuse, refuse
	return true
}

// pending returns the lines that are not confirmed, and the number of the last
// fact that was recorded.
func (w *writer) pending() ([]byte, uint64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clip(w.queue), w.last
}
