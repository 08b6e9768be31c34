package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// tick is the box that says whether a point was said.
type tick struct {
	widget.BaseWidget
	onTap func()
	on    bool
	shown bool // as a hint
	box   *canvas.Rectangle
	sign  *canvas.Image
}

func newTick(tap func()) *tick {
	t := &tick{onTap: tap, box: &canvas.Rectangle{CornerRadius: look.Radius}}
	t.sign = &canvas.Image{}
	t.sign.FillMode = canvas.ImageFillContain
	t.ExtendBaseWidget(t)
	t.style()
	return t
}

func (t *tick) set(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// hint draws the box as that of a point which a hint had shown: it does not
// count as said.
func (t *tick) hint(on bool) {
	t.shown = on
	t.Refresh()
}

// Tapped is called by Fyne.
func (t *tick) Tapped(*fyne.PointEvent) { t.onTap() }

// Cursor shows that the box can be pressed.
func (t *tick) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel says whether the point was said.
func (t *tick) AccessibilityLabel() string {
	words := "not said"
	if t.on {
		words = "said"
	}
	if t.shown {
		words += ", with hint"
	}
	return words
}

func (t *tick) style() {
	t.sign.Hidden = !t.on
	t.box.StrokeWidth = theme.Size(look.Hairline) + 0.5
	t.box.FillColor, t.box.StrokeColor = theme.Color(look.Surface), theme.Color(look.Control)
	t.sign.Resource = look.IconCheck.In(look.OnSaid)
	switch {
	case t.on && t.shown:
		t.box.StrokeColor, t.sign.Resource = theme.Color(look.Said), look.IconCheck.In(look.Said)
	case t.on:
		t.box.FillColor, t.box.StrokeColor = theme.Color(look.Said), theme.Color(look.Said)
	}
}

// CreateRenderer is called by Fyne.
func (t *tick) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{t.box, t.sign}, refresh: t.style,
		min: func() fyne.Size { return fyne.NewSquareSize(look.Grown(tickBox)) },
		layout: func(size fyne.Size) {
			t.box.Resize(size)
			t.sign.Move(fyne.NewPos(look.Half, look.Half))
			SizeIcon(t.sign, size.Width-2*look.Half)
		},
	}
}
