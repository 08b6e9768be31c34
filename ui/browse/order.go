package browse

import (
	"cmp"
	"math"
	"slices"

	"rehearse/data/scenario"
)

// order is how the list is sorted while there is no query.
type order int

const (
	deckOrder order = iota
	weakestFirst
	lastSeenFirst
	orders // how many there are
)

// String returns the order in words.
func (o order) String() string {
	switch o {
	case weakestFirst:
		return "Weakest first"
	case lastSeenFirst:
		return "Last seen first"
	case deckOrder, orders:
	}
	return "Deck order"
}

// name is how the order is kept in the preferences.
func (o order) name() string {
	switch o {
	case weakestFirst:
		return "weakest"
	case lastSeenFirst:
		return "seen"
	case deckOrder, orders:
	}
	return "deck"
}

// orderOf returns the order of that name, or the default.
func orderOf(name string) order {
	for o := range orders {
		if o.name() == name {
			return o
		}
	}
	return deckOrder
}

// nextOrder sorts the list in the next way. What is chosen stays chosen, but the
// list begins at its top: one sorts to see what comes first.
func (s *Screen) nextOrder() {
	id := ""
	if sc := s.chosen(); sc != nil {
		id = sc.ID
	}
	s.order = (s.order + 1) % orders
	s.deps.Listed(s.order.name())
	s.fill(id)
	s.list.rows.Reveal(0)
}

// sorted reports whether the list is in another order than the deck.
func (s *Screen) sorted() bool { return s.found.text == "" && s.order != deckOrder }

// arranged returns scenarios in the order that was chosen. What was never
// rehearsed comes last, in deck order.
func (s *Screen) arranged(deck []*scenario.Scenario) []*scenario.Scenario {
	if !s.sorted() {
		return deck
	}
	rank := make(map[*scenario.Scenario]float64, len(deck))
	for _, sc := range deck {
		rank[sc] = s.rank(sc)
	}
	return slices.SortedStableFunc(slices.Values(deck), func(a, b *scenario.Scenario) int {
		return cmp.Compare(rank[a], rank[b])
	})
}

// rank is lowest for what comes first.
func (s *Screen) rank(sc *scenario.Scenario) float64 {
	ref := s.deps.Book.Ref(sc.ID, "")
	if s.order == weakestFirst {
		if recall, asked := s.deps.Book.Recall(ref, s.today()); asked {
			return recall
		}
	} else if review, ok := s.deps.Book.LastReview(ref); ok {
		return -float64(review.At.UnixMilli())
	}
	return math.Inf(1)
}
