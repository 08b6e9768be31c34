package search

import (
	"math"
	"slices"
	"unicode/utf8"
)

// allowed returns how many edits a word may be away from another, and what
// they may cost together. Three letters are too few to tell what was meant, and
// with a few more most changes give another English word: those are believed
// only of the words of names, or where the slip is a likely one.
func allowed(letters int, named bool) (edits int, cost float64) {
	switch {
	case letters < 4:
		return 0, 0
	case letters == 4:
		edits, cost = 1, 0.7
	case letters == 5:
		edits, cost = 1, 1
	case letters < 8:
		edits, cost = 1, 1.3
	case letters < 10:
		edits, cost = 2, 1.7
	default:
		edits, cost = 2, 2.3
	}
	if !named {
		cost -= 0.3
	}
	return edits, cost
}

// guess is a word that may have been meant by one that nobody wrote.
type guess struct {
	segment    int
	id         uint32
	cost, most float64 // of the slips between them, and what is believed
}

// mistyped finds the words nearest to one that nobody wrote.
func (x *Index) mistyped(r *reading) {
	r.guesses = x.guesses(r.text, r.typing)
	x.believe(r, 0)
}

// believe takes the cheapest guesses and those hardly dearer, each with its
// inflections: the other words of the query may tell which was meant.
func (x *Index) believe(r *reading, more float64) {
	best := math.Inf(1)
	for _, g := range r.guesses {
		if g.cost <= g.most+more {
			best = min(best, g.cost)
		}
	}
	for _, g := range r.guesses {
		if g.cost <= g.most+more && g.cost <= best+slack {
			sure := float32(1 - perSlip*g.cost)
			r.put(g.segment, g.id, sure)
			x.inflections(r, stem(x.segments[g.segment].words.word(g.id)), sure)
		}
	}
}

const (
	slack   = 0.35 // how much dearer than the cheapest a guess may be
	perSlip = 0.25 // how much less sure a guess is for each edit
	// boldness is how much more a guess may cost beside a word that is certain.
	boldness = 0.35
)

// doubt looks again at words that were not understood, and believes more where
// another word of the query was: then a bold guess is soon proved or not.
func (x *Index) doubt(readings []*reading) {
	anchored := false
	for _, r := range readings {
		anchored = anchored || r.found() && !r.filler && r.tier == asTyped
	}
	for _, r := range readings {
		if !anchored || r.found() || r.filler {
			continue
		}
		if x.believe(r, boldness); r.found() {
			r.tier = mistyped
			r.tidy()
		}
	}
}

// guesses returns the words within reach of one that nobody wrote. While it is
// typed a word need only begin so, with its first letter right.
func (x *Index) guesses(w string, typing bool) []guess {
	n := utf8.RuneCountInString(w)
	edits, most := allowed(n, true)
	if edits == 0 || n > longest {
		return nil
	}
	near := newNearness(w, edits)
	_, first := utf8.DecodeRuneInString(w)
	var all []guess
	for i, s := range x.segments {
		add := func(id uint32, cost float64) {
			if _, limit := allowed(n, s.named[id]); s.cards[id] > 0 && cost <= limit+boldness {
				all = append(all, guess{i, id, cost, limit})
			}
		}
		near.whole(s.words, add)
		if typing && likely+unfinished <= most {
			from, to := s.words.beginning(w[:first])
			near.beginnings(s.words, from, to, add)
		}
	}
	return all
}

// movedLetter is what it costs that a letter stands at another place: two edits
// that are one slip.
const movedLetter = 1.2

// movable reports whether two words have the same letters, enough of them, and
// begin alike.
func movable(a, b string) bool {
	if len(a) != len(b) || len(a) < 6 || a[0] != b[0] {
		return false
	}
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// unfinished is what it costs on top that letters are missing yet.
const unfinished = 0.2

// nearness finds the words near another one.
type nearness struct {
	text    string
	rule    *ruler
	letters uint32
	edits   int
}

func newNearness(w string, edits int) *nearness {
	return &nearness{text: w, rule: newRuler(w), letters: letters(w), edits: edits}
}

// whole yields the words near in their whole length. The letters that only one
// of two words has rule most of them out.
func (n *nearness) whole(v *vocabulary, yield func(id uint32, cost float64)) {
	for i, has := range v.letters {
		longer := int(v.length[i]) - n.rule.n
		if longer < -n.edits || longer > n.edits || !few(n.letters&^has, n.edits) || !few(has&^n.letters, n.edits) {
			continue
		}
		w := v.word(narrow(i))
		if has == n.letters && movable(n.text, w) {
			yield(narrow(i), min(movedLetter, slips(n.text, w, false)))
		} else if edits, _ := n.rule.measure(w); edits <= n.edits {
			yield(narrow(i), slips(n.text, w, false))
		}
	}
}

// beginnings yields the longer words of a range with a beginning that is near.
func (n *nearness) beginnings(v *vocabulary, from, to uint32, yield func(id uint32, cost float64)) {
	for id := from; id < to; id++ {
		if int(v.length[id]) <= n.rule.n+n.edits || !few(n.letters&^v.letters[id], n.edits) {
			continue
		}
		w := v.word(id)
		if _, edits := n.rule.measure(w[:min(len(w), len(n.text)+n.edits)]); edits <= n.edits {
			yield(id, slips(n.text, w, true)+unfinished)
		}
	}
}
