package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"rehearse/ui/look"
)

// Page scrolls a column. It gives the column its width before Fyne asks for its
// height, which spares a second pass.
type Page struct {
	container.Scroll
	Column *Column
	// Keep returns the object of the column that stays in view when the window or
	// the text gets another size, if it was in view; nil is none.
	Keep func() fyne.CanvasObject
	// Moved, if set, is called when the page has scrolled.
	Moved func()

	away bool // what is to be kept is out of view
	text float32
}

// NewPage returns a page of the column.
func NewPage(c *Column) *Page {
	p := &Page{Column: c, text: theme.Size(look.Body)}
	p.Content, p.Direction = c, container.ScrollVerticalOnly
	p.OnScrolled = func(fyne.Position) {
		p.note()
		if p.Moved != nil {
			p.Moved()
		}
	}
	p.ExtendBaseWidget(p)
	return p
}

// Resize is called by Fyne.
func (p *Page) Resize(size fyne.Size) {
	changed := size != p.Size() && !p.Size().IsZero()
	away := p.away
	p.Column.width = size.Width
	p.Scroll.Resize(size) // which scrolls where the column has become shorter
	if p.away = away; changed {
		p.keep()
	}
}

// Refresh is called by Fyne, also after a change of the text size.
func (p *Page) Refresh() {
	p.Scroll.Refresh()
	if p.text == theme.Size(look.Body) {
		p.note()
		return
	}
	p.text = theme.Size(look.Body)
	p.keep()
}

// HeightFor returns the height at which the page need not scroll.
func (p *Page) HeightFor(width float32) float32 { return p.Column.HeightFor(width) }

// kept returns what stays in view, or nil.
func (p *Page) kept() fyne.CanvasObject {
	if p.Keep == nil {
		return nil
	}
	return p.Keep()
}

func (p *Page) keep() {
	if o := p.kept(); o != nil && !p.away {
		p.Reveal(o)
	}
}

// note finds out whether what is to be kept is in view. After a change of the
// text size the column is laid out before the page hears of it.
func (p *Page) note() {
	if p.text != theme.Size(look.Body) {
		return
	}
	o := p.kept()
	p.away = o != nil && (o.Position().Y+o.Size().Height <= p.Offset.Y || o.Position().Y >= p.Offset.Y+p.Size().Height)
}

// ScrollToOffset scrolls to a place.
func (p *Page) ScrollToOffset(to fyne.Position) {
	p.Scroll.ScrollToOffset(to)
	p.note()
}

// ScrollToTop scrolls to the top.
func (p *Page) ScrollToTop() { p.ScrollToOffset(fyne.Position{}) }

// ScrollToBottom scrolls to the end.
func (p *Page) ScrollToBottom() {
	p.ScrollToOffset(fyne.NewPos(0, max(p.Column.Size().Height-p.Size().Height, 0)))
}

// Reveal scrolls as little as is needed to show an object of the column, or the
// top of one that is taller than the view.
func (p *Page) Reveal(o fyne.CanvasObject) {
	top, bottom := o.Position().Y, o.Position().Y+o.Size().Height
	switch view := p.Size().Height; {
	case top < p.Offset.Y, bottom-top > view:
		p.ScrollToOffset(fyne.NewPos(0, max(top-p.Column.Margin.Height, 0)))
	case bottom > p.Offset.Y+view:
		p.ScrollToOffset(fyne.NewPos(0, min(bottom-view+p.Column.Margin.Height, max(top-p.Column.Margin.Height, 0))))
	}
	p.note()
}
