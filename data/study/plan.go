package study

import (
	"slices"
	"time"

	"rehearse/data/memory"
	"rehearse/data/scenario"
)

// How long a card takes. As long as there are too few reviews to tell, it is
// the reference simulation's cost of a rehearsal: 15 s and 12 s for each of six
// points (learning/README.md of the design).
const (
	usual    = 87 * time.Second
	compare  = 30 * time.Second // the answer against the points
	longCard = time.Hour
	enough   = 10 // reviews that can tell
	latest   = 50 // reviews that are looked at
)

// Plan is what a study day asks.
type Plan struct {
	New []scenario.Ref // never rehearsed before, in deck order
	Due []scenario.Ref // lowest recall first
	// Done counts the scenarios that were reviewed on the day as its plan asks;
	// practice of what was not due does not count.
	Done int
	// Waiting counts what is due beyond the most of a day, left for later ones.
	Waiting int
	// GoOn is what may be rehearsed after the plan, lowest recall first: all
	// that was seen, but for what was reviewed on the day or is in Due.
	GoOn []scenario.Ref
	// Next is the first later day that asks something; 0 when none does.
	Next memory.Day
	// Takes is how long one card takes, comparing included.
	Takes time.Duration
}

// Refs returns what the plan asks, in order: what is new first, so that reviews
// never starve it.
func (p Plan) Refs() []scenario.Ref { return slices.Concat(p.New, p.Due) }

// Plan returns what the day asks, after what was done on it.
func (b *Book) Plan(day memory.Day) Plan {
	rules := b.Rules()
	s := survey{day: day}
	for _, sc := range b.deck.Scenarios {
		b.look(&s, sc, rules.Target)
	}
	if len(s.unseen) > 0 && rules.New > 0 {
		s.wait(day + 1)
	}
	left := max(0, rules.Most-s.done)
	unseen := min(len(s.unseen), max(0, rules.New-s.begun), left)
	all := lowestFirst(s.due)
	due := min(len(all), left-unseen)
	return Plan{
		New: s.unseen[:unseen:unseen], Due: all[:due:due], Done: s.done, Waiting: len(all) - due,
		GoOn: slices.Concat(all[due:], lowestFirst(s.rest)), Next: s.next, Takes: b.pace(),
	}
}

// survey sorts the scenarios of a deck for the plan of a day.
type survey struct {
	day         memory.Day
	unseen      []scenario.Ref
	due, rest   []ranked
	begun, done int        // scenarios of the day
	next        memory.Day // on which something is due, after the day
}

func (b *Book) look(s *survey, sc *scenario.Scenario, target float64) {
	l, ref := b.of(sc), b.Ref(sc.ID, "")
	if l.seen && l.first == s.day {
		s.begun++
	}
	if l.asked && l.planned == s.day {
		s.done++
	}
	switch recall, _ := l.recall(sc, s.day); {
	case b.IsAside(ref):
		return
	case !l.seen:
		s.unseen = append(s.unseen, ref)
		return
	case l.last == s.day:
	case l.next(sc, target, s.day) == s.day:
		s.due = append(s.due, ranked{ref, recall})
	default:
		s.rest = append(s.rest, ranked{ref, recall})
	}
	s.wait(l.next(sc, target, s.day+1))
}

// wait makes the day the next one that asks something, if it is earlier.
func (s *survey) wait(day memory.Day) {
	if s.next == 0 || day < s.next {
		s.next = day
	}
}

// pace is the median time that a card took lately.
func (b *Book) pace() time.Duration {
	var took []time.Duration
	for _, i := range slices.Backward(*b.index.saves) {
		if f := b.facts.At(int(i)); f.Took > 0 && !b.history.took(&f) {
			took = append(took, time.Duration(min(f.Took, longCard.Milliseconds()))*time.Millisecond)
		}
		if len(took) == latest {
			break
		}
	}
	if len(took) < enough {
		return usual
	}
	slices.Sort(took)
	return took[len(took)/2] + compare
}
