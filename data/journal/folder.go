package journal

import (
	"errors"
	"fmt"
	"io"
)

// Folder is one place to keep files in. A name that is written to consists of
// a-z, 0-9, dot and hyphen; a name that is read may be any that List returned,
// since file-sync tools invent names of their own.
type Folder interface {
	// List returns the names of everything in the folder, in any order.
	List() ([]string, error)
	// Read opens a file at an offset in bytes. Behind the end of the file there
	// is nothing to read, which is no error.
	Read(name string, from int64) (io.ReadCloser, error)
	// Append opens a file at its end. It creates the file, and the folder too
	// if that has vanished and may be made again.
	Append(name string) (File, error)
	// Create opens a file and empties it.
	Create(name string) (File, error)
	// Rename gives a file another name; a file of that name is replaced.
	Rename(from, to string) error
	// Sync returns when created and renamed files would survive a power cut.
	Sync() error
}

// Shelf is a Folder whose files may be removed.
type Shelf interface {
	Folder
	// Remove removes a file.
	Remove(name string) error
}

// Tree is a folder of folders: the data folder with its generations.
type Tree interface {
	// List returns the names of the subfolders, in any order.
	List() ([]string, error)
	// Folder opens a subfolder and creates it if it is missing.
	Folder(name string) (Folder, error)
}

// File is an open file of a Folder.
type File interface {
	io.WriteCloser
	// Sync returns when what was written would survive a power cut.
	Sync() error
}

// replace puts a whole file in place: after a crash its name leads to the old
// content or to the new, never to a part.
func replace(f Folder, name string, fill func(io.Writer) error) error {
	fresh := name + ".new"
	w, err := f.Create(fresh)
	if err != nil {
		return fmt.Errorf("creating %s: %w", fresh, err)
	}
	if err = fill(w); err == nil {
		err = w.Sync()
	}
	if err = errors.Join(err, w.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", fresh, err)
	}
	if err = f.Rename(fresh, name); err != nil {
		return fmt.Errorf("renaming %s: %w", fresh, err)
	}
	return f.Sync()
}
