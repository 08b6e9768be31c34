package search

import (
	"strings"
	"unicode/utf8"
)

// Suggest returns what somebody may have meant whose query found nothing: each
// word that no text has gives way to the nearest one, or is left out where
// none is near. It reports false when that finds nothing either.
func (x *Index) Suggest(query string) (string, bool) {
	q, _ := x.known.Parse(query)
	var words []string
	changed := false
	for _, typed := range q.Words {
		for _, w := range split(typed) {
			r := x.understand(w, false)
			if r.tier == asTyped || r.filler {
				words = append(words, w)
				continue
			}
			changed = true
			if near, ok := x.nearest(w); ok {
				words = append(words, near)
			}
		}
	}
	if !changed || len(words) == 0 {
		return "", false
	}
	q.Words, q.Typing = words, true
	suggested := q.String()
	return suggested, len(x.Find(suggested)) > 0
}

// reach returns how far a suggestion may be from a word, in edits: further than
// a hit may be, since it is only offered.
func reach(letters int) int {
	switch {
	case letters < 4:
		return 0
	case letters < 6:
		return 1
	case letters < 9:
		return 2
	}
	return 3
}

// nearest returns the word nearest to one, of names first and then in the most
// cards.
func (x *Index) nearest(w string) (string, bool) {
	n := utf8.RuneCountInString(w)
	if reach(n) == 0 || n > longest {
		return "", false
	}
	near := newNearness(w, reach(n))
	best, most := "", 0.0
	for _, s := range x.segments {
		near.whole(s.words, func(id uint32, cost float64) {
			if s.cards[id] == 0 {
				return
			}
			worth := 10 - cost + float64(s.cards[id])/float64(len(x.deck.Scenarios)+1)
			if s.named[id] {
				worth += likely
			}
			if found := s.words.word(id); worth > most || worth == most && strings.Compare(found, best) < 0 {
				best, most = found, worth
			}
		})
	}
	return best, best != ""
}
