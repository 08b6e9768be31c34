package study

import (
	"slices"
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// Source says where the cards of a sitting came from: one of the constants, or
// Category followed by the category's id.
type Source string

// The sources of a sitting.
const (
	Due        Source = "due"    // a day's plan
	GoOn       Source = "goon"   // what comes after it
	WeakPoints Source = "weak"   // drills of weak points
	Missed     Source = "missed" // what the sitting before left unsaid
	Everything Source = "everything"
	Bookmarks  Source = "bookmarks"
	Search     Source = "search"
	Category   Source = "category/"
)

// Outcome is how one card of a sitting ended.
type Outcome struct {
	Skipped bool
	Said    []string // ids of points; both empty when skipped
	Missed  []string
	Shown   []string      // of those, what a hint had shown whole
	Took    time.Duration // from the question to the answer
}

// Hinted says how much of a point was shown as a hint.
type Hinted int

// How much was shown.
const (
	NoHint Hinted = iota
	Cue           // its key phrase
	Whole         // its whole text
)

// Sitting is one run through a fixed list of cards. It is a value derived from
// facts: the first scenario of Order without an outcome is the current one, so
// taking back a save leads back to its card, ticks and all.
type Sitting struct {
	ID     string
	Source Source
	Blind  bool           // category, level and stars are hidden
	Order  []scenario.Ref // scenarios, each a card

	asked    map[scenario.Ref][]string // ids of the points of each card
	drills   map[scenario.Ref]bool     // cards that ask for some points only
	outcomes map[scenario.Ref]Outcome
	turned   map[scenario.Ref]bool
	ticks    map[scenario.Ref]bool
	hints    map[scenario.Ref]Hinted
}

// newSitting reads what a sitting asks, as far as the deck knows it.
func newSitting(f *journal.Fact, deck *scenario.Deck) *Sitting {
	s := &Sitting{
		ID:       f.ID(),
		Source:   Source(f.Source),
		Blind:    f.Blind,
		asked:    make(map[scenario.Ref][]string),
		drills:   make(map[scenario.Ref]bool),
		outcomes: make(map[scenario.Ref]Outcome),
		turned:   make(map[scenario.Ref]bool),
		ticks:    make(map[scenario.Ref]bool),
		hints:    make(map[scenario.Ref]Hinted),
	}
	var refs []scenario.Ref
	for _, o := range f.List {
		if ref, err := scenario.ParseRef(o); err == nil {
			refs = append(refs, ref)
		}
	}
	for _, c := range cards(refs, deck) {
		s.Order = append(s.Order, c.ref)
		s.asked[c.ref] = c.points
		if c.drill {
			s.drills[c.ref] = true
		}
	}
	return s
}

// card is what a sitting asks of one scenario.
type card struct {
	ref    scenario.Ref
	points []string
	drill  bool
}

// cards puts together what belongs on one card, in the order of its first
// mention. Its points are in the order of the scenario. A scenario that is
// named as a whole is no drill, whatever points are named beside it.
func cards(refs []scenario.Ref, deck *scenario.Deck) []card {
	named := make(map[scenario.Ref]bool, len(refs))
	for _, ref := range refs {
		named[ref] = true
	}
	var all []card
	dealt := make(map[string]bool, len(refs))
	for _, ref := range refs {
		sc, ok := deck.Scenario(ref.Scenario)
		if !ok || ref.Deck != deck.ID || dealt[sc.ID] {
			continue
		}
		c := card{ref: ref.Whole(), drill: !named[ref.Whole()]}
		for _, p := range sc.Points {
			if !c.drill || named[scenario.Ref{Deck: deck.ID, Scenario: sc.ID, Point: p.ID}] {
				c.points = append(c.points, p.ID)
			}
		}
		if c.drill && len(c.points) == 0 {
			continue
		}
		dealt[sc.ID] = true
		all = append(all, c)
	}
	return all
}

// fold applies one fact about this sitting and reports whether it was one.
func (s *Sitting) fold(f *journal.Fact) bool {
	ref, err := scenario.ParseRef(f.Object)
	if err != nil || f.Sitting != s.ID {
		return false
	}
	switch f.Kind {
	case journal.Turn:
		s.turned[ref] = f.On
	case journal.Tick:
		s.ticks[ref] = f.On
	case journal.Hint:
		s.hints[ref] = max(s.hints[ref], hinted(f.On))
	case journal.Skip:
		s.end(ref, Outcome{Skipped: true})
	case journal.Review:
		s.end(ref, Outcome{
			Said: f.Said, Missed: f.Missed, Shown: f.Shown, Took: time.Duration(f.Took) * time.Millisecond,
		})
	case journal.Star, journal.Arrange, journal.Note, journal.Aside, journal.Set, journal.Begin, journal.Undo:
		return false // not about a card of a sitting
	}
	return true
}

// end notes how a card ended. The next one asks, although it may have been turned
// before: the user came back from it to take this card up again.
func (s *Sitting) end(ref scenario.Ref, o Outcome) {
	before, _ := s.Current()
	s.outcomes[ref] = o
	if next, ok := s.Current(); ok && next != before {
		delete(s.turned, next)
	}
}

func hinted(whole bool) Hinted {
	if whole {
		return Whole
	}
	return Cue
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

// Asked returns the ids of the points that the card of the scenario asks for:
// all of them, or those of its drill; nil when it is not in the sitting. It
// must not be changed.
func (s *Sitting) Asked(ref scenario.Ref) []string { return s.asked[ref.Whole()] }

// Drill reports whether the card of the scenario asks for some points only.
func (s *Sitting) Drill(ref scenario.Ref) bool { return s.drills[ref.Whole()] }

// Ticked reports whether the point is ticked as said.
func (s *Sitting) Ticked(point scenario.Ref) bool { return s.ticks[point] }

// Hinted returns how much of the point was shown as a hint.
func (s *Sitting) Hinted(point scenario.Ref) Hinted { return s.hints[point] }

// asks reports whether a card of the sitting asks for the point.
func (s *Sitting) asks(point scenario.Ref) bool {
	return point.Point != "" && slices.Contains(s.Asked(point), point.Point)
}

// Outcome returns how the scenario ended, or false when it has not yet.
func (s *Sitting) Outcome(ref scenario.Ref) (Outcome, bool) {
	o, ok := s.outcomes[ref]
	return o, ok
}
