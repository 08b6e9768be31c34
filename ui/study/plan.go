package study

import (
	"fmt"
	"strings"
	"time"

	"rehearse/data/memory"
	book "rehearse/data/study"
	"rehearse/ui/kit"
)

// fewAtOnce is how many cards come after the plan, or from a large source.
const fewAtOnce = 10

// today is what the start page and the end page say of a study day.
type today struct {
	screen *Screen
	day    memory.Day
	plan   book.Plan
}

func (s *Screen) today() today {
	day := memory.DayOf(s.deps.Now())
	return today{s, day, s.deps.Book.Plan(day)}
}

// date names the study day: "Tuesday 24 November".
func (t today) date() string { return t.day.Time(time.UTC).Format("Monday 2 January") }

// headline is the plan in one sentence.
func (t today) headline() string {
	switch {
	case len(t.screen.deps.Deck.Scenarios) == 0:
		return "No scenarios yet"
	case t.asked() > 0 && t.first():
		return kit.Count(len(t.plan.New), "new scenario") + " today, " + about(t.asked(), t.plan.Takes)
	case t.asked() > 0:
		return planned(t.plan)
	case t.left() != "":
		return t.left()
	}
	return t.over()
}

// over says why nothing of the plan is left.
func (t today) over() string {
	switch {
	case t.plan.Done > 0:
		return "Today's plan is done"
	case len(t.screen.deck()) == 0:
		return "Everything is set aside"
	}
	return "Nothing is due"
}

// left says how much is left of the unfinished sitting, "" where there is none.
func (t today) left() string {
	sitting, unfinished := t.screen.deps.Book.Unfinished()
	if !unfinished {
		return ""
	}
	name := sittingName(t.screen.deps.Deck, sitting)
	return name + ": " + kit.Count(len(sitting.Order)-sitting.Position(), "scenario") + " left"
}

// asked counts what is left of the plan.
func (t today) asked() int { return len(t.plan.New) + len(t.plan.Due) }

// planned says how much a plan asks: "9 due, 4 new, about 18 minutes".
func planned(p book.Plan) string {
	var parts []string
	if n := len(p.Due); n > 0 {
		parts = append(parts, fmt.Sprintf("%d due", n))
	}
	if n := len(p.New); n > 0 {
		parts = append(parts, fmt.Sprintf("%d new", n))
	}
	return strings.Join(append(parts, about(len(p.Refs()), p.Takes)), ", ")
}

// first reports whether nothing was ever rehearsed.
func (t today) first() bool {
	return tallyOf(t.screen.deps.Book, t.screen.deps.Deck.Scenarios).rehearsed == 0
}

// line is the one more thing that is good to know.
func (t today) line() string {
	b, deck := t.screen.deps.Book, t.screen.deps.Deck
	if sitting, unfinished := b.Unfinished(); unfinished {
		if t.asked() == 0 {
			return t.over() + "."
		}
		return "Unfinished: " + sittingName(deck, sitting) + ", " + progress(sitting) + "."
	}
	switch {
	case len(deck.Scenarios) == 0:
		return "The deck is empty, so there is nothing to rehearse."
	case t.asked() == 0:
		return t.rest()
	case t.first():
		return "Read the question, answer it aloud, turn the card over and tick what you said."
	case t.plan.Waiting > 0:
		return t.waiting()
	}
	told := tallyOf(b, deck.Scenarios)
	return fmt.Sprintf("Last time you said %d of %s.", told.said, kit.Count(told.asked, "point"))
}

// rest is the line when nothing of the plan is left.
func (t today) rest() string {
	if len(t.screen.deck()) == 0 {
		return "What is set aside is asked again when you take it back in Settings."
	}
	var parts []string
	if n := t.plan.Done; n > 0 {
		parts = append(parts, kit.Count(n, "scenario")+" rehearsed.")
	}
	if t.plan.Waiting > 0 {
		parts = append(parts, t.waiting())
	} else if when, next := t.next(); when != "" {
		parts = append(parts, "Next: "+when+", "+kit.Count(len(next.Refs()), "scenario")+".")
	}
	return strings.Join(parts, " ")
}

func (t today) waiting() string {
	most := t.screen.deps.Book.Rules().Most
	switch n := t.plan.Waiting; {
	case n == 1:
		return "1 more is waiting for one of the next days."
	case n <= most:
		return fmt.Sprintf("%d more are waiting for the next days.", n)
	default:
		return fmt.Sprintf("%d are waiting; they are spread over the next days, %d a day.", n, most)
	}
}

// next returns the next day that asks something, and what; "" when none does.
func (t today) next() (when string, p book.Plan) {
	if t.plan.Next == 0 {
		return "", p
	}
	p = t.screen.deps.Book.Plan(t.plan.Next)
	if len(p.Refs()) == 0 {
		return "", p
	}
	return dayName(t.day, t.plan.Next), p
}

// outlook says what is to come after a sitting: what is left of the plan, or
// what the next day asks.
func (t today) outlook() string {
	if t.asked() > 0 {
		return "Left of today's plan: " + planned(t.plan) + "."
	}
	when, next := t.next()
	if when == "" {
		return ""
	}
	return strings.ToUpper(when[:1]) + when[1:] + ": " + planned(next) + "."
}

// button returns what the one button says, and what it does; "" for nothing.
func (t today) button() (label string, press func()) {
	s := t.screen
	if sitting, unfinished := s.deps.Book.Unfinished(); unfinished {
		return "Resume, " + progress(sitting), s.resume
	}
	switch {
	case len(s.deps.Deck.Scenarios) == 0:
		return "", nil
	case t.asked() > 0:
		return "Start", t.start
	case len(s.deck()) == 0:
		return "Open Settings", func() { s.host.Commands.Run("go.settings") }
	case t.plan.Done > 0:
		return "Go on", t.goOn
	}
	return "Practise anyway", t.goOn
}

// start begins the plan.
func (t today) start() { t.screen.Start(book.Run{Source: book.Due, Refs: t.plan.Refs()}) }

// goOn practises what is least known. When all of it was rehearsed today, it
// begins again with what was rehearsed first.
func (t today) goOn() {
	refs := t.plan.GoOn
	if len(refs) == 0 {
		refs = t.screen.longestAgo()
	}
	t.screen.Start(book.Run{Source: book.GoOn, Refs: refs[:min(len(refs), fewAtOnce)]})
}

// covered reports whether the unfinished sitting asks all that is left of the
// plan.
func (t today) covered() bool {
	sitting, unfinished := t.screen.deps.Book.Unfinished()
	if !unfinished {
		return false
	}
	for _, ref := range t.plan.Refs() {
		_, over := sitting.Outcome(ref)
		if over || len(sitting.Asked(ref)) == 0 || sitting.Drill(ref) {
			return false
		}
	}
	return true
}

// about says how long cards take, in words.
func about(cards int, each time.Duration) string {
	d := time.Duration(cards) * each
	if d >= 2*time.Hour {
		return "about " + kit.Count(int(d.Round(time.Hour)/time.Hour), "hour")
	}
	return "about " + kit.Count(max(int(d.Round(time.Minute)/time.Minute), 1), "minute")
}

// dayName names a later day as it is seen from today: "tomorrow", "Thursday",
// "Thursday 3 December".
func dayName(from, day memory.Day) string {
	const week = 7
	at := day.Time(time.UTC)
	switch days := day - from; {
	case days == 1:
		return "tomorrow"
	case days < week:
		return at.Format("Monday")
	case at.Year() != from.Time(time.UTC).Year():
		return at.Format("Monday 2 January 2006")
	}
	return at.Format("Monday 2 January")
}
