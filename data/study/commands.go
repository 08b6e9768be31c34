package study

import (
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// Begin starts a sitting over the scenarios, in that order; it replaces one
// that is unfinished. Scenarios given twice are asked once. It does nothing
// without scenarios.
func (b *Book) Begin(source Source, ids []string) {
	seen := make(map[string]bool, len(ids))
	list := make([]string, 0, len(ids))
	for _, id := range ids {
		if _, known := b.deck.Scenario(id); known && !seen[id] {
			seen[id] = true
			list = append(list, b.Ref(id, "").String())
		}
	}
	if len(list) == 0 {
		return
	}
	b.apply(b.log.Record(journal.Fact{Kind: journal.Begin, Source: string(source), List: list}))
}

// Turn shows the answer of the current scenario, or its question again.
func (b *Book) Turn(back bool) {
	s, ref, ok := b.current()
	if !ok || s.Turned() == back {
		return
	}
	b.apply(b.log.Record(journal.Fact{Kind: journal.Turn, Sitting: s.ID, Object: ref.String(), On: back}))
}

// Tick marks points of the current scenario as said, or takes that back; one
// call is one action for undo.
func (b *Book) Tick(on bool, points ...string) {
	s, ref, ok := b.current()
	if !ok {
		return
	}
	var facts []journal.Fact
	for _, id := range points {
		point := scenario.Ref{Deck: ref.Deck, Scenario: ref.Scenario, Point: id}
		if id != "" && b.known(point) && s.Ticked(point) != on {
			facts = append(facts, journal.Fact{
				Kind: journal.Tick, Sitting: s.ID, Object: point.String(), On: on,
			})
		}
	}
	if len(facts) > 0 {
		b.apply(b.log.RecordGroup(facts...))
	}
}

// Save writes the review of the current scenario, every point said or not, and
// goes on to the next. took is how long the answer took.
func (b *Book) Save(took time.Duration) {
	s, ref, ok := b.current()
	if !ok {
		return
	}
	f := journal.Fact{
		Kind: journal.Review, Sitting: s.ID, Object: ref.String(), Took: took.Milliseconds(),
	}
	sc, known := b.deck.Scenario(ref.Scenario)
	if !known {
		return
	}
	for _, p := range sc.Points {
		if s.Ticked(b.Ref(sc.ID, p.ID)) {
			f.Said = append(f.Said, p.ID)
		} else {
			f.Missed = append(f.Missed, p.ID)
		}
	}
	b.apply(b.log.RecordGroup(f))
}

// Skip goes on to the next scenario and writes no review.
func (b *Book) Skip() {
	if s, ref, ok := b.current(); ok {
		b.apply(b.log.RecordGroup(journal.Fact{Kind: journal.Skip, Sitting: s.ID, Object: ref.String()}))
	}
}

// Undo takes back the newest action of this installation and returns what it
// was, or false when there is none.
func (b *Book) Undo() (journal.Fact, bool) { return b.undo(b.history.done, true) }

// Redo puts the action that was taken back last again.
func (b *Book) Redo() (journal.Fact, bool) { return b.undo(b.history.redoable, false) }

func (b *Book) undo(stack []action, back bool) (journal.Fact, bool) {
	if len(stack) == 0 {
		return journal.Fact{}, false
	}
	first := b.facts[stack[len(stack)-1].first]
	stamped := b.log.Record(journal.Fact{Kind: journal.Undo, Undoes: first.Group, On: back})
	b.facts = append(b.facts, stamped...)
	before := b.state
	b.replay()
	b.announce(b.state.changedFrom(&before))
	return first, true
}

func (b *Book) current() (*Sitting, scenario.Ref, bool) {
	s, ok := b.Unfinished()
	if !ok {
		return nil, scenario.Ref{}, false
	}
	ref, ok := s.Current()
	return s, ref, ok
}
