package journal_test

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"rehearse/data/journal"
)

var errDisk = errors.New("the disk is on strike")

// strike makes calls fail: those numbered from first up to, but without, last.
// Several disks may share one.
type strike struct {
	mu                 sync.Mutex
	calls, first, last int
	late               bool // they do what they should and then fail
}

func (s *strike) call() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls++
	if s.calls >= s.first && s.calls < s.last {
		return errDisk
	}
	return nil
}

// count returns how many calls there were.
func (s *strike) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.calls
}

// before counts a call. It returns the error that the call ends with, and
// whether it fails before it did anything.
func (s *strike) before() (failed bool, err error) {
	err = s.call()
	return err != nil && !s.late, err
}

func (s *strike) at(first, last int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls, s.first, s.last = 0, first, last
}

// disk is a folder in memory that forgets what was not synced when the power
// is cut.
type disk struct {
	*strike

	mu     sync.Mutex
	live   map[string]*inode
	kept   map[string]*inode // names that survive a power cut
	gone   bool              // the folder itself was deleted
	full   bool              // writes fail
	locked string            // a name that cannot be read
	delay  time.Duration     // how long a sync takes
}

type inode struct {
	data   []byte
	synced int
}

func newDisk() *disk {
	return &disk{strike: &strike{}, live: map[string]*inode{}, kept: map[string]*inode{}}
}

// with returns a new disk that holds one file.
func with(name, content string) *disk {
	d := newDisk()
	d.put(name, content)
	return d
}

func (d *disk) put(name, content string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.live[name] = &inode{data: []byte(content), synced: len(content)}
	d.kept[name] = d.live[name]
}

func (d *disk) content(name string) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	if n := d.live[name]; n != nil {
		return string(n.data)
	}
	return ""
}

func (d *disk) names() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Sorted(maps.Keys(d.live))
}

func (d *disk) set(change func(*disk)) {
	d.mu.Lock()
	defer d.mu.Unlock()
	change(d)
}

// copy returns an independent disk with the same files.
func (d *disk) copy() *disk {
	c := newDisk()
	for _, name := range d.names() {
		c.put(name, d.content(name))
	}
	return c
}

// cut returns what is left after a power cut: all that was synced, and a random
// part of what was not.
func (d *disk) cut(r *rand.Rand) *disk {
	d.mu.Lock()
	defer d.mu.Unlock()
	c := newDisk()
	for name, n := range d.kept {
		left := n.synced + r.IntN(len(n.data)-n.synced+1)
		c.put(name, string(n.data[:left]))
	}
	return c
}

func (d *disk) List() ([]string, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.names(), nil
}

func (d *disk) Read(name string, from int64) (io.ReadCloser, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	n := d.live[name]
	if n == nil || name == d.locked {
		return nil, errors.New("no such file")
	}
	return io.NopCloser(bytes.NewReader(n.data[min(int(from), len(n.data)):])), nil
}

func (d *disk) Append(name string) (journal.File, error) { return d.open(name, false) }
func (d *disk) Create(name string) (journal.File, error) { return d.open(name, true) }

func (d *disk) open(name string, empty bool) (journal.File, error) {
	failed, err := d.before()
	if failed {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.gone {
		return nil, errors.New("no such folder")
	}
	n := d.live[name]
	if n == nil {
		n = &inode{}
		d.live[name] = n
	}
	if empty {
		n.data, n.synced = nil, 0
	}
	return &handle{d, n}, err
}

func (d *disk) Rename(from, to string) error {
	failed, err := d.before()
	if failed {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.live[to] = d.live[from]
	delete(d.live, from)
	return err
}

func (d *disk) Remove(name string) error {
	failed, err := d.before()
	if failed {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.live, name)
	return err
}

func (d *disk) Sync() error {
	failed, err := d.before()
	if failed {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.kept = maps.Clone(d.live)
	return err
}

// handle is an open file of a disk.
type handle struct {
	*disk

	n *inode
}

// Write leaves half of b behind when it fails.
func (h *handle) Write(b []byte) (int, error) {
	failed, err := h.before()
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.full {
		failed, err = true, errDisk
	}
	if failed {
		b = b[:len(b)/2]
	}
	h.n.data = append(h.n.data, b...)
	return len(b), err
}

func (h *handle) Sync() error {
	time.Sleep(h.delay)
	failed, err := h.before()
	if failed {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.n.synced = len(h.n.data)
	return err
}

func (h *handle) Close() error { return h.call() }
