package kit

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// style is how a stretch of text is set.
type style struct {
	bold, code, match bool
	between           bool                // a space between two styles
	tint              fyne.ThemeColorName // "" for the paragraph's colour
}

// span is a stretch [from, to) of a paragraph in one style.
type span struct {
	from, to int
	style
}

// piece is a part of a line that is drawn as one text object.
type piece struct {
	span
	x, width float32
}

// line is one line of a broken paragraph: the bytes [from, to) of its text.
type line struct {
	from, to int
	width    float32
	pieces   []piece
}

// measurer returns the width of a text in a style.
type measurer func(text string, s style) float32

// breakLines fills lines of at most the given width. Lines break at spaces and
// after newlines; a word that is wider than a line is cut between letters.
func breakLines(text string, spans []span, width float32, measure measurer) []line {
	b := breaker{text: text, spans: spans, width: width, measure: measure}
	for at := 0; at < len(text); {
		end := wordEnd(text, at)
		b.word(at, end)
		at = b.space(end)
	}
	b.flush()
	for i := range b.lines {
		b.place(&b.lines[i])
	}
	return b.lines
}

type breaker struct {
	text    string
	spans   []span
	width   float32
	measure measurer

	lines []line
	open  bool // cur has words
	cur   line
	gap   float32 // width of the space before the next word
	// indent is where the spaces begin that open a line of code, or -1 on a
	// line that began by wrapping.
	indent int
}

func wordEnd(text string, at int) int {
	if i := strings.IndexAny(text[at:], " \n"); i >= 0 {
		return at + i
	}
	return len(text)
}

// word puts text[from:to] on the current line or on the next.
func (b *breaker) word(from, to int) {
	if from == to {
		return
	}
	w := b.widthOf(from, to)
	if b.open && b.cur.width+b.gap+w > b.width {
		b.flush()
	}
	for w > b.width {
		cut := b.cut(from, to)
		b.append(from, cut, b.widthOf(from, cut))
		if cut == to {
			return
		}
		b.flush()
		from = cut
		w = b.widthOf(from, to)
	}
	b.append(from, to, w)
}

func (b *breaker) append(from, to int, w float32) {
	if !b.open {
		if b.indent >= 0 {
			for b.indent < from && w+b.gap > b.width { // the word comes first
				b.indent++
				b.gap = b.widthOf(b.indent, from)
			}
			from, w = b.indent, w+b.gap
		}
		b.cur = line{from: from, to: to, width: w}
		b.open = true
	} else {
		b.cur.to = to
		b.cur.width += b.gap + w
	}
	b.gap = 0
}

// space passes over the spaces at the position and returns where they end. A
// newline ends the line.
func (b *breaker) space(at int) int {
	from := at
	for at < len(b.text) && b.text[at] == ' ' {
		at++
	}
	b.gap = b.widthOf(from, at)
	if at < len(b.text) && b.text[at] == '\n' {
		if !b.open {
			b.cur = line{from: at, to: at}
			b.open = true
		}
		b.flush()
		at++
		b.indent = at
	}
	return at
}

func (b *breaker) flush() {
	if b.open {
		b.lines = append(b.lines, b.cur)
	}
	b.open, b.cur, b.gap, b.indent = false, line{}, 0, -1
}

// cut returns where a word that is too wide must end: after the last slash of a
// path that fits, or after at least one letter.
func (b *breaker) cut(from, to int) int {
	_, n := utf8.DecodeRuneInString(b.text[from:to])
	end := from + n
	for end < to {
		_, n = utf8.DecodeRuneInString(b.text[end:to])
		if b.widthOf(from, end+n) > b.width {
			break
		}
		end += n
	}
	if slash := strings.LastIndexByte(b.text[from:end], '/'); slash > 0 && end < to {
		return from + slash + 1
	}
	return end
}

func (b *breaker) widthOf(from, to int) float32 {
	var w float32
	for _, s := range within(b.spans, from, to) {
		w += b.measure(b.text[s.from:s.to], s.style)
	}
	return w
}

// place cuts a line into pieces of one style and puts them side by side.
func (b *breaker) place(l *line) {
	var x float32
	for _, s := range within(b.spans, l.from, l.to) {
		w := b.measure(b.text[s.from:s.to], s.style)
		l.pieces = append(l.pieces, piece{span: s, x: x, width: w})
		x += w
	}
	l.width = x
}

// within returns the parts of the spans that lie in [from, to).
func within(spans []span, from, to int) []span {
	var in []span
	for _, s := range spans {
		s.from, s.to = max(s.from, from), min(s.to, to)
		if s.from < s.to {
			in = append(in, s)
		}
	}
	return in
}

// offsetAt returns the byte offset of the letter border nearest to x on the line.
func offsetAt(text string, l line, x float32, measure measurer) int {
	for _, p := range l.pieces {
		if x >= p.x+p.width {
			continue
		}
		before := p.x
		for at := p.from; at < p.to; {
			_, n := utf8.DecodeRuneInString(text[at:])
			after := p.x + measure(text[p.from:at+n], p.style)
			if x < (before+after)/2 {
				return at
			}
			at, before = at+n, after
		}
		return p.to
	}
	return l.to
}

// xOf returns where the byte offset lies on the line.
func xOf(text string, l line, offset int, measure measurer) float32 {
	for _, p := range l.pieces {
		if offset <= p.to {
			if offset <= p.from {
				return p.x
			}
			return p.x + measure(text[p.from:offset], p.style)
		}
	}
	return l.width
}

func (s style) font() fyne.TextStyle { return fyne.TextStyle{Bold: s.bold, Monospace: s.code} }
