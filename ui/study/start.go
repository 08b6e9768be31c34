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
	tilesWidth    = pageWidth
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
	stop     *kit.Stop // of the Tab key, before the tiles
	tiles    *tiles
	back     *kit.Button // to all sources
	page     *kit.Page

	now   today
	inner func() menu // what was chosen among the sources; nil for these themselves
	outer int         // the tile that was chosen when that began
}

func newStart(s *Screen) *start {
	press := s.button("study.start", "Start")
	p := &start{
		screen:   s,
		date:     kit.NewQuiet(),
		headline: kit.NewProse(look.Loud, kit.TightLeading),
		line:     kit.NewProse(look.Title, kit.RowLeading),
		button:   newAction(s.host, press, "", kit.Filled),
		caption:  kit.NewCaption(""),
		tiles:    newTiles(s.host),
		back:     kit.NewButton(s.host, s.button("study.sources", "\u2039 All sources"), kit.Bare),
	}
	press.Enabled = p.can
	p.stop = kit.NewStop(s.host, func() { p.choose(max(p.tiles.chosen, 0)) })
	p.button.OnFocus = func() { p.choose(-1); p.page.ScrollToTop(); p.page.Reveal(p.button.Button) }
	p.back.OnFocus = func() { p.choose(-1); p.page.Reveal(p.back) }
	p.line.Colour = look.Muted
	column := kit.NewColumn(
		kit.Item{Object: p.date},
		kit.Item{Object: p.headline, Above: look.Half},
		kit.Item{Object: p.line, Above: look.Gap},
		kit.Item{Object: p.button.Button, Above: look.Room, Natural: true},
		kit.Item{Object: p.caption, Above: look.Edge},
		kit.Item{Object: p.stop},
		kit.Item{Object: p.tiles, Above: look.Wide},
		kit.Item{Object: p.back, Above: look.Wide, Natural: true, Out: true},
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
	p.button.dead = p.tiles.chosen >= 0
	kit.SetVisible(p.caption, len(m.offers) > 0)
	kit.SetVisible(p.tiles, len(m.offers) > 0)
	kit.SetVisible(p.stop, len(m.offers) > 0)
	kit.SetVisible(p.back, p.inner != nil)
}

// enter offers what is to be chosen about a source; nil leads back to them all.
func (p *start) enter(inner func() menu) {
	chosen := 0
	switch {
	case inner == nil:
		chosen = p.outer
	case p.inner == nil:
		p.outer = p.tiles.chosen
	}
	p.inner, p.tiles.chosen = inner, chosen
	p.offer()
	p.Refresh()
	p.page.Reveal(p.tiles)
	p.takeKeys()
	p.choose(chosen)
}

// takeKeys puts the ring around what Space presses.
func (p *start) takeKeys() {
	var keys fyne.Focusable
	switch {
	case p.tiles.chosen >= 0:
		keys = p.stop
	case p.button.Visible():
		keys = p.button.Button
	}
	p.screen.host.Focus(keys)
}

// step moves the ring among the tiles, and from their first line up to the
// button.
func (p *start) step(dx, dy int) {
	switch {
	case dy < 0 && p.tiles.chosen < p.tiles.columns && p.button.Visible():
		p.screen.host.Focus(p.button.Button)
	case len(p.tiles.offers) > 0:
		p.tiles.step(dx, dy)
		p.choose(p.tiles.chosen)
		p.screen.host.Focus(p.stop)
	}
}

// choose chooses a tile; -1 is none. Space presses the tile then, which the
// button must not claim for itself.
func (p *start) choose(i int) {
	p.tiles.chosen = i
	p.tiles.mark()
	p.button.dead = i >= 0
	p.arrange(p.Size())
	if i >= 0 && i < len(p.tiles.objects) {
		p.page.Reveal(shifted{p.tiles.objects[i], p.tiles.Position()})
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
	room := size.Width - 2*margin.Width
	if size.Width < look.NarrowBelow || min(room, look.Grown(tilesWidth))/tileColumns < tileLeast*theme.Size(look.Body) {
		p.tiles.columns = 1
	}
	p.page.Column.Margin, p.page.Column.Out = margin, look.Grown(look.Gap) // a bare button's words begin where the others do
	width := min(room, headlineWidth)
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
