//go:build e2e && slow && linux

package walk_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"rehearse/cmd/floor/pace"
)

// drawn is when the pictures of the faces are certainly drawn ahead.
const drawn = time.Second

// TestFlipFigures measures a card that turns over in the program and, by turns,
// one of two plain pictures in the plainest window. It fails only if there is
// nothing to measure.
func TestFlipFigures(t *testing.T) {
	floor := filepath.Join(t.TempDir(), "floor")
	if err := build("rehearse/cmd/floor", floor, tags+",e2e"); err != nil {
		t.Fatal(err)
	}
	ours := newDesk(t).open(newHome(t))
	ours.goTo("ctrl+2", "study")
	ours.press("space")
	ours.see("study.flip", "Show answer")
	plain := newDesk(t).start(newHome(t), []string{floor})
	plain.until("the window is there", func() bool {
		return plain.hand("search", "--onlyvisible", "--name", "^Floor$") != ""
	})

	var flips, floors []motion
	for range wanted(t, "REHEARSE_RUNS", 9) {
		time.Sleep(drawn)
		if moved, ok := ours.moves(func() { ours.press("f") }); ok {
			flips = append(flips, moved)
		}
		if moved, ok := plain.moves(func() {}); ok {
			floors = append(floors, moved)
		}
	}
	if len(flips) == 0 || len(floors) == 0 {
		t.Fatal("no turn was recorded: the machine is too busy")
	}
	flip, ground := middle(flips), middle(floors)
	t.Logf("a card in Rehearse, %d turns: %v", len(flips), flip)
	t.Logf("the same in an empty window, %d turns: %v", len(floors), ground)
	t.Logf("ratio: ticks a second %.3f, mean gap %.3f, worst gap %.2f", flip.rate/ground.rate,
		float64(flip.mean)/float64(ground.mean), float64(flip.worst)/float64(ground.worst))
}

// motion is how evenly a card turned over.
type motion struct {
	rate  float64       // ticks a second
	mean  time.Duration // between two ticks
	worst time.Duration // the longest, that before the first tick and after the last included
}

// String gives the figures with their units.
func (m motion) String() string {
	return fmt.Sprintf("%.1f ticks a second, gaps of %.1f ms, the worst of %.1f ms", m.rate, ms(m.mean), ms(m.worst))
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// moves records one turn of a card, which begin starts. It reports whether there
// was one: a machine that is busy may see the end of it before the rest.
func (a *app) moves(begin func()) (motion, bool) {
	a.t.Helper()
	var ticks []pace.Tick
	answered := make(chan error)
	go func() { answered <- a.ask("ticks", &ticks) }()
	time.Sleep(pace.Length / 4)
	begin()
	if err := <-answered; err != nil {
		a.fail("recording the ticks: %v", err)
	}
	first := slices.IndexFunc(ticks, func(t pace.Tick) bool { return t.Moving })
	last := len(ticks) - 1
	for last > first && !ticks[last].Moving {
		last--
	}
	if first < 1 || last == first || last == len(ticks)-1 {
		return motion{}, false
	}
	took := ticks[last].At - ticks[first].At
	m := motion{rate: float64(last-first) / took.Seconds(), mean: took / time.Duration(last-first)}
	for i := first; i <= last+1; i++ {
		m.worst = max(m.worst, ticks[i].At-ticks[i-1].At)
	}
	return m, true
}

// middle returns the median of each figure.
func middle(all []motion) motion {
	var m motion
	half := len(all) / 2
	slices.SortFunc(all, func(a, b motion) int { return int(a.mean - b.mean) })
	m.mean, m.rate = all[half].mean, all[half].rate
	slices.SortFunc(all, func(a, b motion) int { return int(a.worst - b.worst) })
	m.worst = all[half].worst
	return m
}
