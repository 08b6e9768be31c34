package search

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"rehearse/data/scenario"
)

// manner is how far a text may be from the query.
type manner int

const (
	exactly  manner = iota // the word as it is typed
	sloppily               // its letters in order, if not the word as it is typed
)

// strength says how well a word matches; 0 is not at all.
type strength int

// A match by letters apart is worth 1 to scattered, a word more than that.
const (
	scattered strength = 40
	inside    strength = 50
	prefix    strength = 75
	whole     strength = 100
)

// shortest is how many bytes a word needs to be found inside another word and
// how many letters to be found letter by letter. Three bytes are three Latin
// letters or one character of a script that puts no spaces between words.
const shortest = 3

// match returns how well the word stands in the text at best.
func (f folded) match(word string, how manner) strength {
	var best strength
	for _, s := range f.occurrences(word) {
		best = max(best, s)
		if best == whole {
			return best
		}
	}
	if best == 0 && how == sloppily {
		_, best = f.apart(word)
	}
	return best
}

// marks returns where the words stand in the source.
func (f folded) marks(words []string, how manner) []scenario.Range {
	var spots []scenario.Range // in the folded text
	for i, word := range words {
		before := len(spots)
		short := len(word) <= shortWord && i < len(words)-1
		for at := range f.occurrences(word) {
			if short && !f.endsWord(at+len(word)) {
				continue // "a" of "as a system" is no reason to mark every a
			}
			spots = append(spots, scenario.Range{From: at, To: at + len(word)})
		}
		if len(spots) > before || how == exactly || short {
			continue
		}
		letters, _ := f.apart(word)
		for _, at := range letters {
			spots = append(spots, scenario.Range{From: at, To: at + 1})
		}
	}
	for i, s := range spots {
		spots[i] = f.span(s.From, s.To)
	}
	return joined(spots)
}

// shortWord is the length, in bytes, up to which a word that is typed to its
// end is marked only where it is a whole word.
const shortWord = 2

// endsWord reports whether a word ends at the offset.
func (f folded) endsWord(at int) bool { return at >= len(f.text) || f.text[at] == ' ' }

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

// occurrences yields where the word stands in the folded text, and how well.
func (f folded) occurrences(word string) iter.Seq2[int, strength] {
	return func(yield func(int, strength) bool) {
		for from := 0; ; from += len(word) {
			i := strings.Index(f.text[from:], word)
			if i < 0 {
				return
			}
			from += i
			if s := f.stands(from, from+len(word)); s > 0 && !yield(from, s) {
				return
			}
		}
	}
}

// stands says how text[from:to] lies in its word.
func (f folded) stands(from, to int) strength {
	begins := from == 0 || f.text[from-1] == ' '
	ends := to == len(f.text) || f.text[to] == ' '
	switch {
	case begins && ends:
		return whole
	case begins:
		return prefix
	case to-from >= shortest:
		return inside
	}
	return 0
}

// floor is what letters apart must reach to be more than chance. It was set so
// that "cfg" just finds "config". Of random strings, one in nine of three
// letters then finds something among the titles and search words of ten
// scenarios, one in fifty of four and one in 750 of five.
const floor = 19

// perLetter is what each letter that stands in order adds to the evidence.
const perLetter = 4

// apart finds the letters of the word in order, beginning at the start of some
// word, and returns their places and how convincing they are.
//
// The evidence is the score of package fuzzy without its penalty for what
// follows the last letter, which would punish long titles: 10 for the start,
// 20 for each further start of a word, 5 and more for neighbours, and less 1
// for each byte skipped. Letters count on top of it, since five in order prove
// more than three. For "cnfg" in "configuration" that is 10 for c, 5 for f
// behind n, less 2 for o and i, and 16 for four letters: 29.
func (f folded) apart(word string) (letters []int, best strength) {
	n := utf8.RuneCountInString(word)
	if n < shortest || len(word) > len(f.text) {
		return nil, 0
	}
	for from := range f.starts(word) {
		for _, m := range fuzzy.FindNoSort(word, []string{f.text[from:]}) {
			last := m.MatchedIndexes[len(m.MatchedIndexes)-1]
			_, size := utf8.DecodeRuneInString(m.Str[last:])
			evidence := m.Score + len(m.Str) - last - size + n*perLetter
			s := min(strength(evidence-floor+1), scattered)
			if s <= best || !enters(m.Str, m.MatchedIndexes) {
				continue
			}
			best, letters = s, m.MatchedIndexes
			for i := range letters {
				letters[i] += from
			}
		}
	}
	return letters, best
}

// enters reports whether the letters begin the text and enter each further word
// that they lie in by its first letter, as those of an abbreviation do.
func enters(text string, letters []int) bool {
	if letters[0] > 0 {
		return false
	}
	for i, at := range letters[1:] {
		if strings.Contains(text[letters[i]:at], " ") && text[at-1] != ' ' {
			return false
		}
	}
	return true
}

// starts yields the beginnings of the words that start with the same letter.
func (f folded) starts(word string) iter.Seq[int] {
	_, size := utf8.DecodeRuneInString(word)
	return func(yield func(int) bool) {
		for at, s := range f.occurrences(word[:size]) {
			if s >= prefix && !yield(at) {
				return
			}
		}
	}
}
