package browse

import (
	"strings"

	"rehearse/data/scenario"
	"rehearse/data/search"
	"rehearse/ui/kit"
)

// An excerpt shows about two lines of a row.
const (
	excerptLength = 110 // bytes
	excerptBefore = 40  // bytes before the first match
	cutSign       = "... "
)

// excerpt returns the part of a line around its first match, cut at words, of up
// to a length in bytes.
func excerpt(line search.Line, length int) kit.Part {
	plain := line.Text.Plain
	from, to := 0, len(plain)
	if len(plain) > length && len(line.Marks) > 0 {
		from = wordStart(plain, line.Marks[0].From-excerptBefore)
	}
	if to-from > length {
		to = wordEnd(plain, from+length)
	}
	part := kit.Part{
		Text:    scenario.Text{Plain: plain[from:to], Code: inside(line.Text.Code, from, to)},
		Matches: inside(line.Marks, from, to),
	}
	if from > 0 {
		shift(&part, cutSign)
	}
	if to < len(plain) {
		part.Text.Plain += strings.TrimRight(" "+cutSign, " ")
	}
	return part
}

// where says in what part of a scenario a line stands, "" where that helps nobody.
func where(line search.Line) string {
	switch line.Field {
	case search.Note:
		if line.Point != "" {
			return "my words: "
		}
		return "my note: "
	case search.SearchWord, search.TradeOff, search.FollowUp, search.RedFlag:
		return string(line.Field) + ": "
	case search.Title, search.Question, search.Breath, search.Point:
	}
	return ""
}

// wordStart returns the start of the first word at or after the offset.
func wordStart(s string, at int) int {
	if at <= 0 {
		return 0
	}
	return at + strings.IndexByte(s[at:], ' ') + 1
}

// wordEnd returns the end of the last word before the offset.
func wordEnd(s string, at int) int {
	if i := strings.LastIndexByte(s[:at], ' '); i > 0 {
		return i
	}
	return at
}

// inside returns the ranges as they lie in s[from:to].
func inside(ranges []scenario.Range, from, to int) []scenario.Range {
	var in []scenario.Range
	for _, r := range ranges {
		a, b := max(r.From, from), min(r.To, to)
		if a < b {
			in = append(in, scenario.Range{From: a - from, To: b - from})
		}
	}
	return in
}

// shift puts a sign before a part.
func shift(p *kit.Part, sign string) {
	p.Text.Plain = sign + p.Text.Plain
	for _, ranges := range [][]scenario.Range{p.Text.Code, p.Matches} {
		for i := range ranges {
			ranges[i].From += len(sign)
			ranges[i].To += len(sign)
		}
	}
}
