// Package kit holds what the screens share: the table of commands, the way back
// to the UI goroutine, text, cards, rows and buttons. Its widgets start no
// goroutine and know nothing of the user's data; they call back.
package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rehearse/data/settings"
)

// Dispatch runs a function on the UI goroutine.
type Dispatch func(func())

// Host is what a window gives its screens.
type Host struct {
	Post      Dispatch // back to the UI goroutine, for After
	Commands  *Commands
	Selection *Selection
	Tip       *Tip
	// Settings returns the settings that hold now.
	Settings func() settings.Settings
	// Painter draws what the window shows; nil where that cannot be done.
	Painter Painter
	// Focus gives a widget the keys; nil takes them from all.
	Focus func(fyne.Focusable)
	// Focused returns the widget that has the keys, or nil.
	Focused func() fyne.Focusable
	// Copy puts text on the clipboard.
	Copy func(string)
	// Say shows a short message for a few seconds.
	Say func(string)
	// Offer is Say with a command to answer what is said.
	Offer func(words string, c *Command)
	// Ask puts a question with a verb to confirm it; yes runs if the user does.
	Ask func(title, body, verb string, yes func())

	lexers lexers // of the code that is shown
}

// focused returns the widget that has the keys, or nil where nobody tells.
func (h *Host) focused() fyne.Focusable {
	if h.Focused == nil {
		return nil
	}
	return h.Focused()
}

// After runs f on the UI goroutine after d, unless cancel is called first.
func After(post Dispatch, d time.Duration, f func()) (cancel func()) {
	done := false
	t := time.AfterFunc(d, func() {
		post(func() {
			if !done {
				f()
			}
		})
	})
	return func() {
		done = true
		t.Stop()
	}
}

// keys passes on what a focused widget of ours does not use itself: Fyne sends
// keys to the focused widget only.
type keys struct{ commands *Commands }

func (k keys) KeyDown(e *fyne.KeyEvent)  { k.commands.Down(e) }
func (k keys) KeyUp(*fyne.KeyEvent)      {}
func (k keys) TypedKey(e *fyne.KeyEvent) { k.commands.Typed(e) }
func (k keys) TypedRune(r rune)          { k.commands.Rune(r) }

var _ desktop.Keyable = (*Button)(nil)
