package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// Question is what a screen asked before it did something.
type Question struct {
	Title, Body, Verb string
	Yes               func()
}

// Host is a kit.Host that keeps what the screens did with it.
type Host struct {
	kit.Host
	Queue *Queue

	Copied    []string
	Messages  []string // shown by Say and Offer
	Offers    []*kit.Command
	Questions []Question

	window fyne.Window
}

// NewHost returns a host with an empty table of commands. An app must be there.
func NewHost() *Host {
	h := &Host{Queue: &Queue{}}
	h.Post = h.Queue.Post
	h.Commands, h.Selection, h.Tip = &kit.Commands{}, &kit.Selection{}, kit.NewTip(h.Post)
	h.Focus, h.Focused = h.focus, h.focused
	h.Copy = func(s string) { h.Copied = append(h.Copied, s) }
	h.Say = func(s string) { h.Messages = append(h.Messages, s) }
	h.Offer = func(s string, c *kit.Command) {
		h.Say(s)
		h.Offers = append(h.Offers, c)
	}
	h.Ask = func(title, body, verb string, yes func()) {
		h.Questions = append(h.Questions, Question{title, body, verb, yes})
	}
	return h
}

// App starts an app in our theme; it ends with the test. Widgets need one.
func App(tb testing.TB, s settings.Settings) fyne.App {
	tb.Helper()
	a := test.NewTempApp(tb)
	a.Settings().SetTheme(look.New(s))
	return a
}

// Settings returns a theme at the normal text size.
func Settings(theme settings.Theme) settings.Settings {
	return settings.Settings{Theme: theme, Text: settings.NormalText}
}

// Window shows an object in a window of the given size, without a margin; the
// window closes with the test.
func Window(tb testing.TB, size fyne.Size, root fyne.CanvasObject) fyne.Window {
	tb.Helper()
	w := test.NewTempWindow(tb, root)
	w.SetPadded(false)
	w.Resize(size)
	return w
}

// Show shows a screen, with the host's tooltip above it, and gives its keys to
// the host's commands.
func (h *Host) Show(tb testing.TB, size fyne.Size, root fyne.CanvasObject) fyne.Window {
	tb.Helper()
	h.window = Window(tb, size, container.NewStack(root, h.Tip))
	return h.window
}

// Attach returns a host that presses the keys of a window that has its own.
func Attach(h *kit.Host, w fyne.Window) *Host { return &Host{Host: *h, window: w} }

func (h *Host) focus(o fyne.Focusable) {
	switch {
	case h.window == nil:
	case o == nil:
		h.window.Canvas().Unfocus()
	default:
		h.window.Canvas().Focus(o)
	}
}

// Press presses and releases a key, written as in the table of commands: "K",
// "?", "Space", "Ctrl+Shift+Z". It goes the way that keys go in a window: to
// the focused widget if there is one, else to the commands.
func (h *Host) Press(key string) {
	event := &fyne.KeyEvent{Name: keyName(key)}
	if k, ok := h.focused().(desktop.Keyable); ok {
		k.KeyDown(event)
	} else {
		h.Commands.Down(event)
	}
	h.Repeat(key)
	if k, ok := h.focused().(desktop.Keyable); ok {
		k.KeyUp(event)
	}
}

// Repeat is what a key sends again and again while it is held down.
func (h *Host) Repeat(key string) {
	if s := kit.Shortcut(key); s != nil {
		h.shortcut(s)
		return
	}
	event := &fyne.KeyEvent{Name: keyName(key)}
	if f := h.focused(); f != nil {
		f.TypedKey(event)
	} else {
		h.Commands.Typed(event)
	}
	for _, r := range character(key) {
		if f := h.focused(); f != nil {
			f.TypedRune(r)
		} else {
			h.Commands.Rune(r)
		}
	}
}

func (h *Host) shortcut(s fyne.Shortcut) {
	if f, ok := h.focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
	} else {
		h.Commands.Shortcut(s)
	}
}

func (h *Host) focused() fyne.Focusable {
	if h.window == nil {
		return nil
	}
	return h.window.Canvas().Focused()
}

// keyName returns Fyne's name of a key of the table.
func keyName(key string) fyne.KeyName {
	switch key {
	case "Enter":
		return fyne.KeyReturn
	case "Esc":
		return fyne.KeyEscape
	case "PageUp":
		return fyne.KeyPageUp
	case "PageDown":
		return fyne.KeyPageDown
	}
	return fyne.KeyName(key)
}

// character returns what a key types: letters come without Shift.
func character(key string) string {
	switch {
	case key == "Space":
		return " "
	case len(key) == 1 && 'A' <= key[0] && key[0] <= 'Z':
		return string(key[0] - 'A' + 'a')
	case len(key) == 1:
		return key
	}
	return ""
}
