package search

import (
	"strings"
)

// evidence is what the line of a card that answers best says of the query.
type evidence struct {
	segment, number int     // of the line; number is -1 for none
	value           float32 // info of the words in it
	together        float32 // the same, of the card's best line, be it the id
	pairs           float32 // info of neighbours that stand side by side in it
	name            float32 // 1 if a name is the query, less if it begins so
}

// What the words of a query in one line, side by side and as a name are worth
// on top of their being in the card at all.
const (
	closeShare = 0.5
	pairBonus  = 0.6
	nameBonus  = 0.6
	mostFactor = 1 + pairBonus + nameBonus
)

// idShare keeps the id from being the line to show unless nothing else is.
const idShare = 0.01

// closest reads a card line by line.
func (f *finder) closest(card uint32) evidence {
	best := evidence{number: -1}
	var name, together float32
	sc := f.index.deck.Scenarios[card]
	firstName := 2 + 2*(len(sc.Points)+len(sc.FollowUps)+len(sc.RedFlags))
	for i, s := range f.index.segments {
		s.lines(card, func(number int, words []uint32) {
			named := i == deckSegment && number >= firstName && number <= firstName+1+len(sc.Search)
			e := f.read(i, words, named)
			e.segment, e.number = i, number
			name, together = max(name, e.name), max(together, e.value)
			if number == firstName+1+len(sc.Search) && i == deckSegment {
				e.value *= idShare // the id is not shown
			}
			if e.value > 0 && e.value+pairBonus*e.pairs > best.value+pairBonus*best.pairs+1e-5 {
				best = e
			}
		})
	}
	best.name, best.together = name, together
	return best
}

// read says what a line tells.
func (f *finder) read(segment int, words []uint32, named bool) evidence {
	var sures [mostWords]float32
	var before, paired uint32 // sets of words of the query
	for _, id := range words {
		var now uint32
		for _, s := range f.wanted[segment].of(id) {
			if s.word >= mostWords {
				continue
			}
			sures[s.word] = max(sures[s.word], s.sure)
			now |= 1 << s.word
		}
		if last := len(f.readings) - 1; last < mostWords && f.readings[last].begins(segment, id) {
			now |= 1 << last
		}
		paired |= now & (before << 1)
		before = now
	}
	if named {
		f.readName(segment, words, &sures)
	}
	f.readHalves(segment, words, &sures)
	var e evidence
	for i, sure := range sures[:min(mostWords, len(f.readings))] {
		e.value += f.readings[i].info * sure
		if paired&(1<<i) != 0 {
			e.pairs += (f.readings[i-1].info + f.readings[i].info) / 2
		}
	}
	if named && e.value > 0 {
		e.name = f.names(segment, words)
	}
	return e
}

// readName looks for abbreviations and for beginnings too short for others.
func (f *finder) readName(segment int, words []uint32, sures *[mostWords]float32) {
	v := f.index.segments[segment].words
	for i, r := range f.readings[:min(mostWords, len(f.readings))] {
		for _, n := range r.names {
			if sures[i] < n.sure && v.spell(words) == n.text {
				sures[i] = n.sure
			}
		}
		for at, id := range words {
			if r.begins(segment, id) {
				sures[i] = max(sures[i], sureBegun*tells(false, at == 0))
			}
		}
	}
}

// begins reports whether a word of a segment goes on from a reading that is
// too short for more.
func (r *reading) begins(segment int, id uint32) bool {
	return r.begun[segment][0] <= id && id < r.begun[segment][1]
}

// readHalves looks for words that were typed as one.
func (f *finder) readHalves(segment int, words []uint32, sures *[mostWords]float32) {
	for i, r := range f.readings[:min(mostWords, len(f.readings))] {
		for _, h := range r.halves {
			if at, sure := h.find(segment, words); at >= 0 {
				sures[i] = max(sures[i], sureDivided*sure)
			}
		}
	}
}

// names says how far a name is the query, word for word: fully, or half if it
// only begins so.
func (f *finder) names(segment int, words []uint32) float32 {
	if len(words) < len(f.readings) {
		return 0
	}
	least := float32(1)
	for i := range f.readings {
		sure := f.wanted[segment].sure(i, words[i])
		if sure == 0 && f.readings[i].begins(segment, words[i]) {
			sure = sureBegun
		}
		if sure == 0 {
			return 0
		}
		least = min(least, sure)
	}
	if len(words) > len(f.readings) {
		least /= 2
	}
	return least
}

// spell returns words with a space between them.
func (v *vocabulary) spell(words []uint32) string {
	var b strings.Builder
	for i, id := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(v.word(id))
	}
	return b.String()
}
