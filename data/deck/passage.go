package deck

// passage is a stretch of running text as an author wrote it, with its line
// breaks turned into single spaces. It remembers where they were.
type passage struct {
	source string
	line   int   // line of source[0], counted from 1; 0 when there is no text
	breaks []int // offsets in source of the spaces that were line breaks
}

// add appends a line of text that stands on the given line of its file.
func (p *passage) add(line int, text string) {
	if p.line == 0 {
		p.line, p.source = line, text
		return
	}
	p.breaks = append(p.breaks, len(p.source))
	p.source += " " + text
}

// lineAt returns the line on which the byte at an offset stands.
func (p *passage) lineAt(offset int) int {
	line := p.line
	for _, b := range p.breaks {
		if b < offset {
			line++
		}
	}
	return line
}

// cut returns the bytes [from, to) as a passage.
func (p *passage) cut(from, to int) passage {
	part := passage{source: p.source[from:to], line: p.lineAt(from)}
	for _, b := range p.breaks {
		if from <= b && b < to {
			part.breaks = append(part.breaks, b-from)
		}
	}
	return part
}
