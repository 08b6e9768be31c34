package browse

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// Widths at the normal text size, in device-independent pixels. Larger text
// needs more room, so a window that holds three panes may then hold two.
const (
	threePanes = 960
	twoPanes   = 760
	// wideCard is how wide the pane of the card is before the text moves towards
	// its middle.
	wideCard = 900
	// leastCategories is the width of the pane of categories at any text size: room
	// for the longest word of a name.
	leastCategories = 208
)

// panes arranges the screen: three panes side by side, two, or a stack of one.
type panes struct {
	widget.BaseWidget
	screen *Screen
	across *kit.Rectangle    // below the search box
	down   [2]*kit.Rectangle // between the panes
}

func newPanes(s *Screen) *panes {
	p := &panes{screen: s, across: kit.NewRule(), down: [2]*kit.Rectangle{kit.NewRule(), kit.NewRule()}}
	p.ExtendBaseWidget(p)
	return p
}

// beside returns how many panes stand side by side.
func (p *panes) beside() int {
	switch width := p.Size().Width * 16 / theme.Size(look.Body); {
	case width >= threePanes:
		return 3
	case width >= twoPanes:
		return 2
	}
	return 1
}

// shows reports whether the pane is in view.
func (p *panes) shows(which pane) bool {
	s := p.screen
	if which == categories && s.searching() {
		return false
	}
	if which == card && s.active != card && len(s.shown) == 0 {
		return false // nothing to read
	}
	switch p.beside() {
	case 3:
		return true
	case 2:
		if s.active == categories {
			return which != card
		}
		return which != categories
	}
	return which == s.active
}

// arrange lays the panes out again: another one may be in view.
func (p *panes) arrange() {
	if p.Size().Width > 0 {
		p.place(p.Size())
	}
}

// Yield keeps a message above the buttons under the list. Rows scroll.
func (s *Screen) Yield(float32) float32 {
	if !s.list.root.Visible() {
		return look.Space
	}
	return s.list.footHeight() + look.Space
}

// MinSize is small and constant, so that the window can shrink.
func (p *panes) MinSize() fyne.Size { return fyne.NewSquareSize(settings.SmallestWidth - look.Space) }

// CreateRenderer is called by Fyne.
func (p *panes) CreateRenderer() fyne.WidgetRenderer {
	s := p.screen
	return &panesRenderer{panes: p, objects: []fyne.CanvasObject{
		s.box, s.stops[categories], s.shelf.rows, s.list.root, s.stops[card], s.reading.root, p.across, p.down[0], p.down[1], s.offers,
	}}
}

func (p *panes) place(size fyne.Size) {
	s := p.screen
	margin := float32(look.Space)
	top := s.box.MinSize().Height + 20
	s.box.Move(fyne.NewPos(margin, 0))
	s.box.Resize(fyne.NewSize(size.Width-2*margin, top))
	p.across.Move(fyne.NewPos(0, top))
	p.across.Resize(fyne.NewSize(size.Width, 1))
	view := fyne.NewSize(size.Width, size.Height-top-1)
	widths := p.widths(view.Width)
	s.reading.page.Column.Margin.Width = p.cardMargin(widths[card])
	x := float32(0)
	for i, o := range []fyne.CanvasObject{s.shelf.rows, s.list.root, s.reading.root} {
		if widths[i] == 0 {
			o.Hide()
			continue
		}
		inset := float32(0)
		if i == int(categories) {
			inset = look.Gap
		}
		o.Show()
		o.Move(fyne.NewPos(x+inset, top+1+inset))
		o.Resize(fyne.NewSize(widths[i]-2*inset, view.Height-inset))
		x += widths[i]
	}
	kit.SetVisible(s.stops[categories], widths[categories] > 0)
	kit.SetVisible(s.stops[card], widths[card] > 0 && len(s.reading.stops) > 0)
	p.placeRules(widths, top+1, view.Height)
	p.placeOffers()
}

// placeOffers puts what is offered under the field. The rule is drawn anew for
// its sake: Fyne does not draw for an object that was hidden until now.
func (p *panes) placeOffers() {
	s := p.screen
	field := s.box.entry
	at := s.box.Position().Add(field.Position())
	s.offers.Move(at.AddXY(-offersRim, field.Size().Height+look.Half-offersRim))
	s.offers.Resize(fyne.NewSize(field.Size().Width+2*offersRim, s.offers.height()))
	canvas.Refresh(p.across)
}

// cardMargin returns the space beside the text in a pane of the width.
func (p *panes) cardMargin(width float32) float32 {
	if p.beside() == 1 {
		return look.Room
	}
	return look.Edge + max(width-look.Grown(wideCard), 0)/2
}

// widths shares the width among the panes in view; 0 is a hidden pane.
func (p *panes) widths(width float32) [3]float32 {
	var w [3]float32
	unit := theme.Size(look.Body) / 16
	several := p.beside() > 1
	if several && p.shows(categories) {
		w[categories] = max(min(width*0.18, 216*unit), 184*unit, leastCategories)
	}
	if several && p.shows(card) {
		widest := float32(372)
		if p.screen.searching() {
			widest = 452 // a hit shows a line of the answer too
		}
		w[list] = min(max((width-w[categories])*0.38, 280*unit), widest*unit)
	}
	left := width - w[categories] - w[list]
	for _, which := range []pane{card, list, categories} {
		if p.shows(which) {
			w[which] += left
			break
		}
	}
	return w
}

func (p *panes) placeRules(widths [3]float32, top, height float32) {
	x := float32(0)
	for i, rule := range p.down {
		x += widths[i]
		rule.Hidden = widths[i] == 0 || widths[i+1] == 0
		rule.Move(fyne.NewPos(x, top))
		rule.Resize(fyne.NewSize(1, height))
	}
}

type panesRenderer struct {
	panes   *panes
	objects []fyne.CanvasObject
}

func (r *panesRenderer) Layout(size fyne.Size) {
	r.panes.screen.list.show()
	r.panes.screen.reading.show()
	r.panes.place(size)
}
func (r *panesRenderer) MinSize() fyne.Size           { return r.panes.MinSize() }
func (r *panesRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *panesRenderer) Destroy()                     {}

func (r *panesRenderer) Refresh() {
	r.Layout(r.panes.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
