//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// compare measures this tree beside another commit, by turns, and lets benchstat
// say which differences are more than noise.
func compare(work, ref string, runs int) error {
	b, err := newBench(work)
	if err != nil {
		return err
	}
	say("building %s and this tree", ref)
	if err = errors.Join(b.buildCommit(ref), build(".", ours, b.path("this"), "")); err != nil {
		return err
	}
	var subjects []subject
	for _, reviews := range []int{0, 100_000} {
		for _, side := range sides() {
			s := subject{name: fmt.Sprintf("%s %d", side, reviews), path: b.path(side), reviews: reviews}
			if s.home, err = b.home("home of "+s.name, reviews); err != nil {
				return err
			}
			subjects = append(subjects, s)
		}
	}
	if err := b.side(subjects, runs); err != nil {
		return err
	}
	for _, side := range sides() {
		if err := os.WriteFile(b.path(side+".txt"), []byte(benchmarks(b.results, side)), 0o600); err != nil {
			return err
		}
	}
	benchstat := command("go", "tool", "-modfile="+filepath.Join(".tools", "go.mod"), "benchstat",
		ref+"="+b.path("base.txt"), "this="+b.path("this.txt"))
	benchstat.Env = append(os.Environ(), "CGO_ENABLED=0")
	benchstat.Stdout, benchstat.Stderr = os.Stdout, os.Stderr
	return benchstat.Run()
}

// sides names the two trees.
func sides() []string { return []string{"base", "this"} }

// buildCommit builds the program as it was at a commit.
func (b *bench) buildCommit(ref string) (err error) {
	tree := b.path("tree")
	git := func(args ...string) error {
		run := command("git", args...)
		run.Stderr = os.Stderr
		return run.Run()
	}
	if err = git("worktree", "add", "--quiet", "--detach", tree, ref); err != nil {
		return fmt.Errorf("taking %s out: %w", ref, err)
	}
	defer func() { err = errors.Join(err, git("worktree", "remove", "--force", tree)) }()
	return build(tree, ours, b.path("base"), "")
}

// side measures both programs side by side: the first two subjects also move.
func (b *bench) side(subjects []subject, runs int) error {
	d, err := newDesk(b.path("desk"))
	if err != nil {
		return err
	}
	defer d.close()
	if err = b.rotate(d, subjects, runs, true); err != nil {
		return err
	}
	other, err := newDesk(b.path("other desk"))
	if err != nil {
		return err
	}
	defer other.close()
	var players []player
	for i, at := range []*desk{d, other} {
		p, err := at.opened(subjects[i])
		if err != nil {
			return err
		}
		defer p.kill()
		players = append(players, player{subjects[i].name, p})
	}
	b.typed(max(runs/4, 1), players...)
	if err := b.starred(3*runs, players...); err != nil {
		return err
	}
	for _, p := range players {
		if err := p.study(); err != nil {
			return err
		}
	}
	return b.turned(runs, players...)
}

// benchmarks gives the figures of one side in the format that benchstat reads
// (golang.org/design/14313-benchmark-format).
func benchmarks(r *results, side string) string {
	var t strings.Builder
	for _, s := range r.series {
		name, reviews, _ := strings.Cut(s.program, " ")
		if name != side {
			continue
		}
		for _, v := range s.values {
			fmt.Fprintf(&t, "Benchmark%s/reviews=%s 1 %s\n", strings.ToUpper(s.measure[:1])+s.measure[1:], reviews, unit(s.measure, v))
		}
	}
	return t.String()
}

// unit gives a figure with a unit that benchstat knows how to shorten.
func unit(measure string, value float64) string {
	switch measure {
	case "memory":
		return fmt.Sprintf("%.0f PSS-bytes", value*(1<<20))
	case "idle":
		return fmt.Sprintf("%.3f core-%%", value)
	case "flip":
		return fmt.Sprintf("%.2f frames/s", value)
	}
	return fmt.Sprintf("%.0f ns/op", value*1e6)
}
