package deck

import (
	"strings"
	"unicode/utf8"
)

// The size of a page: what fits on a terminal and on a small screen.
const (
	columns      = 79 // of a line of text or code
	exampleLines = 15
)

// What a text can't hold outside of code, besides markup.
const (
	address     = "://"
	doubleSpace = "  "
)

// checkProse looks for markup beyond code and the bold leads, in every passage
// of a page, and for lines that are too long. Headings cannot be broken.
func (p *page) checkProse() {
	p.checkMarkup(&p.question)
	for _, text := range []*passage{&p.breath, &p.tradeOff} {
		p.checkStarts(text)
		p.checkMarkup(text)
	}
	for _, items := range [][]item{p.points, p.followUps, p.redFlags} {
		for _, it := range items {
			p.checkStarts(&it.whole)
			p.checkMarkup(&it.lead)
			p.checkMarkup(&it.rest)
		}
	}
	p.checkWidth(func(line string) bool { return !isHeading(line) })
}

func (f *file) checkWidth(applies func(line string) bool) {
	for i, line := range f.lines {
		if n := utf8.RuneCountInString(line); n > columns && applies(line) {
			f.report(i+1, "the line has %d columns, at most %d are allowed", n, columns)
		}
	}
}

// checkMarkup reports what Markdown does not take literally outside of code,
// or what looks as if it should be code.
func (p *page) checkMarkup(text *passage) {
	code := false
	for i := 0; i < len(text.source); i++ {
		if text.source[i] == '`' {
			code = !code
		}
		if code {
			continue
		}
		if mark := markup(text.source[i:]); mark != "" {
			p.reportMarkup(text.lineAt(i), mark)
			i += len(mark) - 1
		}
	}
}

func (p *page) reportMarkup(line int, mark string) {
	switch mark {
	case doubleSpace:
		p.report(line, "two spaces in a row")
	case address:
		p.report(line, "an address; the program is read offline")
	default:
		p.report(line, "%q is markup; only `code` and the **lead** of an item are marked", mark)
	}
}

// markup returns the markup that a text begins with, or "".
func markup(s string) string {
	for _, mark := range []string{"**", "*", "__", "_", "~~", "[", `\`, "</", "<!", "<?", address, doubleSpace} {
		if strings.HasPrefix(s, mark) {
			return mark
		}
	}
	letter := func(i int) bool { return i < len(s) && ('a' <= s[i]|0x20 && s[i]|0x20 <= 'z') }
	switch {
	case s[0] == '<' && letter(1):
		return s[:2]
	case s[0] == '&' && (letter(1) || strings.HasPrefix(s, "&#")):
		name := strings.TrimLeft(s[1:], "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
		if strings.HasPrefix(name, ";") {
			return s[:len(s)-len(name)+1]
		}
	}
	return ""
}

// checkStarts reports lines that Markdown would take for the beginning of a
// list, a quotation, a heading or a rule, although they are running text.
func (p *page) checkStarts(text *passage) {
	starts := []int{0}
	for _, b := range text.breaks {
		starts = append(starts, b+1)
	}
	for _, at := range starts {
		line, _, _ := strings.Cut(text.source[at:], " ")
		switch {
		case line == "":
		case strings.Trim(line, "=") == "", strings.Trim(line, "-") == "", strings.Trim(line, "#") == "",
			line == "+", line == "*", line == "1.", line == "1)", line[0] == '>',
			strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
			p.report(text.lineAt(at), "the line begins with %q, which Markdown reads as more than text", line)
		}
	}
}
