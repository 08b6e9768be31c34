package search

import (
	"strings"
	"unicode/utf8"
)

// tier is how a word of the query was understood. A word goes to a later tier
// only if the earlier ones found nothing, so that tolerance never blurs what
// was typed well.
type tier int

const (
	unknown   tier = iota
	asTyped        // the word, its inflections, what it is short for, its beginning while it is typed
	related        // words of the same root, or that begin with it
	divided        // two words that were written as one
	mistyped       // a word nearby
	shortened      // initials, or letters in order, of a name
	within         // the inside of a word
)

// String returns the tier as Explain names it.
func (t tier) String() string {
	return [...]string{"unknown", "as typed", "related", "divided", "mistyped", "shortened", "inside"}[t]
}

// How sure the tiers are that a word was meant. Prefixes, typing errors and
// abbreviations say more exactly in between.
const (
	sureExact   = 1
	sureStem    = 0.93
	sureClipped = 0.85
	sureRoot    = 0.72
	sureJoined  = 0.95
	sureDivided = 0.85
	sureInside  = 0.55
)

// understand reads one word of the query, tier by tier.
func (x *Index) understand(w string, typing bool) *reading {
	r := &reading{text: w, filler: filler(w), typing: typing}
	for _, step := range []struct {
		tier tier
		try  func(*reading)
	}{
		{asTyped, x.asTyped},
		{related, x.related},
		{divided, x.divided},
		{shortened, x.skeleton},
		{mistyped, x.mistyped},
		{shortened, x.shortened},
		{within, x.inside},
	} {
		step.try(r)
		if r.found() {
			r.tier = step.tier
			break
		}
	}
	r.tidy()
	return r
}

func (x *Index) asTyped(r *reading) {
	x.same(r, r.text, sureExact)
	for _, long := range clipped(r.text) {
		x.same(r, long, sureClipped)
	}
	if !r.typing {
		return
	}
	if utf8.RuneCountInString(r.text) < shortest {
		if x.beginShort(r); !r.found() {
			x.beginning(r, 0.5, 0.3)
		}
		return
	}
	x.beginning(r, 0.6, 0.3)
}

// same finds a word and its inflections.
func (x *Index) same(r *reading, w string, sure float32) {
	x.exact(r, w, sure)
	x.inflections(r, stem(w), sure)
}

// inflections finds the words of a stem.
func (x *Index) inflections(r *reading, key string, sure float32) {
	for i, s := range x.segments {
		for _, id := range s.words.withStem(key) {
			if s.cards[id] > 0 {
				r.put(i, id, sure*sureStem)
			}
		}
	}
}

// exact finds a word as it stands. Small words have no cards of their own.
func (x *Index) exact(r *reading, w string, sure float32) {
	for i, s := range x.segments {
		if id, ok := s.words.find(w); ok && (s.cards[id] > 0 || r.filler) {
			r.put(i, id, sure)
		}
	}
}

// shortest is how many letters a word needs for more than its own sake.
const shortest = 3

// beginning finds the words that begin as typed, the shorter the surer. If only
// small words do, it will become one.
func (x *Index) beginning(r *reading, base, more float32) {
	r.spelled.beginning = true
	found, small := false, false
	for i, s := range x.segments {
		from, to := s.words.beginning(r.text)
		for id := from; id < to; id++ {
			small = small || s.cards[id] == 0
			found = found || s.cards[id] > 0
			r.put(i, id, base+more*float32(len(r.text))/float32(len(s.words.word(id))))
		}
	}
	r.filler = r.filler || small && !found
}

// beginShort finds the names with a word that begins with one or two letters. So
// little tells nothing about other texts.
func (x *Index) beginShort(r *reading) {
	for i, s := range x.segments {
		r.begun[i][0], r.begun[i][1] = s.words.beginning(r.text)
		for _, t := range s.names.short[r.text] {
			r.tells = append(r.tells, told{t.card, sureBegun * t.size, nameWeight})
		}
	}
}

const sureBegun = 0.5

// nameWeight is what a short form of a name weighs in its card.
const nameWeight = 0.7

func (x *Index) related(r *reading) {
	key := root(r.text)
	for i, s := range x.segments {
		if len(key) < shortest+1 {
			break
		}
		for _, id := range s.words.withRoot(key) {
			if s.cards[id] > 0 && !filler(s.words.word(id)) {
				r.put(i, id, sureRoot)
			}
		}
	}
	for _, short := range clippings(r.text) {
		x.exact(r, short, sureRoot)
	}
	if !r.typing && utf8.RuneCountInString(r.text) >= shortest {
		x.beginning(r, 0.5, 0.35)
	}
}

// skeleton finds what a word without vowels is short for.
func (x *Index) skeleton(r *reading) {
	if !voiced(r.text) {
		x.shortened(r)
	}
}

func (x *Index) shortened(r *reading) {
	if n := utf8.RuneCountInString(r.text); n < shortest || n > longest {
		return
	}
	for _, s := range x.segments {
		r.names = append(r.names, s.names.abbreviated(r.text)...)
	}
	r.whose = make(map[string]float32, len(r.names))
	seen := make(map[uint32]bool)
	for _, n := range r.names {
		r.whose[n.text] = max(r.whose[n.text], n.sure)
		for _, card := range n.cards {
			if !seen[card] {
				seen[card] = true
				r.tells = append(r.tells, told{card, n.sure, nameWeight})
			}
		}
	}
}

// inside finds the compounds that end with the word: "threading" in
// "multithreading". What begins with it was found before.
func (x *Index) inside(r *reading) {
	n := utf8.RuneCountInString(r.text)
	if n < shortest+2 {
		return
	}
	need := letters(r.text)
	for i, s := range x.segments {
		for id, has := range s.words.letters {
			if need&^has == 0 && int(s.words.length[id]) <= 2*n && s.cards[id] > 0 &&
				strings.HasSuffix(s.words.word(narrow(id)), r.text) {
				r.put(i, narrow(id), sureInside)
			}
		}
	}
}
