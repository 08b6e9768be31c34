package prefs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

const (
	// leastWords is the width, in text sizes, that words keep beside a control.
	leastWords = 12
	beside     = look.Space
)

// pair is words and the controls that they are about on one line, with one common
// middle. Where the width is too small the controls stand under the words.
type pair struct {
	widget.BaseWidget
	words *kit.Prose
	first *kit.Segments // before the words, in line with those of other lines; nil for none
	last  *kit.Button   // at the end of the line; it keeps its room while it is hidden
}

// putter gives a part of a pair its place.
type putter func(o fyne.CanvasObject, x, y float32, size fyne.Size)

func newPair(words *kit.Prose, first *kit.Segments, last *kit.Button) *pair {
	p := &pair{words: words, first: first, last: last}
	p.ExtendBaseWidget(p)
	return p
}

func (p *pair) firstSize(width float32) fyne.Size {
	if p.first == nil {
		return fyne.Size{}
	}
	width = p.first.WidthFor(width)
	return fyne.NewSize(width, p.first.HeightFor(width))
}

// place puts each part, and returns the height of them all.
func (p *pair) place(width float32, put putter) float32 {
	first, last := p.firstSize(width), p.last.MinSize()
	left, right := float32(0), width-last.Width
	if p.first != nil {
		left = first.Width + beside
	}
	if right-beside-left < leastWords*theme.Size(look.Body) {
		return p.stack(width, put)
	}
	text := fyne.NewSize(right-beside-left, p.words.HeightFor(right-beside-left))
	height := max(text.Height, first.Height, last.Height)
	if p.first != nil {
		put(p.first, 0, (height-first.Height)/2, first)
	}
	put(p.words, left, (height-text.Height)/2, text)
	put(p.last, right, (height-last.Height)/2, last)
	return height
}

// stack puts the controls under the words, and returns the height of them all.
func (p *pair) stack(width float32, put putter) float32 {
	text := fyne.NewSize(width, p.words.HeightFor(width))
	put(p.words, 0, 0, text)
	first, last := p.firstSize(width), p.last.MinSize()
	top, height, x := text.Height+look.Gap, max(first.Height, last.Height), float32(0)
	if p.first != nil {
		put(p.first, 0, top+(height-first.Height)/2, first)
		x = first.Width + look.Gap
	}
	last.Width = min(last.Width, max(width-x, p.last.Least()))
	put(p.last, x, top+(height-last.Height)/2, last)
	return top + height
}

// HeightFor returns the height at a width.
func (p *pair) HeightFor(width float32) float32 {
	return p.place(width, func(fyne.CanvasObject, float32, float32, fyne.Size) {})
}

// CreateRenderer is called by Fyne.
func (p *pair) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{p.words, p.last}
	if p.first != nil {
		objects = []fyne.CanvasObject{p.words, p.first, p.last}
	}
	return kit.NewRenderer(objects, func() fyne.Size { return fyne.NewSquareSize(1) }, func(size fyne.Size) {
		p.place(size.Width, func(o fyne.CanvasObject, x, y float32, size fyne.Size) {
			o.Move(fyne.NewPos(x, y))
			o.Resize(size)
		})
	}, nil)
}
