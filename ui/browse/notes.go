package browse

import (
	"slices"

	"rehearse/data/scenario"
	"rehearse/data/search"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// notes are the user's own words on the card: by point, and "" for the note on
// the scenario.
type notes map[string]*kit.Note

// noteCommands are those of the user's own words. They come before all others,
// since Esc ends the edit of a note first.
func (s *Screen) noteCommands() []*kit.Command {
	const where = "Lists and reading"
	point := func() bool { return s.active == card && s.reading.focusedPoint() != "" }
	return []*kit.Command{
		{ID: "browse.endnote", Label: "Finish the note", Where: where, Keys: []string{"Esc", "Ctrl+Enter"}, Enabled: s.reading.isWriting, Run: s.reading.endWriting},
		{ID: "browse.note", Label: "My note on the scenario", Where: where, Keys: []string{"N"}, Enabled: func() bool { return s.chosen() != nil }, Run: s.writeNote},
		{ID: "browse.words", Label: "My words for the focused point", Where: where, Keys: []string{"E"}, Enabled: point, Run: func() { s.reading.write(s.reading.focusedPoint()) }},
	}
}

// writeNote lets the user edit the note on the chosen scenario, whichever pane
// has the keys. Where it does not stand beside that pane, its own comes up for as
// long as the edit lasts.
func (s *Screen) writeNote() {
	from := s.active
	s.read()
	if !s.root.shows(card) {
		s.active = card
		s.show()
	}
	s.reading.focus = slices.IndexFunc(s.reading.stops, func(at *stop) bool { return at.note })
	s.reading.write("")
	s.reading.notes[""].OnEnd = func() {
		s.active = from
		s.show()
		s.reading.revealFocus()
	}
}

// note adds the user's own words about a point, or about the scenario for "".
// They show nothing where there are none.
func (b *builder) note(caption, hint, point string) *kit.Note {
	r := b.reading
	n := kit.NewNote(b.host, r.page, caption, hint)
	if b.marker != nil {
		n.Marks = b.marker.Mark
	}
	n.SetText(r.screen.deps.Book.Note(r.ref(point)))
	r.notes[point] = n
	return n
}

// phrased returns a point with the user's own words beneath it.
func (b *builder) phrased(w *kit.Point, id string) *kit.Column {
	n := b.note("My words", "How you would say this point", id)
	n.Indent = w.Indent
	return kit.NewColumn(kit.Item{Object: w}, kit.Item{Object: n, Above: look.Gap, Below: look.Half}) // the row has as much
}

// myNote adds the user's note on the scenario, or a line that asks for one.
func (b *builder) myNote() {
	s := b.reading.screen
	n := b.note("My note", "What to remember about this scenario", "")
	n.Invite(&kit.Command{Label: "My note", As: "browse.note", Run: s.writeNote})
	row := b.stop(n, "", look.Room, s.writeNote)
	b.at(search.Note, "", 0)
	n.OnPressed = row.OnTap
	b.reading.stops[len(b.reading.stops)-1].note = true
}

// ref names the scenario that is read, or a point of it.
func (r *reading) ref(point string) scenario.Ref {
	return r.screen.deps.Book.Ref(r.id(), point)
}

// write lets the user edit their words about a point, or about the scenario for
// "". What is written until the edit ends is one action for undo.
func (r *reading) write(point string) {
	r.endWriting()
	n, ref, visit := r.notes[point], r.ref(point), new(study.Visit)
	r.writing = n
	n.OnEnd = r.revealFocus
	n.Begin(func(text string) { r.screen.deps.Book.Write(ref, text, visit) })
}

// endWriting ends the edit of a note, if there is one.
func (r *reading) endWriting() {
	if r.writing != nil {
		r.writing.End()
	}
}

func (r *reading) isWriting() bool { return r.writing != nil && r.writing.Editing() }

// revealFocus shows the row that has the keys again.
func (r *reading) revealFocus() {
	if r.active && r.focus >= 0 && r.focus < len(r.stops) {
		r.page.Reveal(r.stops[r.focus].row)
	}
}

// showNotes tells what the book has of the user's own words.
func (r *reading) showNotes() {
	changed := false
	for point, n := range r.notes {
		changed = n.SetText(r.screen.deps.Book.Note(r.ref(point))) || changed
	}
	if changed {
		r.page.Column.Refresh()
		r.page.Refresh()
	}
}

// focusedNote returns the note on the scenario if it has the keys, or "".
func (r *reading) focusedNote() string {
	if !r.active || r.focus < 0 || r.focus >= len(r.stops) || !r.stops[r.focus].note {
		return ""
	}
	return r.screen.deps.Book.Note(r.ref(""))
}
