package search

import "sync"

// sheet is where scores are added up, a place for each card.
type sheet struct {
	score, cover []float32
	best, sure   []float32 // of the word that is being read
	touched, now []uint32
}

func (s *sheet) note(card uint32, sure, weight float32) {
	if s.sure[card] == 0 {
		s.now = append(s.now, card)
	}
	s.sure[card] = max(s.sure[card], sure)
	s.best[card] = max(s.best[card], sure*weight)
}

// read adds up what one word of the query tells.
func (s *sheet) read(x *Index, r *reading) {
	for i, list := range r.terms {
		for _, t := range list {
			x.segments[i].cardsOf(t.id, func(card uint32, weight float32) { s.note(card, t.sure, weight) })
		}
	}
	for _, t := range r.tells {
		s.note(t.card, t.sure, t.weight)
	}
	for _, card := range s.now {
		if s.cover[card] == 0 {
			s.touched = append(s.touched, card)
		}
		s.score[card] += r.info * s.best[card]
		s.cover[card] += r.info * s.sure[card]
		s.best[card], s.sure[card] = 0, 0
	}
	s.now = s.now[:0]
}

// pool keeps sheets for the next key stroke.
type pool struct{ sheets sync.Pool }

func newPool(cards int) *pool {
	return &pool{sync.Pool{New: func() any {
		return &sheet{
			score: make([]float32, cards), cover: make([]float32, cards),
			best: make([]float32, cards), sure: make([]float32, cards),
		}
	}}}
}

func (p *pool) get() *sheet {
	s, _ := p.sheets.Get().(*sheet)
	return s
}

func (p *pool) put(s *sheet) {
	for _, card := range s.touched {
		s.score[card], s.cover[card] = 0, 0
	}
	s.touched = s.touched[:0]
	p.sheets.Put(s)
}
