package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestTheSameSeedsGiveTheSameFigures(t *testing.T) {
	var once, again bytes.Buffer
	compare(&once, 2, newApp)
	compare(&again, 2, newApp)
	if once.String() != again.String() {
		t.Errorf("first\n%s\nthen\n%s", &once, &again)
	}
	for _, want := range []string{"learner actr", "learner mcm", "Rehearse, each point", "over the best card"} {
		if !strings.Contains(once.String(), want) {
			t.Errorf("%q is missing in\n%s", want, &once)
		}
	}
}

// TestMemoryOfPointsKeepsWhatTheDesignExpects is about the goals that the
// reference found can be kept.
func TestMemoryOfPointsKeepsWhatTheDesignExpects(t *testing.T) {
	const seeds = 10
	for name, newMind := range minds() {
		mine := course(seeds, newMind, func() planner { return newApp() })
		if found := mine.found().mean; found < 0.5 {
			t.Errorf("%s: %.2f of the weakest fifth are found", name, found)
		}
		for _, g := range gradings() {
			card := course(seeds, newMind, func() planner { return newCards(g, newApp().book.Rules()) })
			if gain := mine.over(card); gain.mean < 0 {
				t.Errorf("%s: points gain %v %% over cards of %s", name, gain, g.name)
			}
		}
	}
}
