package browse

import (
	"strings"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/data/search"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// codeWidest is how wide an example is where there is room, at the normal text
// size: its lines have up to eighty letters.
const codeWidest = 680

// builder makes the widgets of one scenario, from top to bottom.
type builder struct {
	reading  *reading
	host     *kit.Host
	scenario *scenario.Scenario
	marker   *search.Marker // nil without a query
	made     []kit.Item
}

func (b *builder) items() []kit.Item {
	s := b.scenario
	b.reading.crumb = newCrumb(b)
	b.add(b.reading.crumb, 0)
	b.add(b.reading.crumb.question, look.Wide)
	b.caption("In one breath")
	b.add(b.passage(b.part(s.Breath)), look.Half)
	b.caption("Points")
	b.points()
	b.caption("Trade-off")
	b.add(b.passage(b.part(s.TradeOff)), look.Half)
	b.at(search.TradeOff, "", 0)
	if s.Example != nil {
		b.example(*s.Example)
	}
	b.caption("Follow-ups")
	for i, e := range s.FollowUps {
		b.followUp(e)
		b.at(search.FollowUp, "", i)
	}
	b.caption("Red flags")
	for i, e := range s.RedFlags {
		said := b.part(e.Said)
		said.Bold = true
		b.add(b.passage(said, kit.Plain(" "), b.part(e.Reply)), look.Gap)
		b.at(search.RedFlag, "", i)
	}
	b.seeAlso()
	if len(s.References) > 0 {
		b.caption("References")
		for _, title := range s.References {
			b.add(kit.NewQuiet(kit.Plain(title)), look.Half)
		}
	}
	b.myNote()
	return b.made
}

func (b *builder) add(o fyne.CanvasObject, above float32) {
	b.made = append(b.made, kit.Item{Object: o, Above: above})
}

func (b *builder) caption(words string) { b.add(kit.NewCaption(words), look.Room) }

// part marks what the query finds in a text.
func (b *builder) part(t scenario.Text) kit.Part {
	return kit.Part{Text: t, Matches: b.marks(t)}
}

func (b *builder) marks(t scenario.Text) []scenario.Range {
	if b.marker == nil {
		return nil
	}
	return b.marker.Mark(t.Plain)
}

func (b *builder) passage(parts ...kit.Part) *kit.Passage {
	return kit.NewPassage(b.host.Selection, look.Body, parts...)
}

// stop adds a row that the keys can reach. The row sticks out of the column, so
// that its words stand in line with the rest.
func (b *builder) stop(content kit.Block, point string, above float32, open func()) *kit.Row {
	r := b.reading
	at := len(r.stops)
	row := kit.NewRow(content, nil)
	row.Pad = fyne.NewSize(look.Wide, look.Half)
	row.OnTap = func() {
		b.reading.screen.active = card
		r.focusOn(at)
		r.screen.show()
		if open != nil {
			open()
		}
	}
	r.stops = append(r.stops, &stop{row: row, point: point, open: open})
	b.made = append(b.made, kit.Item{Object: row, Above: above, Out: true})
	return row
}

func (b *builder) points() {
	ruled := false
	for i, p := range b.scenario.Points {
		if p.Extra() && !ruled {
			ruled = true
			b.add(kit.NewRule(), look.Wide)
			extra := kit.NewQuiet(kit.Plain("If there is time"))
			b.add(extra, look.Gap)
		}
		b.point(p, i+1)
	}
}

func (b *builder) point(p scenario.Point, number int) {
	w := kit.NewPoint(b.host, p, number, false, func() { b.reading.screen.toggleStar(p.ID) })
	if b.marker != nil {
		w.Mark(p, b.marks(p.Phrase), b.marks(p.Body))
	}
	b.reading.points[p.ID] = w
	row := b.stop(b.phrased(w, p.ID), p.ID, look.Half, nil)
	b.at(search.Point, p.ID, 0)
	if b.reading.marked == nil && len(b.marks(p.Phrase))+len(b.marks(p.Body)) > 0 {
		b.reading.marked = row
	}
	b.at(search.Note, p.ID, 0)
	w.OnPressed = row.OnTap
	b.reading.notes[p.ID].OnPressed = func() {
		row.OnTap()
		b.reading.write(p.ID)
	}
}

// example adds the code. A click gives it the keys, and only a key copies it.
func (b *builder) example(e scenario.Example) {
	b.caption("Example")
	code := kit.NewCode(b.host, e, b.reading.page.Scrolled)
	b.stop(code, "", look.Half, nil)
	b.made[len(b.made)-1].Widest = codeWidest
	added := b.reading.stops[len(b.reading.stops)-1]
	added.example, added.open = code, code.Copy
}

// followUp hides the answer until it is asked for: one tries it first.
func (b *builder) followUp(e scenario.Exchange) {
	question := b.part(e.Said)
	question.Bold = true
	answer := b.passage(b.part(e.Reply))
	if len(b.part(e.Reply).Matches) == 0 {
		answer.Hide()
	}
	head := kit.NewFold(kit.NewProse(look.Body, kit.ReadingLeading, question))
	head.SetOpen(answer.Visible())
	toggle := func() {
		kit.SetVisible(answer, !answer.Visible())
		head.SetOpen(answer.Visible())
		b.reading.page.Column.Refresh()
		b.reading.page.Refresh()
		if answer.Visible() {
			b.reading.page.Reveal(answer)
		}
		b.reading.revealFocus()
	}
	b.stop(head, "", look.Half, toggle)
	b.reading.stops[len(b.reading.stops)-1].answer = answer
	b.made = append(b.made, kit.Item{Object: answer, Above: look.Half})
}

func (b *builder) seeAlso() {
	links := make([]*scenario.Scenario, 0, len(b.scenario.See))
	for _, id := range b.scenario.See {
		if sc, ok := b.reading.screen.deps.Deck.Scenario(id); ok {
			links = append(links, sc)
		}
	}
	if len(links) == 0 {
		return
	}
	b.caption("See also")
	for _, sc := range links {
		title := kit.NewProse(look.Body, kit.RowLeading, kit.Plain(strings.TrimSuffix(sc.Title, ".")))
		title.Colour = look.Accent
		b.stop(title, "", look.Half, func() {
			s := b.reading.screen
			s.Read(s.category, sc.ID, "")
			s.deps.Moved(true)
		})
	}
}
