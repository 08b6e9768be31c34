package study

import (
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// Source says where the scenarios of a sitting came from: one of the constants,
// or Category followed by the category's id.
type Source string

// The sources of a sitting.
const (
	Everything Source = "everything"
	Bookmarks  Source = "bookmarks"
	Search     Source = "search"
	Missed     Source = "missed" // what the sitting before left unsaid
	Category   Source = "category/"
)

// Outcome is how one scenario of a sitting ended.
type Outcome struct {
	Skipped bool
	Said    []string // ids of points; both empty when skipped
	Missed  []string
	Took    time.Duration // from the question to the answer
}

// Sitting is one run through a fixed list of scenarios. It is a value derived
// from facts: the first scenario of Order without an outcome is the current
// one, so taking back a save leads back to its card, ticks and all.
type Sitting struct {
	ID     string
	Source Source
	Order  []scenario.Ref

	outcomes map[scenario.Ref]Outcome
	turned   map[scenario.Ref]bool
	ticks    map[scenario.Ref]bool
}

func newSitting(f *journal.Fact) *Sitting {
	s := &Sitting{
		ID:       f.ID(),
		Source:   Source(f.Source),
		outcomes: make(map[scenario.Ref]Outcome),
		turned:   make(map[scenario.Ref]bool),
		ticks:    make(map[scenario.Ref]bool),
	}
	for _, o := range f.List {
		if ref, err := scenario.ParseRef(o); err == nil && ref.Point == "" {
			s.Order = append(s.Order, ref)
		}
	}
	return s
}

// fold applies one fact about this sitting.
func (s *Sitting) fold(f *journal.Fact, ref scenario.Ref) {
	switch f.Kind {
	case journal.Turn:
		s.turned[ref] = f.On
	case journal.Tick:
		s.ticks[ref] = f.On
	case journal.Skip:
		s.outcomes[ref] = Outcome{Skipped: true}
	case journal.Review:
		s.outcomes[ref] = Outcome{
			Said: f.Said, Missed: f.Missed, Took: time.Duration(f.Took) * time.Millisecond,
		}
	case journal.Star, journal.Begin, journal.Undo: // not about a card of a sitting
	}
}

// Position counts the scenarios that are behind, from 0 to the length of Order.
func (s *Sitting) Position() int {
	for i, ref := range s.Order {
		if _, done := s.outcomes[ref]; !done {
			return i
		}
	}
	return len(s.Order)
}

// Current returns the scenario to answer now, or false when the sitting is over.
func (s *Sitting) Current() (scenario.Ref, bool) {
	if i := s.Position(); i < len(s.Order) {
		return s.Order[i], true
	}
	return scenario.Ref{}, false
}

// Turned reports whether the answer of the current scenario is showing.
func (s *Sitting) Turned() bool {
	ref, ok := s.Current()
	return ok && s.turned[ref]
}

// Ticked reports whether the point is ticked as said.
func (s *Sitting) Ticked(point scenario.Ref) bool { return s.ticks[point] }

// Outcome returns how the scenario ended, or false when it has not yet.
func (s *Sitting) Outcome(ref scenario.Ref) (Outcome, bool) {
	o, ok := s.outcomes[ref]
	return o, ok
}
