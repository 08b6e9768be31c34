package main

import "math"

// The activation model of Pavlik and Anderson, "Practice and Forgetting Effects
// on Vocabulary Memory" (Cognitive Science 29, 2005): each study leaves a trace
// whose strength is a power of its age, and a trace decays the faster the more
// active the point already was. That is what makes spacing pay. The first three
// constants are the paper's, the others those of the reference simulation.
const (
	leastDecay       = 0.177
	decayByActivity  = 0.217
	threshold        = -0.704
	recallNoise      = 0.4
	meanActivation   = 0.6
	mostActivity     = 1.5
	youngest         = 10   // seconds; a trace is never younger
	secondsOfADay    = 2160 // between sittings time passes at a fortieth, as in the paper
	unknown          = 0.01 // recall of what was never studied
	decayOfKnown     = 0.2
	studiesOfKnown   = 6
	daysBetweenKnown = 10
)

type trace struct{ at, decay, weight float64 }

type activation struct {
	matter []matter
	traces [][]trace
}

func newActivation(all []matter) mind {
	a := &activation{matter: all, traces: make([][]trace, len(all))}
	for i, m := range all {
		for k := range studiesOfKnown {
			if m.known {
				long := -float64((k + 1) * daysBetweenKnown * secondsOfADay)
				a.traces[i] = append(a.traces[i], trace{long, decayOfKnown, 1})
			}
		}
	}
	return a
}

func (m moment) active() float64 { return m.day*secondsOfADay + m.seconds }

// activity is the sum of what the traces have left.
func (a *activation) activity(point int, at moment) float64 {
	sum := 0.0
	for _, t := range a.traces[point] {
		sum += t.weight * math.Pow(max(youngest, at.active()-t.at), -t.decay)
	}
	return sum
}

func (a *activation) recall(point int, at moment) float64 {
	activity := a.activity(point, at)
	if activity == 0 {
		return unknown
	}
	above := math.Log(activity) + meanActivation + a.matter[point].ease - threshold
	return 1 / (1 + math.Exp(-above/recallNoise))
}

func (a *activation) study(point int, at moment, weight float64) {
	decay := leastDecay + decayByActivity*min(a.activity(point, at), mostActivity)
	a.traces[point] = append(a.traces[point], trace{at.active(), decay, weight})
}
