//go:build linux

package main

import (
	"fmt"
	"math"
)

// Names of the programs.
const (
	theFloor = "floor"
	empty    = "empty journal"
	full     = "100,000 reviews"
)

// kind says how a limit is meant.
type kind int

const (
	none    kind = iota
	times        // at most so many times the floor
	plus         // at most so much more than the floor
	most         // at most
	reaches      // 60 where the floor reaches 60, else as many as it, within what the pixels can tell
)

// limit is a budget or a moonshot.
type limit struct {
	kind kind
	x    float64
}

// frames is how much of the floor's rate counts as the same: the first and the
// last frame of so short a movement may fall to either side of a look.
const frames = 0.97

// met compares a figure with the limit.
func (l limit) met(value, floor float64) bool {
	switch l.kind {
	case times:
		return value <= l.x*floor
	case plus:
		return value <= floor+l.x
	case most:
		return value < l.x
	case reaches:
		return value >= frames*math.Min(floor, l.x)
	case none:
	}
	return false
}

// words say the limit.
func (l limit) words(unit string) string {
	switch l.kind {
	case times:
		return fmt.Sprintf("≤ %g ×", l.x)
	case plus:
		return fmt.Sprintf("≤ floor + %g %s", l.x, unit)
	case most:
		return fmt.Sprintf("< %g %s", l.x, unit)
	case reaches:
		return fmt.Sprintf("%g, or the floor's", l.x)
	case none:
	}
	return ""
}

// row is one line of the table.
type row struct {
	words            string
	measure, program string
	part             float64 // of the runs: a half for the median
	unit             string
	budget, moonshot limit // of DESIGN, section 8
}

// tick is the least that the system tells of the time on a processor, per cent of
// a core: what differs by less is the same.
const tick = 0.1

func rows() []row {
	start, long := limit{times, 1.3}, limit{times, 1.5}
	memory, light := limit{times, 1.35}, limit{times, 1.15}
	calm, still := limit{plus, 0.5}, limit{plus, tick}
	return []row{
		{"start to usable, by pixels, empty journal", "usable", empty, 0.5, "ms", start, limit{times, 1.1}},
		{"start to usable, by pixels, 100,000 reviews", "usable", full, 0.5, "ms", long, limit{times, 1.2}},
		{"start to screen built, by the log, empty journal", "shown", empty, 0.5, "ms", limit{}, limit{}},
		{"start to screen built, by the log, 100,000 reviews", "shown", full, 0.5, "ms", limit{}, limit{}},
		{"start to journal read, empty journal", "read", empty, 0.5, "ms", limit{}, limit{}},
		{"start to journal read, 100,000 reviews", "read", full, 0.5, "ms", limit{}, limit{}},
		{"memory after 5 s, empty journal", "memory", empty, 0.5, "MB", memory, light},
		{"memory after 5 s, 100,000 reviews", "memory", full, 0.5, "MB", memory, light},
		{"processor, idle in the search box, empty journal", "idle", empty, 0.5, "%", calm, still},
		{"processor, idle in the search box, 100,000 reviews", "idle", full, 0.5, "%", calm, still},
		{"key to changed screen, median", "stroke", empty, 0.5, "ms", limit{}, limit{}},
		{"key to changed screen, p95", "stroke", empty, 0.95, "ms", limit{}, limit{}},
		{"of that the search, p50, 60 scenarios", "search p50", "60", 0.5, "ms", limit{most, 0.5}, limit{most, 0.1}},
		{"of that the search, p99, 60 scenarios", "search p99", "60", 0.5, "ms", limit{}, limit{}},
		{"the search, p99, 100,000 scenarios", "search p99", "100000", 0.5, "ms", limit{most, 16}, limit{most, 4}},
		{"a card turning over, frames a second", "flip", empty, 0.5, "/s", limit{reaches, 60}, limit{}},
		{"the longest gap between two of its frames", "gap", empty, 0.5, "ms", limit{}, limit{}},
		{"a star, on disk, synced", "star alone", empty, 0.5, "ms", limit{most, 10}, limit{}},
		{"the same from the key, median", "star", empty, 0.5, "ms", limit{}, limit{}},
		{"the same from the key, p95", "star", empty, 0.95, "ms", limit{}, limit{}},
	}
}
