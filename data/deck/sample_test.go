package deck_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rehearse/data/deck"
)

// The files of the good deck in testdata that the tests break.
const (
	manifest = "deck.toml"
	released = "released.txt"
	script   = "shape/script-or-service/scenario.md"
	unit     = "shape/script-or-service/example.toml"
	closing  = "habits/closing-files/scenario.md"
	code     = "habits/closing-files/example.py"
)

// sample returns a copy of the good deck in memory.
func sample(tb testing.TB) fstest.MapFS {
	tb.Helper()
	root := os.DirFS("testdata/good")
	fsys := fstest.MapFS{}
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		fsys[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return fsys
}

// edit is one change to a file: its first old becomes new.
type edit struct{ file, old, new string }

func (e edit) apply(tb testing.TB, fsys fstest.MapFS) {
	tb.Helper()
	before := string(fsys[e.file].Data)
	if !strings.Contains(before, e.old) {
		tb.Fatalf("%s has no %q", e.file, e.old)
	}
	fsys[e.file] = &fstest.MapFile{Data: []byte(strings.Replace(before, e.old, e.new, 1))}
}

// broken is a deck with edits, and the problems that they make.
type broken struct {
	name  string
	edits []edit
	want  []string
}

func (b broken) deck(tb testing.TB) fstest.MapFS {
	tb.Helper()
	fsys := sample(tb)
	for _, e := range b.edits {
		e.apply(tb, fsys)
	}
	return fsys
}

func checked(fsys fs.FS) []string {
	var lines []string
	for _, p := range deck.Check(fsys) {
		lines = append(lines, p.Error())
	}
	return lines
}

// expect compares problems line by line.
func expect(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func lines(err error) []string {
	if err == nil {
		return nil
	}
	return strings.Split(err.Error(), "\n")
}

func TestProblemPrintsWhereAnEditorFindsIt(t *testing.T) {
	p := deck.Problem{File: "fit/some-id/scenario.md", Line: 7, Message: "the title ends with a full stop"}
	want := "fit/some-id/scenario.md:7: the title ends with a full stop"
	if got := p.Error(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLoadReturnsProblemsThatCanBeTakenApart(t *testing.T) {
	fsys := broken{edits: []edit{{script, `title = `, `titel = `}}}.deck(t)
	_, err := deck.Load(fsys)
	var p deck.Problem
	if !errors.As(err, &p) {
		t.Fatalf("%v holds no problem", err)
	}
	if want := (deck.Problem{File: script, Line: 1, Message: "title is missing"}); p != want {
		t.Errorf("got %v, want %v", p, want)
	}
}

// mustRead returns a file of the good deck, for tables that replace all of it.
func mustRead(name string) []byte {
	data, err := os.ReadFile("testdata/good/" + name)
	if err != nil {
		panic(err)
	}
	return data
}
