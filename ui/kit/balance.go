package kit

import "strings"

// balanced narrows the lines of the paragraph as far as their number allows, so
// that no word is left alone on the last.
func (p *Prose) balanced(lines []line) []line {
	if len(lines) < 2 {
		return lines
	}
	for {
		narrower := widest(lines) - 1
		if p.cuts(lines, narrower) {
			return lines
		}
		next := breakLines(p.text, p.spans, narrower, p.measure)
		if len(next) > len(lines) {
			return lines
		}
		lines = next
	}
}

// cuts reports whether a word that stands alone on a line is wider than a width.
func (p *Prose) cuts(lines []line, width float32) bool {
	for _, l := range lines {
		if l.width > width && !strings.Contains(p.text[l.from:l.to], " ") {
			return true
		}
	}
	return false
}

// widest returns the width of the widest line.
func widest(lines []line) float32 {
	var most float32
	for _, l := range lines {
		most = max(most, l.width)
	}
	return most
}
