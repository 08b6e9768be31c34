// Package kit holds what the screens share: the table of commands, the way back
// to the UI goroutine, text, cards, rows and buttons. Its widgets start no
// goroutine and know nothing of the user's data; they call back.
package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Dispatch runs a function on the UI goroutine.
type Dispatch func(func())

// Host is what a window gives its screens.
type Host struct {
	Post      Dispatch // back to the UI goroutine, for After
	Commands  *Commands
	Selection *Selection
	Tip       *Tip
	// Focus gives a widget the keys; nil takes them from all.
	Focus func(fyne.Focusable)
	// Copy puts text on the clipboard.
	Copy func(string)
	// Say shows a short message for a few seconds.
	Say func(string)
	// Ask puts a question with a verb to confirm it; yes runs if the user does.
	Ask func(title, body, verb string, yes func())
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
