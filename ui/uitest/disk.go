package uitest

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"rehearse/data/journal"
)

// Disk keeps folders of files in memory, for a journal. The zero value is an
// empty data folder; it may be used from any goroutine.
type Disk struct {
	lock    sync.Mutex
	folders map[string]map[string][]byte
	err     error
}

var _ journal.Tree = (*Disk)(nil)

// Break makes everything fail with err from now on; nil mends it.
func (d *Disk) Break(err error) {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.err = err
}

// do runs f unless the disk is broken.
func (d *Disk) do(f func() error) error {
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.err != nil {
		return d.err
	}
	return f()
}

// List is part of journal.Tree.
func (d *Disk) List() (names []string, err error) {
	err = d.do(func() error {
		names = slices.Collect(maps.Keys(d.folders))
		return nil
	})
	return names, err
}

// Folder is part of journal.Tree.
func (d *Disk) Folder(name string) (journal.Folder, error) { return d.Shelf(name) }

// Shelf returns a folder whose files may be removed.
func (d *Disk) Shelf(name string) (journal.Shelf, error) {
	err := d.do(func() error {
		if d.folders == nil {
			d.folders = make(map[string]map[string][]byte)
		}
		if d.folders[name] == nil {
			d.folders[name] = make(map[string][]byte)
		}
		return nil
	})
	return &folder{d, name}, err
}

// folder is one folder of a Disk.
type folder struct {
	disk *Disk
	name string
}

// files does something with the files of the folder.
func (f *folder) files(do func(map[string][]byte) error) error {
	return f.disk.do(func() error { return do(f.disk.folders[f.name]) })
}

func (f *folder) List() (names []string, err error) {
	err = f.files(func(files map[string][]byte) error {
		names = slices.Sorted(maps.Keys(files))
		return nil
	})
	return names, err
}

func (f *folder) Read(name string, from int64) (r io.ReadCloser, err error) {
	err = f.files(func(files map[string][]byte) error {
		content, ok := files[name]
		if !ok {
			return fs.ErrNotExist
		}
		r = io.NopCloser(bytes.NewReader(content[min(int(from), len(content)):]))
		return nil
	})
	return r, err
}

func (f *folder) Append(name string) (journal.File, error) {
	return &file{f, name}, f.files(func(files map[string][]byte) error {
		files[name] = append([]byte{}, files[name]...)
		return nil
	})
}

func (f *folder) Create(name string) (journal.File, error) {
	return &file{f, name}, f.files(func(files map[string][]byte) error {
		files[name] = []byte{}
		return nil
	})
}

func (f *folder) Rename(from, to string) error {
	return f.files(func(files map[string][]byte) error {
		files[to] = files[from]
		delete(files, from)
		return nil
	})
}

func (f *folder) Remove(name string) error {
	return f.files(func(files map[string][]byte) error {
		delete(files, name)
		return nil
	})
}

func (f *folder) Sync() error { return nil }

// file is an open file of a folder.
type file struct {
	in   *folder
	name string
}

func (f *file) Write(p []byte) (int, error) {
	return len(p), f.in.files(func(files map[string][]byte) error {
		files[f.name] = append(files[f.name], p...)
		return nil
	})
}

func (f *file) Sync() error  { return nil }
func (f *file) Close() error { return nil }
