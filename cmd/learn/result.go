package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"

	"rehearse/data/memory"
)

// weakest is how many points make a fifth.
const weakest = points / 5

// result is how one learner stands when the course is over.
type result struct {
	sayable float64 // points, as the sum of their true chances
	found   float64 // share of the truly weakest fifth that the predicted one holds
}

func examine(l *learner, p planner, rnd *rand.Rand) result {
	var r result
	truth, predicted := make([]float64, points), make([]float64, points)
	for i := range points {
		truth[i] = l.mind.recall(i, moment{day: days})
		predicted[i] = p.predict(i, firstDay+memory.Day(days))
		r.sayable += truth[i]
	}
	expected := weakestOf(predicted, rnd)
	for i := range weakestOf(truth, rnd) {
		if expected[i] {
			r.found += 1.0 / weakest
		}
	}
	return r
}

// weakestOf returns the fifth with the least chances; equal ones are drawn.
func weakestOf(chances []float64, rnd *rand.Rand) map[int]bool {
	order := rnd.Perm(len(chances))
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(chances[a], chances[b]) })
	least := make(map[int]bool, weakest)
	for _, i := range order[:weakest] {
		least[i] = true
	}
	return least
}

// spread is a mean and the standard deviation about it.
type spread struct{ mean, deviation float64 }

func spreadOf(values []float64) spread {
	var s spread
	for _, v := range values {
		s.mean += v / float64(len(values))
	}
	for _, v := range values {
		s.deviation += (v - s.mean) * (v - s.mean)
	}
	s.deviation = math.Sqrt(s.deviation / float64(max(1, len(values)-1)))
	return s
}

func (s spread) String() string { return fmt.Sprintf("%+.1f ± %.1f", s.mean, s.deviation) }

// results are those of all seeds, in order.
type results []result

func (r results) of(value func(result) float64) spread {
	values := make([]float64, 0, len(r))
	for _, one := range r {
		values = append(values, value(one))
	}
	return spreadOf(values)
}

func (r results) sayable() spread { return r.of(func(one result) float64 { return one.sayable }) }
func (r results) found() spread   { return r.of(func(one result) float64 { return one.found }) }

// over is the gain in points, in percent, of each learner over the same one
// under other plans.
func (r results) over(others results) spread {
	gains := make([]float64, 0, len(r))
	for i := range r {
		gains = append(gains, 100*(r[i].sayable/others[i].sayable-1))
	}
	return spreadOf(gains)
}

func (r results) print(out io.Writer, name, gain string) {
	s, f := r.sayable(), r.found()
	fmt.Fprintf(out, "%-40s %5.1f ± %-8.1f %-21s %.2f ± %.2f\n", name, s.mean, s.deviation, gain, f.mean, f.deviation)
}
