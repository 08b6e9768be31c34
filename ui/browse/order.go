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

// nextOrder sorts the list in the next way. What is chosen stays chosen, but the
// list begins at its top: one sorts to see what comes first.
func (s *Screen) nextOrder() {
	id := ""
	if sc := s.chosen(); sc != nil {
		id = sc.ID
	}
	s.order = (s.order + 1) % orders
	s.fill(id)
	s.list.rows.Reveal(0)
}

// sorted reports whether the list is in another order than the deck.
func (s *Screen) sorted() bool { return s.query == "" && s.order != deckOrder }

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
