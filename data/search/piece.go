package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// piece is a part of a query's text: a word, a phrase, or an operator with
// what stands behind its colon.
type piece struct {
	from   int // where it begins in the text
	text   string
	key    Key  // "" if it is no operator
	minus  bool // it begins with -
	quoted bool
	closed bool // by a quote or white space, so that nothing more is coming
}

// pieces takes a query's text apart.
func pieces(text string) []piece {
	var all []piece
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		p, end := next(text, at)
		at = end
		if p.text != "" || p.key != "" {
			all = append(all, p)
		}
	}
	return all
}

// next reads the piece that begins at an offset and returns where it ends.
func next(text string, at int) (piece, int) {
	p := piece{from: at}
	if text[at] == '-' && at+1 < len(text) && wordy(text[at+1:]) {
		p.minus = true
		at++
	}
	if key, _, ok := strings.Cut(text[at:], ":"); ok && !p.minus {
		switch k := Key(strings.ToLower(key)); k {
		case ByCategory, ByLevel, ByTag, ByStatus:
			p.key = k
			at += len(key) + 1
		}
	}
	if at < len(text) && text[at] == '"' {
		p.quoted = true
		p.text, _, p.closed = strings.Cut(text[at+1:], `"`)
		end := at + 1 + len(p.text)
		if p.closed {
			end++
		}
		p.text = strings.Join(strings.Fields(p.text), " ")
		return p, end
	}
	end := strings.IndexFunc(text[at:], unicode.IsSpace)
	p.closed = end >= 0
	if !p.closed {
		end = len(text) - at
	}
	p.text = text[at : at+end]
	return p, at + end
}

// wordy reports whether a text begins with a quote or something of a word.
func wordy(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return r == '"' || unicode.IsLetter(r) || unicode.IsNumber(r)
}

// split returns the folded words of a text.
func split(text string) []string {
	f := fold(text)
	var words []string
	for _, w := range f.words(nil) {
		words = append(words, f.text[w.from:w.to])
	}
	return words
}
