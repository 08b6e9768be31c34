package search

import (
	"context"
	"math"
	"strings"
	"unicode/utf8"
)

// finder is one query on its way through the index.
type finder struct {
	ctx      context.Context //nolint:containedctx // it lives as long as one call
	index    *Index
	query    Query
	is       Is
	readings []*reading
	glued    uint32  // set of words that were typed without a space after the word before, as in "copy-on-write"
	total    float32 // info of all words
	wanted   [segments]*wanted
	typed    string   // the words as they were typed, with one space between them
	begun    []uint32 // cards with a name that begins with typed, if they are few
	parts    []word   // of the text that is being marked
	phrases  [][]string
	without  [][]string
	only     map[uint32]bool // cards that have every word of the phrases; nil for all
}

// mostWords is how many words of a query count: somebody pasted a page.
const mostWords = 24

func (x *Index) finder(ctx context.Context, q Query, is Is) *finder {
	f := &finder{ctx: ctx, index: x, query: q, is: is}
	for _, p := range q.Phrases {
		f.phrases = append(f.phrases, split(p))
	}
	for _, p := range q.Without {
		f.without = append(f.without, split(p))
	}
	f.understand(q)
	f.weigh()
	for i := range f.wanted {
		f.wanted[i] = newWanted(i, f.readings...)
	}
	for _, r := range f.readings {
		r.spell(x)
	}
	f.restrict()
	return f
}

// understand reads the words, and each two neighbours as one.
func (f *finder) understand(q Query) {
	var words []string
	for _, w := range q.Words {
		parts := split(w)
		for i := 1; i < len(parts) && len(words)+i < mostWords; i++ {
			f.glued |= 1 << (len(words) + i)
		}
		words = append(words, parts...)
	}
	words = words[:min(len(words), mostWords)]
	f.typed = strings.Join(words, " ")
	f.begun = f.index.segments[deckSegment].names.begun(f.typed)
	for i, w := range words {
		if f.ctx.Err() != nil {
			return
		}
		f.readings = append(f.readings, f.index.understand(w, q.Typing && i == len(words)-1))
	}
	f.index.doubt(f.readings)
	for i := 1; i < len(f.readings); i++ {
		f.index.join(f.readings[i-1], f.readings[i], q.Typing && i == len(f.readings)-1)
	}
	for _, p := range f.phrases {
		for _, w := range p {
			r := &reading{text: w, filler: filler(w), tier: asTyped}
			f.index.exact(r, w, sureExact)
			f.readings = append(f.readings, r)
		}
	}
}

const (
	leastInfo  = 0.1
	fillerInfo = 0.06
	vagueShare = 0.4 // of what its rarity tells
)

// weigh says how much each word tells: the rarer, the more (1 for a word in one
// card). It is the root of BM25's idf, which alone would let one rare word of a
// question outweigh all that it is about. Small words count little beside others.
func (f *finder) weigh() {
	only := true
	for _, r := range f.readings {
		only = only && r.filler
	}
	n := float64(len(f.index.deck.Scenarios))
	idf := func(cards float64) float64 { return math.Log1p((n - cards + 0.5) / (cards + 0.5)) }
	for i, r := range f.readings {
		r.info = 1
		if r.found() {
			r.info = max(leastInfo, float32(math.Sqrt(idf(min(n, f.index.spread(r)))/idf(1))))
		}
		if vague(r.text) {
			r.info *= vagueShare
		}
		last := i == len(f.readings)-1
		short := last && r.typing && len(f.readings) > 1 && utf8.RuneCountInString(r.text) < shortest
		if short || r.filler && !only {
			r.info = min(r.info, fillerInfo)
		}
		f.total += r.info
	}
}

// spread returns about how many cards a reading leads to.
func (x *Index) spread(r *reading) float64 {
	cards := len(r.tells)
	for i, list := range r.terms {
		sure, sum := 0, 0
		for _, t := range list {
			n := int(x.segments[i].cards[t.id])
			sum += n
			if t.sure > 0.9 {
				sure = max(sure, n)
			}
		}
		if sure > 0 {
			sum = sure
		}
		cards += sum
	}
	return max(1, float64(cards))
}

// stopped reports whether nobody waits for the hits any more; in a long loop it
// looks only now and then.
func (f *finder) stopped(round int) bool { return round%512 == 0 && f.ctx.Err() != nil }
