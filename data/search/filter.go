package search

import "slices"

// restrict finds the cards that have every word of the phrases. Small words
// have no cards to go by.
func (f *finder) restrict() {
	for _, p := range f.phrases {
		for _, w := range p {
			if !filler(w) {
				f.only = f.index.have(w, f.only)
			}
		}
	}
}

// have returns those of some cards that have a word; nil is all cards.
func (x *Index) have(w string, of map[uint32]bool) map[uint32]bool {
	has := make(map[uint32]bool)
	for _, s := range x.segments {
		id, ok := s.words.find(w)
		if !ok {
			continue
		}
		s.cardsOf(id, func(card uint32, _ float32) {
			if of == nil || of[card] {
				has[card] = true
			}
		})
	}
	return has
}

// passes reports whether a card has the phrases, lacks what is left out, and
// passes the filters.
func (f *finder) passes(card uint32) bool {
	if f.only != nil && !f.only[card] {
		return false
	}
	for _, q := range f.query.Filters {
		if !q.matches(f.index.deck.Scenarios[card], f.is) {
			return false
		}
	}
	for _, p := range f.phrases {
		if !f.index.says(card, p) {
			return false
		}
	}
	for _, p := range f.without {
		if f.index.says(card, p) {
			return false
		}
	}
	return true
}

// says reports whether the words stand side by side in a line of a card.
func (x *Index) says(card uint32, phrase []string) bool {
	if len(phrase) == 0 {
		return false
	}
	for _, s := range x.segments {
		ids := make([]uint32, len(phrase))
		known := true
		for i, w := range phrase {
			id, ok := s.words.find(w)
			ids[i], known = id, known && ok
		}
		found := false
		s.lines(card, func(_ int, words []uint32) {
			for i := range words {
				found = found || known && len(words)-i >= len(ids) && slices.Equal(words[i:i+len(ids)], ids)
			}
		})
		if found {
			return true
		}
	}
	return false
}
