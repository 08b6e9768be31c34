package prefs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// fold is the head of a licence, or of them all: its name, and a sign that says
// whether what is below it is open. Tab reaches it; Space, Enter and a click open
// and shut it.
type fold struct {
	widget.BaseWidget
	host      *kit.Host
	row       *kit.Row
	head      *kit.Fold
	text      *kit.Passage
	below     *kit.Column // of the head: the text, hidden while shut
	words     string      // of the text; "" for the head of them all
	open      bool
	onReached func()
	onToggled func()
}

var (
	_ fyne.Focusable  = (*fold)(nil)
	_ desktop.Keyable = (*fold)(nil)
)

func newFold(h *kit.Host, l Licence) *fold {
	f := &fold{host: h, head: kit.NewFold(kit.NewProse(look.Title, kit.RowLeading, kit.Plain(l.Name))), words: l.Text}
	f.text = kit.NewPassage(h.Selection, look.Small)
	f.text.Leading = kit.RowLeading
	f.below = kit.NewColumn(kit.Item{Object: f.text})
	f.below.Margin = fyne.NewSize(look.Half, look.Gap)
	f.below.Hidden = true
	f.row = kit.NewRow(f.head, f.toggle)
	f.row.Pad = fyne.NewSize(look.Half, look.Half)
	f.ExtendBaseWidget(f)
	return f
}

// toggle opens the licence or shuts it.
func (f *fold) toggle() {
	f.set(!f.open)
	f.onToggled()
}

// set opens or shuts without a word to the page. The text is laid out the first
// time.
func (f *fold) set(open bool) {
	if open && f.text.Text() == "" {
		f.text.SetParts(kit.Plain(f.words))
	}
	f.open = open
	f.below.Hidden = !open || f.words == ""
	f.head.SetOpen(open)
}

// Tapped is called by Fyne.
func (f *fold) Tapped(*fyne.PointEvent) { f.toggle() }

// FocusGained shows the ring.
func (f *fold) FocusGained() {
	f.row.Mark(false, true)
	f.onReached()
}

// FocusLost hides the ring.
func (f *fold) FocusLost() { f.row.Mark(false, false) }

// TypedKey opens and shuts the licence with Space and Enter.
func (f *fold) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		if f.host.Commands.Fresh() {
			f.toggle()
		}
		return
	}
	f.host.Commands.Typed(e)
}

// TypedRune is called by Fyne.
func (f *fold) TypedRune(r rune) { f.host.Commands.Rune(r) }

// KeyDown is called by Fyne.
func (f *fold) KeyDown(e *fyne.KeyEvent) { f.host.Commands.Down(e) }

// KeyUp is called by Fyne.
func (f *fold) KeyUp(*fyne.KeyEvent) {}

// AccessibilityLabel returns the name of the licence.
func (f *fold) AccessibilityLabel() string { return f.head.Text() }

// HeightFor returns the height of the head at a width.
func (f *fold) HeightFor(width float32) float32 { return f.row.HeightFor(width) }

// CreateRenderer is called by Fyne.
func (f *fold) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.row) }
