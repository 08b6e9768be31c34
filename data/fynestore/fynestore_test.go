package fynestore_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/storage/repository"
	_ "fyne.io/fyne/v2/test" // registers the storage of files

	"rehearse/data/fynestore"
	"rehearse/data/journal"
)

func folder(t *testing.T, root string, names ...string) *fynestore.Folder {
	t.Helper()
	f, err := fynestore.Open(storage.NewFileURI(root), names...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func tree(t *testing.T, root string, names ...string) *fynestore.Tree {
	t.Helper()
	f, err := fynestore.OpenTree(storage.NewFileURI(root), names...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// put writes a file through the folder.
func put(t *testing.T, open func(string) (journal.File, error), name, text string) {
	t.Helper()
	f, err := open(name)
	if err != nil {
		t.Fatal(err)
	}
	_, err = io.WriteString(f, text)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

func content(t *testing.T, f *fynestore.Folder, name string) string {
	t.Helper()
	r, err := f.Read(name, 0)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err = errors.Join(err, r.Close()); err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestFolderKeepsFiles(t *testing.T) {
	root := filepath.Join(t.TempDir(), "not", "there", "yet")
	f := folder(t, root, "data", "1")
	put(t, f.Append, "a.jsonl", "one")
	put(t, f.Append, "a.jsonl", "two")
	put(t, f.Create, "b.new", "long")
	put(t, f.Create, "b.new", "new")
	put(t, f.Create, "b", "old")
	if err := errors.Join(f.Rename("b.new", "b"), f.Sync()); err != nil {
		t.Fatal(err)
	}
	if a, b := content(t, f, "a.jsonl"), content(t, f, "b"); a != "onetwo" || b != "new" {
		t.Errorf("the files hold %q and %q", a, b)
	}
	names, err := f.List()
	if slices.Sort(names); err != nil || !slices.Equal(names, []string{"a.jsonl", "b"}) {
		t.Errorf("the folder holds %v (%v)", names, err)
	}
}

func TestFilesAreForTheirOwnerOnly(t *testing.T) {
	root := t.TempDir()
	f := folder(t, root, "local")
	put(t, f.Append, "a", "")
	put(t, f.Create, "b", "")
	want := fs.FileMode(0o600)
	if runtime.GOOS == "windows" {
		want = 0o666 // all that Windows tells: not read-only
	}
	for _, name := range []string{"a", "b"} {
		info, err := os.Stat(filepath.Join(root, "local", name))
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: mode %v (%v)", name, info.Mode(), err)
		}
	}
}

func TestNamesCannotLeadOutOfTheFolder(t *testing.T) {
	root := t.TempDir()
	f := folder(t, root, "local")
	for _, name := range []string{"", ".", "..", "../x", "/x", `..\x`, "a/b", "A", "a b", "ü"} {
		if _, err := f.Append(name); !errors.Is(err, fynestore.ErrName) {
			t.Errorf("appending to %q: %v", name, err)
		}
		if _, err := f.Create(name); !errors.Is(err, fynestore.ErrName) {
			t.Errorf("creating %q: %v", name, err)
		}
		if err := f.Rename(name, "x"); !errors.Is(err, fynestore.ErrName) {
			t.Errorf("renaming %q: %v", name, err)
		}
		if err := f.Rename("x", name); !errors.Is(err, fynestore.ErrName) {
			t.Errorf("renaming to %q: %v", name, err)
		}
		if _, err := fynestore.Open(storage.NewFileURI(root), name); !errors.Is(err, fynestore.ErrName) {
			t.Errorf("opening folder %q: %v", name, err)
		}
	}
	for _, name := range []string{"", ".", "..", "../x", "/x", `..\x`} {
		if _, err := f.Read(name, 0); !errors.Is(err, fynestore.ErrName) {
			t.Errorf("reading %q: %v", name, err)
		}
	}
}

func TestNamesOfSyncToolsCanBeRead(t *testing.T) {
	root := t.TempDir()
	f := folder(t, root, "data")
	for _, name := range []string{"a (Alice's conflicted copy).jsonl", "100% #1.jsonl", "Ünï.jsonl"} {
		if err := os.WriteFile(filepath.Join(root, "data", name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	names, err := f.List()
	if err != nil || len(names) != 3 {
		t.Fatalf("the folder holds %v (%v)", names, err)
	}
	for _, name := range names {
		if got := content(t, f, name); got != name {
			t.Errorf("%s holds %q", name, got)
		}
	}
}

func TestOpenSaysWhichPathIsNoFolder(t *testing.T) {
	root := t.TempDir()
	in := filepath.Join(root, "data")
	if err := os.WriteFile(in, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := fynestore.Open(storage.NewFileURI(root), "data"); !errors.Is(err, fynestore.ErrNotFolder) || !strings.Contains(err.Error(), in) {
		t.Errorf("a file for a folder: %v", err)
	}
	if _, err := fynestore.Open(storage.NewFileURI(root), "data", "1"); err == nil || !strings.Contains(err.Error(), filepath.Join(in, "1")) {
		t.Errorf("a file above the folder: %v", err)
	}
}

// locked is a storage in which nothing may be listed.
type locked struct {
	repository.HierarchicalRepository
}

func (locked) Exists(fyne.URI) (bool, error)     { return true, nil }
func (locked) CanList(fyne.URI) (bool, error)    { return false, fs.ErrPermission }
func (locked) List(fyne.URI) ([]fyne.URI, error) { return nil, fs.ErrPermission }
func (locked) CreateListable(fyne.URI) error     { return fs.ErrPermission }

func (locked) Child(u fyne.URI, name string) (fyne.URI, error) {
	return repository.GenericChild(u, name)
}

func TestOpenSaysWhichPathIsForbidden(t *testing.T) {
	repository.Register("locked", locked{})
	root, err := storage.ParseURI("locked:///home/alice")
	if err != nil {
		t.Fatal(err)
	}
	_, err = fynestore.Open(root, "data", "1")
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "/home/alice/data/1") {
		t.Errorf("opening gives %v", err)
	}
}

func TestFailedOpenGivesNoFile(t *testing.T) {
	f := folder(t, t.TempDir(), "data")
	long := strings.Repeat("x", 5000)
	w, err := f.Append(long)
	if w != nil || err == nil {
		t.Errorf("appending gives %v, %v", w, err)
	}
	r, err := f.Read("missing", 0)
	if r != nil || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("reading gives %v, %v", r, err)
	}
}
