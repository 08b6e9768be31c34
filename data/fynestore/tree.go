package fynestore

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"rehearse/data/journal"
)

// Tree is a data folder with its generations. It may be used from any goroutine.
type Tree struct {
	root  *Folder
	fixed bool
}

var _ journal.Tree = (*Tree)(nil)

// OpenTree is Open for the data folder that the app has of itself. It is made
// again when it vanishes.
func OpenTree(root fyne.URI, names ...string) (*Tree, error) {
	f, err := Open(root, names...)
	if err != nil {
		return nil, err
	}
	return &Tree{root: f}, nil
}

// OpenTreeAt opens a data folder that the user chose, by its absolute path. It
// must be there, and neither it nor its generations are made again when they
// vanish: a drive that is not there must not become an empty folder.
func OpenTreeAt(path string) (*Tree, error) {
	f, err := at(storage.NewFileURI(path))
	if err != nil {
		return nil, err
	}
	f.fixed = true
	return &Tree{root: f, fixed: true}, nil
}

// List returns the names of the subfolders, those included about which nothing
// can be told.
func (t *Tree) List() ([]string, error) {
	children, err := storage.List(t.root.uri)
	if err != nil {
		return nil, fmt.Errorf("listing %s: %w", t.Path(), bare(err))
	}
	var names []string
	for _, c := range children {
		if ok, err := storage.CanList(c); ok || err != nil {
			names = append(names, c.Name())
		}
	}
	return names, nil
}

// Folder opens a subfolder and creates it if it is missing.
func (t *Tree) Folder(name string) (journal.Folder, error) {
	dir, err := t.root.child(name)
	if err != nil {
		return nil, fmt.Errorf("opening folder %q: %w", name, err)
	}
	there, err := storage.Exists(dir)
	switch {
	case err != nil:
	case t.fixed && !there:
		err = create(dir)
	default:
		err = ensure(dir)
	}
	if err != nil {
		return nil, fmt.Errorf("creating %s: %w", dir.Path(), bare(err))
	}
	f, err := at(dir)
	if err != nil {
		return nil, err
	}
	f.fixed = t.fixed
	return f, nil
}

// Path returns where the data folder lies, to be shown to the user.
func (t *Tree) Path() string { return t.root.Path() }
