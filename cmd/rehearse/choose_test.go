package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/prefs"
)

func TestEachChooserOpensAndIsDismissedWithoutAChoice(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	c := choosers(w, storage.NewFileURI(t.TempDir()), &escape{canvas: w.Canvas()})
	var to prefs.Target
	var from prefs.Source
	var at prefs.Place
	calls := 0
	note := func(err error) {
		calls++
		if err != nil {
			t.Error(err)
		}
	}
	for i, open := range []func() (dismiss func()){
		func() func() { return c.Save("a", func(v prefs.Target, err error) { to = v; note(err) }) },
		func() func() { return c.File(func(v prefs.Source, err error) { from = v; note(err) }) },
		func() func() { return c.Folder(func(v prefs.Place, err error) { at = v; note(err) }) },
	} {
		dismiss := open()
		if w.Canvas().Overlays().Top() == nil || calls != i {
			t.Errorf("chooser %d: nothing is open, or it came back at once", i)
		}
		dismiss()
		if w.Canvas().Overlays().Top() != nil || calls != i+1 {
			t.Errorf("chooser %d: it is still open, or did not come back once", i)
		}
	}
	if to.File != nil || from.Open != nil || at.Tree != nil {
		t.Errorf("chosen were %v, %v, %v", to, from, at)
	}
}

func TestChooserBeginsInTheNameOrTheFilesAndLetsEscThrough(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	esc := &escape{canvas: w.Canvas()}
	c := choosers(w, storage.NewFileURI(t.TempDir()), esc)
	for want, open := range map[string]func() (dismiss func()){
		"*widget.Entry":    func() func() { return c.Save("a", func(prefs.Target, error) {}) },
		"*widget.GridWrap": func() func() { return c.Folder(func(prefs.Place, error) {}) },
	} {
		dismiss := open()
		if got := fmt.Sprintf("%T", w.Canvas().Focused()); got != want {
			t.Errorf("the keys belong to %s, not to %s", got, want)
		}
		if esc.pressed() || w.Canvas().Focused() != nil {
			t.Errorf("%s keeps Esc from the commands", want)
		}
		dismiss()
	}
}

func TestEscClosesWhatLiesOverAChooserFirst(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	esc := &escape{canvas: w.Canvas()}
	if esc.pressed() {
		t.Error("Esc was used up without a chooser")
	}
	dismiss := choosers(w, storage.NewFileURI(t.TempDir()), esc).Save("a", func(prefs.Target, error) {})
	chooser := w.Canvas().Overlays().Top()
	dialog.ShowConfirm("Overwrite?", "", func(bool) {}, w)
	if !esc.pressed() || w.Canvas().Overlays().Top() != chooser {
		t.Error("the question over the chooser is still open, or the chooser is not")
	}
	dismiss()
	w.Canvas().Overlays().Add(widget.NewLabel("a sheet"))
	if esc.pressed() || w.Canvas().Overlays().Top() == nil {
		t.Error("Esc was used up by something else")
	}
}

func TestWindowNeverReachesBeyondTheRoomOfTheScreen(t *testing.T) {
	frame, room := rectangle{1, 20, 2, 25}, rectangle{0, 30, 1280, 770}
	for window, want := range map[rectangle]rectangle{
		{100, 100, 600, 400}: {100, 100, 600, 400},
		{1, 50, 1280, 800}:   {1, 50, 1278, 745},
		{0, 0, 1280, 800}:    {1, 50, 1278, 745},
		{900, 500, 600, 400}: {679, 395, 600, 400},
	} {
		if got := fitted(window, frame, room); got != want {
			t.Errorf("%v becomes %v, not %v", window, got, want)
		}
	}
}

func TestOwnFolderLiesInTheRoot(t *testing.T) {
	test.NewTempApp(t)
	root := storage.NewFileURI(t.TempDir())
	p, err := choosers(nil, root, nil).Own()
	if err != nil || !p.Own || p.Tree == nil || p.Path != filepath.ToSlash(filepath.Join(root.Path(), "data")) {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestExportedFileIsForItsOwnerOnly(t *testing.T) {
	test.NewTempApp(t)
	name := filepath.Join(t.TempDir(), "export.jsonl")
	mustWrite(t, name, "old")
	if err := os.Chmod(name, 0o644); err != nil {
		t.Fatal(err)
	}
	to, err := target(storage.Writer(storage.NewFileURI(name)))
	if err != nil {
		t.Fatal(err)
	}
	_, err = io.WriteString(to.File, "new")
	if err = errors.Join(err, to.File.Sync(), to.File.Close()); err != nil || mustRead(t, name) != "new" {
		t.Errorf("it reads %q, %v", mustRead(t, name), err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("it has mode %o", mode)
	}
}

func TestChosenFileCanBeReadTwice(t *testing.T) {
	test.NewTempApp(t)
	name := filepath.Join(t.TempDir(), "export.jsonl")
	mustWrite(t, name, "content")
	from, err := source(storage.Reader(storage.NewFileURI(name)))
	if err != nil || from.Name != "export.jsonl" {
		t.Fatalf("%+v, %v", from, err)
	}
	for range 2 {
		r, err := from.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err = errors.Join(err, r.Close()); err != nil || string(content) != "content" {
			t.Errorf("%q, %v", content, err)
		}
	}
}

func TestDataFolderIsEmptyOrRehearsesOwn(t *testing.T) {
	test.NewTempApp(t)
	for name, row := range map[string]struct {
		holds []string
		want  error
	}{
		"empty":            {nil, nil},
		"ours":             {[]string{"1", "12"}, nil},
		"of a sync tool":   {[]string{".stfolder", ".stignore", "1", "desktop.ini"}, nil},
		"somebody's files": {[]string{"1", "holiday.jpg"}, errOthers},
		"no generation":    {[]string{"0"}, errOthers},
	} {
		dir := t.TempDir()
		for _, n := range row.holds {
			if err := os.Mkdir(filepath.Join(dir, n), 0o700); err != nil {
				t.Fatal(err)
			}
		}
		at, err := storage.ListerForURI(storage.NewFileURI(dir))
		if err != nil {
			t.Fatal(err)
		}
		p, err := place(at, nil)
		if !errors.Is(err, row.want) || (p.Tree == nil) != (row.want != nil) {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
}
