package study

import (
	"slices"

	"rehearse/data/journal"
)

// facts are all facts in their order: those the book was given, which it leaves
// alone, and its own list of those since. So the first thing that is done does
// not copy everything that was done before.
type facts struct{ given, since []journal.Fact }

func (a *facts) len() int { return len(a.given) + len(a.since) }

// at returns the fact that stands at i. It must not be kept or changed.
func (a *facts) at(i int) *journal.Fact {
	if i < len(a.given) {
		return &a.given[i]
	}
	return &a.since[i-len(a.given)]
}

// add puts a fact behind all others and returns where it stands.
func (a *facts) add(f *journal.Fact) int {
	a.since = append(a.since, *f)
	return a.len() - 1
}

// last returns the last fact, or nil.
func (a *facts) last() *journal.Fact {
	if a.len() == 0 {
		return nil
	}
	return a.at(a.len() - 1)
}

// has reports whether the fact is there.
func (a *facts) has(f journal.Fact) bool {
	for _, list := range [][]journal.Fact{a.given, a.since} {
		if _, there := slices.BinarySearchFunc(list, f, compareFacts); there {
			return true
		}
	}
	return false
}

// insert puts facts, which are in order, where they belong.
func (a *facts) insert(fresh []journal.Fact) {
	if n := len(a.given); n > 0 && fresh[0].Before(&a.given[n-1]) {
		a.given, a.since = nil, slices.Concat(a.given, a.since)
	}
	a.since = merge(a.since, fresh)
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
