package kit

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// passage is a random text in random styles.
func passage(rnd *rand.Rand) (string, []span) {
	letters := []string{"a", "b", "c", "W", "\u00e9", "\u4e16", " ", " ", "  ", "\n", "    "}
	var text strings.Builder
	for range rnd.IntN(60) {
		text.WriteString(letters[rnd.IntN(len(letters))])
	}
	return text.String(), styled(text.String(), rnd)
}

// styled cuts a text between letters into stretches of random styles.
func styled(text string, rnd *rand.Rand) []span {
	var spans []span
	from := 0
	for at := range text {
		if at > from && rnd.IntN(5) == 0 {
			spans = append(spans, span{from: from, to: at})
			from = at
		}
	}
	if from < len(text) {
		spans = append(spans, span{from: from, to: len(text)})
	}
	for i := range spans {
		spans[i].style = style{bold: rnd.IntN(2) == 0, code: rnd.IntN(2) == 0, match: rnd.IntN(2) == 0}
	}
	return spans
}

// wrong says what is wrong with the lines of a text, or "".
func wrong(text string, spans []span, width float32, lines []line) string {
	covered := make([]int, len(text))
	last := 0
	for _, l := range lines {
		if l.from < last || l.to < l.from || l.to > len(text) {
			return "the lines are out of order"
		}
		last = l.to
		said := cmp.Or(wrongPieces(text, spans, l), wrongWords(text, l, width))
		if said != "" {
			return said + ": " + text[l.from:l.to]
		}
		for i := l.from; i < l.to; i++ {
			covered[i]++
		}
	}
	for i, n := range covered {
		if space := text[i] == ' ' || text[i] == '\n'; n == 0 && !space {
			return "a letter is not drawn"
		}
	}
	return ""
}

func wrongPieces(text string, spans []span, l line) string {
	at, x := l.from, float32(0)
	for _, p := range l.pieces {
		if p.from != at || p.x != x || p.to <= p.from || p.width != grid(text[p.from:p.to], p.style) {
			return "the pieces do not follow each other"
		}
		of := func(s span) bool { return s.style == p.style && s.from <= p.from && p.to <= s.to }
		if !slices.ContainsFunc(spans, of) {
			return "a piece has not the style of its text"
		}
		at, x = p.to, x+p.width
	}
	if at != l.to || x != l.width {
		return "the pieces do not fill the line"
	}
	return ""
}

func wrongWords(text string, l line, width float32) string {
	words := text[l.from:l.to]
	switch {
	case strings.Contains(words, "\n") || strings.HasSuffix(words, " "):
		return "a line holds its own end"
	case strings.HasPrefix(words, " ") && !indented(text[:l.from]):
		return "a wrapped line begins with a space"
	case l.width > width && utf8.RuneCountInString(words) > 1:
		return "a line is too wide"
	}
	return ""
}

// indented reports whether nothing but spaces stands on the line so far.
func indented(before string) bool {
	before = strings.TrimRight(before, " ")
	return before == "" || strings.HasSuffix(before, "\n")
}

func TestEveryLetterIsDrawnOnceOnLinesThatFit(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		text, spans := passage(rnd)
		width := float32(rnd.IntN(100)) / 4
		lines := breakLines(text, spans, width, grid)
		if said := wrong(text, spans, width, lines); said != "" {
			t.Fatalf("%q in %v at %v: %s", text, spans, width, said)
		}
	}
}

func TestWideEnoughLinesAreThoseOfTheSource(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		text, _ := passage(rnd)
		var want []string
		for source := range strings.SplitSeq(strings.TrimRight(text, " "), "\n") {
			want = append(want, strings.TrimRight(source, " "))
		}
		if want[len(want)-1] == "" {
			want = want[:len(want)-1]
		}
		if got := broken(text, 10_000); !slices.Equal(got, want) {
			t.Fatalf("%q became %q, not %q", text, got, want)
		}
	}
}

func TestNarrowerLinesAreNeverFewer(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		text, spans := passage(rnd)
		before := 1 << 30
		for width := float32(1); width < 40; width++ {
			n := len(breakLines(text, spans, width, grid))
			if n > before {
				t.Fatalf("%q has %d lines at %v and %d at a unit less", text, n, width, before)
			}
			before = n
		}
	}
}

func TestOffsetAndPlaceOnALineAreInverse(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		text, spans := passage(rnd)
		for _, l := range breakLines(text, spans, float32(1+rnd.IntN(30)), grid) {
			for at := l.from; at <= l.to; at++ {
				if at < l.to && !utf8.RuneStart(text[at]) {
					continue
				}
				x := xOf(text, l, at, grid)
				if got := offsetAt(text, l, x, grid); got != at {
					t.Fatalf("%q: byte %d lies at %v, where byte %d is", text, at, x, got)
				}
			}
		}
	}
}

func FuzzBreakLines(f *testing.F) {
	f.Add("say it in `one` breath", float32(8), uint64(1))
	f.Add("if a:\n    return b\n", float32(3), uint64(2))
	f.Add("\xff\xfe \u0301\u200d", float32(1), uint64(3))
	f.Fuzz(func(t *testing.T, text string, width float32, seed uint64) {
		if len(text) > 500 { // an endless word takes its square of time
			return
		}
		spans := styled(text, rand.New(rand.NewPCG(seed, 0)))
		lines := breakLines(text, spans, width, grid)
		if width != width { // nothing fits or exceeds a width that is no number
			return
		}
		if said := wrong(text, spans, width, lines); said != "" {
			t.Errorf("%q in %v at %v: %s", text, spans, width, said)
		}
	})
}
