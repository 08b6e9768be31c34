package fynestore_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"rehearse/data/fynestore"
	"rehearse/data/journal"
)

func TestTreeListsItsSubfolders(t *testing.T) {
	root := t.TempDir()
	data := tree(t, root, "data")
	for _, name := range []string{"1", "12"} {
		if _, err := data.Folder(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(root, "data", "3"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	names, err := data.List()
	if slices.Sort(names); err != nil || !slices.Equal(names, []string{"1", "12"}) {
		t.Errorf("the subfolders are %v, %v", names, err)
	}
	if _, err = data.Folder("3"); !errors.Is(err, fynestore.ErrNotFolder) {
		t.Errorf("a file for a folder: %v", err)
	}
	if _, err = data.Folder("../x"); !errors.Is(err, fynestore.ErrName) {
		t.Errorf("a name that leads out: %v", err)
	}
}

func TestReadBeginsAnywhere(t *testing.T) {
	f := folder(t, t.TempDir(), "data")
	put(t, f.Append, "a", "0123456789")
	for from, want := range map[int64]string{0: "0123456789", 7: "789", 10: "", 99: ""} {
		r, err := f.Read("a", from)
		if err != nil {
			t.Fatal(err)
		}
		var got [20]byte
		n, _ := r.Read(got[:])
		if string(got[:n]) != want || r.Close() != nil {
			t.Errorf("from %d there is %q, want %q", from, got[:n], want)
		}
	}
}

func TestFoldersAreForTheirOwnerOnly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("Windows knows no modes; what is checked there is that folders are made at all")
	}
	root := filepath.Join(t.TempDir(), "root")
	if _, err := tree(t, root, "data").Folder("1"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "data", "data/1"} {
		info, err := os.Stat(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
			t.Errorf("%q: mode %v (%v)", name, info.Mode(), err)
		}
	}
}

func TestRemovedFileIsGone(t *testing.T) {
	f := folder(t, t.TempDir(), "local", "backups")
	put(t, f.Create, "a", "")
	if err := f.Remove("a"); err != nil {
		t.Fatal(err)
	}
	if names, err := f.List(); err != nil || len(names) != 0 {
		t.Errorf("the folder holds %v, %v", names, err)
	}
	if err := f.Remove("a"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("removing it again: %v", err)
	}
	if err := f.Remove("../a"); !errors.Is(err, fynestore.ErrName) {
		t.Errorf("removing a name that leads out: %v", err)
	}
}

// chosen are the options for a data folder that the user chose.
func chosen(t *testing.T, path string) journal.Options {
	t.Helper()
	o := options(t, t.TempDir())
	data, err := fynestore.OpenTreeAt(path)
	if err != nil {
		t.Fatal(err)
	}
	o.Data, o.Moved = data, true
	return o
}

func TestDriveThatIsMissingIsNotAnEmptyFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stick", "my words #1 ü")
	if _, err := fynestore.OpenTreeAt(path); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("opening gives %v", err)
	}
	if err := os.MkdirAll(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, _, err := journal.Open(chosen(t, path)); !errors.Is(err, journal.ErrNoData) {
		t.Errorf("an empty folder opens with %v", err)
	}
	if left, err := os.ReadDir(path); err != nil || len(left) != 0 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}

// started opens a journal.
func started(t *testing.T, o journal.Options) *journal.Journal {
	t.Helper()
	j, _, err := journal.Open(o)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// take takes news and returns what came in.
func take(t *testing.T, j *journal.Journal, n journal.News, err error) (facts []journal.Fact, whole bool) {
	t.Helper()
	taken, whole, ok := j.Take(n)
	if err != nil || !ok {
		t.Fatalf("taken: %v, %v", ok, err)
	}
	return taken.List(), whole
}

func TestDriveThatVanishesIsNotWrittenAnew(t *testing.T) {
	path := t.TempDir()
	j := started(t, options(t, t.TempDir()))
	data, err := fynestore.OpenTreeAt(path)
	if err != nil {
		t.Fatal(err)
	}
	n, err := j.Move(data, path, true)
	take(t, j, n, err)
	in, aside := filepath.Join(path, "1"), filepath.Join(path, "aside")
	if err = os.Rename(in, aside); err != nil {
		t.Fatal(err)
	}
	j.Record(star("python/gil"))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for j.Status().Err == nil {
		if err = j.Flush(ctx); err == nil {
			t.Fatal("a fact was written to a folder that is not there")
		}
	}
	if err = errors.Join(os.Rename(aside, in), j.Close(context.Background())); err != nil {
		t.Error(err)
	}
	if r := visit(t, chosen(t, path), "python/x"); r.Facts.Len() != 1 || r.Facts.At(0).Object != "python/gil" {
		t.Errorf("the folder holds %+v", r.Facts)
	}
}

func TestTwoCopiesSeeEachOtherAndMoveToANewGeneration(t *testing.T) {
	root := t.TempDir()
	a, b := options(t, root), options(t, root)
	b.Local, b.NewID = folder(t, root, "other"), func() string { return "b1" }
	j, k := started(t, a), started(t, b)
	j.Record(star("python/gil"))
	if err := j.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	n, err := k.Look()
	if facts, whole := take(t, k, n, err); whole || len(facts) != 1 {
		t.Errorf("%v came in", facts)
	}
	n, err = j.Reset()
	take(t, j, n, err)
	n, err = k.Look()
	if facts, whole := take(t, k, n, err); !whole || len(facts) != 0 {
		t.Errorf("%v came in", facts)
	}
	k.Record(star("python/x"))
	if err = errors.Join(j.Close(context.Background()), k.Close(context.Background())); err != nil {
		t.Error(err)
	}
	for name, generation := range map[string]string{"a1.jsonl": "1", "b1.jsonl": "2"} {
		if text := content(t, folder(t, root, "data", generation), name); strings.Count(text, "\n") != 1 {
			t.Errorf("generation %s holds %q", generation, text)
		}
	}
}
