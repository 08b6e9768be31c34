package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// named is a name that a word abbreviates.
type named struct {
	text  string
	cards []uint32
	at    []int // places of the letters in text
	sure  float32
}

// abbreviated returns the names that the word abbreviates, the surest first.
func (n *names) abbreviated(w string) []named {
	var found []named
	need := letters(w) &^ space
	r, _ := utf8.DecodeRuneInString(w)
	begins := letters(w[:1])
	for i, has := range n.letters {
		if need&^has != 0 || begins&^n.initial[i] != 0 {
			continue
		}
		var at []int
		var sure float32
		if need&^n.initial[i] == 0 {
			at, sure = initials(n.texts[i], w)
		}
		if sure == 0 {
			at, sure = apart(n.texts[i], w, r)
		}
		if sure > 0 {
			found = append(found, named{n.texts[i], n.cards[i], at, sure})
		}
	}
	slices.SortStableFunc(found, func(a, b named) int { return cmp.Compare(b.sure, a.sure) })
	return found
}

// initials finds the letters of w as the initials of neighbouring words.
func initials(text, w string) ([]int, float32) {
	var first []int
	for i := range len(text) {
		if i == 0 || text[i-1] == ' ' {
			first = append(first, i)
		}
	}
	letters := []rune(w)
	for from := 0; from+len(letters) <= len(first); from++ {
		if at := first[from : from+len(letters)]; spell(text, at, letters) {
			if len(letters) == len(first) {
				return at, sureInitials
			}
			if len(letters) == shortest || !voiced(w) {
				return at, sureSomeInitials
			}
		}
	}
	return nil, 0
}

func spell(text string, at []int, letters []rune) bool {
	for i, r := range letters {
		if got, _ := utf8.DecodeRuneInString(text[at[i]:]); got != r {
			return false
		}
	}
	return true
}

// How sure letters of a name are.
const (
	sureInitials     = 0.85
	sureSomeInitials = 0.7
	sureApart        = 0.75 // at most
	leastApart       = 0.55
)

// floor is what letters apart must reach to be more than chance, and enough
// where nothing is left to doubt; perLetter is what each letter adds.
const (
	floor     = 19
	enough    = 45
	perLetter = 4
)

// apart finds the letters of the word in order, beginning at the start of some
// word, and says how sure that is.
//
// The evidence is the score of package fuzzy without its penalty for what
// follows the last letter, which would punish long titles: 10 for the start,
// 20 for each further start of a word, 5 and more for neighbours, and less 1
// for each byte skipped. Letters count on top of it, since five in order prove
// more than three. For "cnfg" in "configuration" that is 10 for c, 5 for f
// behind n, less 2 for o and i, and 16 for four letters: 29.
func apart(text, w string, first rune) (at []int, sure float32) {
	n := utf8.RuneCountInString(w)
	if n < shortest || n < leastVoiced && voiced(w) {
		return nil, 0
	}
	for from, r := range text {
		if r != first || from > 0 && text[from-1] != ' ' || !inOrder(text[from:], w) {
			continue
		}
		if places, s := scored(text[from:], w); s > sure {
			sure, at = s, places
			for i := range at {
				at[i] += from
			}
		}
	}
	return at, sure
}

// inOrder reports whether the letters of w stand in the text in order. It only
// spares package fuzzy the many texts in which they do not.
func inOrder(text, w string) bool {
	at := 0
	for i := range len(text) {
		if text[i] == w[at] {
			if at++; at == len(w) {
				return true
			}
		}
	}
	return false
}

// voiced reports whether a word has vowels behind its first letter, as words
// have and most abbreviations have not.
func voiced(w string) bool { return strings.ContainsAny(w[min(1, len(w)):], "aeiou") }

// leastVoiced is how many letters an abbreviation with vowels has at least:
// shorter ones are words of their own.
const leastVoiced = 5

// scored finds the letters of the word in a text that begins with the first.
func scored(text, w string) (at []int, sure float32) {
	for _, m := range fuzzy.FindNoSort(w, []string{text}) {
		last := m.MatchedIndexes[len(m.MatchedIndexes)-1]
		_, size := utf8.DecodeRuneInString(text[last:])
		evidence := m.Score + len(text) - last - size + utf8.RuneCountInString(w)*perLetter
		sure = leastApart + (sureApart-leastApart)*float32(evidence-floor)/(enough-floor)
		if sure >= leastApart && enters(text, m.MatchedIndexes, voiced(w)) {
			return m.MatchedIndexes, min(sure, sureApart)
		}
	}
	return nil, 0
}

// enters reports whether the letters begin the text and enter each further word
// that they lie in by its first letter, as those of an abbreviation do. Where
// vowels were kept, nothing but vowels is left out before the last letter that
// is taken from a word.
func enters(text string, letters []int, voiced bool) bool {
	if letters[0] > 0 {
		return false
	}
	for i, at := range letters[1:] {
		between := text[letters[i]+1 : at]
		another := strings.Contains(between, " ")
		if another && text[at-1] != ' ' {
			return false
		}
		if voiced && !another && strings.Trim(between, "aeiou") != "" {
			return false
		}
	}
	return true
}
