//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// plots draws how start, memory and key strokes grow with what there is.
func plots(work string, runs int) error {
	b, err := newBench(work)
	if err != nil {
		return err
	}
	if err = b.grow(runs); err != nil {
		return err
	}
	decks := []int{60, 300, 1000, 3000, 10_000, 30_000, 100_000}
	var names []string
	for _, n := range decks {
		names = append(names, fmt.Sprint(n))
	}
	say("the search in invented decks")
	if err = b.searches(names...); err != nil {
		return err
	}
	file, err := os.Create(filepath.Join("bin", "perf-plots.tsv"))
	if err != nil {
		return err
	}
	return errors.Join(b.results.write(file), file.Close(), b.draw(journals(), decks))
}

// journals are the numbers of reviews.
func journals() []int { return []int{0, 1000, 10_000, 30_000, 100_000, 300_000} }

// grow starts the program with each journal.
func (b *bench) grow(runs int) error {
	say("building")
	if err := build(".", ours, b.path("rehearse"), ""); err != nil {
		return err
	}
	d, err := newDesk(b.path("desk"))
	if err != nil {
		return err
	}
	defer d.close()
	var subjects []subject
	for _, n := range journals() {
		s := subject{name: fmt.Sprint(n), path: b.path("rehearse"), reviews: n}
		if s.home, err = b.home("home of "+s.name, n); err != nil {
			return err
		}
		subjects = append(subjects, s)
	}
	return b.rotate(d, subjects, runs, false)
}

// draw writes the pictures.
func (b *bench) draw(journals, decks []int) error {
	dir := filepath.Join("assets", "perf")
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return err
	}
	return errors.Join(
		write(filepath.Join(dir, "start.svg"), chart{title: "Start, ms", across: "reviews in the journal", curves: []curve{
			b.curve("usable", "first usable frame", journals), b.curve("read", "journal read, behind it", journals),
		}}),
		write(filepath.Join(dir, "memory.svg"), chart{
			title: "Memory after five idle seconds, MB", across: "reviews in the journal",
			curves: []curve{b.curve("memory", "proportional set size", journals)},
		}),
		write(filepath.Join(dir, "search.svg"), chart{
			title: "A key stroke in the search, ms", across: "scenarios, logarithmic", log: true,
			curves: []curve{b.curve("search p50", "median", decks), b.curve("search p99", "p99", decks)},
		}),
	)
}

// curve takes the medians of a measure.
func (b *bench) curve(measure, name string, sizes []int) curve {
	c := curve{name: name}
	for _, n := range sizes {
		if s := b.results.find(measure, fmt.Sprint(n)); s != nil {
			c.points = append(c.points, point{float64(n), s.at(0.5)})
		}
	}
	return c
}

func write(path string, c chart) error {
	return os.WriteFile(path, []byte(c.svg()), 0o644) //nolint:gosec // a picture for everybody
}
