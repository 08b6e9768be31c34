package main

import (
	"math"
	"testing"

	"rehearse/data/memory"
)

// seer is a planner that predicts what it is told.
type seer struct {
	diary
	chance func(point int) float64
}

func (s *seer) predict(point int, _ memory.Day) float64 { return s.chance(point) }

// graded recalls points the better the higher their number is.
type graded struct{}

func (graded) recall(point int, _ moment) float64 { return float64(point) / points }
func (graded) study(int, moment, float64)         {}

func TestAPredictionIsJudgedByTheWeakestFifth(t *testing.T) {
	tests := map[string]struct {
		chance func(point int) float64
		least  float64
		most   float64
	}{
		"right":      {func(p int) float64 { return float64(p) }, 1, 1},
		"wrong":      {func(p int) float64 { return -float64(p) }, 0, 0},
		"shifted":    {func(p int) float64 { return math.Abs(float64(p - weakest)) }, 0.48, 0.52},
		"no opinion": {func(int) float64 { return 0 }, 0.05, 0.40},
	}
	for name, test := range tests {
		l := &learner{mind: graded{}}
		r := examine(l, &seer{chance: test.chance}, random(1, 1))
		if r.found < test.least-1e-9 || r.found > test.most+1e-9 {
			t.Errorf("%s: %v of the weakest are found", name, r.found)
		}
		if want := (points - 1) / 2.0; math.Abs(r.sayable-want) > 1e-9 {
			t.Errorf("%s: %v points can be said, not %v", name, r.sayable, want)
		}
	}
}

func TestGainsArePairedBySeed(t *testing.T) {
	mine := results{{sayable: 110}, {sayable: 220}}
	others := results{{sayable: 100}, {sayable: 200}}
	if got := mine.over(others); math.Abs(got.mean-10) > 1e-9 || got.deviation > 1e-9 {
		t.Errorf("the gain is %v", got)
	}
	if got := others.sayable(); got.mean != 150 || math.Abs(got.deviation-100/math.Sqrt2) > 1e-9 {
		t.Errorf("the spread is %v", got)
	}
}
