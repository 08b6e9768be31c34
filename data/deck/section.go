package deck

import (
	"strings"

	"rehearse/data/scenario"
)

// item is one entry of a list: "**lead** rest".
type item struct {
	whole, lead, rest passage
	idLine            int // line of a point's id
}

func (p *page) readQuestion(c chunk) {
	p.question = passage{source: strings.TrimSpace(c.head[1:]), line: c.line}
	p.Question = p.inline(&p.question)
	p.nothing(c)
}

func (p *page) readBreath(c chunk) {
	p.breath = p.paragraph(c)
	p.Breath = p.inline(&p.breath)
}

func (p *page) readTradeOff(c chunk) {
	p.tradeOff = p.paragraph(c)
	p.TradeOff = p.inline(&p.tradeOff)
}

func (p *page) readPoints(c chunk) { p.addPoints(c, isMustID, "a letter from a to f") }

func (p *page) readExtras(c chunk) { p.addPoints(c, isExtraID, "x1, x2 and so on") }

func isMustID(id string) bool { return len(id) == 1 && "a" <= id && id <= "f" }

func isExtraID(id string) bool {
	number, ok := strings.CutPrefix(id, "x")
	return ok && number != "" && number[0] != '0' && strings.Trim(number, "0123456789") == ""
}

func (p *page) addPoints(c chunk, isID func(string) bool, form string) {
	for _, whole := range p.list(c) {
		var point scenario.Point
		it := item{whole: *whole}
		point.ID, it.idLine = p.cutID(whole)
		if point.ID != "" && !isID(point.ID) {
			p.report(it.idLine, "the id %q is not %s", point.ID, form)
		}
		point.Phrase, point.Body = p.cutLead(&it, whole)
		p.points = append(p.points, it)
		p.Points = append(p.Points, point)
	}
}

// cutID takes the comment with the id off the end of a point. Without one, it
// reports that and returns "".
func (p *page) cutID(whole *passage) (id string, line int) {
	const before, after = " <!-- ", " -->"
	line = whole.lineAt(len(whole.source))
	body, closed := strings.CutSuffix(whole.source, after)
	if from := strings.LastIndex(body, before); closed && from >= 0 {
		id = body[from+len(before):]
		line = whole.lineAt(from + 1)
		*whole = whole.cut(0, from)
	}
	if id == "" {
		p.report(line, "the point has no id; it ends with a comment such as <!-- a -->")
	}
	return id, line
}

func (p *page) readFollowUps(c chunk) { p.FollowUps, p.followUps = p.exchanges(c) }

func (p *page) readRedFlags(c chunk) { p.RedFlags, p.redFlags = p.exchanges(c) }

func (p *page) exchanges(c chunk) ([]scenario.Exchange, []item) {
	var exchanges []scenario.Exchange
	var items []item
	for _, whole := range p.list(c) {
		it := item{whole: *whole}
		var e scenario.Exchange
		e.Said, e.Reply = p.cutLead(&it, whole)
		exchanges, items = append(exchanges, e), append(items, it)
	}
	return exchanges, items
}

// cutLead divides an item after its bold lead.
func (p *page) cutLead(it *item, whole *passage) (lead, rest scenario.Text) {
	end := leadEnd(whole.source)
	if end < 0 {
		p.report(whole.line, "an item begins with its **lead in bold**")
		return lead, rest
	}
	it.lead = whole.cut(len(bold), end)
	it.rest = whole.cut(end+len(bold), len(whole.source))
	if !strings.HasPrefix(it.rest.source, " ") || strings.TrimSpace(it.rest.source) == "" {
		p.report(it.rest.line, "a space and more text follow the **bold lead**")
		return lead, rest
	}
	it.rest = it.rest.cut(1, len(it.rest.source))
	return p.inline(&it.lead), p.inline(&it.rest)
}

const bold = "**"

// leadEnd returns the offset of the asterisks that close a bold lead, or -1.
// Asterisks in code close nothing.
func leadEnd(source string) int {
	if !strings.HasPrefix(source, bold) {
		return -1
	}
	code := false
	for i := len(bold); i < len(source); i++ {
		if source[i] == '`' {
			code = !code
		}
		if !code && i > len(bold) && strings.HasPrefix(source[i:], bold) {
			return i
		}
	}
	return -1
}
