//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// table measures everything and prints it beside the budgets.
func table(work string, runs int) error {
	b, err := newBench(work)
	if err != nil {
		return err
	}
	began, before := time.Now(), load()
	if err = b.all(runs); err != nil {
		return err
	}
	file, err := os.Create(filepath.Join("bin", "perf.tsv"))
	if err != nil {
		return err
	}
	if err := errors.Join(b.results.write(file), file.Close()); err != nil {
		return err
	}
	text := fmt.Sprintf("%s\n%d starts each, in rotation, on %d cores; load %.1f before and %.1f after, of which about 1 is the measuring; %s.\n",
		markdown(b.results), runs, cores(), before, load(), time.Since(began).Round(time.Second))
	fmt.Print(text)
	if os.Getenv("WRITE") != "" {
		return insert("PERFORMANCE.md", "perf", text)
	}
	return nil
}

// all builds and measures.
func (b *bench) all(runs int) error {
	say("building")
	err := errors.Join(build(".", ours, b.path("rehearse"), ""), build(".", floor, b.path("floor"), ""),
		build(".", floor, b.path("moving"), ",e2e"))
	if err != nil {
		return err
	}
	plain := subject{name: theFloor, path: b.path("floor"), floor: true}
	few := subject{name: empty, path: b.path("rehearse")}
	many := subject{name: full, path: b.path("rehearse"), reviews: 100_000}
	for _, s := range []*subject{&plain, &few, &many} {
		if s.home, err = b.home("home of "+s.name, s.reviews); err != nil {
			return err
		}
	}
	d, err := newDesk(b.path("desk"))
	if err != nil {
		return err
	}
	defer d.close()
	if err = b.rotate(d, []subject{plain, few, many}, runs, true); err != nil {
		return err
	}
	other, err := newDesk(b.path("other desk"))
	if err != nil {
		return err
	}
	defer other.close()
	say("keys, stars and cards")
	plain.path = b.path("moving")
	if err := b.moves(d, other, few, plain, runs); err != nil {
		return err
	}
	say("the search in invented decks, a star alone")
	return errors.Join(b.searches("60", "100000"), b.star())
}

// star runs the benchmark of one star, from the command to the disk that holds
// the tree: a key also waits for the window's next look at its keys.
func (b *bench) star() error {
	run := command("go", "test", "-tags", "ci", "-run", "^$", "-bench", "^BenchmarkStar$", "-count", "5", "./data/fynestore")
	run.Env = append(os.Environ(), "CGO_ENABLED=0", "TMPDIR="+b.work)
	out, err := run.Output()
	if err != nil {
		return fmt.Errorf("measuring a star: %w: %s", err, out)
	}
	for _, figures := range regexp.MustCompile(`(\S+) ns/op`).FindAllStringSubmatch(string(out), -1) {
		ns, err := strconv.ParseFloat(figures[1], 64)
		if err != nil {
			return err
		}
		b.results.add("star alone", empty, ns/1e6)
	}
	return nil
}

// searches runs the search's own figures.
func (b *bench) searches(sizes ...string) error {
	out, err := command("go", append([]string{"run", "./cmd/search", "bench"}, sizes...)...).Output()
	if err != nil {
		return fmt.Errorf("measuring the search: %w", err)
	}
	found := regexp.MustCompile(`p50 (\S+), p99 (\S+),`).FindAllStringSubmatch(string(out), -1)
	if len(found) != len(sizes) {
		return fmt.Errorf("the search tells no figures: %s", out)
	}
	for i, figures := range found {
		for j, name := range []string{"search p50", "search p99"} {
			took, err := time.ParseDuration(figures[j+1])
			if err != nil {
				return err
			}
			b.results.add(name, sizes[i], ms(took))
		}
	}
	return nil
}

// markdown is the table. A cell says the figure and, in parentheses, between
// what half of the runs lie.
func markdown(r *results) string {
	var t strings.Builder
	t.WriteString("| What | Floor | Rehearse | Ratio | Budget | Moonshot | |\n|---|--:|--:|--:|---|---|---|\n")
	for _, line := range rows() {
		ours, ground := r.find(line.measure, line.program), r.find(line.measure, theFloor)
		if ours == nil {
			continue
		}
		value, floor := ours.at(line.part), 0.0
		under, ratio := "", ""
		if ground != nil {
			floor = ground.at(line.part)
			under = cell(ground, line)
			if floor > 0 {
				ratio = fmt.Sprintf("%.2f", value/floor)
			}
		}
		fmt.Fprintf(&t, "| %s | %s | %s | %s | %s | %s | %s |\n", line.words, under, cell(ours, line), ratio,
			line.budget.words(line.unit), line.moonshot.words(line.unit), verdict(line, value, floor))
	}
	return t.String()
}

// cell is a figure with its spread.
func cell(s *series, line row) string {
	value := fmt.Sprintf("%s %s", short(s.at(line.part)), line.unit)
	if len(s.values) < 2 || line.part != 0.5 {
		return value
	}
	return fmt.Sprintf("%s (%s–%s)", value, short(s.at(0.25)), short(s.at(0.75)))
}

// short gives three digits.
func short(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}

// verdict says which of the limits is met.
func verdict(line row, value, floor float64) string {
	switch {
	case line.budget.kind == none:
		return ""
	case line.moonshot.met(value, floor):
		return "moonshot met"
	case line.budget.met(value, floor):
		return "budget met"
	}
	return "**not met**"
}

// closing ends what is replaced in a page, opening begins it and names the target.
const closing = "<!-- end -->\n"

func opening(target string) string { return "<!-- make " + target + " WRITE=1 -->\n" }

// insert puts the figures of a target into a page.
func insert(page, target, text string) error {
	old, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	before, rest, begun := strings.Cut(string(old), opening(target))
	_, after, ended := strings.Cut(rest, closing)
	if !begun || !ended {
		return fmt.Errorf("%s has no place for the figures of make %s", page, target)
	}
	return os.WriteFile(page, []byte(before+opening(target)+text+closing+after), 0o644) //nolint:gosec // a page for everybody
}
