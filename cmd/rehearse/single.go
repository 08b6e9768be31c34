package main

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"time"
)

const (
	// raiseTime is how long a second copy waits for the first to answer.
	raiseTime = 2 * time.Second
	// raisePause is the least time from one raise to the next: nobody can keep
	// the window busy.
	raisePause = 100 * time.Millisecond
)

// instance is the claim of this copy to be the only one of its installation.
// Two copies would write into the same file.
type instance struct {
	lock   *os.File // held until the process ends, however it ends
	raises net.Listener
}

// claim takes the claim. If another copy has it, claim asks that copy to come
// to the front and returns nil without an error.
func claim(local string) (*instance, error) {
	name := filepath.Join(local, "app.lock")
	lock, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("nothing can be kept in %s: %w; make the folder writable and start again", local, err)
	}
	socket := filepath.Join(local, "app.sock")
	if !tryLock(lock) {
		_ = lock.Close()
		return nil, raise(socket)
	}
	_ = os.Remove(socket) // we hold the lock: whatever is there is dead
	return &instance{lock: lock, raises: listen(socket)}, nil
}

// listen opens the socket for its owner only. Without one, which it returns as
// nil, the app works; only a second start cannot bring it to the front.
func listen(socket string) net.Listener {
	l, err := net.Listen("unix", socket)
	if err != nil {
		return nil
	}
	if err = os.Chmod(socket, 0o600); err != nil {
		_ = l.Close()
		return nil
	}
	return l
}

// raise asks the copy that runs to come to the front.
func raise(socket string) error {
	c, err := net.DialTimeout("unix", socket, raiseTime)
	if err != nil {
		return fmt.Errorf("it is running already, but its window cannot be brought to the front (%w); look for it on another desktop", err)
	}
	return c.Close()
}

// serve calls up for every other copy that is started, until the process ends.
// That somebody connects is all that counts: nothing is read.
func (i *instance) serve(up func()) {
	if i.raises == nil {
		return
	}
	for {
		c, err := i.raises.Accept()
		if err != nil {
			return
		}
		_ = c.Close()
		up()
		time.Sleep(raisePause)
	}
}
