package kit

import "time"

// When an edit of a note is written. A kill half a second after the last key
// loses nothing.
const (
	noteRest   = 400 * time.Millisecond // after the last key
	noteLatest = 2 * time.Second        // after the first key that is not written
	noteLinger = 300 * time.Millisecond // from the loss of the keys to the end
)

// lateWrite puts off a write until the user rests, but not for long.
type lateWrite struct {
	post         Dispatch
	write        func()
	due          bool
	rest, latest func() // cancel
}

func newLateWrite(post Dispatch, write func()) lateWrite {
	return lateWrite{post: post, write: write, rest: func() {}, latest: func() {}}
}

// touch notes that there is something to write.
func (l *lateWrite) touch() {
	l.rest()
	l.rest = After(l.post, noteRest, l.flush)
	if !l.due {
		l.due = true
		l.latest = After(l.post, noteLatest, l.flush)
	}
}

// flush writes now what has been put off.
func (l *lateWrite) flush() {
	if l.due {
		l.due = false
		l.rest()
		l.latest()
		l.write()
	}
}
