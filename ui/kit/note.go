package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/scenario"
	"rehearse/ui/look"
)

// Note shows the user's own words under a caption, and lets them be written
// where they stand: between Begin and End it is a field that grows with its
// text and is saved as one types. An empty note shows nothing, or an
// invitation.
type Note struct {
	widget.BaseWidget
	// Indent returns the space to the left, in device-independent pixels; nil
	// is none.
	Indent func() float32
	// Marks returns what a search found in the words; nil is nothing.
	Marks func(text string) []scenario.Range
	// OnPressed is called for a click on the words or on the invitation.
	OnPressed func()
	// OnResized is called after an edit began, grew or ended; the page has been
	// laid out then.
	OnResized func()
	// OnEnd is called when the keys are back where they were before the edit, and
	// not when they went elsewhere.
	OnEnd func()

	host *Host
	page *Page // nil where the note lies on none

	bar     *Rectangle
	caption *Prose
	words   *Passage
	invite  *Button // nil for none
	field   *noteField
	wheel   *wheel // over the field
	foot    *Tray  // under the field

	known   string // what is kept
	editing bool
	write   func(text string)
	back    fyne.Focusable // has the keys again after the edit
	late    lateWrite
	linger  func() // cancels the end that follows when the keys are gone
}

const noteBar = 2 // width of the bar beside a note

// NewNote returns an empty note of the page that it lies on; page may be nil.
// hint stands in the empty field.
func NewNote(h *Host, page *Page, caption, hint string) *Note {
	n := &Note{
		host: h, page: page, bar: NewRectangle(look.Control, "", 1, fyne.NewSquareSize(noteBar)),
		caption: NewCaption(caption), words: NewPassage(h.Selection, look.Body), linger: func() {},
	}
	n.words.OnPressed = n.pressed
	n.field = newNoteField(n, hint)
	n.wheel = newWheel(n)
	done := &Command{Label: "Done", Keys: []string{"Esc"}, Run: n.End}
	n.foot = NewTray(NewButton(h, done, Bare), NewQuiet(Plain("Saved as you type")))
	n.late = newLateWrite(h.Post, n.save)
	n.ExtendBaseWidget(n)
	n.show()
	return n
}

// Invite puts a quiet button for the command where the note is empty. It is
// called before the note is shown.
func (n *Note) Invite(c *Command) {
	n.invite = NewButton(n.host, c, Bare)
	n.invite.OnFocus = func() { n.reveal(0, n.Size().Height) }
	n.show()
}

// SetText tells the note what is kept, and reports whether it needs another
// height for that: then the caller lays out anew. While the note is edited, what
// the user writes stays.
func (n *Note) SetText(text string) bool {
	if text == n.known {
		return false
	}
	n.known = text
	if !n.editing {
		n.show()
	}
	return !n.editing
}

// Field returns the field, to be found by tests and tools.
func (n *Note) Field() fyne.CanvasObject { return n.field }

// AccessibilityLabel returns the note with its caption.
func (n *Note) AccessibilityLabel() string { return n.caption.Text() + ": " + n.known }

// Editing reports whether the note is being edited.
func (n *Note) Editing() bool { return n.editing }

// Begin lets the user edit the note. write is called with the whole text, ""
// for no note: at most 400 ms after the last key, every two seconds while one
// types on, and at once when the edit ends or the keys go elsewhere.
func (n *Note) Begin(write func(text string)) {
	if n.editing {
		return
	}
	n.editing, n.write, n.back = true, write, n.host.focused()
	n.field.load(n.known)
	n.show()
	n.resized()
	n.reveal(0, n.Size().Height)
	n.host.Focus(n.field)
	n.field.toEnd()
}

// End ends the edit, if there is one: what is not written yet is, and the keys
// go back to where they were.
func (n *Note) End() {
	if !n.editing {
		return
	}
	n.linger()
	n.late.flush()
	n.editing = false
	n.show()
	n.resized()
	back := n.back
	if n.back = nil; !n.field.focused {
		return
	}
	n.host.Focus(nil) // what had them may be out of view, and would not take them
	n.host.Focus(back)
	if n.OnEnd != nil {
		n.OnEnd()
	}
}

// save hands on what is written.
func (n *Note) save() {
	if text := strings.TrimSpace(n.field.Text); text != n.known {
		n.known = text
		n.write(text)
	}
}

// changed is called after each change of the text.
func (n *Note) changed(string) {
	n.late.touch()
	if n.field.Size().Height != n.field.heightFor(n.field.Size().Width) {
		n.resized()
	}
}

// lost is called when the keys go elsewhere. The end waits a little: it moves
// what lies below, which must not slip away from under a click, and another
// window gives the keys back.
func (n *Note) lost() {
	if !n.editing {
		return
	}
	n.late.flush()
	n.linger()
	n.linger = After(n.host.Post, noteLinger, func() {
		if n.host.focused() != fyne.Focusable(n.field) {
			n.End()
		}
	})
}

func (n *Note) pressed() {
	if n.OnPressed != nil {
		n.OnPressed()
		n.field.held = false // no key began the edit
	}
}

// show tells the state.
func (n *Note) show() {
	words := Plain(n.known)
	if n.Marks != nil {
		words.Matches = n.Marks(n.known)
	}
	n.words.SetParts(words)
	kept := !n.editing && n.known != ""
	n.words.Hidden = !kept
	n.caption.Hidden = !kept && !n.editing
	n.bar.Hidden = n.caption.Hidden
	n.foot.Hidden = !n.editing
	if n.wheel.Hidden = !n.editing; n.editing {
		n.field.Show()
	} else {
		n.field.Hide() // and its menu
	}
	invited := n.invite != nil && n.caption.Hidden
	if n.invite != nil {
		n.invite.Hidden = !invited
	}
	n.Hidden = n.caption.Hidden && !invited
}

// resized lays out what depends on the height of the note. It refreshes no
// more than it must: Fyne takes long over a field that is full of text.
func (n *Note) resized() {
	if n.page != nil {
		n.page.Refresh()
	}
	n.arrange(n.Size())
	canvas.Refresh(n)
	if n.OnResized != nil {
		n.OnResized()
	}
}
