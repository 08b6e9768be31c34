package search

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"rehearse/data/scenario"
)

// Marker marks in any text what a query finds.
type Marker struct{ finder *finder }

// Marker returns the marker of a query.
func (x *Index) Marker(query string) *Marker {
	q, _ := x.known.Parse(query)
	return &Marker{x.finder(context.Background(), q, nil)}
}

// Mark returns where the query stands in a text, in order and apart.
func (m *Marker) Mark(text string) []scenario.Range {
	f := fold(text)
	return m.finder.marks(&f, false)
}

// marks returns where the words of the query stand in a text.
func (f *finder) marks(text *folded, named bool) []scenario.Range {
	var spots []scenario.Range // in the folded text
	f.parts = text.words(f.parts[:0])
	words := f.parts
	for i, w := range words {
		s := text.text[w.from:w.to]
		for _, r := range f.readings {
			if from, to := r.marked(s, named); from < to {
				spots = append(spots, scenario.Range{From: w.from + from, To: w.from + to})
			}
			if i > 0 && r.together(text.text[words[i-1].from:words[i-1].to], s) {
				spots = append(spots, scenario.Range{From: words[i-1].from, To: w.to})
			}
		}
	}
	if named {
		spots = append(spots, f.abbreviations(text, words)...)
	}
	for i, s := range spots {
		spots[i] = text.span(s.From, s.To)
	}
	return joined(spots)
}

// spellings are the words that a reading found, as texts.
type spellings struct {
	words     map[string]bool
	beginning bool // all words that begin so as well
}

// spell collects what the reading found.
func (r *reading) spell(x *Index) {
	r.spelled.words = make(map[string]bool)
	for i, s := range x.segments {
		for _, t := range r.terms[i] {
			if w := s.words.word(t.id); !r.spelled.beginning || !strings.HasPrefix(w, r.text) {
				r.spelled.words[w] = true
			}
		}
	}
}

// has reports whether the reading found a word.
func (r *reading) has(w string) bool {
	return w == r.text || r.spelled.beginning && strings.HasPrefix(w, r.text) || r.spelled.words[w]
}

// marked returns the stretch of a word of a text that the reading found: its
// letters where they stand so, else the word.
func (r *reading) marked(w string, named bool) (from, to int) {
	begun := named && r.short() && strings.HasPrefix(w, r.text)
	if !begun && !r.has(w) {
		return 0, 0
	}
	if at := strings.Index(w, r.text); at >= 0 {
		return at, at + len(r.text)
	}
	return 0, len(w)
}

// short reports whether the reading is a beginning that counts in names only.
func (r *reading) short() bool { return r.begun != [segments][2]uint32{} }

// together reports whether two neighbours are what was typed as one word.
func (r *reading) together(a, b string) bool {
	for _, h := range r.halves {
		if h.first.has(a) && h.second.has(b) {
			return true
		}
	}
	return len(a) < len(r.text) && len(a)+len(b) >= len(r.text) && strings.HasPrefix(r.text, a) && r.has(a+b)
}

// abbreviations returns the letters of a name that a word abbreviates.
func (f *finder) abbreviations(text *folded, words []word) []scenario.Range {
	var spots []scenario.Range
	for _, r := range f.readings {
		for _, n := range r.names {
			if !sameWords(text, words, n.text) {
				continue
			}
			for _, at := range n.at {
				spots = append(spots, place(words, at))
			}
		}
	}
	return spots
}

// sameWords reports whether the words of a text are those of a name.
func sameWords(text *folded, words []word, name string) bool {
	for _, w := range words {
		s := text.text[w.from:w.to]
		if !strings.HasPrefix(name, s) {
			return false
		}
		name = strings.TrimPrefix(name[len(s):], " ")
	}
	return name == ""
}

// place returns where a letter of a name stands in the text: a name has one
// space between its words.
func place(words []word, at int) scenario.Range {
	for _, w := range words {
		if w.from+at < w.to {
			return scenario.Range{From: w.from + at, To: w.from + at + 1}
		}
		at -= w.to - w.from + 1
	}
	return scenario.Range{}
}

// joined sorts the ranges and makes one of those that touch or overlap.
func joined(ranges []scenario.Range) []scenario.Range {
	slices.SortFunc(ranges, func(a, b scenario.Range) int { return cmp.Compare(a.From, b.From) })
	out := ranges[:0]
	for _, r := range ranges {
		if n := len(out); n > 0 && r.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, r.To)
			continue
		}
		out = append(out, r)
	}
	return out
}

// hit returns a candidate as its scenario, the line to show and the marks.
func (f *finder) hit(c candidate) Hit {
	s := f.index.deck.Scenarios[c.card]
	h := Hit{Scenario: s, Score: float64(c.score)}
	question := fold(s.Question.Plain)
	h.Question = f.marks(&question, false)
	h.Line = f.line(c)
	return h
}

// line returns the line that answers best. Where the words of the query only
// stand in it as part of compounds, it is looked for by its marks.
func (f *finder) line(c candidate) Line {
	s := f.index.deck.Scenarios[c.card]
	all := lines(s)
	if c.segment == noteSegment {
		all = f.index.notes.lines(c.card)
	}
	if c.number >= 0 {
		at := 0
		for l := range all {
			if at == c.number && l.Field != id {
				l.Marks = f.mark(l)
				return l
			}
			at++
		}
	}
	if l, ok := f.widest(all); ok {
		return l
	}
	return Line{Field: Question, Text: s.Question}
}

// widest returns the line with the most marks.
func (f *finder) widest(all iter.Seq2[Line, float32]) (best Line, ok bool) {
	most := 0
	for l := range all {
		size := 0
		marks := f.mark(l)
		for _, m := range marks {
			size += m.To - m.From
		}
		if size > most && l.Field != id {
			best, most = l, size
			best.Marks = marks
		}
	}
	return best, most > 0
}

func (f *finder) mark(l Line) []scenario.Range {
	text := fold(l.Text.Plain)
	return f.marks(&text, l.named())
}
