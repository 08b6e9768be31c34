package scenario

import (
	"slices"
	"strings"
)

// Range is a stretch of a text in bytes, [From, To).
type Range struct{ From, To int }

// Text is one paragraph. Plain is what is read aloud, searched and copied;
// Code marks the stretches of it that are set as code, in order and apart.
type Text struct {
	Plain string
	Code  []Range
}

// ParseText reads a paragraph in which `backticks` set code. It reports false
// when a backtick has no partner or two of them touch, which Markdown reads
// differently.
func ParseText(source string) (Text, bool) {
	parts := strings.Split(source, "`")
	if len(parts)%2 == 0 {
		return Text{}, false
	}
	var t Text
	var plain strings.Builder
	for i, part := range parts {
		if part == "" && 0 < i && i < len(parts)-1 {
			return Text{}, false
		}
		from := plain.Len()
		plain.WriteString(part)
		if i%2 == 1 {
			t.Code = append(t.Code, Range{from, plain.Len()})
		}
	}
	t.Plain = plain.String()
	return t, true
}

// Markdown returns the text with its code in backticks: what ParseText read.
func (t Text) Markdown() string {
	out := t.Plain
	for _, r := range slices.Backward(t.Code) {
		out = out[:r.From] + "`" + out[r.From:r.To] + "`" + out[r.To:]
	}
	return out
}
