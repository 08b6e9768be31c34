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
	name            float32 // 1 if the title is the query, less if it begins so
	begun           bool    // a title or search word begins as the query does
}

// What the words of a query in one line, side by side and as the title are
// worth on top of their being in the card at all. Search words are so many that
// it tells nothing more to be one.
const (
	closeShare = 0.65
	pairBonus  = 0.9
	nameBonus  = 0.5
	mostFactor = 1 + pairBonus + nameBonus
)

// idShare keeps the id from being the line to show unless nothing else is.
const idShare = 0.01

// closest reads a card line by line.
func (f *finder) closest(card uint32) evidence {
	best := evidence{number: -1}
	sc := f.index.deck.Scenarios[card]
	title := 2 + 2*(len(sc.Points)+len(sc.FollowUps)+len(sc.RedFlags))
	last := title + 1 + len(sc.Search)
	for i, s := range f.index.segments {
		s.lines(card, func(number int, words []uint32) {
			named := i == deckSegment && title <= number && number <= last
			e := f.read(i, words, named)
			e.segment, e.number, e.together = i, number, e.value
			if named && e.value > 0 {
				f.names(&e, words, number == title)
			}
			if named && number == last {
				e.value *= idShare // the id is not shown
			}
			best.add(e)
		})
	}
	return best
}

// add takes over what another line says better.
func (e *evidence) add(l evidence) {
	name, together, begun := max(e.name, l.name), max(e.together, l.together), e.begun || l.begun
	if l.value > 0 && l.value+pairBonus*l.pairs > e.value+pairBonus*e.pairs+1e-5 {
		*e = l
	}
	e.name, e.together, e.begun = name, together, begun
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
			e.pairs += f.pair(i)
		}
	}
	return e
}

// pair returns what it is worth that a word stands beside the one before it: the
// half of both, so that a phrase is worth what its words are, and all of what was
// typed as one.
func (f *finder) pair(i int) float32 {
	both := f.readings[i-1].info + f.readings[i].info
	if f.glued&(1<<i) != 0 {
		return both
	}
	return both / 2
}

// readName looks for abbreviations and for beginnings too short for others.
func (f *finder) readName(segment int, words []uint32, sures *[mostWords]float32) {
	text := ""
	for i, r := range f.readings[:min(mostWords, len(f.readings))] {
		if len(r.names) > 0 {
			if text == "" {
				text = f.index.segments[segment].words.spell(words)
			}
			sures[i] = max(sures[i], r.whose[text])
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

// names says whether a name begins as the query does, word for word, and how far
// the title is the query: fully, or half if it only begins so.
func (f *finder) names(e *evidence, words []uint32, title bool) {
	if len(words) < len(f.readings) {
		return
	}
	least := float32(1)
	for i := range f.readings {
		sure := f.wanted[deckSegment].sure(i, words[i])
		if sure == 0 && f.readings[i].begins(deckSegment, words[i]) {
			sure = sureBegun
		}
		least = min(least, sure)
	}
	if len(words) > len(f.readings) {
		least /= 2
	}
	e.begun = least > 0
	if title {
		e.name = least
	}
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
