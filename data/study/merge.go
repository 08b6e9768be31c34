package study

import (
	"reflect"
	"slices"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// Merge adds facts that came in from elsewhere, in any order, and tells what
// they changed. Facts that the book has already change nothing. What this
// installation did can be undone as before.
func (b *Book) Merge(coming []journal.Fact) {
	b.Settle()
	coming = slices.Clone(coming)
	slices.SortFunc(coming, func(f, g journal.Fact) int { return journal.Compare(&f, &g) })
	var fresh []journal.Fact
	for i := range coming {
		twice := i > 0 && journal.Compare(&coming[i-1], &coming[i]) == 0
		if _, there := b.facts.Find(&coming[i]); !there && !twice {
			fresh = append(fresh, coming[i])
		}
	}
	switch {
	case len(fresh) == 0:
	case b.simplyAfter(fresh):
		b.apply(fresh)
	default:
		b.insert(fresh)
	}
}

// simplyAfter reports whether the facts can be folded on top of all there are,
// as if they had been done just now.
func (b *Book) simplyAfter(facts []journal.Fact) bool {
	end, _ := b.facts.Find(&facts[0])
	return end == b.facts.Len() &&
		!slices.ContainsFunc(facts, func(f journal.Fact) bool { return f.Kind == journal.Undo })
}

// insert puts facts where they belong among the others.
func (b *Book) insert(fresh []journal.Fact) {
	var about Change
	for i := range fresh {
		switch f := &fresh[i]; f.Kind { //nolint:exhaustive // of all others the snapshot tells
		case journal.Review:
			about |= Reviews // one in the middle may change more than the last result
			b.unlearn(f)
		case journal.Undo:
			about |= Reviews
			clear(b.learned)
		}
	}
	before := b.snapshot()
	b.facts.Insert(fresh)
	b.replay(b.history.oldest)
	b.announce(about | before.differs(b.snapshot()))
}

// Replace gives the book other facts instead of all it had, in their order, and
// tells what that changed. They are the book's from now on.
func (b *Book) Replace(given *journal.Facts) {
	b.Settle()
	before := b.snapshot()
	b.restart(given)
	b.announce(before.differs(b.snapshot()))
}

// snapshot is what can be seen of a book.
type snapshot struct {
	stars    []Star
	order    []string
	notes    []Note
	asides   []scenario.Ref
	settings map[string]string
	reviews  map[scenario.Ref]Review
	sitting  *Sitting
}

func (b *Book) snapshot() snapshot {
	s := snapshot{
		stars: b.Stars(), notes: b.Notes(), asides: b.Asides(), sitting: b.sitting,
		settings: make(map[string]string), reviews: make(map[scenario.Ref]Review),
	}
	if f := b.latest(b.index.order); f != nil {
		s.order = f.List
	}
	for name := range b.index.settings {
		if v := b.Value(name); v != "" {
			s.settings[name] = v
		}
	}
	b.each(b.index.reviews, func(ref scenario.Ref, _ *journal.Fact) { s.reviews[ref], _ = b.LastReview(ref) })
	return s
}

// differs says which kinds of thing differ in two snapshots.
func (s *snapshot) differs(o snapshot) Change {
	var c Change
	for _, thing := range []struct {
		kind Change
		a, b any
	}{
		{Stars, s.stars, o.stars},
		{Order, s.order, o.order},
		{Notes, s.notes, o.notes},
		{Asides, s.asides, o.asides},
		{Settings, s.settings, o.settings},
		{Reviews, s.reviews, o.reviews},
		{Sittings, s.sitting, o.sitting},
	} {
		if !reflect.DeepEqual(thing.a, thing.b) {
			c |= thing.kind
		}
	}
	return c
}
