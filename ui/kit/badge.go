package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Badge shows a key as a small cap.
type Badge struct {
	widget.BaseWidget
	// Colour of the sign and the border.
	Colour fyne.ThemeColorName
	key    string
	sign   *canvas.Text
	box    *canvas.Rectangle
}

// NewBadge returns the cap of a key, as Shown writes it.
func NewBadge(key string) *Badge {
	b := &Badge{Colour: look.Muted, key: key, sign: &canvas.Text{}, box: &canvas.Rectangle{}}
	b.ExtendBaseWidget(b)
	b.style()
	return b
}

// Text returns the key.
func (b *Badge) Text() string { return b.key }

// SetKey changes the key; "" hides the badge.
func (b *Badge) SetKey(key string) {
	b.key = key
	b.Refresh()
}

func (b *Badge) style() {
	b.sign.Text = b.key
	b.sign.TextSize = theme.Size(look.Tiny)
	look.SetStyle(b.sign, b.face())
	b.sign.Color = theme.Color(b.Colour)
	b.sign.Alignment = fyne.TextAlignCenter
	b.box.CornerRadius = look.Half
	b.box.StrokeWidth = theme.Size(look.Hairline)
	b.box.StrokeColor = theme.Color(look.Line)
	if b.Colour == look.OnTint {
		b.box.StrokeColor = theme.Color(look.OnTint)
	}
	b.box.FillColor = color.Transparent
}

// face is that of code, but for a key alone: there O would look like 0.
func (b *Badge) face() fyne.TextStyle { return fyne.TextStyle{Monospace: len(b.key) > 1} }

// MinSize returns the size of the cap, or nothing without a key.
func (b *Badge) MinSize() fyne.Size {
	if b.key == "" {
		return fyne.Size{}
	}
	text, _ := look.Measure(b.key, theme.Size(look.Tiny), b.face())
	h := text.Height + 4
	return fyne.NewSize(max(text.Width+10, h), h)
}

// CreateRenderer is called by Fyne.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{b.box, b.sign},
		min:     b.MinSize,
		refresh: b.style,
		layout: func(size fyne.Size) {
			b.box.Resize(size)
			b.sign.Resize(size)
		},
	}
}
