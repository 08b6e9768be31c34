package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"time"

	"rehearse/cmd/search/corpus"
	"rehearse/data/search"
)

// tries is how often a key stroke is measured: the fastest counts, since other
// programs run beside this one.
const tries = 3

// bench prints what an invented deck of n scenarios costs: to read it, to keep
// it, and to search it at each key stroke.
func bench(n int, out io.Writer) {
	d := corpus.Deck(n)
	before := heap()
	began := time.Now()
	x := search.New(d)
	built := time.Since(began)
	bytes := heap() - before
	fmt.Fprintf(out, "%d scenarios: read in %v, %d bytes a scenario\n", n, built.Round(time.Millisecond), bytes/int64(n))
	strokes := corpus.Strokes(d, 400)
	times := make([]time.Duration, 0, len(strokes))
	var slowest string
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	allocated, most := stats.Mallocs, time.Duration(0)
	for _, q := range strokes {
		took := time.Hour
		for range tries {
			began := time.Now()
			x.Find(q)
			took = min(took, time.Since(began))
		}
		times = append(times, took)
		if took > most {
			most, slowest = took, q
		}
	}
	runtime.ReadMemStats(&stats)
	slices.Sort(times)
	fmt.Fprintf(out, "%d key strokes: p50 %v, p99 %v, most %v (%q), %d allocations\n", len(strokes),
		times[len(times)/2], times[len(times)*99/100], most, slowest, (stats.Mallocs-allocated)/uint64(tries*len(strokes)))
}

func heap() int64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc) //nolint:gosec // no heap is that large
}
