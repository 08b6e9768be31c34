package deck

import (
	"strings"

	"rehearse/data/scenario"
)

func blank(line string) bool { return strings.TrimSpace(line) == "" }

// nothing reports text in a chunk that has room for none.
func (p *page) nothing(c chunk) {
	for i, line := range c.body {
		if !blank(line) {
			p.report(c.line+1+i, "stray text; what belongs here stands under a heading")
			return
		}
	}
}

// paragraph reads a chunk that holds one paragraph.
func (p *page) paragraph(c chunk) passage {
	var text passage
	ended := false
	for i, line := range c.body {
		at := c.line + 1 + i
		if blank(line) {
			ended = text.line > 0
			continue
		}
		if ended {
			p.report(at, "stray text; %s is one paragraph", c.head)
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			p.report(at, "a paragraph is not indented")
		}
		text.add(at, strings.TrimSpace(line))
	}
	if text.line == 0 {
		p.report(c.line, "%s is empty", c.head)
	}
	return text
}

// list reads a chunk that holds a list. An item ends at a blank line; text
// after that and before the next item is stray.
func (p *page) list(c chunk) []*passage {
	var items []*passage
	var current *passage // nil between paragraphs
	stray := &passage{}
	for i, line := range c.body {
		at := c.line + 1 + i
		switch {
		case blank(line):
			current = nil
			continue
		case strings.HasPrefix(line, "- "):
			current = &passage{}
			items = append(items, current)
			line = line[1:]
		case current == nil:
			p.report(at, "stray text; an item begins with a hyphen and a space")
			current = stray
		case current != stray && !continues(line):
			p.report(at, "an item goes on with two spaces before its text")
		}
		current.add(at, strings.TrimSpace(line))
	}
	if len(items) == 0 && stray.line == 0 {
		p.report(c.line, "%s is empty", c.head)
	}
	return items
}

func continues(line string) bool {
	rest, ok := strings.CutPrefix(line, "  ")
	return ok && rest[0] != ' ' && rest[0] != '\t'
}

// inline reads the code in a passage.
func (p *page) inline(text *passage) scenario.Text {
	t, ok := scenario.ParseText(text.source)
	if !ok {
		p.report(text.lineAt(strings.LastIndexByte(text.source, '`')),
			"a backtick has no partner, or has it right beside it")
	}
	return t
}
