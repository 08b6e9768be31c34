package deck

import (
	"slices"
	"strings"

	"rehearse/data/scenario"
)

// page is one scenario.md: the scenario it tells and where its parts stand.
type page struct {
	*file
	scenario.Scenario

	front table
	heads map[string]int // line of each heading that is there
	last  int            // greatest place of a heading so far

	question, breath, tradeOff  passage
	points, followUps, redFlags []item
	example                     *file
}

// chunk is a heading and the lines up to the next one. Text before the first
// heading is a chunk without a heading.
type chunk struct {
	line int // of the heading
	head string
	body []string // from line+1
}

// section is a heading and how to read what stands under it.
type section struct {
	head string
	read func(*page, chunk)
}

// The headings of a page. The question is worded differently on each.
const (
	headQuestion  = "# the question"
	headBreath    = "## In one breath"
	headPoints    = "## Points"
	headExtras    = "## Extra points"
	headTradeOff  = "## Trade-off"
	headFollowUps = "## Follow-ups"
	headRedFlags  = "## Red flags"
)

// sections returns the headings in the order that every page keeps.
func sections() []section {
	return []section{
		{headQuestion, (*page).readQuestion},
		{headBreath, (*page).readBreath},
		{headPoints, (*page).readPoints},
		{headExtras, (*page).readExtras},
		{headTradeOff, (*page).readTradeOff},
		{headFollowUps, (*page).readFollowUps},
		{headRedFlags, (*page).readRedFlags},
	}
}

func readPage(f *file) *page {
	p := &page{file: f, heads: map[string]int{}}
	if f.empty() {
		return p
	}
	from, ok := p.readFront()
	if !ok {
		return p
	}
	all := sections()
	for _, c := range p.chunks(from) {
		p.readChunk(c, all)
	}
	p.reportMissing(all)
	return p
}

// readFront reads the block of TOML that a page begins with, and returns the
// index of the line after it. It reports false when no end of it is in sight.
func (p *page) readFront() (int, bool) {
	if p.lines[0] != "```toml" {
		p.report(1, "a scenario begins with ```toml")
		return max(0, slices.IndexFunc(p.lines, isHeading)), true
	}
	end := slices.Index(p.lines, "```")
	if end < 0 {
		p.report(1, "the block of toml is not closed by ```")
		return 0, false
	}
	if front, ok := decode(p.file, 1, 2, end+1); ok {
		p.front = front
		p.readKeys()
	}
	return end + 1, true
}

func (p *page) readKeys() {
	t := &p.front
	t.only("number", "title", "level", "tags", "search", "see", "references")
	p.Number = t.number("number")
	p.Title = t.text("title")
	p.Level = scenario.Level(t.text("level"))
	if p.Level != "" && !slices.Contains(scenario.Levels(), p.Level) {
		p.report(t.line("level"), "unknown level %q; the levels are core, practitioner, senior", string(p.Level))
	}
	p.Tags, p.Search = t.list("tags"), t.list("search")
	p.See, p.References = t.list("see"), t.list("references")
}

// chunks divides the lines from an index on at their headings.
func (p *page) chunks(from int) []chunk {
	chunks := []chunk{{line: from}}
	for i, line := range p.lines[from:] {
		if isHeading(line) {
			chunks = append(chunks, chunk{line: from + i + 1, head: strings.TrimRight(line, " \t")})
			continue
		}
		c := &chunks[len(chunks)-1]
		c.body = append(c.body, line)
	}
	return chunks
}

// isHeading reports whether Markdown takes a line for a heading.
func isHeading(line string) bool {
	text := strings.TrimLeft(line, "#")
	level := len(line) - len(text)
	return 1 <= level && level <= 6 && (text == "" || text[0] == ' ' || text[0] == '\t')
}

func (p *page) readChunk(c chunk, all []section) {
	if c.head == "" {
		p.nothing(c)
		return
	}
	name := c.head
	if strings.HasPrefix(name, "# ") {
		name = headQuestion
	}
	place := slices.IndexFunc(all, func(s section) bool { return s.head == name })
	if place < 0 {
		p.report(c.line, "unknown heading %q", c.head)
		return
	}
	if _, twice := p.heads[name]; twice {
		p.report(c.line, "a second %s", name)
		return
	}
	if place < p.last {
		p.report(c.line, "%s comes before %s", name, all[p.last].head)
	}
	p.heads[name] = c.line
	p.last = max(p.last, place)
	all[place].read(p, c)
}

// reportMissing names each missing heading where it belongs: at the heading
// that follows, or at the end.
func (p *page) reportMissing(all []section) {
	for i, s := range all {
		if _, ok := p.heads[s.head]; ok {
			continue
		}
		at := len(p.lines)
		for _, later := range slices.Backward(all[i:]) {
			if line, ok := p.heads[later.head]; ok {
				at = line
			}
		}
		p.report(at, "%s is missing", s.head)
	}
}
