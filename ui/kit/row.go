package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Row is a block that can be chosen: a row of a list, a point of an answer.
type Row struct {
	widget.BaseWidget
	Content Block
	OnTap   func()
	// OnHover, if set, is called when the pointer comes over the row.
	OnHover func()
	// Pad is the space around the content.
	Pad fyne.Size
	// Selected tints the row, Ring puts a line around it: the keys act here.
	Selected, Ring bool

	box     *canvas.Rectangle
	hovered bool
}

// NewRow returns a row around the content.
func NewRow(content Block, tap func()) *Row {
	r := &Row{
		Content: content, OnTap: tap, Pad: fyne.NewSize(look.Wide, look.Gap),
		box: &canvas.Rectangle{CornerRadius: look.Gap},
	}
	r.ExtendBaseWidget(r)
	r.style()
	return r
}

// Mark sets how the row shows its state.
func (r *Row) Mark(selected, ring bool) {
	if r.Selected != selected || r.Ring != ring {
		r.Selected, r.Ring = selected, ring
		r.style()
		r.box.Refresh()
	}
}

func (r *Row) style() {
	r.box.FillColor, r.box.StrokeWidth = color.Transparent, 0
	switch {
	case r.Selected:
		r.box.FillColor = theme.Color(look.Select)
	case r.hovered && r.OnTap != nil:
		r.box.FillColor = theme.Color(look.Hover)
	}
	if r.Ring {
		r.box.StrokeColor, r.box.StrokeWidth = theme.Color(look.Accent), theme.Size(look.Ring)
	}
}

// Tapped is called by Fyne.
func (r *Row) Tapped(*fyne.PointEvent) {
	if r.OnTap != nil {
		r.OnTap()
	}
}

// MouseIn is called by Fyne.
func (r *Row) MouseIn(*desktop.MouseEvent) {
	r.hover(true)
	if r.OnHover != nil {
		r.OnHover()
	}
}

// MouseMoved is called by Fyne.
func (r *Row) MouseMoved(*desktop.MouseEvent) { r.hover(true) }

// MouseOut is called by Fyne.
func (r *Row) MouseOut() { r.hover(false) }

func (r *Row) hover(on bool) {
	if r.hovered != on {
		r.hovered = on
		r.style()
		r.box.Refresh()
	}
}

// HeightFor returns the height of the row at a width.
func (r *Row) HeightFor(width float32) float32 {
	return r.Content.HeightFor(max(width-2*r.Pad.Width, 1)) + 2*r.Pad.Height
}

// CreateRenderer is called by Fyne.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{r.box, r.Content},
		min:     func() fyne.Size { return fyne.NewSize(1, r.HeightFor(max(r.Size().Width, 1))) },
		refresh: r.style,
		layout: func(size fyne.Size) {
			r.box.Resize(size)
			r.Content.Move(fyne.NewPos(r.Pad.Width, r.Pad.Height))
			r.Content.Resize(size.SubtractWidthHeight(2*r.Pad.Width, 2*r.Pad.Height))
		},
	}
}
