package study

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

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
	date     *kit.Prose
	headline *kit.Prose
	line     *kit.Prose
	button   *action
	caption  *kit.Prose
	tiles    *tiles
	back     *kit.Button // to all sources
	page     *kit.Page

	now   today
	inner func() menu // what was chosen among the sources; nil for these themselves
}

func newStart(s *Screen) *start {
	p := &start{
		screen:   s,
		date:     kit.NewQuiet(),
		headline: kit.NewProse(look.Loud, kit.TightLeading),
		line:     kit.NewProse(look.Title, kit.RowLeading),
		button:   newAction(s.host, s.button("study.start", "Start"), "", kit.Filled),
		caption:  kit.NewCaption(""),
		tiles:    newTiles(),
		back:     kit.NewButton(s.host, s.button("study.sources", "\u2039 All sources"), kit.Bare),
	}
	p.line.Colour = look.Muted
	column := kit.NewColumn(
		kit.Item{Object: p.date},
		kit.Item{Object: p.headline, Above: look.Half},
		kit.Item{Object: p.line, Above: look.Gap},
		kit.Item{Object: p.button.Button, Above: look.Room, Natural: true},
		kit.Item{Object: p.caption, Above: look.Edge},
		kit.Item{Object: p.tiles, Above: look.Wide},
		kit.Item{Object: p.back, Above: look.Wide, Natural: true},
	)
	column.Widest = headlineWidth
	p.page = kit.NewPage(column)
	p.objects = []fyne.CanvasObject{p.page}
	p.place = p.arrange
	p.ExtendBaseWidget(p)
	return p
}

// can reports whether the button has something to begin.
func (p *start) can() bool {
	label, _ := p.screen.today().button()
	return label != ""
}

// press does what the button says; the day may have turned since it was shown.
func (p *start) press() {
	if _, press := p.screen.today().button(); press != nil {
		press()
	}
}

func (p *start) unfinished() bool {
	_, unfinished := p.screen.deps.Book.Unfinished()
	return unfinished
}

// show tells what the book knows; arrived says that the user comes from a card.
func (p *start) show(arrived bool) {
	if arrived {
		p.page.ScrollToTop()
		p.inner, p.tiles.chosen = nil, -1
	}
	p.now = p.screen.today()
	line := p.now.line()
	p.date.SetParts(kit.Plain(p.now.date()))
	p.headline.SetParts(kit.Strong(p.now.headline()))
	p.line.SetParts(kit.Plain(line))
	kit.SetVisible(p.line, line != "")
	label, _ := p.now.button()
	p.button.say(label, "")
	kit.SetVisible(p.button.Button, label != "")
	p.offer()
	p.Refresh()
}

// offer fills the tiles.
func (p *start) offer() {
	m := menu{}
	switch {
	case len(p.screen.deck()) == 0 && len(p.screen.deps.Book.Stars()) == 0: // there is nothing to offer
	case p.inner != nil:
		m = p.inner()
	default:
		m = p.sources()
	}
	p.caption.SetParts(kit.Strong(strings.ToUpper(m.caption)))
	p.tiles.set(m.offers)
	kit.SetVisible(p.caption, len(m.offers) > 0)
	kit.SetVisible(p.tiles, len(m.offers) > 0)
	kit.SetVisible(p.back, p.inner != nil)
}

// enter offers what is to be chosen about a source; nil leads back to them all.
func (p *start) enter(inner func() menu) {
	p.inner, p.tiles.chosen = inner, -1
	p.offer()
	p.Refresh()
	p.page.Reveal(p.tiles)
}

// step moves the choice among the tiles.
func (p *start) step(dx, dy int) {
	if tile := p.tiles.step(dx, dy); tile != nil {
		p.page.Reveal(shifted{tile, p.tiles.Position()})
	}
}

func (p *start) openChosen() { p.open(p.tiles.chosen) }

// open opens the tile of that number.
func (p *start) open(i int) {
	if 0 <= i && i < len(p.tiles.offers) {
		p.tiles.offers[i].open()
	}
}

// openNamed opens the source of that name, whatever the tiles offer.
func (p *start) openNamed(name string) {
	for _, o := range p.sources().offers {
		if o.name == name {
			o.open()
		}
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
	named["study.date"] = p.date
	named["study.headline"] = p.headline
	named["study.line"] = p.line
	if p.button.Visible() {
		named["study.start"] = p.button.Button
	}
	if p.back.Visible() {
		named["study.sources"] = p.back
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
