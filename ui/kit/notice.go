package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Notice is a line in a frame: a short message that goes away, or a banner that
// stays until its cause is gone.
type Notice struct {
	widget.BaseWidget
	text *Prose
	box  *canvas.Rectangle
	// Colour of the frame.
	Colour fyne.ThemeColorName
}

// NewNotice returns a hidden notice.
func NewNotice(colour fyne.ThemeColorName) *Notice {
	n := &Notice{
		text:   NewProse(look.Title, RowLeading),
		box:    &canvas.Rectangle{CornerRadius: look.Gap, StrokeWidth: 1},
		Colour: colour,
	}
	n.ExtendBaseWidget(n)
	n.style()
	n.Hide()
	return n
}

// Say shows the words, or hides the notice for "".
func (n *Notice) Say(words string) {
	n.text.SetParts(Plain(words))
	if words == "" {
		n.Hide()
		return
	}
	n.Show()
	n.Refresh()
}

// Text returns what the notice says.
func (n *Notice) Text() string { return n.text.Text() }

// AccessibilityLabel returns what the notice says.
func (n *Notice) AccessibilityLabel() string { return n.text.Text() }

func (n *Notice) style() {
	n.box.FillColor, n.box.StrokeColor = theme.Color(look.Surface), theme.Color(n.Colour)
}

// HeightFor returns the height of the notice at a width.
func (n *Notice) HeightFor(width float32) float32 {
	return n.text.HeightFor(max(width-2*look.Space, 1)) + 2*look.Gap
}

// WidthFor returns the width that the words need, up to the width given.
func (n *Notice) WidthFor(width float32) float32 {
	return n.text.WidthFor(max(width-2*look.Space, 1)) + 2*look.Space + 1
}

// CreateRenderer is called by Fyne.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{n.box, n.text}, refresh: n.style,
		min: func() fyne.Size { return fyne.NewSize(1, n.HeightFor(max(n.Size().Width, 1))) },
		layout: func(size fyne.Size) {
			n.box.Resize(size)
			n.text.Move(fyne.NewPos(look.Space, look.Gap))
			n.text.Resize(size.SubtractWidthHeight(2*look.Space, 2*look.Gap))
		},
	}
}
