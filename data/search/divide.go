package search

import "unicode/utf8"

// join reads two words of the query that were written as one in the texts:
// "data class", "pre commit". Both then mean that one word.
func (x *Index) join(a, b *reading, typing bool) {
	j := &reading{text: a.text + b.text, typing: typing}
	if utf8.RuneCountInString(j.text) < shortest+1 {
		return
	}
	x.same(j, j.text, sureJoined)
	if typing && utf8.RuneCountInString(b.text) > 1 {
		x.beginning(j, 0.6, 0.3)
	}
	if !j.found() {
		return
	}
	for _, r := range []*reading{a, b} {
		for i := range j.terms {
			r.terms[i] = append(r.terms[i], j.terms[i]...)
		}
		r.tidy()
		r.tier = asTyped
	}
}

// halves are two words that were typed as one.
type halves struct {
	first, second *reading
	wanted        [segments]*wanted
}

// find returns where the two stand side by side in a line, -1 if nowhere, and
// how sure they are.
func (h *halves) find(segment int, words []uint32) (at int, sure float32) {
	var before float32
	at = -1
	for i, id := range words {
		if both := min(before, h.wanted[segment].sure(1, id)); both > sure {
			at, sure = i-1, both
		}
		before = h.wanted[segment].sure(0, id)
	}
	return at, sure
}

// divided finds two words that stand side by side in a text and were typed as
// one: "racecondition", "ctxmgr". Those that do not stand so are no evidence.
func (x *Index) divided(r *reading) {
	for at := range r.text {
		if at < shortest || len(r.text)-at < shortest {
			continue
		}
		h := halves{first: &reading{text: r.text[:at]}, second: &reading{text: r.text[at:], typing: r.typing}}
		if !x.half(h.first) || !x.half(h.second) {
			continue
		}
		for i := range h.wanted {
			h.wanted[i] = newWanted(i, h.first, h.second)
		}
		h.first.spell(x)
		h.second.spell(x)
		if tells := x.sideBySide(&h); len(tells) > 0 {
			r.halves = append(r.halves, h)
			r.tells = append(r.tells, tells...)
		}
	}
}

// half reads one half of a word.
func (x *Index) half(r *reading) bool {
	x.same(r, r.text, sureExact)
	for _, long := range clipped(r.text) {
		x.same(r, long, sureClipped)
	}
	if r.typing && utf8.RuneCountInString(r.text) >= shortest {
		x.beginning(r, 0.6, 0.3)
	}
	r.tidy()
	return r.found()
}

// mostPairs is in how many cards two words are looked for side by side, and
// mostCards how many cards the rarer of them may have for it.
const (
	mostPairs = 100
	mostCards = 1000
)

// sideBySide returns the cards in which the halves stand side by side.
func (x *Index) sideBySide(h *halves) []told {
	var found []told
	for i, s := range x.segments {
		rare, other := h.first.terms[i], h.second.terms[i]
		if s.spread(rare) > s.spread(other) {
			rare, other = other, rare
		}
		if s.spread(rare) > mostCards {
			continue
		}
		for _, t := range s.both(rare, other) {
			var best float32
			s.lines(t.card, func(_ int, words []uint32) {
				if at, sure := h.find(i, words); at >= 0 {
					best = max(best, sure)
				}
			})
			if best > 0 {
				t.sure = sureDivided * best
				found = append(found, t)
			}
		}
	}
	return found
}

// spread returns in how many cards the terms stand, at most.
func (s *segment) spread(terms []term) int {
	n := 0
	for _, t := range terms {
		n += int(s.cards[t.id])
	}
	return n
}

// both returns the first cards that have one of each, and what the lighter of
// the two weighs there.
func (s *segment) both(a, b []term) []told {
	has, at := make(map[uint32]float32), make(map[uint32]int)
	for _, t := range a {
		s.cardsOf(t.id, func(card uint32, weight float32) { has[card] = max(has[card], weight) })
	}
	var cards []told
	for _, t := range b {
		s.cardsOf(t.id, func(card uint32, weight float32) {
			lighter := min(has[card], weight)
			if i, ok := at[card]; ok {
				cards[i].weight = max(cards[i].weight, lighter)
			} else if lighter > 0 && len(cards) < mostPairs {
				at[card] = len(cards)
				cards = append(cards, told{card: card, weight: lighter})
			}
		})
	}
	return cards
}
