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

// Weight says how loud a button is.
type Weight int

// The weights. A screen has at most one Filled button.
const (
	Outlined Weight = iota
	Filled
	Bare    // no border: a quiet action beside text
	Segment // as Bare, as large as Outlined: one of those on Segments
)

// ringRim is how far the ring of a button lies outside of it.
const ringRim = 3

// Button runs a command and shows its key.
type Button struct {
	widget.BaseWidget
	keys
	command *Command
	weight  Weight
	// OnFocus, if set, is called when the button gets the keys: a page that
	// scrolls can bring it into view.
	OnFocus func()
	// Chosen marks one of several buttons as the one in force.
	Chosen bool
	// Still hides the key and keeps its room: something else has the keys now.
	Still bool
	// Sign, if set, stands on the button in place of the label, which is read
	// aloud and shows as a tooltip.
	Sign string
	tip  *Tip

	label            *canvas.Text
	badge            *Badge
	box, ring        *canvas.Rectangle
	hovered, focused bool
}

// NewButton returns a button for the command.
func NewButton(h *Host, c *Command, w Weight) *Button {
	b := &Button{
		keys: keys{h.Commands}, command: c, weight: w, tip: h.Tip,
		label: &canvas.Text{}, badge: NewBadge(c.Key()),
		box: &canvas.Rectangle{CornerRadius: look.Gap}, ring: newRing(look.Gap),
	}
	b.ExtendBaseWidget(b)
	b.style()
	return b
}

func newRing(radius float32) *canvas.Rectangle {
	return &canvas.Rectangle{CornerRadius: radius}
}

// SetLabel changes what the button says.
func (b *Button) SetLabel(label string) {
	b.command.Label = label
	b.Refresh()
}

// Text returns what the button says.
func (b *Button) Text() string { return b.command.Label }

// AccessibilityLabel returns what the button says.
func (b *Button) AccessibilityLabel() string { return b.command.Label }

// AccessibilityRole tells Fyne that this is a button.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped runs the command.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.Sign != "" {
		b.tip.Off()
	}
	run(b.command)
}

// TypedKey presses the focused button with Space and Enter.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.commands.act(b.command)
	default:
		b.keys.TypedKey(e)
	}
}

// Disabled tells Fyne that Tab passes the button by. One that has the keys stays
// where it is, or Tab would not know from where to go on.
func (b *Button) Disabled() bool { return !b.command.Can() && !b.focused }

// Enable is called by Fyne; the command says whether it can act.
func (b *Button) Enable() { b.Refresh() }

// Disable is called by Fyne; the command says whether it can act.
func (b *Button) Disable() { b.Refresh() }

// FocusGained shows the ring.
func (b *Button) FocusGained() {
	b.focused = true
	b.commands.Hold(true)
	b.Refresh()
	if b.OnFocus != nil {
		b.OnFocus()
	}
}

// FocusLost hides the ring.
func (b *Button) FocusLost() {
	b.focused = false
	b.commands.Hold(false)
	b.Refresh()
}

// MouseIn shows that the button can be pressed.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
	if b.Sign != "" {
		b.tip.Over(b.command.Label, e.AbsolutePosition)
	}
}

// MouseMoved is called by Fyne.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Refresh()
	if b.Sign != "" {
		b.tip.Off()
	}
}

func (b *Button) style() {
	ink, fill, stroke := look.Ink, look.Surface, look.Control
	switch {
	case b.weight == Filled && b.command.Can():
		ink, fill, stroke = look.OnTint, look.Accent, look.Accent
	case b.Chosen:
		ink, fill, stroke = look.Accent, look.Select, look.Accent
	case !b.command.Can():
		ink, fill, stroke = look.Muted, look.Paper, look.Line
	case b.hovered:
		fill = look.Hover
	}
	b.label.Text, b.label.Color = b.words(), theme.Color(ink)
	b.label.TextSize = b.points()
	look.SetStyle(b.label, fyne.TextStyle{Bold: b.weight < Bare})
	b.box.FillColor, b.box.StrokeColor, b.box.StrokeWidth = theme.Color(fill), theme.Color(stroke), theme.Size(look.Hairline)
	if b.weight >= Bare {
		if b.weight == Bare || !b.Chosen {
			b.box.StrokeWidth = 0
		}
		if !b.hovered && !b.Chosen {
			b.box.FillColor = color.Transparent
		}
	}
	b.badge.Colour = look.Muted
	if ink == look.OnTint {
		b.badge.Colour = look.OnTint
	}
	b.badge.key = b.commands.keyOf(b.command)
	b.badge.Hidden = b.Still
	b.badge.style()
	b.ring.StrokeColor, b.ring.StrokeWidth = theme.Color(look.Ink), theme.Size(look.Ring)
	b.ring.FillColor = color.Transparent
	b.ring.Hidden = !b.focused
}

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{b.box, b.label, b.badge, b.ring},
		min:     b.MinSize, refresh: b.style, layout: b.arrange,
	}
}
