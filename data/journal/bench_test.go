package journal_test

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"testing"

	"rehearse/data/journal"
)

// reviewed returns a data folder with n reviews in it.
func reviewed(b *testing.B, n int) *disk {
	b.Helper()
	data, r := newDisk(), rand.New(rand.NewPCG(1, 1))
	j, _, err := journal.Open(options(data, newDisk(), "3f9c2a7be01d4c55"))
	if err != nil {
		b.Fatal(err)
	}
	for i := range n {
		j.RecordGroup(journal.Fact{
			Kind: journal.Review, Object: fmt.Sprintf("python/some-scenario-%d", i%60), Sitting: fmt.Sprint("3f9c2a7be01d4c55:", i/20),
			Said: []string{"a", "b", "c", "d"}[:r.IntN(5)], Missed: []string{"e", "f"}, Took: r.Int64N(100_000),
		})
	}
	if err := j.Close(context.Background()); err != nil {
		b.Fatal(err)
	}
	return data
}

func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			data := reviewed(b, n)
			b.SetBytes(int64(len(data.content("3f9c2a7be01d4c55.jsonl"))))
			b.ReportAllocs()
			for b.Loop() {
				j, r, err := journal.Open(options(data, newDisk(), "b"))
				if err != nil || r.Facts.Len() != n {
					b.Fatal(r.Facts.Len(), err)
				}
				if err := j.Close(context.Background()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkKeptOf100000Reviews measures, beside the time to read them, how much
// memory an open journal and its facts keep for each review.
func BenchmarkKeptOf100000Reviews(b *testing.B) {
	data := reviewed(b, 100_000)
	before, kept := inUse(), 0.0
	for b.Loop() {
		j, r, err := journal.Open(options(data, newDisk(), "b"))
		if err != nil {
			b.Fatal(err)
		}
		kept = inUse() - before
		runtime.KeepAlive(r)
		if err := j.Close(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(kept/100_000, "B-kept/review")
}

// inUse is how many bytes of memory are alive.
func inUse() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// BenchmarkRecord measures what the UI goroutine pays for one fact.
func BenchmarkRecord(b *testing.B) {
	j, _, err := journal.Open(options(newDisk(), newDisk(), "a"))
	if err != nil {
		b.Fatal(err)
	}
	fact := journal.Fact{Kind: journal.Tick, Object: "python/gil-in-real-systems#c", Sitting: "a:1", On: true}
	b.ReportAllocs()
	for b.Loop() {
		j.Record(fact)
	}
	if err := j.Close(context.Background()); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkLook measures a look at 100,000 reviews of others when nothing came.
func BenchmarkLook(b *testing.B) {
	j, _, err := journal.Open(options(reviewed(b, 100_000), newDisk(), "b"))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if n, err := j.Look(); err != nil || !n.Quiet() {
			b.Fatal(n, err)
		}
	}
	if err := j.Close(context.Background()); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkExport measures what a backup of 100,000 reviews reads and writes.
func BenchmarkExport(b *testing.B) {
	j, _, err := journal.Open(options(reviewed(b, 100_000), newDisk(), "b"))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if c, err := j.Export(io.Discard); err != nil || c.Facts != 100_000 {
			b.Fatal(c, err)
		}
	}
	if err := j.Close(context.Background()); err != nil {
		b.Fatal(err)
	}
}
