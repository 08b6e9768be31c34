package study

import (
	"slices"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// index knows, for each thing that facts are about, where these facts stand
// among all. What a thing is now is read from its latest facts, so that one
// more fact or an undo costs nothing for all the others.
type index struct {
	stars, notes, asides map[string]*thread // by object
	settings             map[string]*thread // by name
	reviews              map[string]*thread // by scenario
	order, begins, saves *thread
}

// thread is where the facts about one thing stand, in their order.
type thread []uint32

func newIndex() index {
	return index{
		stars: make(map[string]*thread), notes: make(map[string]*thread), asides: make(map[string]*thread),
		settings: make(map[string]*thread), reviews: make(map[string]*thread),
		order: new(thread), begins: new(thread), saves: new(thread),
	}
}

// add notes the fact that stands at i and says what kind of thing it is about.
func (x *index) add(i int, f *journal.Fact) Change {
	t, about := x.of(f)
	if t == nil {
		return 0
	}
	*t = append(*t, uint32(i)) //nolint:gosec // a journal of 2^32 facts does not fit
	if f.Kind == journal.Review {
		*x.saves = append(*x.saves, uint32(i)) //nolint:gosec // as before
	}
	return about
}

// of returns the thread that the fact belongs to, or nil. A fact about an
// object that cannot be read has none: a later version may have written it.
func (x *index) of(f *journal.Fact) (*thread, Change) {
	switch f.Kind {
	case journal.Star:
		return threadOf(x.stars, f.Object, true), Stars
	case journal.Note:
		return threadOf(x.notes, f.Object, true), Notes
	case journal.Aside:
		return threadOf(x.asides, f.Object, false), Asides
	case journal.Review:
		return threadOf(x.reviews, f.Object, false), Reviews
	case journal.Arrange:
		return x.order, Order
	case journal.Begin:
		return x.begins, 0
	case journal.Set:
		t, ok := x.settings[f.Name]
		if !ok {
			t = new(thread)
			x.settings[f.Name] = t
		}
		return t, Settings
	case journal.Turn, journal.Hint, journal.Tick, journal.Skip, journal.Undo: // folded elsewhere
	}
	return nil, 0
}

// threadOf returns the thread of an object, nil if that cannot be read.
func threadOf(threads map[string]*thread, object string, points bool) *thread {
	t, ok := threads[object]
	if ok {
		return t
	}
	if ref, err := scenario.ParseRef(object); err == nil && (points || ref.Point == "") {
		t = new(thread)
	}
	threads[object] = t
	return t
}

// latest returns the latest fact of a thread that is not taken back, or nil.
func (b *Book) latest(t *thread) *journal.Fact {
	if i := b.standing(t); i >= 0 {
		f := b.facts.At(i)
		return &f
	}
	return nil
}

// standing returns where that fact stands, or -1.
func (b *Book) standing(t *thread) int {
	if t == nil {
		return -1
	}
	for _, i := range slices.Backward(*t) {
		if f := b.facts.At(int(i)); !b.history.took(&f) {
			return int(i)
		}
	}
	return -1
}

// each goes through the latest facts about all objects, in no order.
func (b *Book) each(threads map[string]*thread, yield func(scenario.Ref, *journal.Fact)) {
	for object, t := range threads {
		f := b.latest(t)
		if f == nil {
			continue
		}
		if ref, err := scenario.ParseRef(object); err == nil {
			yield(ref, f)
		}
	}
}
