package study

import (
	"slices"
	"time"

	"rehearse/data/journal"
	"rehearse/data/memory"
	"rehearse/data/scenario"
)

// Run is what a new sitting is to ask.
type Run struct {
	Source Source
	// Refs are scenarios, or points: those of one scenario are one card, a
	// drill, that asks for them only.
	Refs  []scenario.Ref
	Blind bool // hide category, level and stars, as an interviewer would
}

// act records facts as one action for undo.
func (b *Book) act(facts ...journal.Fact) { b.apply(b.log.RecordGroup(facts...)) }

// Begin starts a sitting; it replaces one that is unfinished. What is given
// twice is asked once. It does nothing without anything to ask.
func (b *Book) Begin(r Run) {
	b.Settle()
	var list []string
	for _, c := range cards(r.Refs, b.deck) {
		if !c.drill {
			list = append(list, c.ref.String())
			continue
		}
		for _, p := range c.points {
			list = append(list, b.Ref(c.ref.Scenario, p).String())
		}
	}
	if len(list) == 0 {
		return
	}
	b.apply(b.log.Record(journal.Fact{Kind: journal.Begin, Source: string(r.Source), List: list, Blind: r.Blind}))
}

// Turn shows the answer of the current scenario, or its question again.
func (b *Book) Turn(back bool) {
	b.Settle()
	s, ref, ok := b.current()
	if !ok || s.Turned() == back {
		return
	}
	b.apply(b.log.Record(journal.Fact{Kind: journal.Turn, Sitting: s.ID, Object: ref.String(), On: back}))
}

// Hint notes that the cue, or the whole text, of a point of the current card
// was shown. Undo leaves it: what was seen was seen.
func (b *Book) Hint(point string, whole bool) {
	b.Settle()
	s, ref, ok := b.current()
	if !ok {
		return
	}
	ref.Point = point
	if s.asks(ref) && s.Hinted(ref) < hinted(whole) {
		b.apply(b.log.Record(journal.Fact{Kind: journal.Hint, Sitting: s.ID, Object: ref.String(), On: whole}))
	}
}

// NextHint shows the next stage of hints on the current card: the cue of each
// must-point that it asks for, in order, then their whole texts. It reports
// false when nothing is left to show.
func (b *Book) NextHint() bool {
	b.Settle()
	s, ref, ok := b.current()
	if !ok {
		return false
	}
	sc, _ := b.deck.Scenario(ref.Scenario)
	for _, stage := range []Hinted{Cue, Whole} {
		for _, p := range sc.Must() {
			if r := b.Ref(sc.ID, p.ID); s.asks(r) && s.Hinted(r) < stage {
				b.Hint(p.ID, stage == Whole)
				return true
			}
		}
	}
	return false
}

// Tick marks points that the current card asks for as said, or takes that back;
// one call is one action for undo.
func (b *Book) Tick(on bool, points ...string) {
	b.Settle()
	s, ref, ok := b.current()
	if !ok {
		return
	}
	var facts []journal.Fact
	for i, id := range points {
		ref.Point = id
		if s.asks(ref) && s.Ticked(ref) != on && !slices.Contains(points[:i], id) {
			facts = append(facts, journal.Fact{Kind: journal.Tick, Sitting: s.ID, Object: ref.String(), On: on})
		}
	}
	if len(facts) > 0 {
		b.act(facts...)
	}
}

// Save writes the review of the current card, every point that it asks for said
// or not, and goes on to the next. took is how long the answer took.
func (b *Book) Save(took time.Duration, today memory.Day) {
	b.Settle()
	s, ref, ok := b.current()
	if !ok {
		return
	}
	f := b.review(s, ref)
	f.Took = took.Milliseconds()
	f.Practice = b.Seen(ref) && !b.Due(ref, today)
	b.act(f)
}

// review is what the current card is worth with its ticks and hints.
func (b *Book) review(s *Sitting, ref scenario.Ref) journal.Fact {
	f := journal.Fact{Kind: journal.Review, Sitting: s.ID, Object: ref.String()}
	sc, _ := b.deck.Scenario(ref.Scenario)
	for _, p := range sc.Points {
		point := b.Ref(sc.ID, p.ID)
		if !s.asks(point) {
			f.On = f.On || !p.Extra()
			continue
		}
		if s.Ticked(point) {
			f.Said = append(f.Said, p.ID)
		} else {
			f.Missed = append(f.Missed, p.ID)
		}
		if s.Hinted(point) == Whole {
			f.Shown = append(f.Shown, p.ID)
		}
	}
	return f
}

// Skip goes on to the next card and writes no review.
func (b *Book) Skip() {
	b.Settle()
	if s, ref, ok := b.current(); ok {
		b.act(journal.Fact{Kind: journal.Skip, Sitting: s.ID, Object: ref.String()})
	}
}
