package study

import (
	"slices"

	"rehearse/data/journal"
)

// Merge adds facts that came in from elsewhere, in any order, and tells what
// they changed. Facts that the book has already change nothing. What this
// installation did can be undone as before.
func (b *Book) Merge(facts []journal.Fact) {
	facts = slices.Clone(facts)
	slices.SortFunc(facts, compareFacts)
	var fresh []journal.Fact
	for i := range facts {
		_, there := slices.BinarySearchFunc(b.facts, facts[i], compareFacts)
		if !there && (len(fresh) == 0 || compareFacts(fresh[len(fresh)-1], facts[i]) != 0) {
			fresh = append(fresh, facts[i])
		}
	}
	switch {
	case len(fresh) == 0:
	case b.simplyAfter(fresh):
		b.apply(fresh)
	default:
		b.refold(merge(b.facts, fresh))
	}
}

// simplyAfter reports whether the facts can be folded on top of all there are,
// as if they had been done just now.
func (b *Book) simplyAfter(facts []journal.Fact) bool {
	n := len(b.facts)
	return (n == 0 || compareFacts(b.facts[n-1], facts[0]) < 0) &&
		!slices.ContainsFunc(facts, func(f journal.Fact) bool { return f.Kind == journal.Undo || f.Kind == journal.Begin })
}

// Replace gives the book other facts instead of all it had, in their order, and
// tells what that changed.
func (b *Book) Replace(facts []journal.Fact) { b.refold(slices.Clip(facts)) }

func (b *Book) refold(facts []journal.Fact) {
	before := b.state
	b.facts = facts
	b.replay()
	b.announce(b.state.changedFrom(&before))
}

// merge merges b into a, both in order. It moves no more of a than it must.
func merge(a, b []journal.Fact) []journal.Fact {
	end := len(a)
	a = append(a, b...)
	for to := len(a); len(b) > 0; to-- {
		if last := len(b) - 1; end == 0 || compareFacts(a[end-1], b[last]) < 0 {
			a[to-1], b = b[last], b[:last]
		} else {
			end--
			a[to-1] = a[end]
		}
	}
	return a
}

func compareFacts(f, g journal.Fact) int { return journal.Compare(&f, &g) }
