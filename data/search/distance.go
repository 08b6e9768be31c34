package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// longest is how many letters a word may have to be measured: one machine word.
const longest = 64

// ruler measures the distance of one word to many, in edits: a letter left
// out, put in or mistaken, or two neighbours swapped. It is the bit-parallel
// algorithm of Hyyrö, "A bit-vector algorithm for computing Levenshtein and
// Damerau edit distances" (2003), in which an edit may not overlap a swap.
type ruler struct {
	n      int
	ascii  [utf8.RuneSelf]uint64 // where each letter stands in the word
	others map[rune]uint64
}

func newRuler(w string) *ruler {
	r := &ruler{}
	for _, c := range w {
		if r.n == longest {
			break
		}
		bit := uint64(1) << r.n
		r.n++
		if c < utf8.RuneSelf {
			r.ascii[c] |= bit
			continue
		}
		if r.others == nil {
			r.others = make(map[rune]uint64)
		}
		r.others[c] |= bit
	}
	return r
}

func (r *ruler) places(c rune) uint64 {
	if c < utf8.RuneSelf {
		return r.ascii[c]
	}
	return r.others[c]
}

// measure returns the distance to the whole of w, and to that beginning of w
// which is nearest.
func (r *ruler) measure(w string) (whole, beginning int) {
	positive, negative, diagonal, before := ^uint64(0), uint64(0), uint64(0), uint64(0)
	last := uint64(1) << (r.n - 1)
	whole, beginning = r.n, r.n
	for _, c := range w {
		here := r.places(c)
		swap := ((^diagonal & here) << 1) & before
		diagonal = (((here & positive) + positive) ^ positive) | here | negative | swap
		rise := negative | ^(diagonal | positive)
		fall := diagonal & positive
		if rise&last != 0 {
			whole++
		}
		if fall&last != 0 {
			whole--
		}
		rise = rise<<1 | 1
		fall <<= 1
		positive = fall | ^(diagonal | rise)
		negative = rise & diagonal
		before = here
		beginning = min(beginning, whole)
	}
	return whole, beginning
}

// A slip is what an edit costs: less where fingers or ears commonly err.
const (
	edit      = 1.0  // a letter left out or put in
	strange   = 1.05 // a letter for another: most English words of five letters are one such from another
	likely    = 0.7  // a swap, one of a double letter
	mistake   = 0.75 // a vowel for a vowel, a neighbour on the keyboard, a letter of the same sound
	firstSlip = 0.3  // on top, for the first letter: people seldom mistake it (Pollock and Zamora 1984)
)

// slips returns what it costs to turn the word that was typed into the other,
// or into that beginning of it which costs least.
func slips(typed, meant string, prefix bool) float64 {
	a, b := []rune(typed), []rune(meant)
	rows := [3][]float64{make([]float64, len(b)+1), make([]float64, len(b)+1), make([]float64, len(b)+1)}
	for j := 1; j <= len(b); j++ {
		rows[0][j] = rows[0][j-1] + left(b, j-1)
	}
	for i := 1; i <= len(a); i++ {
		now, up, upper := rows[i%3], rows[(i+2)%3], rows[(i+1)%3]
		now[0] = up[0] + left(a, i-1)
		for j := 1; j <= len(b); j++ {
			now[j] = min(up[j-1]+mistaken(a[i-1], b[j-1], i == 1 && j == 1), up[j]+left(a, i-1), now[j-1]+left(b, j-1))
			if i > 1 && j > 1 && swapped(a[i-2:i], b[j-2:j]) {
				now[j] = min(now[j], upper[j-2]+likely)
			}
		}
	}
	final := rows[len(a)%3]
	if prefix {
		return slices.Min(final[max(1, min(len(a)-2, len(b))):])
	}
	return final[len(b)]
}

// swapped reports whether two letters are two others the other way round.
func swapped(a, b []rune) bool { return a[0] == b[1] && a[1] == b[0] && a[0] != a[1] }

// left is the cost of the letter at i being in one of the words only.
func left(w []rune, i int) float64 {
	switch {
	case i > 0 && w[i] == w[i-1]:
		return likely
	case i == 0:
		return edit + firstSlip
	}
	return edit
}

// mistaken is the cost of one letter in the place of another.
func mistaken(a, b rune, first bool) float64 {
	if a == b {
		return 0
	}
	cost := strange
	if vowel(a) && vowel(b) || near(a, b) {
		cost = mistake
	}
	if first {
		cost += firstSlip
	}
	return cost
}

func vowel(r rune) bool { return strings.ContainsRune("aeiouy", r) }

// near reports whether letters are neighbours on an English keyboard or stand
// for one sound.
func near(a, b rune) bool {
	for _, row := range [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm", "cs", "ck", "sz", "ck", "gj"} {
		i, j := strings.IndexRune(row, a), strings.IndexRune(row, b)
		if i >= 0 && j >= 0 && (i-j == 1 || j-i == 1) {
			return true
		}
	}
	return false
}
