package browse

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// chip is a small button that says whether a filter is set.
type chip struct {
	widget.BaseWidget
	host *kit.Host
	run  func()
	step func(n int) // to the chip n places on
	tip  string

	label            string
	set              bool
	text, sign       *canvas.Text
	box, ring        *canvas.Rectangle
	hovered, focused bool
}

func newChip(h *kit.Host, run func()) *chip {
	c := &chip{
		host: h, run: run, text: &canvas.Text{}, sign: &canvas.Text{Text: "\u00d7"},
		box: &canvas.Rectangle{}, ring: &canvas.Rectangle{FillColor: color.Transparent},
	}
	c.ExtendBaseWidget(c)
	c.style()
	return c
}

// say sets what the chip says and whether its filter is set.
func (c *chip) say(label, tip string, set bool) {
	c.tip = tip
	if c.label != label || c.set != set {
		c.label, c.set = label, set
		c.Refresh()
	}
}

// Text returns what the chip says.
func (c *chip) Text() string { return c.label }

// AccessibilityLabel returns what the chip says and does.
func (c *chip) AccessibilityLabel() string { return c.label + ": " + c.tip }

// AccessibilityRole tells Fyne that this is a button.
func (c *chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped is called by Fyne.
func (c *chip) Tapped(*fyne.PointEvent) {
	c.host.Tip.Off()
	c.run()
}

// KeyDown is called by Fyne.
func (c *chip) KeyDown(e *fyne.KeyEvent) { c.host.Commands.Down(e) }

// KeyUp is called by Fyne.
func (c *chip) KeyUp(*fyne.KeyEvent) {}

// TypedKey presses the focused chip with Space and Enter, and goes to its
// neighbours with the arrows.
func (c *chip) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if c.host.Commands.Fresh() {
			c.run()
		}
	case fyne.KeyLeft:
		c.step(-1)
	case fyne.KeyRight:
		c.step(1)
	default:
		c.host.Commands.Typed(e)
	}
}

// TypedRune is called by Fyne.
func (c *chip) TypedRune(r rune) { c.host.Commands.Rune(r) }

// FocusGained shows the ring.
func (c *chip) FocusGained() { c.focus(true) }

// FocusLost hides the ring.
func (c *chip) FocusLost() { c.focus(false) }

func (c *chip) focus(on bool) {
	c.focused = on
	c.host.Commands.Hold(on)
	c.Refresh()
}

// MouseIn is called by Fyne.
func (c *chip) MouseIn(e *desktop.MouseEvent) {
	c.hovered = true
	c.host.Tip.Over(c.tip, e.AbsolutePosition)
	c.Refresh()
}

// MouseMoved is called by Fyne.
func (c *chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (c *chip) MouseOut() {
	c.hovered = false
	c.host.Tip.Off()
	c.Refresh()
}

func (c *chip) style() {
	ink, fill, stroke := look.Muted, look.Paper, look.Control
	switch {
	case c.set:
		ink, fill, stroke = look.Accent, look.Select, look.Accent
	case c.hovered:
		ink, fill = look.Ink, look.Hover
	}
	for _, t := range []*canvas.Text{c.text, c.sign} {
		t.Color, t.TextSize = theme.Color(ink), theme.Size(look.Small)
		look.SetStyle(t, fyne.TextStyle{Bold: c.set})
	}
	c.text.Text = c.label
	c.sign.Hidden = !c.set
	c.box.FillColor, c.box.StrokeColor = theme.Color(fill), theme.Color(stroke)
	c.box.StrokeWidth, c.ring.StrokeWidth = theme.Size(look.Hairline), theme.Size(look.Ring)
	c.ring.StrokeColor = theme.Color(look.Ink)
	c.ring.Hidden = !c.focused
}

// MinSize returns the size that shows the words.
func (c *chip) MinSize() fyne.Size {
	words, _ := look.Measure(c.label, theme.Size(look.Small), fyne.TextStyle{Bold: c.set})
	if c.set {
		words.Width += c.sign.MinSize().Width + look.Grown(look.Half)
	}
	return words.AddWidthHeight(2*look.Grown(look.Gap), look.HalfGrown(look.Gap))
}

// CreateRenderer is called by Fyne.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewRenderer([]fyne.CanvasObject{c.box, c.text, c.sign, c.ring}, c.MinSize, c.arrange, c.style)
}

func (c *chip) arrange(size fyne.Size) {
	c.box.CornerRadius, c.ring.CornerRadius = size.Height/2, size.Height/2+2
	c.box.Resize(size)
	c.ring.Move(fyne.NewPos(-2, -2))
	c.ring.Resize(size.AddWidthHeight(4, 4))
	text := c.text.MinSize()
	c.text.Move(fyne.NewPos(look.Grown(look.Gap), (size.Height-text.Height)/2))
	c.text.Resize(text)
	sign := c.sign.MinSize()
	c.sign.Move(fyne.NewPos(size.Width-look.Grown(look.Gap)-sign.Width, (size.Height-sign.Height)/2))
	c.sign.Resize(sign)
}
