package search

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"rehearse/data/scenario"
)

// folded is a text in the form in which texts are compared: words in lower
// case without accents, and a space for every sign between them. A space is
// therefore the only border of a word.
type folded struct {
	text   string
	source string
	// shifts lead from places in text to places in source, in order. Before the
	// first of them the places are the same.
	shifts []shift
}

// shift says that text comes from another place from here to the next shift:
// byte for byte, or all of it from one rune.
type shift struct {
	text, source int
	one          bool
}

func fold(source string) folded {
	f := folder{text: make([]byte, 0, len(source))}
	f.read(source)
	return folded{text: string(f.text), source: source, shifts: f.shifts}
}

// origin returns where the rune begins in the source that text[at] comes from.
func (f folded) origin(at int) int {
	next := sort.Search(len(f.shifts), func(i int) bool { return f.shifts[i].text > at })
	if next == 0 {
		return at
	}
	s := f.shifts[next-1]
	if s.one {
		return s.source
	}
	return s.source + at - s.text
}

// span returns the stretch of the source that text[from:to] comes from. An
// accent that stands behind its letter belongs to it.
func (f folded) span(from, to int) scenario.Range {
	start, end := f.origin(from), f.origin(to-1)
	_, size := utf8.DecodeRuneInString(f.source[end:])
	end += size
	for i, r := range f.source[end:] {
		if !accent(r) {
			return scenario.Range{From: start, To: end + i}
		}
	}
	return scenario.Range{From: start, To: len(f.source)}
}

// folder collects the folded form of a text.
type folder struct {
	text   []byte
	shifts []shift
}

func (f *folder) read(source string) {
	for i, r := range source {
		if r < utf8.RuneSelf || apostrophe(r) {
			f.add(r, i)
			continue
		}
		for _, part := range norm.NFKD.String(string(r)) {
			f.add(part, i)
		}
	}
}

// add folds one rune that comes from the given place.
func (f *folder) add(r rune, origin int) {
	before := len(f.text)
	switch {
	case unicode.IsLetter(r) && !apostrophe(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mc, r):
		f.text = appendPlain(f.text, unicode.ToLower(r))
	case apostrophe(r) || accent(r) || unicode.Is(unicode.Cf, r):
		return
	default:
		f.text = append(f.text, ' ')
	}
	f.trace(shift{text: before, source: origin, one: len(f.text)-before != 1})
}

// trace keeps a shift unless it follows from the one before it.
func (f *folder) trace(s shift) {
	var last shift
	if n := len(f.shifts); n > 0 {
		last = f.shifts[n-1]
	}
	if s.one || last.one || s.source-s.text != last.source-last.text {
		f.shifts = append(f.shifts, s)
	}
}

// accent reports whether r only changes the letter before it.
func accent(r rune) bool { return r >= utf8.RuneSelf && unicode.In(r, unicode.Mn, unicode.Me) }

// apostrophe reports whether r may stand within a word without dividing it.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '\u2018', '\u2019', '\u201b', '\u02bc', '\u2032', '\u00b4':
		return true
	}
	return false
}

// appendPlain appends a lower-case letter, and one that Unicode does not take
// apart as people type it who lack its key.
func appendPlain(text []byte, r rune) []byte {
	switch r {
	case 'ß':
		return append(text, "ss"...)
	case 'æ':
		return append(text, "ae"...)
	case 'œ':
		return append(text, "oe"...)
	case 'ø':
		return append(text, 'o')
	case 'đ', 'ð':
		return append(text, 'd')
	case 'ł':
		return append(text, 'l')
	case 'ı':
		return append(text, 'i')
	case 'ς':
		return append(text, "σ"...)
	}
	return utf8.AppendRune(text, r)
}
