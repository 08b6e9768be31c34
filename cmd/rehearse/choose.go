package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/fynestore"
	"rehearse/ui/prefs"
)

// errOthers says that a folder cannot become the data folder.
var errOthers = errors.New("there are other files in that folder; choose an empty one, or one that has data of Rehearse in it")

// chooserMargin is how much smaller than the window a chooser is, in
// device-independent pixels.
const chooserMargin = 80

// choosers are those of Fyne over the window. Each begins with what has the keys
// in sight.
func choosers(w fyne.Window, root fyne.URI, esc *escape) prefs.Choosers {
	show := func(d *dialog.FileDialog) (dismiss func()) {
		d.Show()
		esc.opened()
		d.Resize(w.Canvas().Size().SubtractWidthHeight(chooserMargin, chooserMargin))
		if w.Canvas().Focused() == nil { // only a file's name takes the keys by itself
			focusFiles(w.Canvas())
		}
		return d.Dismiss
	}
	return prefs.Choosers{
		Save: func(name string, done func(prefs.Target, error)) func() {
			d := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) { done(target(to, err)) }, w)
			d.SetTitleText("Export everything")
			d.SetConfirmText("Export")
			d.SetFileName(name)
			return show(d)
		},
		File: func(done func(prefs.Source, error)) func() {
			d := dialog.NewFileOpen(func(from fyne.URIReadCloser, err error) { done(source(from, err)) }, w)
			d.SetTitleText("Choose an exported file or a backup")
			return show(d)
		},
		Folder: func(done func(prefs.Place, error)) func() {
			d := dialog.NewFolderOpen(func(at fyne.ListableURI, err error) { done(place(at, err)) }, w)
			d.SetTitleText("Choose a folder for your data")
			d.SetConfirmText("Choose this folder")
			return show(d)
		},
		Own: func() (prefs.Place, error) {
			t, err := fynestore.OpenTree(root, "data")
			if err != nil {
				return prefs.Place{}, err
			}
			return prefs.Place{Path: t.Path(), Tree: t, Own: true}, nil
		},
	}
}

// focusFiles gives the keys to the files of a chooser: the second list on it,
// after that of the places.
func focusFiles(c fyne.Canvas) {
	const most = 100 // controls before them: each folder above is one
	lists := 0
	for range most {
		c.FocusNext()
		switch c.Focused().(type) {
		case *widget.List, *widget.GridWrap: // as the user had them shown last
			lists++
		}
		if lists == 2 {
			return
		}
	}
}

// synced is a file of Fyne's that can be synced where the system knows that.
type synced struct{ fyne.URIWriteCloser }

// Sync is part of journal.File.
func (s synced) Sync() error {
	if f, ok := s.URIWriteCloser.(interface{ Sync() error }); ok {
		return f.Sync()
	}
	return nil
}

// target takes what the dialog opened; the file is for nobody but its owner,
// where the system knows that.
func target(to fyne.URIWriteCloser, err error) (prefs.Target, error) {
	if err != nil || to == nil {
		return prefs.Target{}, err
	}
	if f, ok := to.(interface{ Chmod(mode fs.FileMode) error }); ok {
		_ = f.Chmod(0o600) // a file system without modes is no reason not to export
	}
	return prefs.Target{Path: to.URI().Path(), File: synced{to}}, nil
}

func source(from fyne.URIReadCloser, err error) (prefs.Source, error) {
	if err != nil || from == nil {
		return prefs.Source{}, err
	}
	at := from.URI()
	return prefs.Source{
		Name: at.Name(),
		Open: func() (io.ReadCloser, error) { return storage.Reader(at) },
	}, from.Close()
}

func place(at fyne.ListableURI, err error) (prefs.Place, error) {
	if err != nil || at == nil {
		return prefs.Place{}, err
	}
	files, err := at.List()
	if err != nil {
		return prefs.Place{}, fmt.Errorf("listing %s: %w", at.Path(), err)
	}
	for _, f := range files {
		if !expected(f.Name()) {
			return prefs.Place{}, errOthers
		}
	}
	t, err := fynestore.OpenTreeAt(at.Path())
	if err != nil {
		return prefs.Place{}, err
	}
	return prefs.Place{Path: at.Path(), Tree: t}, nil
}

// expected reports whether a data folder may hold something of that name: a
// generation, or what sync tools and file managers put there.
func expected(name string) bool {
	n, err := strconv.Atoi(name)
	return err == nil && n > 0 || strings.HasPrefix(name, ".") || strings.EqualFold(name, "desktop.ini")
}
