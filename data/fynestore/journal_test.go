package fynestore_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/storage"

	"rehearse/data/fynestore"
	"rehearse/data/journal"
)

func options(t *testing.T, root string) journal.Options {
	t.Helper()
	return journal.Options{
		Data: tree(t, root, "data"), Local: folder(t, root, "local"), Backups: folder(t, root, "local", "backups"),
		Now:   func() time.Time { return time.Date(2026, time.May, 1, 9, 0, 0, 0, time.UTC) },
		NewID: func() string { return "a1" },
	}
}

func star(object string) journal.Fact {
	return journal.Fact{Kind: journal.Star, Object: object, On: true}
}

// visit opens the journal, records one fact and closes it. It returns what
// was there before.
func visit(t *testing.T, o journal.Options, object string) journal.Report {
	t.Helper()
	j, r, err := journal.Open(o)
	if err != nil {
		t.Fatal(err)
	}
	j.Record(star(object))
	if err := j.Close(context.Background()); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestJournalSurvivesReopening(t *testing.T) {
	root := t.TempDir()
	for before := range 3 {
		r := visit(t, options(t, root), "python/gil")
		if r.Facts.Len() != before || r.Sentence() != "" || r.Local != nil {
			t.Errorf("start %d: %+v %s", before, r, r.Sentence())
		}
	}
	f := folder(t, root, "data", "1")
	if text := content(t, f, "a1.jsonl"); strings.Count(text, "\n") != 3 {
		t.Errorf("the file holds %q", text)
	}
	if id := content(t, folder(t, root, "local"), "installation"); id != "a1\n" {
		t.Errorf("the id is %q", id)
	}
}

func TestDeletedDataFolderIsMadeAgain(t *testing.T) {
	root := t.TempDir()
	o := options(t, root)
	j, _, err := journal.Open(o)
	if err != nil {
		t.Fatal(err)
	}
	if err = os.RemoveAll(filepath.Join(root, "data")); err != nil {
		t.Fatal(err)
	}
	j.Record(star("python/generators"))
	if err = j.Close(context.Background()); err != nil {
		t.Fatal(err)
	}
	if r := visit(t, o, "python/gil"); r.Facts.Len() != 1 || r.Facts.At(0).Object != "python/generators" {
		t.Errorf("the folder holds %+v", r.Facts)
	}
}

func TestUnreadableDataFolderIsNamed(t *testing.T) {
	root := t.TempDir()
	o := options(t, root)
	in := filepath.Join(root, "data", "1")
	if err := os.WriteFile(in, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, _, err := journal.Open(o)
	if !errors.Is(err, journal.ErrUnreadable) || !strings.Contains(err.Error(), in) {
		t.Errorf("opening gives %v", err)
	}
}

func TestFolderThatLooksLikeAJournalIsNamed(t *testing.T) {
	root := t.TempDir()
	o := options(t, root)
	if err := os.MkdirAll(filepath.Join(root, "data", "1", "old.jsonl"), 0o700); err != nil {
		t.Fatal(err)
	}
	j, r, err := journal.Open(o)
	if err != nil || !slices.Equal(r.Unread, []string{"old.jsonl"}) {
		t.Errorf("report %+v (%v)", r, err)
	}
	if err := j.Close(context.Background()); err != nil {
		t.Error(err)
	}
}

// BenchmarkStar measures one fact from the command to the disk, synced.
func BenchmarkStar(b *testing.B) {
	root := storage.NewFileURI(b.TempDir())
	data, err := fynestore.OpenTree(root, "data")
	if err != nil {
		b.Fatal(err)
	}
	local, err := fynestore.Open(root, "local")
	if err != nil {
		b.Fatal(err)
	}
	j, _, err := journal.Open(journal.Options{Data: data, Local: local, Now: time.Now, NewID: func() string { return "a1" }})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		j.Record(star("python/gil"))
		if err := j.Flush(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	if err := j.Close(context.Background()); err != nil {
		b.Fatal(err)
	}
}
