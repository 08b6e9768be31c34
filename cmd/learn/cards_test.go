package main

import (
	"slices"
	"testing"
	"time"

	"rehearse/data/memory"
	"rehearse/data/study"
)

func TestMoreSaidIsNeverALowerGrade(t *testing.T) {
	for _, g := range gradings() {
		if !slices.IsSorted(g.grades[:]) {
			t.Errorf("%s: %v", g.name, g.grades)
		}
	}
}

// saidAll and saidNone are the ticks of the best and the worst answer.
func saidAll() [pointsEach]bool  { return [...]bool{true, true, true, true, true, true} }
func saidNone() [pointsEach]bool { return [pointsEach]bool{} }

func noon(day memory.Day) time.Time { return day.Time(time.UTC) }

func TestCardsPlanNewOnesFirstAndThenWhatIsDueLowestFirst(t *testing.T) {
	c := newCards(gradings()[1], study.Rules{Target: 0.9, New: 3, Most: 5})
	if got := c.plan(firstDay); !slices.Equal(got, []int{0, 1, 2}) {
		t.Fatalf("the first plan is %v", got)
	}
	for scenario, ticked := range [][pointsEach]bool{saidAll(), saidNone(), saidAll()} {
		c.save(scenario, noon(firstDay), ticked)
	}
	if got := c.goOn(firstDay); len(got) != 0 {
		t.Errorf("%v are asked twice a day", got)
	}
	// Missed, scenario 1 is due the next day; the others after four days.
	if got := c.plan(firstDay + 1); !slices.Equal(got, []int{3, 4, 5, 1}) {
		t.Errorf("the second plan is %v", got)
	}
	if got := c.goOn(firstDay + 1); !slices.Equal(got, []int{1, 0, 2}) {
		t.Errorf("then follow %v", got)
	}
	if got := c.plan(firstDay + 4); !slices.Equal(got, []int{3, 4, 5, 1, 0}) {
		t.Errorf("of at most five the plan is %v", got)
	}
}

func TestACardGivesAllItsPointsOneChance(t *testing.T) {
	c := newCards(gradings()[1], study.Rules{Target: 0.9, New: 1, Most: 20})
	c.save(0, noon(firstDay), saidAll())
	first := c.predict(0, firstDay+2)
	if last := c.predict(pointsEach-1, firstDay+2); first != last || first <= 0.9 || first >= 1 {
		t.Errorf("the points of one card have %v and %v", first, last)
	}
	if next := c.predict(pointsEach, firstDay+2); next != 0 {
		t.Errorf("what was never seen has %v", next)
	}
}
