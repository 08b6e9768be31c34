package study

import (
	"fmt"
	"slices"
	"time"

	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
)

// score adds up a sitting.
type score struct {
	answered, skipped int // scenarios
	said, asked       int // points
	hinted            int // points said after a hint had shown them
	took              time.Duration
	missed            []missed
}

// missed is a point that was not said.
type missed struct {
	scenario *scenario.Scenario
	point    scenario.Point
	hinted   bool // it was ticked, but a hint had shown it whole
}

func (s *Screen) score() score {
	var total score
	sitting, ok := s.deps.Book.Sitting()
	if !ok {
		return total
	}
	for _, ref := range sitting.Order {
		outcome, _ := sitting.Outcome(ref)
		if outcome.Skipped {
			total.skipped++
			continue
		}
		total.answered++
		total.took += outcome.Took
		sc, known := s.deps.Deck.Scenario(ref.Scenario)
		if !known {
			continue
		}
		total.add(sc, outcome)
	}
	return total
}

// add counts the points of one card. What a hint had shown whole was not said.
func (t *score) add(sc *scenario.Scenario, o book.Outcome) {
	for _, p := range sc.Must() {
		said := slices.Contains(o.Said, p.ID)
		if !said && !slices.Contains(o.Missed, p.ID) {
			continue // it was not asked
		}
		t.asked++
		switch {
		case said && slices.Contains(o.Shown, p.ID):
			t.hinted++
			t.missed = append(t.missed, missed{sc, p, true})
		case said:
			t.said++
		default:
			t.missed = append(t.missed, missed{sc, p, false})
		}
	}
}

// headline returns the score in one sentence.
func (t *score) headline() string {
	switch {
	case t.answered == 0:
		return "Nothing answered this time"
	case len(t.missed) == 0 && t.said > 1:
		return fmt.Sprintf("All %s said", kit.Count(t.said, "point"))
	}
	return fmt.Sprintf("%d of %s said", t.said, kit.Count(t.asked, "point"))
}

// over returns what the score is about.
func (t *score) over() string {
	words := kit.Count(t.answered, "scenario")
	if t.skipped > 0 {
		words += fmt.Sprintf(", %d skipped", t.skipped)
	}
	if t.answered == 0 {
		words = kit.Count(t.skipped, "scenario") + " skipped"
	}
	if spent := minutes(t.took); spent != "" {
		words += dot + spent
	}
	if t.hinted > 0 {
		words += dot + kit.Count(t.hinted, "point") + " said with a hint"
	}
	return words
}
