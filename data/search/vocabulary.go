package search

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// vocabulary are the different words of many texts, in order. A word is named
// by its place, so that the words with one beginning are a range of numbers.
type vocabulary struct {
	text  string
	start []uint32 // of each word in text, and the end of the last
	// letters and length sort words out before their distance is measured.
	letters []uint32
	length  []uint8  // in runes, at most 255
	byStem  []uint32 // words in the order of their stems
	byRoot  []uint32
}

// newVocabulary returns the vocabulary of sorted words that differ.
func newVocabulary(words []string) *vocabulary {
	v := &vocabulary{
		text: strings.Join(words, ""), start: make([]uint32, 1, len(words)+1),
		letters: make([]uint32, len(words)), length: make([]uint8, len(words)),
	}
	end := 0
	for i, w := range words {
		end += len(w)
		v.start = append(v.start, narrow(end))
		v.letters[i] = letters(w)
		v.length[i] = uint8(min(utf8.RuneCountInString(w), math.MaxUint8)) //nolint:gosec // at most that
	}
	v.byStem = v.sortedBy(stem)
	v.byRoot = v.sortedBy(root)
	return v
}

func (v *vocabulary) sortedBy(key func(string) string) []uint32 {
	type keyed struct {
		key string
		id  uint32
	}
	all := make([]keyed, v.size())
	for i := range all {
		all[i] = keyed{key(v.word(narrow(i))), narrow(i)}
	}
	slices.SortFunc(all, func(a, b keyed) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.id, b.id))
	})
	ids := make([]uint32, len(all))
	for i, k := range all {
		ids[i] = k.id
	}
	return ids
}

func (v *vocabulary) size() int { return len(v.letters) }

func (v *vocabulary) word(id uint32) string { return v.text[v.start[id]:v.start[id+1]] }

// find returns the number of a word.
func (v *vocabulary) find(w string) (uint32, bool) {
	i := sort.Search(v.size(), func(i int) bool { return v.word(narrow(i)) >= w })
	return narrow(i), i < v.size() && v.word(narrow(i)) == w
}

// beginning returns the range of words that begin so.
func (v *vocabulary) beginning(w string) (from, to uint32) {
	lo := sort.Search(v.size(), func(i int) bool { return v.word(narrow(i)) >= w })
	n := sort.Search(v.size()-lo, func(i int) bool { return !strings.HasPrefix(v.word(narrow(lo+i)), w) })
	return narrow(lo), narrow(lo + n)
}

// withStem returns the words of one stem.
func (v *vocabulary) withStem(s string) []uint32 { return v.with(v.byStem, stem, s) }

// withRoot returns the words of one root.
func (v *vocabulary) withRoot(s string) []uint32 { return v.with(v.byRoot, root, s) }

func (v *vocabulary) with(ids []uint32, key func(string) string, s string) []uint32 {
	from := sort.Search(len(ids), func(i int) bool { return key(v.word(ids[i])) >= s })
	to := from
	for to < len(ids) && key(v.word(ids[to])) == s {
		to++
	}
	return ids[from:to]
}

// letters returns a bit for each letter of a word, one for all digits and
// others for the rest.
func letters(w string) uint32 {
	var m uint32
	for i := range len(w) {
		switch b := w[i]; {
		case 'a' <= b && b <= 'z':
			m |= 1 << (b - 'a')
		case '0' <= b && b <= '9':
			m |= 1 << 26
		default:
			m |= 1 << (27 + b%5)
		}
	}
	return m
}

// few reports whether at most k letters are in a set: an edit brings at most
// one letter into a word and takes one out.
func few(set uint32, k int) bool { return bits.OnesCount32(set) <= k }
