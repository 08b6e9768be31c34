package journal_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"sync"

	"rehearse/data/journal"
)

// forest is a data folder in memory, with its generations.
type forest struct {
	*strike

	mu    sync.Mutex
	disks map[string]*disk
}

// grown returns a data folder with one generation.
func grown(first *disk) *forest {
	return &forest{strike: first.strike, disks: map[string]*disk{"1": first}}
}

func (f *forest) List() ([]string, error) {
	if err := f.call(); err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Collect(maps.Keys(f.disks)), nil
}

func (f *forest) Folder(name string) (journal.Folder, error) {
	if err := f.call(); err != nil {
		return nil, err
	}
	return f.disk(name), nil
}

func (f *forest) disk(name string) *disk {
	f.mu.Lock()
	defer f.mu.Unlock()
	d := f.disks[name]
	if d == nil {
		d = newDisk()
		d.strike = f.strike
		f.disks[name] = d
	}
	return d
}

// cut is what a power cut leaves behind.
func (f *forest) cut(r *rand.Rand) *forest {
	left := &forest{strike: &strike{}, disks: map[string]*disk{}}
	for _, name := range slices.Sorted(maps.Keys(f.disks)) {
		left.disks[name] = f.disks[name].cut(r)
	}
	return left
}
