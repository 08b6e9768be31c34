package search

import (
	"context"
	"math"
	"slices"
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
	total    float32 // info of all words
	wanted   [segments]*wanted
	typed    string // the words as they were typed, with one space between them
	parts    []word // of the text that is being marked
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
		words = append(words, split(w)...)
	}
	words = words[:min(len(words), mostWords)]
	f.typed = strings.Join(words, " ")
	for i, w := range words {
		f.readings = append(f.readings, f.index.understand(w, q.Typing && i == len(words)-1))
	}
	doubt(f.readings)
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

// weigh says how much each word tells: the rarer, the more (idf of BM25, 1 for
// a word in one card). Small words count little beside others.
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
			r.info = max(leastInfo, float32(idf(min(n, f.index.spread(r)))/idf(1)))
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

// candidate is a card with its score.
type candidate struct {
	card  uint32
	score float32
	sum   float32 // of what its words tell
	cover float32 // how much of the query it answers, 0 to 1
	evidence
}

// shortlist is how many candidates are read line by line.
const shortlist = 40

// Thresholds of what is an answer, found on queries of which a half was held
// out (see testdata).
const (
	leastCover = 0.5 // of the query, by the best card
	coverFirst = 0.5 // of what the best card covers, to be read line by line
	coverRatio = 0.6 // of what the best card covers, to be shown
	scoreRatio = 0.3 // of the best score
	coverFloor = 0.3 // what covering nothing would leave of the score
)

// rank returns the cards that answer the query, best first.
func (f *finder) rank() []candidate {
	s := f.index.pool.get()
	defer f.index.pool.put(s)
	for _, r := range f.readings {
		if f.ctx.Err() != nil {
			return nil
		}
		s.read(f.index, r)
	}
	return f.judge(f.shorten(s))
}

// judge reads the candidates line by line, as long as one may still be an
// answer.
func (f *finder) judge(list []candidate) []candidate {
	var cover, best float32
	for _, c := range list {
		cover = max(cover, c.cover)
	}
	if cover < leastCover {
		return nil
	}
	kept := list[:0]
	for _, c := range list {
		far := c.cover < cover*coverFirst || c.score*mostFactor < best*scoreRatio
		if far && !f.begins(c.card) {
			continue
		}
		c.evidence = f.closest(c.card)
		c.cover = (1-closeShare)*c.cover + closeShare*c.together/f.total
		c.score = c.sum * covered(c.cover) * (1 + pairBonus*c.pairs/f.total + nameBonus*c.name)
		best = max(best, c.score)
		kept = append(kept, c)
	}
	slices.SortFunc(kept, better)
	return f.cut(kept)
}

// covered is what covering some of the query leaves of the score.
func covered(cover float32) float32 { return coverFloor + (1-coverFloor)*cover*cover }

// begins reports whether the title of a card begins with what was typed: its
// letters are still coming, so that it stays to the end.
func (f *finder) begins(card uint32) bool {
	title := f.index.deck.Scenarios[card].Title
	if title == "" || f.typed == "" || title[0]|0x20 != f.typed[0]|0x20 {
		return false
	}
	return strings.HasPrefix(strings.Join(split(title), " "), f.typed)
}

func better(a, b candidate) int {
	switch {
	case a.score > b.score:
		return -1
	case a.score < b.score:
		return 1
	}
	return int(int64(a.card) - int64(b.card))
}

// cut keeps what is near enough to the best, and titles that begin so.
func (f *finder) cut(list []candidate) []candidate {
	var cover float32
	for _, c := range list {
		cover = max(cover, c.cover)
	}
	kept := list[:0]
	for _, c := range list {
		if len(kept) < most && (c.score >= list[0].score*scoreRatio && c.cover >= cover*coverRatio || f.begins(c.card)) {
			kept = append(kept, c)
		}
	}
	return kept
}

// shorten returns the best candidates, as far as single words tell.
func (f *finder) shorten(s *sheet) []candidate {
	var list []candidate
	worst := candidate{score: -1}
	for _, card := range s.touched {
		c := candidate{card: card, sum: s.score[card] / f.total, cover: s.cover[card] / f.total}
		c.score = c.sum * covered(c.cover)
		if len(list) == shortlist && better(c, worst) > 0 || !f.passes(card) {
			continue
		}
		if len(list) == shortlist {
			list = list[:shortlist-1]
		}
		at, _ := slices.BinarySearchFunc(list, c, better)
		list = slices.Insert(list, at, c)
		worst = list[len(list)-1]
	}
	return list
}
