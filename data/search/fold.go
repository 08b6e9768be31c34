package search

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"rehearse/data/scenario"
)

// folded is a text in the form in which texts are compared: words in lower
// case without accents, apostrophes and the 's of a genitive, and between them
// one byte for every sign: a space for white space, glue for any other. Words that only glue
// parts are one compound, as in "pre-commit".
type folded struct {
	text   string
	source string
	// shifts lead from places in text to places in source, in order. Before the
	// first of them the places are the same.
	shifts []shift
}

const glue = '\x00'

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

// word is where a word stands in a folded text.
type word struct {
	from, to int
	glued    bool // to the word before it
}

// words appends the words of the text. Scripts that put no spaces between words
// give one for each letter, glued to its neighbours.
func (f *folded) words(to []word) []word {
	text := f.text
	end := -2 // of the word before
	for i := 0; i < len(text); {
		if border(text[i]) {
			i++
			continue
		}
		from := i
		i += spaceless(text[i:])
		for i == from || i < len(text) && !border(text[i]) && spaceless(text[from:]) == 0 && spaceless(text[i:]) == 0 {
			i++
		}
		glued := end == from || end == from-1 && text[end] == glue
		to = append(to, word{from: from, to: i, glued: glued})
		end = i
	}
	return to
}

// spaceless returns the length of the letter that a text begins with if its
// script puts no spaces between words, else 0.
func spaceless(text string) int {
	if text[0] < firstSpaceless {
		return 0
	}
	r, size := utf8.DecodeRuneInString(text)
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		return size
	}
	return 0
}

// firstSpaceless is the first byte of Thai letters; other such scripts follow.
const firstSpaceless = 0xe0

func border(b byte) bool { return b == ' ' || b == glue }

// origin returns where the rune begins in the source that text[at] comes from.
func (f *folded) origin(at int) int {
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
func (f *folded) span(from, to int) scenario.Range {
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
	for i := 0; i < len(source); {
		if b := source[i]; b < utf8.RuneSelf && b != '\'' {
			f.addByte(b, i)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(source[i:])
		if apostrophe(r) {
			i += size
			if n := len(f.text); n > 0 && !border(f.text[n-1]) {
				i += genitive(source[i:])
			}
			continue
		}
		for _, part := range norm.NFKD.String(source[i : i+size]) {
			f.add(part, i)
		}
		i += size
	}
}

func (f *folder) addByte(b byte, origin int) {
	switch {
	case 'a' <= b && b <= 'z' || '0' <= b && b <= '9':
	case 'A' <= b && b <= 'Z':
		b += 'a' - 'A'
	case b == ' ' || '\t' <= b && b <= '\r':
		b = ' '
	default:
		b = glue
	}
	f.trace(shift{text: len(f.text), source: origin})
	f.text = append(f.text, b)
}

// add folds one rune that comes from the given place.
func (f *folder) add(r rune, origin int) {
	before := len(f.text)
	switch {
	case apostrophe(r) || accent(r) || unicode.Is(unicode.Cf, r):
		return
	case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mc, r):
		f.text = appendPlain(f.text, unicode.ToLower(r))
	case unicode.IsSpace(r):
		f.text = append(f.text, ' ')
	default:
		f.text = append(f.text, glue)
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

// genitive returns the length of an s that ends a word, 0 for anything else.
func genitive(text string) int {
	if text == "" || text[0]|0x20 != 's' {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(text[1:])
	if len(text) > 1 && (apostrophe(r) || unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.Cf)) {
		return 0
	}
	return 1
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
