package study

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

const (
	headlineWidth = 900
	tilesWidth    = 652
	tileColumns   = 2
	tileLeast     = 14 // text sizes of width that a tile needs
)

// start is the page on which the user says what to rehearse.
type start struct {
	pane
	screen   *Screen
	headline *kit.Prose
	left     *kit.Prose // what would be resumed
	button   *action
	caption  *kit.Prose
	tiles    *tiles
	page     *kit.Page
}

func newStart(s *Screen) *start {
	p := &start{
		screen:   s,
		headline: kit.NewProse(look.Loud, kit.TightLeading),
		left:     kit.NewProse(look.Title, kit.RowLeading),
		button:   newAction(s.host, s.button("study.start", "Start"), "", kit.Filled),
		caption:  kit.NewCaption("Or rehearse"),
		tiles:    newTiles(),
	}
	p.left.Colour = look.Muted
	column := kit.NewColumn(
		kit.Item{Object: p.headline},
		kit.Item{Object: p.left, Above: look.Gap},
		kit.Item{Object: p.button.Button, Above: look.Room, Natural: true},
		kit.Item{Object: p.caption, Above: look.Edge},
		kit.Item{Object: p.tiles, Above: look.Wide},
	)
	column.Widest = headlineWidth
	p.page = kit.NewPage(column)
	p.objects = []fyne.CanvasObject{p.page}
	p.place = p.arrange
	p.ExtendBaseWidget(p)
	return p
}

// can reports whether the button has something to begin.
func (p *start) can() bool { return len(p.screen.deps.Deck.Scenarios) > 0 }

// show tells what the book knows; arrived says that the user comes from a card.
func (p *start) show(arrived bool) {
	if arrived {
		p.page.ScrollToTop()
	}
	d := p.screen.deps
	headline, left, button := tallyOf(d.Book, d.Deck.Scenarios).line(), "", "Start"
	sitting, unfinished := d.Book.Unfinished()
	if unfinished {
		left = sourceName(d.Deck, sitting.Source) + " was left at " + progress(sitting) + "."
		button = "Resume, " + progress(sitting)
	}
	if !p.can() {
		headline, left = "No scenarios yet", "The deck is empty, so there is nothing to rehearse."
	}
	p.headline.SetParts(kit.Strong(headline))
	p.left.SetParts(kit.Plain(left))
	setVisible(p.left, left != "")
	p.button.say(button, "")
	setVisible(p.button.Button, p.can())
	setVisible(p.caption, p.can())
	setVisible(p.tiles, p.can())
	p.tiles.set(p.offers(unfinished))
	p.Refresh()
}

// offers lists what can be rehearsed apart from what the button begins.
func (p *start) offers(unfinished bool) []offer {
	d := p.screen.deps
	var offers []offer
	add := func(name, title, line string, source book.Source, ids []string, colour fyne.ThemeColorName) {
		offers = append(offers, offer{name: name, title: title, line: line, colour: colour, open: func() {
			if len(ids) == 0 {
				p.screen.host.Say(line)
				return
			}
			p.screen.Start(source, ids)
		}})
	}
	if unfinished {
		all := d.Deck.Scenarios
		add("everything", "Everything", count(len(all), "scenario")+", in the order of the deck", book.Everything, ids(all), "")
	}
	list, scenarios, points := starred(d.Deck, d.Book)
	line := count(scenarios, "scenario") + ", " + count(points, "point")
	if len(list) == 0 {
		line = "Nothing starred yet: press B or P on a card"
	}
	add("bookmarks", "Bookmarks", line, book.Bookmarks, list, "")
	for i, c := range d.Deck.Categories {
		if in := d.Deck.In(c.ID); len(in) > 0 {
			add(c.ID, c.Name, tallyOf(d.Book, in).brief(), book.Category+book.Source(c.ID), ids(in), look.CategoryColour(i))
		}
	}
	return offers
}

// step moves the choice among the tiles.
func (p *start) step(dx, dy int) {
	if tile := p.tiles.step(dx, dy); tile != nil {
		p.page.Reveal(shifted{tile, p.tiles.Position()})
	}
}

func (p *start) openChosen() {
	if i := p.tiles.chosen; i >= 0 {
		p.tiles.offers[i].open()
	}
}

func (p *start) arrange(size fyne.Size) {
	margin := kit.PageMargin(size.Width)
	p.tiles.columns = tileColumns
	if size.Width < look.NarrowBelow || tilesWidth/tileColumns < tileLeast*theme.Size(look.Body) {
		p.tiles.columns = 1
	}
	p.page.Column.Margin = margin
	width := min(size.Width-2*margin.Width, headlineWidth)
	p.button.fit(width)
	fit(p.headline, width, size.Height/2, look.Loud, look.Heading, look.Body)
	put(p.page, 0, 0, size.Width, size.Height)
	p.page.Refresh()
}

func (p *start) named(named map[string]fyne.CanvasObject) {
	named["study.headline"] = p.headline
	if p.can() {
		named["study.start"] = p.button.Button
	}
	for i, o := range p.tiles.offers {
		named["study.tile."+o.name] = p.tiles.objects[i]
	}
}

// shifted is an object as seen from the page that its parent lies on.
type shifted struct {
	fyne.CanvasObject
	by fyne.Position
}

// Position returns where the object lies on the page.
func (s shifted) Position() fyne.Position { return s.CanvasObject.Position().Add(s.by) }
