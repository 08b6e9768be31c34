package study

import (
	"cmp"
	"slices"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// Sitting returns the sitting that this installation began or went on with last,
// finished or not; before it did, the latest of all computers. It must not be
// kept: the next command may replace it.
func (b *Book) Sitting() (*Sitting, bool) { return b.sitting, b.sitting != nil }

// Unfinished returns that sitting if something of it is left to do.
func (b *Book) Unfinished() (*Sitting, bool) {
	s, ok := b.Sitting()
	if !ok {
		return nil, false
	}
	_, left := s.Current()
	return s, left
}

// current returns what is asked now.
func (b *Book) current() (*Sitting, scenario.Ref, bool) {
	s, ok := b.Unfinished()
	if !ok {
		return nil, scenario.Ref{}, false
	}
	ref, ok := s.Current()
	return s, ref, ok
}

// sit goes on with the sitting after one more fact.
func (b *Book) sit(f *journal.Fact) Change {
	if f.Kind == journal.Begin {
		return b.reseat()
	}
	if b.sitting != nil && b.sitting.fold(f) {
		return Sittings
	}
	return 0
}

// reseat goes on with another sitting if another one counts now.
func (b *Book) reseat() Change {
	before := b.sitting
	b.sitting = b.choose()
	if b.sitting == nil || before != nil && before.ID == b.sitting.ID {
		return 0
	}
	return Sittings
}

// choose finds the sitting that counts and goes through it again.
func (b *Book) choose() *Sitting {
	begins := *b.index.begins
	for _, i := range slices.Backward(begins) {
		if f := b.facts.At(int(i)); b.mine != "" && f.ID() == b.mine {
			if s := b.resume(int(i)); s != nil {
				return s
			}
		}
	}
	for _, i := range slices.Backward(begins) {
		if s := b.resume(int(i)); s != nil {
			return s
		}
	}
	return nil
}

// resume returns the sitting that the fact began, as it is now, or nil if that
// is taken back or asks nothing that the deck knows.
func (b *Book) resume(begin int) *Sitting {
	began := b.facts.At(begin)
	if b.history.took(&began) {
		return nil
	}
	s := newSitting(&began, b.deck)
	if len(s.Order) == 0 {
		return nil
	}
	for _, f := range b.facts.From(begin + 1) {
		if f.Sitting == s.ID && !b.history.took(f) {
			s.fold(f)
		}
	}
	return s
}

// sittingOf returns the id of the sitting that the fact is about, or "".
func sittingOf(f *journal.Fact) string {
	if f.Kind == journal.Begin {
		return f.ID()
	}
	return f.Sitting
}

// begun reports whether one of the facts begins the sitting for good, after
// which it is looked for anyway.
func begun(facts []journal.Fact, sitting string) bool {
	return slices.ContainsFunc(facts, func(f journal.Fact) bool {
		return f.Kind == journal.Begin && f.Group == "" && f.ID() == sitting
	})
}

// mineAfter returns the id of the sitting that this installation began or went
// on with last, after one more fact. mine is what it was before.
func (b *Book) mineAfter(f *journal.Fact, mine string) string {
	if f.Installation == b.log.Installation() {
		return cmp.Or(sittingOf(f), mine)
	}
	return mine
}
