package study

import (
	"slices"

	"rehearse/data/journal"
	"rehearse/data/memory"
	"rehearse/data/scenario"
)

// learned is what the reviews of one scenario add up to. It is worked out when
// it is first asked for, goes on with each later review, and is dropped when one
// of them is taken back.
type learned struct {
	points []grasp // as the points of the scenario
	seen   bool    // there was a review of the whole scenario
	// The days of the first and the latest review of the whole scenario, and
	// of the latest one that the plan of its day had asked for.
	first, last, planned memory.Day
	asked                bool // there was one of those

	target float64 // for which back was worked out
	back   memory.Day
}

// grasp is what is believed about one point.
type grasp struct {
	memory.State
	results [recent]bool // of the last grades, newest last
	graded  int          // how many results there are
}

// recent is how many results of a point say whether it is weak.
const recent = 3

// fold adds the next review of the scenario. The first grade of a study day
// counts; later ones that day change nothing. A day is over as soon as a grade
// of another day was given, even an earlier one: so a wrong clock is forgotten
// with the first grade after it was put right.
func (l *learned) fold(sc *scenario.Scenario, f *journal.Fact) {
	day := memory.DayOf(f.When())
	l.target = 0
	for i, p := range sc.Points {
		if said, graded := grade(p, f); graded {
			l.points[i].grade(day, said)
		}
	}
	if f.On {
		return
	}
	if !l.seen {
		l.seen, l.first = true, day
	}
	l.last = day
	if !f.Practice {
		l.planned, l.asked = day, true
	}
}

func (g *grasp) grade(day memory.Day, said bool) {
	if !g.New() && g.Day == day {
		return
	}
	g.State = memory.Next(g.State, day, said)
	copy(g.results[:], g.results[1:])
	g.results[recent-1] = said
	g.graded = min(g.graded+1, recent)
}

// grade says whether the review grades the point, and how. What a hint had
// shown whole was not said.
func grade(p scenario.Point, f *journal.Fact) (said, graded bool) {
	ticked := slices.Contains(f.Said, p.ID)
	graded = ticked || !p.Extra() && slices.Contains(f.Missed, p.ID)
	return ticked && !slices.Contains(f.Shown, p.ID), graded
}

// of returns what is known about a scenario.
func (b *Book) of(sc *scenario.Scenario) *learned {
	l, ok := b.learned[sc.ID]
	if ok {
		return l
	}
	l = &learned{points: make([]grasp, len(sc.Points))}
	if t := b.index.reviews[b.Ref(sc.ID, "").String()]; t != nil {
		for _, i := range *t {
			if f := b.facts.At(int(i)); !b.history.took(&f) {
				l.fold(sc, &f)
			}
		}
	}
	b.learned[sc.ID] = l
	return l
}

// learn goes on after a review that comes after all others.
func (b *Book) learn(f *journal.Fact) {
	if sc, ok := b.reviewed(f); ok && b.learned[sc.ID] != nil {
		b.learned[sc.ID].fold(sc, f)
	}
}

// unlearn drops what a review was part of.
func (b *Book) unlearn(f *journal.Fact) {
	if sc, ok := b.reviewed(f); ok && f.Kind == journal.Review {
		delete(b.learned, sc.ID)
	}
}

func (b *Book) reviewed(f *journal.Fact) (*scenario.Scenario, bool) {
	ref, err := scenario.ParseRef(f.Object)
	if err != nil || ref.Point != "" || ref.Deck != b.deck.ID {
		return nil, false
	}
	return b.deck.Scenario(ref.Scenario)
}

// find returns what is known about the scenario of ref, or that of the point.
func (b *Book) find(ref scenario.Ref) (*scenario.Scenario, *learned) {
	if !b.known(ref) {
		return nil, nil
	}
	sc, _ := b.deck.Scenario(ref.Scenario)
	return sc, b.of(sc)
}

// states returns the memory of the must-points.
func (l *learned) states(sc *scenario.Scenario) []memory.State {
	states := make([]memory.State, 0, len(sc.Points))
	for i, p := range sc.Points {
		if !p.Extra() {
			states = append(states, l.points[i].State)
		}
	}
	return states
}

// recall is the mean recall of the must-points that were asked.
func (l *learned) recall(sc *scenario.Scenario, day memory.Day) (recall float64, asked bool) {
	sum, n := 0.0, 0.0
	for i, p := range sc.Points {
		if s := l.points[i].State; !p.Extra() && !s.New() {
			sum += memory.Recall(s, day)
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return sum / n, true
}

// comesBack is the first day on which the scenario is due.
func (l *learned) comesBack(sc *scenario.Scenario, target float64) memory.Day {
	if l.target != target {
		l.target, l.back = target, memory.Due(l.states(sc), target)
	}
	return l.back
}

// next is the first day from the given one on, on which a scenario that was seen
// is due. A review of a day that is yet to come was dated by a wrong clock, and
// the scenario is due until it is reviewed again; one day ahead may be a journey.
func (l *learned) next(sc *scenario.Scenario, target float64, day memory.Day) memory.Day {
	if l.last > day+1 {
		return day
	}
	return max(day, l.comesBack(sc, target))
}
