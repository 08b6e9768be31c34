package prefs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// button returns a button that comes into view when Tab reaches it, and puts
// its command into the screen's table.
func (s *Screen) button(c *kit.Command) *kit.Button { return s.weighing(c, kit.Outlined) }

// segment is button for one of several in a box.
func (s *Screen) segment(c *kit.Command) *kit.Button { return s.weighing(c, kit.Segment) }

func (s *Screen) weighing(c *kit.Command, w kit.Weight) *kit.Button {
	b := kit.NewButton(s.host, c, w)
	b.OnFocus = func() { s.page.Reveal(b) }
	s.commands = append(s.commands, c)
	s.buttons = append(s.buttons, b)
	return b
}

// tray stands buttons side by side; they come into view together.
func (s *Screen) tray(objects ...fyne.CanvasObject) *kit.Tray {
	t := kit.NewTray(objects...)
	s.together(t, objects...)
	return t
}

// choicesOf is tray for buttons of which one is in force.
func (s *Screen) choicesOf(objects ...fyne.CanvasObject) *kit.Segments {
	c := kit.NewSegments(objects...)
	s.together(c, objects...)
	return c
}

// together brings the whole into view when Tab reaches one of the buttons on it.
func (s *Screen) together(whole fyne.CanvasObject, objects ...fyne.CanvasObject) {
	for _, o := range objects {
		if b, ok := o.(*kit.Button); ok {
			b.OnFocus = func() { s.page.Reveal(whole) }
		}
	}
}

// steps are words beside an amount between the buttons that change it, and the way
// back to what it was at first.
type steps struct {
	*pair
	amount            *amount
	less, more, reset *kit.Button
	changed           func() bool
}

func (s *Screen) newSteps(about *kit.Prose, less, more, reset *kit.Command) steps {
	t := steps{amount: newAmount(), less: s.segment(less), more: s.segment(more), reset: s.weighing(reset, kit.Bare), changed: reset.Enabled}
	t.less.Sign, t.more.Sign = "\u2013", "+" // the face has no minus sign
	t.pair = newPair(about, kit.NewSegments(t.less, t.amount, t.more), t.reset)
	s.together(t.pair, t.less, t.more, t.reset)
	return t
}

// show tells the amount. The way back is there while the amount is another, and
// leaves the keys to a neighbour.
func (t steps) show(s *Screen, words string) {
	t.amount.SetParts(kit.Plain(words))
	t.less.Refresh()
	t.more.Refresh()
	t.reset.Refresh()
	back := t.changed()
	if !back && s.host.Focused() == fyne.Focusable(t.reset) {
		s.host.Focus(t.more)
	}
	if t.reset.Hidden == back {
		t.reset.Hidden = !back
		s.page.Refresh()
	}
}

// amount shows a number between the buttons that change it. It is always as wide
// as the longest that there is, so that the button after it does not move away from
// the pointer and all of them stand one under the other.
type amount struct{ kit.Prose }

func newAmount() *amount {
	a := &amount{}
	a.TextSize, a.Colour, a.Leading, a.Align = look.Title, look.Ink, kit.RowLeading, fyne.TextAlignCenter
	a.ExtendBaseWidget(a)
	return a
}

// WidthFor returns the width of the longest value.
func (a *amount) WidthFor(float32) float32 {
	longest := percent(settings.LargestText)
	return fyne.MeasureText(longest, theme.Size(a.TextSize), fyne.TextStyle{}).Width + look.Grown(2*look.Half)
}
