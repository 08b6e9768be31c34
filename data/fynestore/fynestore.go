// Package fynestore keeps the files of the journal on Fyne's storage API, so
// that they land wherever Fyne keeps what belongs to an app.
package fynestore

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"strings"
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"rehearse/data/journal"
)

// Errors that callers tell apart; both come wrapped with the path or the name.
var (
	// ErrNotFolder says that a file stands where a folder should be.
	ErrNotFolder = errors.New("not a folder")
	// ErrName says that a name could lead out of its folder, or is one that
	// some file system or sync tool does not take.
	ErrName = errors.New("not a plain name")
)

// Folder is one folder of files. It may be used from any goroutine.
type Folder struct {
	uri   fyne.URI
	fixed bool // it is not made again when it vanishes
}

var _ journal.Shelf = (*Folder)(nil)

// Open returns the folder below root that the names lead to and creates what is
// missing of it. Use it for subfolders of an app's root only: Fyne rewrites the
// preferences whenever a file in the root itself changes. The error names the
// path when that cannot be created or read, or is no folder.
func Open(root fyne.URI, names ...string) (*Folder, error) {
	dir := root
	for _, name := range names {
		if !plain(name) {
			return nil, fmt.Errorf("opening folder %q: %w", name, ErrName)
		}
		var err error
		if dir, err = storage.Child(dir, name); err != nil {
			return nil, fmt.Errorf("opening folder %s: %w", name, err)
		}
	}
	if err := ensure(dir); err != nil {
		return nil, fmt.Errorf("creating %s: %w", dir.Path(), bare(err))
	}
	return at(dir)
}

// at returns a folder that is there.
func at(dir fyne.URI) (*Folder, error) {
	ok, err := storage.CanList(dir)
	if err == nil && !ok {
		err = ErrNotFolder
	}
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", dir.Path(), bare(err))
	}
	return &Folder{uri: dir}, nil
}

// ensure creates a folder with everything above it that is missing.
func ensure(dir fyne.URI) error {
	if there, err := storage.Exists(dir); err != nil || there {
		return err
	}
	if parent, err := storage.Parent(dir); err == nil {
		if err := ensure(parent); err != nil {
			return err
		}
	}
	return create(dir)
}

// create creates a folder for its owner only, in one that is there. A folder
// that cannot be restricted or synced still keeps files.
func create(dir fyne.URI) error {
	if err := storage.CreateListable(dir); err != nil {
		return err
	}
	if made, err := storage.Reader(dir); err == nil {
		restrict(made, 0o700)
		_ = made.Close()
	}
	if parent, err := storage.Parent(dir); err == nil {
		_ = (&Folder{uri: parent}).Sync()
	}
	return nil
}

// restrict sets the mode of an open file or folder: what a person notes down is
// for nobody else. Where the file system knows no such thing, that is no reason
// not to save.
func restrict(f any, mode fs.FileMode) {
	if c, ok := f.(interface{ Chmod(mode fs.FileMode) error }); ok {
		_ = c.Chmod(mode)
	}
}

// List returns the names of everything in the folder.
func (f *Folder) List() ([]string, error) {
	children, err := storage.List(f.uri)
	if err != nil {
		return nil, fmt.Errorf("listing %s: %w", f.uri.Path(), bare(err))
	}
	names := make([]string, len(children))
	for i, c := range children {
		names[i] = c.Name()
	}
	return names, nil
}

// Read opens a file at an offset. Any name from List will do.
func (f *Folder) Read(name string, from int64) (io.ReadCloser, error) {
	if name == "" || name == "." || name == ".." || strings.ContainsAny(name, `/\`) {
		return nil, fmt.Errorf("opening %q: %w", name, ErrName)
	}
	uri, err := storage.Child(f.uri, name)
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", name, err)
	}
	r, err := storage.Reader(uri)
	if err != nil { // r is not nil even now
		return nil, fmt.Errorf("opening %s: %w", name, err)
	}
	if err = skip(r, from); err != nil {
		return nil, fmt.Errorf("opening %s: %w", name, errors.Join(err, r.Close()))
	}
	return r, nil
}

// skip moves the beginning of r, at once where the storage can do that.
func skip(r io.Reader, bytes int64) error {
	if bytes == 0 {
		return nil
	}
	var err error
	if s, ok := r.(io.Seeker); ok {
		_, err = s.Seek(bytes, io.SeekStart)
	} else if _, err = io.CopyN(io.Discard, r, bytes); errors.Is(err, io.EOF) {
		err = nil
	}
	return err
}

// Append opens a file at its end and creates it, and its folder, if need be.
func (f *Folder) Append(name string) (journal.File, error) {
	return f.write(name, storage.Appender)
}

// Create opens a file and empties it; it creates it, and its folder, if need be.
func (f *Folder) Create(name string) (journal.File, error) {
	return f.write(name, storage.Writer)
}

func (f *Folder) write(name string, open func(fyne.URI) (fyne.URIWriteCloser, error)) (journal.File, error) {
	uri, err := f.child(name)
	if err != nil {
		return nil, fmt.Errorf("opening %q: %w", name, err)
	}
	w, err := open(uri)
	if err != nil && !f.fixed && ensure(f.uri) == nil {
		w, err = open(uri)
	}
	if err != nil { // w is not nil even now
		return nil, fmt.Errorf("opening %s: %w", name, err)
	}
	restrict(w, 0o600)
	return file{w}, nil
}

// Rename gives a file another name. It is atomic unless the file system refuses
// to rename: then Fyne copies in place, so never put the only copy of anything
// at stake.
func (f *Folder) Rename(from, to string) error {
	source, err := f.child(from)
	if err != nil {
		return fmt.Errorf("renaming %q: %w", from, err)
	}
	target, err := f.child(to)
	if err != nil {
		return fmt.Errorf("renaming to %q: %w", to, err)
	}
	return storage.Move(source, target)
}

// Remove removes a file.
func (f *Folder) Remove(name string) error {
	uri, err := f.child(name)
	if err != nil {
		return fmt.Errorf("removing %q: %w", name, err)
	}
	return storage.Delete(uri)
}

// child leads to a file that may be written.
func (f *Folder) child(name string) (fyne.URI, error) {
	if !plain(name) {
		return nil, ErrName
	}
	return storage.Child(f.uri, name)
}

// Sync returns when created and renamed files would survive a power cut, as far
// as the system offers that: folders can be synced on Linux and on some of its
// file systems only.
func (f *Folder) Sync() error {
	r, err := storage.Reader(f.uri)
	if err != nil {
		return fmt.Errorf("opening %s: %w", f.uri.Path(), bare(err))
	}
	err = sync(r)
	if runtime.GOOS != "linux" || errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, r.Close())
}

// file adds Sync to what Fyne's API shows of a file.
type file struct{ fyne.URIWriteCloser }

func (f file) Sync() error { return sync(f.URIWriteCloser) }

// sync reaches through Fyne's API to the file below; a storage that has no such
// thing keeps what is written in its own way.
func sync(f any) error {
	if s, ok := f.(interface{ Sync() error }); ok {
		return s.Sync()
	}
	return nil
}

func plain(name string) bool {
	return name != "" && name != "." && name != ".." && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789.-") == ""
}

// Path returns where the folder lies, to be shown to the user.
func (f *Folder) Path() string { return f.uri.Path() }

// bare returns what the system said, where the caller names the path already.
func bare(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}
