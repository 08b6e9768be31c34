// Package uitest helps to test screens without a display: a queue in the place
// of the UI goroutine, a log in memory, a small deck, and a window in our theme
// whose keys go the way that they go in the app.
package uitest

import (
	"sync"
	"testing/synctest"
	"time"
)

// Queue is the UI goroutine of a test: it collects what is posted, from any
// goroutine, and runs it when the test says so. The zero value is empty.
type Queue struct {
	lock   sync.Mutex
	posted []func()
}

// Post is a kit.Dispatch.
func (q *Queue) Post(f func()) {
	q.lock.Lock()
	defer q.lock.Unlock()
	q.posted = append(q.posted, f)
}

// Drain runs what was posted, and what that posts in turn, until nothing is
// left, and returns how many functions ran.
func (q *Queue) Drain() int {
	for ran := 0; ; ran++ {
		f := q.next()
		if f == nil {
			return ran
		}
		f()
	}
}

func (q *Queue) next() func() {
	q.lock.Lock()
	defer q.lock.Unlock()
	if len(q.posted) == 0 {
		return nil
	}
	f := q.posted[0]
	q.posted = q.posted[1:]
	return f
}

// Pass lets time pass and drains the queue. It belongs into a bubble of
// testing/synctest, where it takes no time.
func (q *Queue) Pass(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
	q.Drain()
}
