package search

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"

	"rehearse/data/scenario"
)

// notes are the user's own words, by the card they are about.
type notes map[uint32]map[string]string // card, point or "" for the scenario, text

// lines yields the notes of a card, that of the scenario first.
func (n notes) lines(card uint32) iter.Seq2[Line, float32] {
	return func(yield func(Line, float32) bool) {
		for _, point := range slices.Sorted(maps.Keys(n[card])) {
			if !yield(Line{Field: Note, Point: point, Text: scenario.Text{Plain: n[card][point]}}, weighsNote) {
				return
			}
		}
	}
}

// WithNotes returns an index that has these notes instead of others. It shares
// the deck's part with x, so that only notes are read again. References that
// the deck does not know are left out.
func (x *Index) WithNotes(texts map[scenario.Ref]string) *Index {
	n := make(notes)
	for ref, text := range texts {
		x.set(n, ref, text)
	}
	return x.noted(n)
}

// WithNote returns an index in which one note is replaced; "" removes it.
func (x *Index) WithNote(ref scenario.Ref, text string) *Index {
	n := maps.Clone(x.notes)
	if n == nil {
		n = make(notes)
	}
	x.set(n, ref, text)
	return x.noted(n)
}

func (x *Index) set(n notes, ref scenario.Ref, text string) {
	card := slices.IndexFunc(x.deck.Scenarios, func(s *scenario.Scenario) bool { return s.ID == ref.Scenario })
	if card < 0 || ref.Deck != x.deck.ID {
		return
	}
	about := maps.Clone(n[narrow(card)])
	if about == nil {
		about = make(map[string]string)
	}
	about[ref.Point] = text
	if strings.TrimSpace(text) == "" {
		delete(about, ref.Point)
	}
	n[narrow(card)] = about
	if len(about) == 0 {
		delete(n, narrow(card))
	}
}

// noted reads the notes.
func (x *Index) noted(n notes) *Index {
	b := newBuilder()
	for _, card := range slices.SortedFunc(maps.Keys(n), cmp.Compare) {
		for len(b.speech) < int(card) {
			b.speech = append(b.speech, nil)
		}
		b.add(card, n.lines(card))
	}
	y := *x
	y.notes = n
	y.segments[noteSegment] = b.build()
	return &y
}
