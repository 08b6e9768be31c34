package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
)

// Part is a stretch of a paragraph that is bold or not.
type Part struct {
	Text scenario.Text
	Bold bool
	// Matches are the stretches of Text.Plain that a search found.
	Matches []scenario.Range
	// Tints are stretches of Text.Plain in a colour of their own.
	Tints []Tint
}

// Tint is a stretch of a text in a colour of its own.
type Tint struct {
	scenario.Range
	Colour fyne.ThemeColorName
}

// Plain returns a part without code.
func Plain(s string) Part { return Part{Text: scenario.Text{Plain: s}} }

// Strong returns a bold part without code.
func Strong(s string) Part { return Part{Text: scenario.Text{Plain: s}, Bold: true} }

// betweenStyles is by how much a space between two styles is wider, in text
// sizes. Fyne begins each text on a whole pixel, which may take one from a space
// of four.
const betweenStyles = 1.0 / 16

// partSpans cuts a part into stretches of one style that begin at the offset.
func partSpans(part Part, offset int) []span {
	plain := part.Text.Plain
	cuts := []int{0, len(plain)}
	for _, ranges := range [][]scenario.Range{part.Text.Code, part.Matches} {
		for _, r := range ranges {
			cuts = append(cuts, r.From, r.To)
		}
	}
	for _, t := range part.Tints {
		cuts = append(cuts, t.From, t.To)
	}
	for _, r := range part.Text.Code {
		cuts = append(cuts, spaceBefore(plain, r.From), spaceAfter(plain, r.To))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var spans []span
	for i := 0; i+1 < len(cuts); i++ {
		from, to := cuts[i], cuts[i+1]
		spans = append(spans, span{from: offset + from, to: offset + to, style: style{
			bold: part.Bold, code: covers(part.Text.Code, from), match: covers(part.Matches, from),
			tint: tintOf(part.Tints, from), between: between(part.Text, from, to),
		}})
	}
	return spans
}

func covers(ranges []scenario.Range, at int) bool {
	for _, r := range ranges {
		if r.From <= at && at < r.To {
			return true
		}
	}
	return false
}

// spaceBefore returns where the space before the position begins, or the position.
func spaceBefore(plain string, at int) int {
	if at > 0 && plain[at-1] == ' ' {
		return at - 1
	}
	return at
}

// spaceAfter returns where the space at the position ends, or the position.
func spaceAfter(plain string, at int) int {
	if at < len(plain) && plain[at] == ' ' {
		return at + 1
	}
	return at
}

// between reports whether the stretch is a space beside code, or all of a part:
// then it parts two others.
func between(t scenario.Text, from, to int) bool {
	if t.Plain[from:to] != " " || covers(t.Code, from) {
		return false
	}
	return t.Plain == " " || covers(t.Code, from-1) || covers(t.Code, to)
}

func tintOf(tints []Tint, at int) fyne.ThemeColorName {
	for _, t := range tints {
		if t.From <= at && at < t.To {
			return t.Colour
		}
	}
	return ""
}
