package deck

import (
	"fmt"
	"strings"

	"rehearse/data/scenario"
)

// span is the least and the most that a rule allows.
type span struct{ least, most int }

func (s span) holds(n int) bool { return s.least <= n && n <= s.most }

// String returns the span as problems name it: "8 to 18".
func (s span) String() string { return fmt.Sprintf("%d to %d", s.least, s.most) }

// words counts what stands between spaces. Backticks are not part of a text.
func words(texts ...string) int {
	n := 0
	for _, t := range texts {
		n += len(strings.Fields(t))
	}
	return n
}

func (p *page) checkWords(line int, what string, n int, allowed span) {
	if !allowed.holds(n) {
		p.report(line, "%s: length %d, allowed are %v words", what, n, allowed)
	}
}

func (p *page) checkCount(head, what string, n int, allowed span) {
	if n > 0 && !allowed.holds(n) {
		p.report(p.heads[head], "%s: %d, allowed are %v", what, n, allowed)
	}
}

// checkText holds the parts that are one stretch of text to their rules.
func (p *page) checkText() {
	if text := p.Question.Plain; text != "" {
		p.checkWords(p.question.line, "the question", words(text), span{8, 18})
		if !strings.HasSuffix(text, "?") {
			p.report(p.question.line, "the question does not end with a question mark")
		}
	}
	if text := p.Breath.Plain; text != "" {
		p.checkWords(p.breath.line, "in one breath", words(text), span{40, 70})
	}
	if text := p.TradeOff.Plain; text != "" {
		p.checkWords(p.tradeOff.line, "the trade-off", words(text), span{15, 45})
		if !isTradeOff(text) {
			p.report(p.tradeOff.line,
				"the trade-off is not of the form: Choose X when ...; choose Y when ...; you pay ...")
		}
	}
}

// isTradeOff reports whether a text names both choices with their conditions
// and then the price, in one sentence.
func isTradeOff(text string) bool {
	first, rest, ok := strings.Cut(text, "; choose ")
	second, price, paid := strings.Cut(rest, "; you pay ")
	return ok && paid &&
		strings.HasPrefix(first, "Choose ") && strings.Contains(first, " when ") &&
		strings.Contains(second, " when ") &&
		strings.HasSuffix(price, ".") && !strings.Contains(text, ". ")
}

// checkPoints holds the points to their lengths and their ids.
func (p *page) checkPoints() {
	lines := map[string]int{}
	extras := 0
	for i, point := range p.Points {
		it := p.points[i]
		p.checkPoint(it, point)
		if point.Extra() {
			extras++
		}
		if first, ok := lines[point.ID]; ok && point.ID != "" {
			p.report(it.idLine, "the id %q is taken by the point of line %d", point.ID, first)
			continue
		}
		lines[point.ID] = it.idLine
	}
	p.checkCount(headExtras, "extra points", extras, span{1, 3})
	if _, ok := p.heads[headPoints]; !ok {
		return
	}
	for id := range strings.SplitSeq("a b c d e f", " ") {
		if lines[id] == 0 {
			p.report(p.heads[headPoints], "point %q is missing", id)
		}
	}
}

func (p *page) checkPoint(it item, point scenario.Point) {
	phrase := point.Phrase.Plain
	if phrase == "" {
		return
	}
	p.checkWords(it.whole.line, "the point", words(phrase, point.Body.Plain), span{12, 30})
	p.checkWords(it.lead.line, "the phrase", words(phrase), span{2, 5})
	if !strings.HasSuffix(phrase, ".") {
		p.report(it.lead.line, "the phrase does not end with a full stop")
	}
}

// checkExchanges holds follow-ups and red flags to their rules.
func (p *page) checkExchanges() {
	p.checkCount(headFollowUps, "follow-ups", len(p.FollowUps), span{2, 3})
	for i, e := range p.FollowUps {
		if e.Said.Plain == "" {
			continue
		}
		at := p.followUps[i]
		p.checkWords(at.lead.line, "the follow-up question", words(e.Said.Plain), span{4, 20})
		p.checkWords(at.rest.line, "the follow-up answer", words(e.Reply.Plain), span{10, 25})
		if !strings.HasSuffix(e.Said.Plain, "?") {
			p.report(at.lead.line, "the follow-up question does not end with a question mark")
		}
	}
	p.checkCount(headRedFlags, "red flags", len(p.RedFlags), span{1, 2})
	for i, e := range p.RedFlags {
		if e.Said.Plain == "" {
			continue
		}
		at := p.redFlags[i]
		p.checkWords(at.rest.line, "why the red flag fails", words(e.Reply.Plain), span{8, 20})
		if !isQuoted(e.Said.Plain) {
			p.report(at.lead.line, "the red flag is not in quotes, as somebody says it")
		}
	}
}

func isQuoted(s string) bool {
	return len(s) > 2 && strings.HasPrefix(s, `"`) && strings.HasSuffix(s, `"`)
}
