package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is a text field in which the keys of the window still work: those with
// a modifier, and those that OnKey takes.
type Entry struct {
	widget.Entry
	// OnKey gets each named key first and reports whether it used it.
	OnKey func(*fyne.KeyEvent) bool
	// OnFocus is called when the field got the keys or lost them.
	OnFocus func(on bool)
	// OnTap is called after a click into the field.
	OnTap func()
	// TakesTab reports whether Tab goes to OnKey; nil is never.
	TakesTab func() bool

	host    *Host
	focused bool
	rest    func() // calls off the rest of the cursor
}

// NewEntry returns a field with a hint of what to type.
func NewEntry(h *Host, hint string) *Entry {
	e := &Entry{host: h}
	e.PlaceHolder = hint
	e.ExtendBaseWidget(e)
	return e
}

// ToEnd puts the cursor behind the text of one line, and nothing is selected any
// more.
func (e *Entry) ToEnd() {
	// Shift may be held: Fyne would select up to the end then.
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	e.Refresh()
}

// KeyDown is called by Fyne.
func (e *Entry) KeyDown(k *fyne.KeyEvent) {
	e.host.Commands.Down(k)
	e.Entry.KeyDown(k)
}

// AcceptsTab is called by Fyne.
func (e *Entry) AcceptsTab() bool { return e.TakesTab != nil && e.TakesTab() }

// FocusGained is called by Fyne.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	e.focus(true)
}

// FocusLost is called by Fyne.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	e.focus(false)
}

func (e *Entry) focus(on bool) {
	e.host.Commands.Hold(on)
	if e.OnFocus != nil {
		e.OnFocus(on)
	}
}

// Tapped is called by Fyne.
func (e *Entry) Tapped(at *fyne.PointEvent) {
	e.Entry.Tapped(at)
	if e.OnTap != nil {
		e.OnTap()
	}
}

// TypedKey hands the keys that write nothing, F1 and the like, to the table of
// commands.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if functionKey(string(k.Name)) && e.host.Commands.Typed(k) {
		return
	}
	if e.OnKey == nil || !e.OnKey(k) {
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut keeps undo, copy and their like for the text and hands the rest
// to the table of commands. Where there is no text, undo means something else.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	_, own := s.(*desktop.CustomShortcut)
	_, undo := s.(*fyne.ShortcutUndo)
	if (own || undo && e.Text == "") && e.host.Commands.Shortcut(s) {
		return
	}
	e.Entry.TypedShortcut(s)
}
