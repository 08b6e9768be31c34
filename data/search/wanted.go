package search

// wanted are the words of a segment that a query looks for, ready to be met
// thousands of times.
type wanted struct {
	maybe [64]uint64 // a bit for each number modulo its size: most words are none of them
	terms map[uint32][]share
}

// share is what meeting a word is worth to one word of the query.
type share struct {
	word int
	sure float32
}

func newWanted(segment int, readings ...*reading) *wanted {
	w := &wanted{terms: make(map[uint32][]share)}
	for i, r := range readings {
		for _, t := range r.terms[segment] {
			bit := t.id % (64 * 64)
			w.maybe[bit/64] |= 1 << (bit % 64)
			w.terms[t.id] = append(w.terms[t.id], share{i, t.sure})
		}
	}
	return w
}

// of returns what a word is worth to the words of the query.
func (w *wanted) of(id uint32) []share {
	bit := id % (64 * 64)
	if w.maybe[bit/64]&(1<<(bit%64)) == 0 {
		return nil
	}
	return w.terms[id]
}

// sure returns what a word is worth to one of them.
func (w *wanted) sure(word int, id uint32) float32 {
	for _, s := range w.of(id) {
		if s.word == word {
			return s.sure
		}
	}
	return 0
}
