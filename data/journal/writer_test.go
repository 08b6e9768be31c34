package journal_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"rehearse/data/journal"
)

// ear keeps every status it hears.
type ear struct {
	mu    sync.Mutex
	heard []journal.Status
}

func (e *ear) hear(s journal.Status) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.heard = append(e.heard, s)
}

func (e *ear) all() []journal.Status {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.heard
}

func (e *ear) last() journal.Status {
	if all := e.all(); len(all) > 0 {
		return all[len(all)-1]
	}
	return journal.Status{}
}

// heard are options whose statuses go to the ear that is returned.
func heard(data *disk) (journal.Options, *ear) {
	e := &ear{}
	o := options(data, with("installation", "a\n"), "b")
	o.Notify = e.hear
	return o, e
}

func TestFactIsConfirmedOnlyWhenItIsSynced(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		data := newDisk()
		o, e := heard(data)
		data.delay = 100 * time.Millisecond
		j, _ := open(t, o)
		j.Record(stars(2)...)
		time.Sleep(99 * time.Millisecond)
		if s := j.Status(); s.Confirmed != 0 || s.Unsaved != 2 || len(e.all()) != 0 {
			t.Errorf("before the sync: %+v", s)
		}
		j.Record(stars(3)...) // goes with the next write
		time.Sleep(2 * time.Millisecond)
		if s := e.last(); s.Confirmed != 2 || s.Unsaved != 3 || s.Installation != "a" {
			t.Errorf("after the first sync: %+v", s)
		}
		closed(t, j)
		if s := e.last(); s.Confirmed != 5 || s.Unsaved != 0 || len(e.all()) != 2 {
			t.Errorf("at the end: %+v", s)
		}
		if n := strings.Count(data.content("a.jsonl"), "\n"); n != 5 {
			t.Errorf("the file has %d lines, want 5", n)
		}
	})
}

func TestConfirmedFactsSurviveAPowerCut(t *testing.T) {
	data := newDisk()
	j, _ := open(t, options(data, newDisk(), "a"))
	j.Record(stars(2)...)
	if err := j.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	left := data.cut(rand.New(rand.NewPCG(1, 1)))
	closed(t, j)
	if r := read(t, options(left, newDisk(), "b")); r.Facts.Len() != 2 {
		t.Errorf("%d facts are left of 2 confirmed ones", r.Facts.Len())
	}
}

func TestSlowWriteIsToldAfter300Milliseconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		data := newDisk()
		o, e := heard(data)
		data.delay = time.Minute
		j, _ := open(t, o)
		j.Record(stars(1)...)
		time.Sleep(300*time.Millisecond - 1)
		if len(e.all()) != 0 {
			t.Errorf("told too soon: %+v", e.last())
		}
		time.Sleep(2 * time.Nanosecond)
		if s := e.last(); !s.Slow || s.Unsaved != 1 || s.Err != nil {
			t.Errorf("after 300 ms: %+v", s)
		}
		time.Sleep(time.Minute)
		if s := e.last(); s.Slow || s.Unsaved != 0 || s.Confirmed != 1 {
			t.Errorf("after the write: %+v", s)
		}
		closed(t, j)
		if n := len(e.all()); n != 2 {
			t.Errorf("told %d times, want 2", n)
		}
	})
}

func TestWriteThatEndsAfter300MillisecondsIsNotSlowForEver(t *testing.T) {
	for range 50 { // the writer and its timer race
		synctest.Test(t, func(t *testing.T) {
			data := newDisk()
			o, e := heard(data)
			data.delay = 300 * time.Millisecond
			j, _ := open(t, o)
			j.Record(stars(1)...)
			closed(t, j)
			synctest.Wait()
			if s := e.last(); s.Slow || s.Unsaved != 0 {
				t.Errorf("at the end: %+v", s)
			}
		})
	}
}

func TestFailedWriteIsRetriedUntilItSucceeds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		data := newDisk()
		o, e := heard(data)
		j, _ := open(t, o)
		j.Record(stars(1)...)
		synctest.Wait()
		data.set(func(d *disk) { d.full = true })
		j.Record(stars(3)...)
		time.Sleep(10 * time.Minute)
		if s := e.last(); s.Unsaved != 3 || s.Confirmed != 1 || !errors.Is(s.Err, errDisk) {
			t.Errorf("while the disk is full: %+v", s)
		}
		if n := len(e.all()); n < 50 || n > 100 {
			t.Errorf("%d attempts in ten minutes, want one in 8 seconds", n)
		}
		data.set(func(d *disk) { d.full = false })
		time.Sleep(8 * time.Second)
		if s := e.last(); s.Unsaved != 0 || s.Confirmed != 4 || s.Err != nil {
			t.Errorf("when there is room again: %+v", s)
		}
		closed(t, j)
		// Each attempt left half of its lines behind; the next began anew.
		for text := range strings.Lines(data.content("a.jsonl")) {
			if strings.Count(text, `{"v":`) > 1 {
				t.Errorf("lines run together: %s", text)
			}
		}
	})
}

func TestFolderThatComesBackIsWrittenToAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		data := newDisk()
		o, e := heard(data)
		j, _ := open(t, o)
		j.Record(stars(1)...)
		synctest.Wait()
		data.set(func(d *disk) {
			d.gone = true
			clear(d.live)
		})
		j.Record(stars(1)...)
		time.Sleep(time.Second)
		if s := e.last(); s.Unsaved != 1 || s.Err == nil {
			t.Errorf("without a folder: %+v", s)
		}
		data.set(func(d *disk) { d.gone = false })
		closed(t, j)
		left := data.cut(rand.New(rand.NewPCG(1, 1)))
		if r := read(t, options(left, newDisk(), "b")); r.Facts.Len() != 1 || r.Facts.At(0).Number != 2 {
			t.Errorf("the folder holds %+v", r.Facts.List())
		}
	})
}
