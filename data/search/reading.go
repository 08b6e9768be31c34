package search

import "slices"

// term is a word of a segment and how sure it is that it was meant.
type term struct {
	id   uint32
	sure float32
}

// reading is a word of the query as it was understood.
type reading struct {
	text    string
	filler  bool
	typing  bool // more letters may follow
	tier    tier
	terms   [segments][]term // in each segment, sorted by id
	tells   []told           // cards known by more than single words
	names   []named
	whose   map[string]float32  // how sure each of the names is
	halves  []halves            // if it is divided
	begun   [segments][2]uint32 // the words that begin so, if it is too short for more
	info    float32             // how much the word says, 0 to 1
	spelled spellings
	guesses []guess // of what was meant
}

// told is a card that was found by two words typed as one or by a short form of
// a name, how sure that is, and what it weighs in the card.
type told struct {
	card         uint32
	sure, weight float32
}

// found reports whether the reading found anything.
func (r *reading) found() bool {
	return len(r.terms[deckSegment]) > 0 || len(r.terms[noteSegment]) > 0 || len(r.tells) > 0
}

// put adds a term.
func (r *reading) put(segment int, id uint32, sure float32) {
	r.terms[segment] = append(r.terms[segment], term{id, sure})
}

// tidy sorts the terms and keeps of each the surest.
func (r *reading) tidy() {
	for i, list := range r.terms {
		slices.SortFunc(list, func(a, b term) int {
			switch {
			case a.id != b.id:
				return int(int64(a.id) - int64(b.id))
			case a.sure > b.sure:
				return -1
			case a.sure < b.sure:
				return 1
			}
			return 0
		})
		r.terms[i] = slices.CompactFunc(list, func(a, b term) bool { return a.id == b.id })
	}
}
