package main

import (
	"slices"
	"testing"
	"time"

	"rehearse/data/memory"
)

// diary plans the same every day and writes down what happens.
type diary struct {
	planned, more []int
	saved         [days][]int
}

func (d *diary) plan(memory.Day) []int { return d.planned }
func (d *diary) goOn(memory.Day) []int { return d.more }

func (d *diary) save(scenario int, at time.Time, _ [pointsEach]bool) {
	day := memory.DayOf(at) - firstDay
	d.saved[day] = append(d.saved[day], scenario)
}

func (d *diary) predict(int, memory.Day) float64 { return 0 }

func TestADayEndsWithItsMinutesAndTheRestIsCarriedOver(t *testing.T) {
	var all []int
	for scenario := range scenarios {
		all = append(all, scenario)
	}
	d := &diary{planned: all}
	attend(newLearner(1, newActivation), d)
	total := 0
	for day, saved := range d.saved {
		total += len(saved)
		if n := len(saved); n != 13 && n != 14 { // 1200 s hold 13.8 of 87 s
			t.Errorf("day %d has %d rehearsals", day, n)
		}
	}
	if most := days * minutes * 60 / int(rehearsal.Seconds()); total != most {
		t.Errorf("%d rehearsals in all, not %d", total, most)
	}
}

func TestGoingOnFollowsThePlanWhileMinutesRemain(t *testing.T) {
	d := &diary{planned: []int{3, 1}, more: []int{7, 8}}
	attend(newLearner(1, newActivation), d)
	for day, saved := range d.saved {
		if !slices.Equal(saved, []int{3, 1, 7, 8}) {
			t.Errorf("day %d rehearses %v", day, saved)
		}
	}
}

func TestNoMoreThanOneRehearsalIsCarriedOver(t *testing.T) {
	l, idle := newLearner(1, newActivation), &diary{}
	if left := attendDay(l, idle, 0, minutes*time.Minute); left != minutes*time.Minute {
		t.Errorf("a day without a plan leaves %v", left)
	}
	busy := &diary{planned: make([]int, scenarios)}
	attendDay(l, busy, 1, minutes*time.Minute+rehearsal)
	if n := len(busy.saved[1]); n != 14 {
		t.Errorf("a rehearsal carried over leads to %d", n)
	}
}
