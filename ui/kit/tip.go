package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// tipDelay is how long the pointer rests before a tooltip shows.
const tipDelay = 500 * time.Millisecond

// Tip is the one tooltip of a window. It lies above everything and takes no
// clicks.
type Tip struct {
	widget.BaseWidget
	// OnShow is called when the tooltip has come up, to have the window drawn:
	// Fyne does not draw for an object that was hidden until now.
	OnShow func()

	post   Dispatch
	cancel func()
	text   *canvas.Text
	box    *canvas.Rectangle
	at     fyne.Position
}

// NewTip returns a hidden tooltip.
func NewTip(post Dispatch) *Tip {
	t := &Tip{
		OnShow: func() {}, post: post, cancel: func() {},
		text: &canvas.Text{}, box: &canvas.Rectangle{CornerRadius: look.Half},
	}
	t.ExtendBaseWidget(t)
	t.Hide()
	return t
}

// Over shows the words near a position of the window when the pointer has
// rested a while.
func (t *Tip) Over(words string, at fyne.Position) {
	t.cancel()
	if words == "" {
		return
	}
	t.cancel = After(t.post, tipDelay, func() {
		t.text.Text, t.at = words, at
		t.Show()
		t.Refresh()
		t.OnShow()
	})
}

// Off takes the tooltip away.
func (t *Tip) Off() {
	t.cancel()
	if t.Visible() {
		t.Hide()
	}
}

// CreateRenderer is called by Fyne.
func (t *Tip) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{t.box, t.text},
		min:     func() fyne.Size { return fyne.Size{} },
		refresh: func() {
			t.text.TextSize = theme.Size(look.Small)
			t.text.Color = theme.Color(look.Ink)
			t.box.FillColor = theme.Color(look.Surface)
			t.box.StrokeColor, t.box.StrokeWidth = theme.Color(look.Control), theme.Size(look.Hairline)
		},
		layout: t.arrange,
	}
}

// arrange keeps the tooltip inside the window.
func (t *Tip) arrange(window fyne.Size) {
	size := t.text.MinSize().AddWidthHeight(2*look.Gap, look.Gap)
	x := min(t.at.X+look.Gap, window.Width-size.Width-look.Half)
	y := t.at.Y + look.Room
	if y+size.Height > window.Height {
		y = t.at.Y - size.Height - look.Gap
	}
	t.box.Move(fyne.NewPos(max(x, 0), y))
	t.box.Resize(size)
	t.text.Move(fyne.NewPos(max(x, 0)+look.Gap, y+look.Half))
	t.text.Resize(t.text.MinSize())
}
