package prefs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// button returns a button that comes into view when Tab reaches it, and puts
// its command into the screen's table.
func (s *Screen) button(c *kit.Command) *kit.Button {
	b := kit.NewButton(s.host, c, kit.Outlined)
	b.OnFocus = func() { s.page.Reveal(b) }
	s.commands = append(s.commands, c)
	return b
}

// tray stands buttons side by side; they come into view together.
func (s *Screen) tray(objects ...fyne.CanvasObject) *kit.Tray {
	t := kit.NewTray(objects...)
	for _, o := range objects {
		if b, ok := o.(*kit.Button); ok {
			b.OnFocus = func() { s.page.Reveal(t) }
		}
	}
	return t
}

// scrolling lets keys move the page, to read a licence without a mouse.
func (s *Screen) scrolling() []*kit.Command {
	page := func() float32 { return max(s.page.Size().Height-look.Edge, look.Edge) }
	command := func(id, label, key string, by func() float32) *kit.Command {
		return &kit.Command{
			ID: "prefs." + id, Label: label, Where: where, Keys: []string{key}, Repeats: true,
			Run: func() { s.page.ScrollToOffset(fyne.NewPos(0, max(s.page.Offset.Y+by(), 0))) },
		}
	}
	return []*kit.Command{
		command("up", "Scroll up", "Up", func() float32 { return -look.Edge }),
		command("down", "Scroll down", "Down", func() float32 { return look.Edge }),
		command("pageup", "A page up", "PageUp", func() float32 { return -page() }),
		command("pagedown", "A page down", "PageDown", page),
		command("top", "To the top", "Home", func() float32 { return -s.page.Offset.Y }),
		command("end", "To the end", "End", func() float32 { return s.page.Column.Size().Height }),
	}
}

// amount shows a number between the buttons that change it. It is always as wide
// as its longest value, so that the button after it does not move away from the
// pointer.
type amount struct {
	kit.Prose
	longest string
}

func newAmount(longest string) *amount {
	a := &amount{longest: longest}
	a.TextSize, a.Colour, a.Leading, a.Align = look.Title, look.Ink, kit.RowLeading, fyne.TextAlignCenter
	a.ExtendBaseWidget(a)
	return a
}

// WidthFor returns the width of the longest value.
func (a *amount) WidthFor(float32) float32 {
	return fyne.MeasureText(a.longest, theme.Size(a.TextSize), fyne.TextStyle{}).Width + 2*look.Half
}
