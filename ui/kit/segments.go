package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Segments stands buttons of the weight Segment side by side in one box: choices
// of which one is in force, or the steps of a number around it.
type Segments struct {
	widget.BaseWidget
	tray *Tray
	box  *Rectangle
}

// NewSegments returns the box of the objects.
func NewSegments(objects ...fyne.CanvasObject) *Segments {
	s := &Segments{tray: NewTray(objects...), box: NewRectangle(look.Surface, look.Control, look.Gap, fyne.Size{})}
	s.tray.gap = 0
	s.ExtendBaseWidget(s)
	return s
}

// HeightFor returns the height of the box at a width.
func (s *Segments) HeightFor(width float32) float32 { return s.tray.HeightFor(width) }

// WidthFor returns the width of the box, up to the width given.
func (s *Segments) WidthFor(width float32) float32 { return s.tray.WidthFor(width) }

// CreateRenderer is called by Fyne.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{s.box, s.tray},
		min:     func() fyne.Size { return s.tray.MinSize() },
		layout: func(size fyne.Size) {
			s.box.Resize(fyne.NewSize(s.WidthFor(size.Width), size.Height))
			s.tray.Resize(size)
		},
	}
}
