package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// nowhere says that the cursor is where Fyne has it.
const nowhere = -1

// beyondRow is more than a row holds: Fyne takes it for the end of the row.
const beyondRow = 1 << 20

// A space that no longer fits on its row belongs to no row for Fyne 2.8.1, and a
// cursor behind it goes astray: before the space, or on the next line. What is
// typed then lands in the wrong place, and two words become one (compare
// https://github.com/fyne-io/fyne/issues/2698, read on 2026-11-24). So the field
// remembers where the cursor has to be, in characters, and puts it there before
// the next change; until then it is shown at the end of the row.

// typed does something that leaves the cursor at a place that is known.
func (f *noteField) typed(row, want int, do func()) {
	do()
	f.strayed = nowhere
	if f.CursorTextOffset() != want {
		f.CursorRow, f.CursorColumn, f.strayed = max(row, 0), beyondRow, want
		f.Refresh()
	}
}

// edited does something that may change the text in one place, and leave the
// cursor behind a space there.
func (f *noteField) edited(do func()) {
	before := []rune(f.Text)
	do()
	after := []rune(f.Text)
	if slices.Equal(before, after) {
		return
	}
	f.strayed = nowhere
	at := changedUpTo(before, after)
	if at > 0 && after[at-1] == ' ' && (at == len(after) || after[at] == '\n') {
		f.typed(f.CursorRow, at, func() {})
	}
}

// changedUpTo returns where a change ends in the text after it.
func changedUpTo(before, after []rune) int {
	same := 0
	for same < min(len(before), len(after)) && before[same] == after[same] {
		same++
	}
	end := len(after)
	for end > same && len(before)-len(after)+end > same && before[len(before)-len(after)+end-1] == after[end-1] {
		end--
	}
	return end
}

// gather puts a cursor that has strayed where it has to be.
func (f *noteField) gather() {
	if f.strayed != nowhere {
		f.CursorColumn += f.strayed - f.CursorTextOffset()
		f.strayed = nowhere
	}
}

// TypedRune is called by Fyne.
func (f *noteField) TypedRune(r rune) {
	if f.held || !f.hasRoom() {
		return
	}
	f.gather()
	if f.SelectedText() != "" {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	f.typed(f.CursorRow, f.CursorTextOffset()+1, func() { f.Entry.TypedRune(r) })
}

// TypedKey is called by Fyne.
func (f *noteField) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyBackspace:
		f.gather()
		if at := f.CursorTextOffset(); at > 0 && f.SelectedText() == "" {
			row := f.CursorRow
			if f.CursorColumn <= 1 {
				row--
			}
			f.typed(row, at-1, func() { f.Entry.TypedKey(e) })
			return
		}
	case fyne.KeyDelete, fyne.KeyReturn, fyne.KeyEnter:
		f.gather()
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
		f.strayed = nowhere
	}
	f.Entry.TypedKey(e)
}

// MouseDown is called by Fyne.
func (f *noteField) MouseDown(e *desktop.MouseEvent) {
	f.strayed = nowhere
	f.Entry.MouseDown(e)
}
