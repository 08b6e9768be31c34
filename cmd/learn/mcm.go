package main

import "math"

// A multiscale context model, after Mozer, Pashler, Cepeda, Lindsey and Vul,
// "Predicting the Optimal Spacing of Study" (NIPS 2009): stores that leak at
// different speeds, where each learns only from the error that the faster ones
// leave. Studies in a row find the fast ones full and hardly reach the slow
// ones, which hold what lasts. The constants are the reference simulation's.
const (
	stores         = 10
	fastest        = 0.05 // days in which the fastest store loses all but 1/e
	slowest        = 300  // days
	shareOfSlower  = 0.97 // how much a store weighs beside the next faster one
	meanRate       = 0.55
	rateByEase     = 0.6
	slownessByEase = 0.8
	leastRecall    = 0.01
	mostRecall     = 0.985
	firstKnown     = 6 // known points fill the stores from this one on
	fillOfKnown    = 1.2
	secondsADay    = 24 * 60 * 60
)

// leaky is one point: what its stores held at a time.
type leaky struct {
	held [stores]float64
	at   float64 // days
}

type multiscale struct {
	matter []matter
	points []leaky
	share  [stores]float64 // of each store
	faster [stores]float64 // of it and all faster ones together
	days   [stores]float64 // time constants
}

func newMultiscale(all []matter) mind {
	m := &multiscale{matter: all, points: make([]leaky, len(all))}
	together := 0.0
	for k := range stores {
		part := float64(k) / (stores - 1)
		m.days[k] = fastest * math.Pow(slowest/fastest, part)
		m.share[k] = math.Pow(shareOfSlower, float64(k))
		together += m.share[k]
		m.faster[k] = together
	}
	for i := range m.points {
		for k := firstKnown; all[i].known && k < stores; k++ {
			m.points[i].held[k] = fillOfKnown
		}
	}
	return m
}

// leak returns the point as it is at the moment. Easy points leak slower.
func (m *multiscale) leak(point int, at moment) leaky {
	p := m.points[point]
	now := at.day + at.seconds/secondsADay
	passed := (now - p.at) / math.Exp(slownessByEase*m.matter[point].ease)
	for k := range p.held {
		p.held[k] *= math.Exp(-passed / m.days[k])
	}
	p.at = now
	return p
}

func (m *multiscale) recall(point int, at moment) float64 {
	strength := 0.0
	for k, held := range m.leak(point, at).held {
		strength += m.share[k] * held
	}
	return min(mostRecall, max(leastRecall, strength/m.faster[stores-1]))
}

func (m *multiscale) study(point int, at moment, weight float64) {
	p := m.leak(point, at)
	rate := min(1, weight*meanRate*math.Exp(rateByEase*m.matter[point].ease))
	strength := 0.0
	for k, held := range p.held {
		strength += m.share[k] * held
		p.held[k] += rate * max(0, 1-strength/m.faster[k])
	}
	m.points[point] = p
}
