package kit

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

const (
	// noteLimit is how many characters a note holds, as in the book.
	noteLimit   = 20_000
	noteTooLong = "A note holds 20,000 characters: what does not fit is left out"

	noteRowsLeast = 2
	noteRowsMost  = 8 // a longer text scrolls within the field
	// noteGauged is how many characters fill the field in any case.
	noteGauged = 2_000
)

// noteField is the field in which a note is written.
type noteField struct {
	Entry
	note    *Note
	gauge   *Prose // breaks the text as the field does, to tell its rows
	inner   *container.Scroll
	focused bool
	// held is true from the beginning of the edit until the key that began it
	// is let go: a held key types nothing.
	held    bool
	strayed int // where the cursor has to be; nowhere if it is there
}

func newNoteField(n *Note, hint string) *noteField {
	f := &noteField{note: n, gauge: NewProse(look.Body, 1), strayed: nowhere}
	f.host = n.host
	f.MultiLine, f.Wrapping, f.PlaceHolder = true, fyne.TextWrapWord, hint
	f.OnKey = f.key
	f.OnCursorChanged = f.follow
	f.ExtendBaseWidget(f)
	return f
}

// load shows a text that is kept already.
func (f *noteField) load(text string) {
	f.OnChanged = nil
	f.SetText(text)
	f.OnChanged = f.note.changed
	f.held, f.strayed = f.host.Commands.watched, nowhere
}

// toEnd puts the cursor behind the text.
func (f *noteField) toEnd() { f.Entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) }

// heightFor returns the height at a width: that of the text and the row after
// it, so that the field has grown before it is full.
func (f *noteField) heightFor(width float32) float32 {
	text := f.Text
	if len(text) > noteGauged {
		text = text[:noteGauged]
	}
	if text != f.gauge.text {
		f.gauge.set([]Part{Plain(text)})
	}
	pad := theme.InnerPadding()
	rows := len(f.gauge.breakFor(max(width-2*pad, 1))) + 1
	rows += len(text) - len(strings.TrimRight(text, "\n"))
	row := fyne.MeasureText("M", theme.Size(look.Body), fyne.TextStyle{}).Height
	return float32(min(max(rows, noteRowsLeast), noteRowsMost))*row + 2*pad
}

// key hands the keys that a text has no use for to the commands.
func (f *noteField) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyTab:
		f.note.End()
		return true
	case fyne.KeyEscape, fyne.KeyF1:
		f.host.Commands.Typed(e)
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		return f.held || !f.hasRoom()
	}
	return f.held
}

// AccessibilityLabel returns what is written.
func (f *noteField) AccessibilityLabel() string { return f.Text }

// AccessibilityRole tells Fyne that this is text.
func (f *noteField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AcceptsTab keeps the Tab key from the window: it ends the edit, which gives the
// keys back to where they were. What comes next in the window is out of view.
func (f *noteField) AcceptsTab() bool { return true }

// KeyDown is called by Fyne.
func (f *noteField) KeyDown(e *fyne.KeyEvent) {
	f.held = false
	f.Entry.KeyDown(e)
}

// KeyUp is called by Fyne.
func (f *noteField) KeyUp(e *fyne.KeyEvent) {
	f.held = false
	f.Entry.KeyUp(e)
}

// TypedShortcut pastes no more than the note holds, and gives the key that puts
// an action again to the text.
func (f *noteField) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		f.gather()
		pasted := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s.Clipboard.Content())
		board := pasteboard{s.Clipboard, f.cut(pasted)}
		f.edited(func() { f.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board}) })
	case *desktop.CustomShortcut:
		f.custom(s)
	default:
		f.edited(func() { f.Entry.TypedShortcut(s) })
	}
}

func (f *noteField) custom(s *desktop.CustomShortcut) {
	switch shortcutKey(s) {
	case "Ctrl+Shift+Z":
		f.edited(f.Redo)
		return
	case "Ctrl+BackSpace", "Ctrl+Delete":
		f.gather()
	}
	f.edited(func() { f.Entry.TypedShortcut(s) })
}

// room returns how many characters still fit in place of those selected.
func (f *noteField) room() int {
	return noteLimit - utf8.RuneCountInString(f.Text) + utf8.RuneCountInString(f.SelectedText())
}

func (f *noteField) hasRoom() bool {
	if f.room() > 0 {
		return true
	}
	f.note.host.Say(noteTooLong)
	return false
}

// cut returns as much of a text as there is room for.
func (f *noteField) cut(text string) string {
	letters := []rune(text)
	if room := max(f.room(), 0); len(letters) > room {
		f.note.host.Say(noteTooLong)
		return string(letters[:room])
	}
	return text
}

// pasteboard is a clipboard with another content.
type pasteboard struct {
	fyne.Clipboard
	content string
}

// Content is part of fyne.Clipboard.
func (p pasteboard) Content() string { return p.content }

// FocusGained is called by Fyne.
func (f *noteField) FocusGained() {
	f.focused = true
	f.note.linger()
	f.Entry.FocusGained()
}

// FocusLost is called by Fyne.
func (f *noteField) FocusLost() {
	f.focused = false
	f.Entry.FocusLost()
	f.note.lost()
}

// follow keeps the line that is written in view.
func (f *noteField) follow() {
	if !f.focused || !f.note.editing {
		return
	}
	row := fyne.MeasureText("M", theme.Size(look.Body), fyne.TextStyle{}).Height
	at := f.CursorPosition().Y
	if f.inner != nil {
		at -= f.inner.Offset.Y
	}
	at = min(max(at, 0), max(f.Size().Height-row, 0)) + f.Position().Y
	f.note.reveal(at-look.Gap, at+row+look.Gap)
}

// CreateRenderer is called by Fyne.
func (f *noteField) CreateRenderer() fyne.WidgetRenderer {
	r := f.Entry.CreateRenderer()
	for _, o := range r.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			f.inner = s
		}
	}
	return r
}

// wheel lies over the field and takes the mouse wheel only: for the page, as
// long as the field does not scroll itself.
type wheel struct {
	widget.BaseWidget
	note *Note
}

func newWheel(n *Note) *wheel {
	w := &wheel{note: n}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled is called by Fyne.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	inner, page := w.note.field.inner, w.note.page
	switch {
	case inner != nil && inner.Content.MinSize().Height > inner.Size().Height:
		inner.Scrolled(e)
	case page != nil:
		page.Scrolled(e)
	}
}

// CreateRenderer is called by Fyne.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{min: func() fyne.Size { return fyne.NewSquareSize(1) }, layout: func(fyne.Size) {}}
}
