package study

import (
	"slices"

	book "rehearse/data/study"
	"rehearse/ui/kit"
)

// newNote returns the user's own words about a point of the card, or about its
// scenario for "". Where there are none it shows nothing.
func (b *back) newNote(caption, hint, id string) *kit.Note {
	n := kit.NewNote(b.screen.host, b.page, caption, hint)
	n.OnPressed = func() {
		if i := slices.IndexFunc(b.points, func(p point) bool { return p.ID == id }); i >= 0 {
			b.setFocus(i)
		}
		b.write(n, id)
	}
	n.OnEnd = func() { // the keys act on a point again: one in view of the note
		if id == "" {
			b.setFocus(len(b.points) - 1)
		}
		b.page.Reveal(b.points[b.focus].row)
	}
	n.OnResized = func() {
		if b.save.dead != n.Editing() {
			b.screen.stage.showKeys()
			b.arrange(b.Size())
		}
		b.showRule()
		b.showWhole(n)
		b.screen.stage.flip.later()
	}
	return n
}

// write lets the user edit a note where it stands. What is written until the
// edit ends is one action for undo.
func (b *back) write(n *kit.Note, id string) {
	ref, visit := b.ref(id), new(book.Visit)
	n.Begin(func(text string) { b.screen.deps.Book.Write(ref, text, visit) })
	b.showWhole(n)
}

// showWhole brings a note that is edited into view, with what stands under its
// field. One that is taller follows its cursor.
func (b *back) showWhole(n *kit.Note) {
	if n.Editing() && n.Size().Height <= b.page.Size().Height {
		b.page.Reveal(n)
	}
}

// writePoint edits the phrasing of the focused point.
func (b *back) writePoint() {
	if b.focus < len(b.points) {
		p := b.points[b.focus]
		b.write(p.note, p.ID)
	}
}

// editing returns the note that is being edited, or nil.
func (b *back) editing() *kit.Note {
	if b.note.Editing() {
		return b.note
	}
	for _, p := range b.points {
		if p.note.Editing() {
			return p.note
		}
	}
	return nil
}

// endEdit ends the edit of a note, if there is one.
func (b *back) endEdit() {
	if n := b.editing(); n != nil {
		n.End()
	}
}
