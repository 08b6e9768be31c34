package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

const (
	// raiseTime is how long a second copy waits for the first to answer.
	raiseTime = 2 * time.Second
	// raisePause is the least time from one raise to the next: nobody can keep
	// the window busy.
	raisePause = 100 * time.Millisecond
	// endTime is how long a second copy tries when the first does not answer: it
	// may be on its way out, which waits for the disk.
	endTime = closeTime + time.Second
	// wishTime is how long the first copy listens to what a second one asks for.
	wishTime = time.Second
	// wishLimit is how many bytes of that it reads: more than the longest search.
	wishLimit = 4 << 10
	// pathLimit is how many bytes the path of a socket may have; on macOS it is
	// a few less.
	pathLimit = 103
)

// instance is the claim of this copy to be the only one of its installation.
// Two copies would write into the same file.
type instance struct {
	lock   *os.File // held until the process ends, however it ends
	raises net.Listener
}

// claim takes the claim. If another copy has it, claim asks that copy to come
// to the front and do what is wished, and returns nil without an error. It tries
// as long as patience says.
func claim(local string, asked wish, patience time.Duration) (*instance, error) {
	name := filepath.Join(local, "app.lock")
	lock, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("nothing can be kept in %s: %w; make the folder writable and start again", local, err)
	}
	for end := time.Now().Add(patience); !tryLock(lock); time.Sleep(raisePause) {
		if err = raise(local, asked); err == nil || time.Now().After(end) {
			_ = lock.Close()
			return nil, err
		}
	}
	_ = os.Remove(filepath.Join(local, "app.sock")) // we hold the lock: whatever is there is dead
	return &instance{lock: lock, raises: listen(local)}, nil
}

// socket returns a path of the socket, which is good until done is called. One
// that is too long, as below a Flatpak's home, Linux reaches by the number of
// its open folder.
func socket(local string) (path string, done func()) {
	path, done = filepath.Join(local, "app.sock"), func() {}
	if len(path) <= pathLimit || runtime.GOOS != "linux" {
		return path, done
	}
	dir, err := os.Open(local)
	if err != nil {
		return path, done
	}
	return fmt.Sprintf("/proc/self/fd/%d/app.sock", dir.Fd()), func() { _ = dir.Close() }
}

// listen opens the socket for its owner only. Without one, which it returns as
// nil, the app works; only a second start cannot bring it to the front.
func listen(local string) net.Listener {
	path, done := socket(local)
	defer done()
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil
	}
	if u, ok := l.(*net.UnixListener); ok {
		u.SetUnlinkOnClose(false) // by then the path may lead elsewhere
	}
	if err = os.Chmod(path, 0o600); err != nil {
		_ = l.Close()
		return nil
	}
	return l
}

// raise asks the copy that runs to come to the front and do what is wished.
func raise(local string, asked wish) error {
	path, done := socket(local)
	defer done()
	c, err := net.DialTimeout("unix", path, raiseTime)
	if err == nil {
		defer func() { _ = c.Close() }()
		_ = c.SetDeadline(time.Now().Add(raiseTime))
		err = json.NewEncoder(c).Encode(asked)
	}
	if err == nil {
		_, err = io.ReadFull(c, make([]byte, 1)) // nothing comes from one that is leaving
	}
	if err != nil {
		return fmt.Errorf("it is running already, but its window cannot be brought to the front (%w); look for it on another desktop", err)
	}
	return nil
}

// serve calls up for every other copy that is started, with what it asks for,
// until the process ends. up reports whether it could come to the front, and the
// other copy is told.
func (i *instance) serve(up func(wish) bool) {
	if i.raises == nil {
		return
	}
	for {
		c, err := i.raises.Accept()
		if err != nil {
			return
		}
		_ = c.SetDeadline(time.Now().Add(wishTime))
		if up(hear(io.LimitReader(c, wishLimit))) {
			_, _ = c.Write([]byte{'\n'})
		}
		_ = c.Close()
		time.Sleep(raisePause)
	}
}

// hear reads a wish. What is no wish, or one with a part that is not known, is
// none.
func hear(r io.Reader) wish {
	var w wish
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	if d.Decode(&w) != nil {
		return wish{}
	}
	if w.Search != nil {
		*w.Search = clean(*w.Search)
	}
	return w
}
