package main

import (
	"math"
	"testing"
)

// meanRecall is the mean chance of all new points of ten decks after studies.
func meanRecall(newMind func([]matter) mind, studied []moment, at moment) float64 {
	sum, decks := 0.0, uint64(10)
	for seed := range decks {
		all := newMatter(random(seed, 9))
		for i := range all {
			all[i].known = false
		}
		m := newMind(all)
		for i := range all {
			for _, s := range studied {
				m.study(i, s, gainOfFirstReading)
			}
			sum += m.recall(i, at)
		}
	}
	return sum / float64(decks*points)
}

func TestLearnersForgetWhatTheyReadOnceAsTheReferenceSays(t *testing.T) {
	tests := map[string]struct {
		mind      func([]matter) mind
		day, week float64
	}{
		"actr": {newActivation, 0.47, 0.33},
		"mcm":  {newMultiscale, 0.32, 0.21},
	}
	once := []moment{{}}
	for name, test := range tests {
		if got := meanRecall(test.mind, once, moment{day: 1}); math.Abs(got-test.day) > 0.02 {
			t.Errorf("%s recalls %.3f after a day, the reference %.2f", name, got, test.day)
		}
		if got := meanRecall(test.mind, once, moment{day: 7}); math.Abs(got-test.week) > 0.02 {
			t.Errorf("%s recalls %.3f after a week, the reference %.2f", name, got, test.week)
		}
	}
}

func TestSpacingPaysAsTheReferenceSays(t *testing.T) {
	apart := []moment{{day: 0}, {day: 5}, {day: 10}, {day: 15}}
	atOnce := []moment{{15, 0}, {15, 60}, {15, 120}, {15, 180}}
	later := moment{day: 29}
	for name, want := range map[string]float64{"actr": 0.30, "mcm": 0.70} {
		m := minds()[name]
		if gain := meanRecall(m, apart, later)/meanRecall(m, atOnce, later) - 1; math.Abs(gain-want) > 0.06 {
			t.Errorf("%s: four readings days apart beat those of one day by %.2f, in the reference by %.2f", name, gain, want)
		}
	}
}

func minds() map[string]func([]matter) mind {
	return map[string]func([]matter) mind{"actr": newActivation, "mcm": newMultiscale}
}

func TestLearnersForgetWithTimeAndLearnByStudy(t *testing.T) {
	for name, newMind := range minds() {
		m := newMind(make([]matter, points))
		if r := m.recall(0, moment{}); r != unknown {
			t.Errorf("%s recalls %v of what it never saw", name, r)
		}
		last := 0.0
		for day := range 5 {
			m.study(0, moment{day: float64(3 * day)}, gainOfSaying)
			after, later := m.recall(0, moment{float64(3 * day), 60}), m.recall(0, moment{day: float64(3*day + 3)})
			if later >= after || later <= last {
				t.Errorf("%s, study %d: recall falls from %v to %v, after %v before", name, day, after, later, last)
			}
			last = later
		}
	}
}

func TestEasyAndKnownPointsAreRecalledBetter(t *testing.T) {
	for name, newMind := range minds() {
		all := make([]matter, points)
		all[1].ease, all[2].known = 1, true
		m := newMind(all)
		if known, fresh := m.recall(2, moment{}), m.recall(0, moment{}); known < 0.4 || fresh > 0.02 {
			t.Errorf("%s recalls a known point by %v, a new one by %v", name, known, fresh)
		}
		for i := range 2 {
			m.study(i, moment{}, gainOfFirstReading)
		}
		if hard, easy := m.recall(0, moment{day: 2}), m.recall(1, moment{day: 2}); easy <= hard {
			t.Errorf("%s recalls the easier point by %v, the other by %v", name, easy, hard)
		}
	}
}

func TestSayingAPointTeachesMoreThanReadingIt(t *testing.T) {
	for name, newMind := range minds() {
		m := newMind(make([]matter, points))
		m.study(0, moment{}, gainOfSaying)
		m.study(1, moment{}, gainOfReadingMissed)
		if said, read := m.recall(0, moment{day: 3}), m.recall(1, moment{day: 3}); said <= read {
			t.Errorf("%s recalls what it said by %v, what it read by %v", name, said, read)
		}
	}
}

// perfect says all, or nothing.
type perfect bool

func (p perfect) recall(int, moment) float64 {
	if p {
		return 1
	}
	return 0
}

func (p perfect) study(int, moment, float64) {}

func TestTicksAreWrongAsOftenAsTheReferenceSays(t *testing.T) {
	for said, want := range map[perfect]float64{true: 1 - missedTick, false: falseTick} {
		l := &learner{mind: said, rnd: random(1, 1)}
		ticks, all := 0, 0
		for scenario := range 50 * scenarios {
			for _, on := range l.rehearse(scenario%scenarios, moment{}) {
				if all++; on {
					ticks++
				}
			}
		}
		if got := float64(ticks) / float64(all); math.Abs(got-want) > 0.005 {
			t.Errorf("of points said %v, %v are ticked", said, got)
		}
	}
}

func TestASeedGivesTheSameLearner(t *testing.T) {
	for name, newMind := range minds() {
		one, same, other := newLearner(1, newMind), newLearner(1, newMind), newLearner(2, newMind)
		differ := false
		for scenario := range scenarios {
			at := moment{day: float64(scenario % 3)}
			a, b, c := one.rehearse(scenario, at), same.rehearse(scenario, at), other.rehearse(scenario, at)
			if a != b {
				t.Fatalf("%s ticks %v and %v of scenario %d", name, a, b, scenario)
			}
			differ = differ || a != c
		}
		if !differ {
			t.Errorf("%s: two seeds give one learner", name)
		}
	}
}
