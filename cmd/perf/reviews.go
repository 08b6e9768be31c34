//go:build linux

package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"rehearse/data/deck"
	"rehearse/data/journal"
)

// root is where the program keeps what is its own, below home.
const root = ".config/fyne/io.github.rehearse.Rehearse"

// firstReview is when the first of the invented reviews happened, in milliseconds
// since 1970. One comes each minute.
const firstReview = 1_700_000_000_000

// review writes a journal of n reviews, twenty to a sitting, the same each time.
func review(home string, n int) error {
	questions, err := deck.Embedded()
	if err != nil {
		return err
	}
	data, local := folder(filepath.Join(home, root, "data")), folder(filepath.Join(home, root, "elsewhere"))
	if err = os.MkdirAll(string(local), 0o700); err != nil {
		return err
	}
	var written atomic.Int64
	now := func() time.Time { return time.UnixMilli(firstReview + 60_000*written.Load()) }
	j, _, err := journal.Open(journal.Options{
		Data: tree{data}, Local: local, Backups: local, Now: now,
		NewID: func() string { return "invented" }, Notify: func(journal.Status) {},
	})
	if err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(1, 1)) //nolint:gosec // answers, not secrets
	for i := range n {
		s := questions.Scenarios[i%len(questions.Scenarios)]
		fact := journal.Fact{
			Kind: journal.Review, Object: questions.ID + "/" + s.ID,
			Sitting: fmt.Sprint("invented:", i/20*20+1), Took: r.Int64N(100_000),
		}
		for _, p := range s.Points {
			if r.IntN(2) == 0 {
				fact.Said = append(fact.Said, p.ID)
			} else {
				fact.Missed = append(fact.Missed, p.ID)
			}
		}
		j.RecordGroup(fact)
		written.Add(1)
	}
	if err := j.Close(context.Background()); err != nil {
		return err
	}
	return os.RemoveAll(string(local))
}

// folder is a journal.Shelf in a plain folder. The program's own, on Fyne's
// storage, needs a running app.
type folder string

// List is that of journal.Folder.
func (f folder) List() (names []string, err error) {
	entries, err := os.ReadDir(string(f))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// Read is that of journal.Folder.
func (f folder) Read(name string, from int64) (io.ReadCloser, error) {
	file, err := os.Open(f.path(name))
	if err == nil {
		_, err = file.Seek(from, io.SeekStart)
	}
	return file, err
}

// Append is that of journal.Folder.
func (f folder) Append(name string) (journal.File, error) {
	return os.OpenFile(f.path(name), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
}

// Create is that of journal.Folder.
func (f folder) Create(name string) (journal.File, error) { return os.Create(f.path(name)) }

// Rename is that of journal.Folder.
func (f folder) Rename(from, to string) error { return os.Rename(f.path(from), f.path(to)) }

// Remove is that of journal.Shelf.
func (f folder) Remove(name string) error { return os.Remove(f.path(name)) }

// Sync is that of journal.Folder: power cuts are no part of measuring.
func (f folder) Sync() error { return nil }

func (f folder) path(name string) string { return filepath.Join(string(f), name) }

// tree is a journal.Tree in a plain folder.
type tree struct{ folder }

// Folder is that of journal.Tree.
func (t tree) Folder(name string) (journal.Folder, error) {
	f := folder(t.path(name))
	return f, os.MkdirAll(string(f), 0o700)
}

// List is that of journal.Tree.
func (t tree) List() ([]string, error) {
	if err := os.MkdirAll(string(t.folder), 0o700); err != nil {
		return nil, err
	}
	return t.folder.List()
}
