package journal_test

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"rehearse/data/journal"
)

func TestDiskForgetsWhatWasNotSynced(t *testing.T) {
	d := newDisk()
	f, err := d.Append("a")
	if err != nil {
		t.Fatal(err)
	}
	write := func(s string) {
		if _, err := io.WriteString(f, s); err != nil {
			t.Fatal(err)
		}
	}
	write("one")
	if err := errors.Join(f.Sync(), d.Sync()); err != nil {
		t.Fatal(err)
	}
	write("two")
	d.put("b", "")
	delete(d.kept, "b")
	lengths := map[int]bool{}
	for seed := range uint64(50) {
		c := d.cut(rand.New(rand.NewPCG(seed, 1)))
		got := c.content("a")
		if !strings.HasPrefix("onetwo", got) || len(got) < len("one") || len(c.names()) != 1 {
			t.Fatalf("after the cut: %q in %v", got, c.names())
		}
		lengths[len(got)] = true
	}
	if len(lengths) != 4 {
		t.Errorf("cuts leave lengths %v, want 3 to 6", lengths)
	}
}

// visit opens a journal, records five facts, one by one and two at once, and
// closes it. It returns the greatest number that was confirmed.
func visit(o journal.Options, patience time.Duration) uint64 {
	e := &ear{}
	o.Notify = e.hear
	j, _, err := journal.Open(o)
	if err != nil {
		return 0
	}
	j.Record(stars(1)...)
	time.Sleep(time.Second)
	j.Record(stars(2)...)
	j.Record(stars(1)...)
	time.Sleep(time.Second)
	j.Record(stars(1)...)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := j.Close(ctx); err == nil {
		return 5
	}
	return e.last().Confirmed
}

func TestNoFailureOfTheDiskLosesWhatWasConfirmed(t *testing.T) {
	for name, length := range map[string]int{"once": 1, "thrice": 3, "for good": 1_000_000} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				for n := 1; strikeAt(t, n, length); n++ {
				}
			})
		})
	}
}

// strikeAt lets the n-th call of a visit fail, and those after it, then cuts
// the power and looks at what is left. It reports whether there was such a call.
func strikeAt(t *testing.T, n, length int) bool {
	t.Helper()
	data, local := newDisk(), with("damaged-x", "")
	data.put("x.jsonl", "damaged\n")
	data.strike = local.strike
	data.at(n, n+length)
	confirmed := visit(options(data, local, "a"), time.Minute)
	struck := data.count() >= n
	if opened := local.content("installation") != "" || confirmed > 0; opened && length < 5 && confirmed != 5 {
		t.Errorf("call %d: only %d of 5 facts were confirmed in the end", n, confirmed)
	}
	data.at(0, 0)
	for seed := range uint64(5) {
		r := rand.New(rand.NewPCG(seed, uint64(n)))
		left, leftLocal := data.cut(r), local.cut(r)
		report := read(t, options(left, leftLocal, "b"))
		if report.Facts.Len() < int(confirmed) {
			t.Errorf("call %d: %d facts are left of %d confirmed ones", n, report.Facts.Len(), confirmed)
		}
		for i, f := range report.Facts.List() {
			if f.Number != uint64(i+1) || f.Installation != "a" {
				t.Errorf("call %d: fact %d is %s %d", n, i, f.Installation, f.Number)
			}
		}
		if got := visit(options(left, leftLocal, "c"), time.Minute); got != 5 {
			t.Errorf("call %d: the next visit confirmed %d of 5", n, got)
		}
	}
	return struck
}
