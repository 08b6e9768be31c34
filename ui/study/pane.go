package study

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// pane is a widget that arranges others; it is embedded by what has a meaning.
// Its height follows from its width (kit.Block).
type pane struct {
	widget.BaseWidget
	objects []fyne.CanvasObject
	// place moves and resizes the objects.
	place func(fyne.Size)
	// height at a width; nil for a page, which takes the room that there is.
	height func(width float32) float32
}

// HeightFor returns the height at a width, in device-independent pixels.
func (p *pane) HeightFor(width float32) float32 {
	if p.height == nil {
		return 1
	}
	return p.height(width)
}

// Parts are what the pane is made of.
func (p *pane) Parts() []fyne.CanvasObject { return p.objects }

// CreateRenderer is called by Fyne.
func (p *pane) CreateRenderer() fyne.WidgetRenderer { return paneRenderer{p} }

type paneRenderer struct{ pane *pane }

func (r paneRenderer) Layout(size fyne.Size)        { r.pane.place(size) }
func (r paneRenderer) Objects() []fyne.CanvasObject { return r.pane.objects }
func (r paneRenderer) Destroy()                     {}

func (r paneRenderer) MinSize() fyne.Size {
	return fyne.NewSize(1, r.pane.HeightFor(max(r.pane.Size().Width, 1)))
}

func (r paneRenderer) Refresh() {
	r.pane.place(r.pane.Size())
	for _, o := range r.pane.objects {
		o.Refresh()
	}
}

// newSpace returns a pane of nothing.
func newSpace() *pane {
	p := &pane{place: func(fyne.Size) {}}
	p.ExtendBaseWidget(p)
	return p
}

// put moves and resizes an object.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// spacing is how generous a page of a given size is around its card.
type spacing struct {
	side float32 // beside the card
	pad  float32 // within the card
	gap  float32 // between the card and what surrounds it
}

const (
	tightBelow = 480 // a page is tight below this width or height
	cardWidth  = 760 // at the normal text size and below
	cardPad    = 44
	pageWidth  = look.ReadingWidth
)

// cardWide is the width of a card where there is room: it grows with the text.
func cardWide() float32 { return max(cardWidth, look.Grown(cardWidth)) }

func spacingFor(size fyne.Size) spacing {
	switch {
	case size.Width < tightBelow || size.Height < tightBelow:
		return spacing{side: look.Gap, pad: look.Wide, gap: look.Gap}
	case size.Width < look.NarrowBelow:
		return spacing{side: look.Room, pad: look.Room, gap: look.Space}
	}
	return spacing{side: look.Room, pad: cardPad, gap: look.Space}
}

// fit gives a text the largest of the sizes at which its longest word goes on a
// line and, but for the smaller sizes, all of it into the height.
func fit(p *kit.Prose, width, height float32, sizes ...fyne.ThemeSizeName) {
	chosen := sizes[len(sizes)-1]
	for i, size := range sizes {
		if longestWord(p.Text(), theme.Size(size)) > width {
			continue
		}
		if i == 0 && heightAt(p, width, size) > height {
			continue
		}
		chosen = size
		break
	}
	if p.TextSize != chosen {
		p.TextSize = chosen
		p.Refresh()
	}
}

func heightAt(p *kit.Prose, width float32, size fyne.ThemeSizeName) float32 {
	before := p.TextSize
	p.TextSize = size
	height := p.HeightFor(width)
	p.TextSize = before
	return height
}
