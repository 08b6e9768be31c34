package main

import (
	"math"
	"math/rand/v2"
)

// What is learnt: as many scenarios as the deck has, of as many must-points.
const (
	scenarios  = 60
	pointsEach = 6
	points     = scenarios * pointsEach
)

// What the reference simulation assumes about a learner. The values are chosen
// there, not fitted to people: read differences, not levels.
const (
	spreadOfScenarios = 0.3  // standard deviation of how easy scenarios are
	spreadOfPoints    = 0.5  // the same of points within a scenario
	knownBefore       = 0.15 // share of points
	noiseOfReading    = 0.3  // standard deviation of the logarithm of what is gained
	falseTick         = 0.05 // ticked although it was not said
	missedTick        = 0.02 // not ticked although it was said

	gainOfSaying        = 1.7
	gainOfFirstReading  = 1.0
	gainOfReadingMissed = 0.8
)

// moment is a time of study: seconds into the sitting of a day.
type moment struct{ day, seconds float64 }

// mind is a model of how points are remembered. None is FSRS, so that FSRS is
// not judged by itself.
type mind interface {
	// recall is the chance that the point can be said at the moment.
	recall(point int, at moment) float64
	// study strengthens the point; weight is the gain, 1 for a first reading.
	study(point int, at moment, weight float64)
}

// matter is what differs between points before anybody studies them.
type matter struct {
	ease  float64 // 0 for the mean point, larger for easier ones
	known bool
}

func newMatter(rnd *rand.Rand) []matter {
	all := make([]matter, 0, points)
	for range scenarios {
		scenario := spreadOfScenarios * rnd.NormFloat64()
		for range pointsEach {
			all = append(all, matter{
				ease:  scenario + spreadOfPoints*rnd.NormFloat64(),
				known: rnd.Float64() < knownBefore,
			})
		}
	}
	return all
}

// learner has a mind, and is not always exact about what was said.
type learner struct {
	mind mind
	rnd  *rand.Rand
	met  [points]bool
}

// newLearner returns the learner of a seed: the same for every planner.
func newLearner(seed uint64, newMind func([]matter) mind) *learner {
	return &learner{
		mind: newMind(newMatter(random(seed, 1))),
		rnd:  random(seed, 2),
	}
}

// random returns one of the streams of chance of a seed.
func random(seed, stream uint64) *rand.Rand {
	return rand.New(rand.NewPCG(seed, stream)) //nolint:gosec // chance that can be repeated is what a simulation wants
}

// rehearse says what it can of a scenario, then reads each point, and returns
// which ones it ticked.
func (l *learner) rehearse(scenario int, at moment) [pointsEach]bool {
	var ticked [pointsEach]bool
	at.seconds += think.Seconds()
	for i := range ticked {
		ticked[i] = l.attempt(scenario*pointsEach+i, at)
		at.seconds += say.Seconds()
	}
	return ticked
}

func (l *learner) attempt(point int, at moment) (ticked bool) {
	said := l.rnd.Float64() < l.mind.recall(point, at)
	gain := gainOfReadingMissed
	switch {
	case said:
		gain = gainOfSaying
	case !l.met[point]:
		gain = gainOfFirstReading
	}
	l.met[point] = true
	l.mind.study(point, at, gain*math.Exp(noiseOfReading*l.rnd.NormFloat64()))
	if said {
		return l.rnd.Float64() >= missedTick
	}
	return l.rnd.Float64() < falseTick
}
