package memory_test

import (
	"testing"

	"rehearse/data/memory"
)

// BenchmarkReplayOf800000Reviews is the worst start: 100,000 saved scenarios of
// eight points, each on a day of its own.
func BenchmarkReplayOf800000Reviews(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		var points [480]memory.State
		for i := range 800_000 {
			p := i % len(points)
			points[p] = memory.Next(points[p], memory.Day(i/len(points)), i%5 > 0)
		}
	}
}

func BenchmarkDueOfSixPoints(b *testing.B) {
	var states [6]memory.State
	for i := range states {
		states[i] = memory.Next(states[i], memory.Day(i), i%2 == 0)
	}
	b.ReportAllocs()
	for b.Loop() {
		memory.Due(states[:], 0.9)
	}
}
