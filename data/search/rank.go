package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

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
	leastCover = 0.5  // of the query, by the best card
	coverFirst = 0.5  // of what the best card covers, to be read line by line
	coverRatio = 0.5  // of what the best card covers, to be shown
	scoreRatio = 0.25 // of the best score
	coverFloor = 0.1  // what covering nothing would leave of the score
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
	if cover < leastCover && !f.begunOnly() {
		return nil
	}
	kept := list[:0]
	for _, c := range list {
		if f.ctx.Err() != nil {
			return nil
		}
		far := c.cover < cover*coverFirst || c.score*mostFactor < best*scoreRatio
		if far && !f.begins(c.card) {
			continue
		}
		c.evidence = f.closest(c.card)
		c.cover = (1-closeShare)*c.cover + closeShare*c.together/f.total
		c.score = c.sum * covered(c.cover) * (1 + pairBonus*min(1, c.pairs/f.total) + nameBonus*c.name)
		best = max(best, c.score)
		kept = append(kept, c)
	}
	slices.SortFunc(kept, better)
	return f.cut(kept)
}

// begunOnly reports whether the query is the first letters of one word: names
// that go on so are all that it can find, and no answer yet.
func (f *finder) begunOnly() bool {
	return len(f.readings) == 1 && f.readings[0].typing && utf8.RuneCountInString(f.readings[0].text) < shortest
}

// covered is what covering some of the query leaves of the score.
func covered(cover float32) float32 { return coverFloor + (1-coverFloor)*cover*cover*cover }

// begins reports whether the title or a search word of a card begins with what
// was typed: its letters are still coming, so that it stays to the end.
func (f *finder) begins(card uint32) bool {
	if slices.Contains(f.begun, card) {
		return true
	}
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

// cut keeps what is near enough to the best, and names that begin so, for which
// the others make room.
func (f *finder) cut(list []candidate) []candidate {
	var cover float32
	room := most
	for _, c := range list {
		cover = max(cover, c.cover)
		if slices.Contains(f.begun, c.card) {
			room--
		}
	}
	kept := list[:0]
	for _, c := range list {
		if slices.Contains(f.begun, c.card) {
			kept = append(kept, c)
			continue
		}
		near := c.score >= list[0].score*scoreRatio && c.cover >= cover*coverRatio || c.begun || f.begins(c.card)
		if near && room > 0 {
			kept = append(kept, c)
			room--
		}
	}
	return kept
}

// shorten returns the best candidates, as far as single words tell, and those
// with a name that begins so.
func (f *finder) shorten(s *sheet) []candidate {
	var list, begun []candidate
	worst := candidate{score: -1}
	for i, card := range s.touched {
		if f.stopped(i) {
			return nil
		}
		c := candidate{card: card, sum: s.score[card] / f.total, cover: s.cover[card] / f.total}
		c.score = c.sum * covered(c.cover)
		named := slices.Contains(f.begun, card)
		if !named && len(list) == shortlist && better(c, worst) > 0 || !f.passes(card) {
			continue
		}
		if named {
			begun = append(begun, c)
			continue
		}
		if len(list) == shortlist {
			list = list[:shortlist-1]
		}
		at, _ := slices.BinarySearchFunc(list, c, better)
		list = slices.Insert(list, at, c)
		worst = list[len(list)-1]
	}
	return append(list, begun...)
}
