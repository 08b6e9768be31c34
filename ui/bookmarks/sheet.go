package bookmarks

import (
	"fmt"
	"strings"

	"rehearse/data/scenario"
)

// sheet is what is copied and printed: the bookmarks in the order of the list.
type sheet []page

// page is one scenario of a sheet.
type page struct {
	*scenario.Scenario
	category string
	points   []said
	whole    bool   // the points are all there are
	note     string // "" for none
}

// said is a point with the user's own words for it.
type said struct {
	scenario.Point
	number int
	words  string // "" for none
}

// sheet gathers what the list holds: all points of a starred scenario, else the
// starred ones.
func (s *Screen) sheet() sheet {
	book := s.deps.Book
	pages := make(sheet, 0, len(s.groups))
	for _, g := range s.groups {
		name, _ := category(s.deps.Deck, g.scenario)
		p := page{Scenario: g.scenario, category: name, whole: g.starred, note: book.Note(book.Ref(g.scenario.ID, ""))}
		points := g.points
		if g.starred {
			points = g.scenario.Points
		}
		for _, point := range points {
			p.points = append(p.points, said{
				Point: point, number: number(g.scenario, point.ID), words: book.Note(book.Ref(g.scenario.ID, point.ID)),
			})
		}
		pages = append(pages, p)
	}
	return pages
}

// markdown returns the sheet as a page of Markdown.
func (s sheet) markdown() string {
	var b strings.Builder
	b.WriteString("# Bookmarks\n")
	for _, p := range s {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n", p.Title, p.Question.Markdown())
		for _, point := range p.points {
			mark := "-"
			if p.whole {
				mark = fmt.Sprintf("%d.", point.number)
			}
			fmt.Fprintf(&b, "%s %s", mark, point.Markdown())
			if point.words != "" {
				indent := strings.Repeat(" ", len(mark)+1)
				b.WriteString("\n" + quoted(indent, "My words: "+point.words) + "\n")
			}
		}
		if p.note != "" {
			b.WriteString("\n" + quoted("", "My note: "+p.note))
		}
	}
	return b.String()
}

// quoted returns a text as a quotation of Markdown.
func quoted(indent, text string) string {
	var b strings.Builder
	for line := range strings.Lines(text + "\n") {
		b.WriteString(strings.TrimRight(indent+"> "+strings.TrimSuffix(line, "\n"), " ") + "\n")
	}
	return b.String()
}

// text returns the sheet as plain text.
func (s sheet) text() string {
	var b strings.Builder
	for i, p := range s {
		if i > 0 {
			b.WriteString("\n\n")
		}
		fmt.Fprintf(&b, "%s\n%s\n\n", strings.ToUpper(p.Title), p.Question.Plain)
		for _, point := range p.points {
			fmt.Fprintf(&b, "%d. %s %s\n", point.number, point.Phrase.Plain, point.Body.Plain)
			if point.words != "" {
				b.WriteString(indented("My words: " + point.words))
			}
		}
		if p.note != "" {
			b.WriteString("\nMy note: " + p.note + "\n")
		}
	}
	return b.String()
}

func indented(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text + "\n") {
		b.WriteString("   " + line)
	}
	return b.String()
}
