package main

import (
	"cmp"
	"math"
	"slices"
	"testing"
	"time"

	"rehearse/data/memory"
	"rehearse/data/study"
)

// rules plans by the rules of the design, without the Book, and holds the app
// to it.
type rules struct {
	t      *testing.T
	app    *app
	limits study.Rules
	points [points]memory.State
	last   []memory.Day // of the scenarios that were seen
}

func (r *rules) recall(scenario int, day memory.Day) float64 {
	sum := 0.0
	for _, s := range r.points[scenario*pointsEach : (scenario+1)*pointsEach] {
		sum += memory.Recall(s, day)
	}
	return sum / pointsEach
}

func (r *rules) seen(today memory.Day) []int {
	var list []int
	for scenario, last := range r.last {
		if last < today {
			list = append(list, scenario)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(r.recall(a, today), r.recall(b, today)) })
	return list
}

func (r *rules) plan(today memory.Day) []int {
	var list []int
	for scenario := len(r.last); scenario < scenarios && len(list) < r.limits.New; scenario++ {
		list = append(list, scenario)
	}
	for _, scenario := range r.seen(today) {
		if r.recall(scenario, today) < r.limits.Target && len(list) < r.limits.Most {
			list = append(list, scenario)
		}
	}
	if got := r.app.plan(today); !slices.Equal(got, list) {
		r.t.Fatalf("on day %d the app plans %v, the rules %v", today-firstDay, got, list)
	}
	return list
}

func (r *rules) goOn(today memory.Day) []int {
	list := r.seen(today)
	if got := r.app.goOn(today); !slices.Equal(got, list) {
		r.t.Fatalf("on day %d the app goes on with %v, the rules with %v", today-firstDay, got, list)
	}
	return list
}

func (r *rules) save(scenario int, at time.Time, ticked [pointsEach]bool) {
	r.app.save(scenario, at, ticked)
	day := memory.DayOf(at)
	if scenario == len(r.last) {
		r.last = append(r.last, 0)
	}
	r.last[scenario] = day
	for i, on := range ticked {
		point := scenario*pointsEach + i
		r.points[point] = memory.Next(r.points[point], day, on)
	}
}

func (r *rules) predict(point int, day memory.Day) float64 {
	want, got := memory.Recall(r.points[point], day), r.app.predict(point, day)
	if math.Abs(got-want) > 1e-12 {
		r.t.Errorf("the app gives point %d a chance of %v, the rules %v", point, got, want)
	}
	return want
}

func TestTheAppPlansByTheRulesOfTheDesign(t *testing.T) {
	for name, newMind := range minds() {
		l, a := newLearner(1, newMind), newApp()
		r := &rules{t: t, app: a, limits: a.book.Rules()}
		attend(l, r)
		examine(l, r, l.rnd)
		if len(r.last) != scenarios {
			t.Errorf("%s saw %d scenarios in the course", name, len(r.last))
		}
	}
}
