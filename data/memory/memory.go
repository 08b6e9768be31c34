// Package memory predicts, for each point of an answer, the chance that it
// would be said on a study day, from the days on which it was said or missed.
// It is FSRS-5 (Free Spaced Repetition Scheduler, version 5) on whole days: no
// steps within a day, no chance, no clock. A [State] is a value; [Next] gives
// the one after a review.
//
// # Units
//
// Stability is in days: after that many the chance has fallen from 1 to 0.9.
// Difficulty goes from 1 to 10. Recall is a chance from 0 to 1.
//
// # Sources
//
// The formulas are those of "FSRS-5" in the wiki page "The Algorithm" of
// open-spaced-repetition/fsrs4anki; they descend from Ye, Su and Cao (KDD 2022,
// doi 10.1145/3534678.3539081). The 19 weights are the defaults of FSRS-5, taken
// from go-fsrs v3.3.1, which is FSRS-5 and not yet FSRS-6 with its 21 weights.
// A said point is the grade Good, a missed one Again.
//
// Steps within a day are off and days are study days, because the library
// counts whole spans of 24 hours: who studies half an hour earlier each evening
// would never have let a day pass, and would not get on.
//
// The arithmetic stands here and not in a call of the library, whose Next works
// out all four grades, their dates and a seed for chance: ten allocations and
// ten times the time for each grade, of which years of study leave hundreds of
// thousands to replay. A test holds the two together, step by step.
package memory

import (
	"math"
	"sort"
	"time"

	"github.com/open-spaced-repetition/go-fsrs/v3"
)

// MaxInterval is the longest time, in days, after which something is asked
// again: ten years. Nothing is believed to be more stable, and no wrong clock
// makes more than that pass.
const MaxInterval = 3650

const (
	dayBegins    = 4 * 60 * 60 // seconds after midnight
	secondsADay  = 24 * 60 * 60
	minStability = 0.01 // days; the least that FSRS allows
	easiest      = 1.0
	hardest      = 10.0
	// factor makes recall 0.9 after as many days as the stability says:
	// 0.9^(1/decay) - 1, where the decay is -0.5.
	factor = 19.0 / 81
)

// Day counts study days since 1970-01-01. One begins at 04:00 local time, so
// that a late evening belongs to the day it began on.
type Day int

// DayOf returns the study day that t falls in, in t's own zone.
func DayOf(t time.Time) Day {
	_, east := t.Zone()
	sinceFirst := t.Unix() + int64(east) - dayBegins
	day := sinceFirst / secondsADay
	if sinceFirst%secondsADay < 0 {
		day--
	}
	return Day(day)
}

// Time returns noon of the study day, to name its date.
func (d Day) Time(zone *time.Location) time.Time {
	return time.Date(1970, 1, 1+int(d), 12, 0, 0, 0, zone)
}

// State is what is believed about one point. The zero State is new.
type State struct {
	Stability  float64 // days
	Difficulty float64 // 1 to 10
	Day        Day     // of the last review that counted
}

// New reports whether nothing is known: never graded, or damaged beyond use.
func (s State) New() bool { return !(s.Stability > 0) }

// Next returns the state after a review on the day. When clocks were wrong,
// the day may lie before the last one: then no time has passed, and the state
// goes on from the new day.
func Next(s State, day Day, said bool) State {
	w := fsrs.DefaultWeights()
	grade := fsrs.Again
	if said {
		grade = fsrs.Good
	}
	if s.New() {
		return State{limit(w[grade-1], minStability, MaxInterval), firstDifficulty(&w, grade), day}
	}
	s = s.sane()
	recall, stability := Recall(s, day), 0.0
	if said {
		stability = afterSaid(&w, s, recall)
	} else {
		stability = afterMiss(&w, s, recall)
	}
	return State{limit(stability, minStability, MaxInterval), nextDifficulty(&w, s.Difficulty, grade), day}
}

// Recall returns the chance that the point would be said on the day; 0 when
// it is new, 1 on days before its last review.
func Recall(s State, day Day) float64 {
	if s.New() {
		return 0
	}
	s = s.sane()
	elapsed := limit(float64(day)-float64(s.Day), 0, MaxInterval)
	return 1 / math.Sqrt(1+factor*elapsed/s.Stability)
}

// Due returns the first day, from the latest review on, on which the mean
// recall of the states that are not new is below the target; at most
// MaxInterval after that review. It is 0 when all states are new.
func Due(states []State, target float64) Day {
	latest, known := Day(0), false
	for _, s := range states {
		if !s.New() && (!known || s.Day > latest) {
			latest, known = s.Day, true
		}
	}
	if !known {
		return 0
	}
	return latest + Day(sort.Search(MaxInterval, func(days int) bool {
		return mean(states, latest+Day(days)) < target
	}))
}

// mean is the mean recall of those that are not new, of which there is one.
func mean(states []State, day Day) float64 {
	sum, n := 0.0, 0.0
	for _, s := range states {
		if !s.New() {
			sum += Recall(s, day)
			n++
		}
	}
	return sum / n
}

// sane brings the numbers of a state that is not new within their limits.
func (s State) sane() State {
	s.Stability = limit(s.Stability, minStability, MaxInterval)
	s.Difficulty = limit(s.Difficulty, easiest, hardest)
	return s
}

// limit keeps x within the bounds; what is no number becomes the upper one.
func limit(x, low, high float64) float64 {
	if !(x < high) {
		return high
	}
	return max(x, low)
}

// The four formulas, named as in the wiki: D0, D', S'r and S'f.

func firstDifficulty(w *fsrs.Weights, grade fsrs.Rating) float64 {
	return limit(w[4]-math.Exp(w[5]*float64(grade-1))+1, easiest, hardest)
}

func nextDifficulty(w *fsrs.Weights, d float64, grade fsrs.Rating) float64 {
	step := -w[6] * float64(grade-fsrs.Good)
	damped := d + step*(hardest-d)/9
	return limit(w[7]*firstDifficulty(w, fsrs.Easy)+(1-w[7])*damped, easiest, hardest)
}

func afterSaid(w *fsrs.Weights, s State, recall float64) float64 {
	growth := math.Exp(w[8]) * (11 - s.Difficulty) * math.Pow(s.Stability, -w[9]) * math.Expm1(w[10]*(1-recall))
	return s.Stability * (1 + growth)
}

func afterMiss(w *fsrs.Weights, s State, recall float64) float64 {
	left := w[11] * math.Pow(s.Difficulty, -w[12]) * (math.Pow(s.Stability+1, w[13]) - 1) * math.Exp(w[14]*(1-recall))
	return min(s.Stability, left)
}
