package journal_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestFlushDoesNotWaitForTheNextRetry(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		data := newDisk()
		o, _ := heard(data)
		j, _ := open(t, o)
		data.at(1, 1_000_000)
		j.Record(stars(1)...)
		time.Sleep(time.Minute)
		data.at(0, 0)
		start := time.Now()
		if err := j.Flush(context.Background()); err != nil || time.Since(start) != 0 {
			t.Errorf("flushing took %v: %v", time.Since(start), err)
		}
		closed(t, j)
	})
}

func TestFlushSaysWhatIsNotSaved(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		data := newDisk()
		o, _ := heard(data)
		j, _ := open(t, o)
		data.at(1, 1_000_000)
		j.Record(stars(2)...)
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		err := j.Flush(ctx)
		if !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, errDisk) || !strings.HasPrefix(err.Error(), "saving 2 facts: ") {
			t.Errorf("flushing gives %v", err)
		}
		if err := j.Close(ctx); err == nil {
			t.Error("closing says nothing")
		}
	})
}

func TestNothingIsWrittenAfterClose(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		data := newDisk()
		o, _ := heard(data)
		j, _ := open(t, o)
		j.Record(stars(1)...)
		var all sync.WaitGroup
		for range 3 {
			all.Go(func() {
				if err := j.Close(context.Background()); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		before := data.content("a.jsonl")
		j.Record(stars(1)...)
		if err := j.Flush(context.Background()); err == nil || j.Status().Unsaved != 1 {
			t.Errorf("flushing gives %v with %+v", err, j.Status())
		}
		if data.content("a.jsonl") != before || strings.Count(before, "\n") != 1 {
			t.Errorf("the file holds %q", data.content("a.jsonl"))
		}
	})
}

func TestNothingIsWrittenAfterCloseGaveUp(t *testing.T) {
	for range 20 { // the writer sees the end and the new fact at once
		synctest.Test(t, func(t *testing.T) {
			data := newDisk()
			o, _ := heard(data)
			data.delay = time.Minute
			j, _ := open(t, o)
			j.Record(stars(1)...)
			ctx, cancel := context.WithTimeout(context.Background(), time.Second)
			defer cancel()
			if err := j.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("closing gives %v", err)
			}
			j.Record(stars(1)...)
			time.Sleep(10 * time.Minute)
			if n := strings.Count(data.content("a.jsonl"), "\n"); n != 1 {
				t.Errorf("the file has %d lines, want 1", n)
			}
		})
	}
}
