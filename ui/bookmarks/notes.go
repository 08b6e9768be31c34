package bookmarks

import "rehearse/data/study"

// write lets the user edit the note of a row.
func (s *Screen) write(e *entry) {
	s.endWriting()
	s.writing = e
	var visit study.Visit
	e.note.Begin(func(text string) { s.deps.Book.Write(e.ref, text, &visit) })
}

// endWriting ends the edit of a note, if there is one.
func (s *Screen) endWriting() {
	if s.writing != nil {
		s.writing.note.End()
	}
}

func (s *Screen) isWriting() bool { return s.writing != nil && s.writing.note.Editing() }

// writeNote edits the note on the scenario that the ring is on or in.
func (s *Screen) writeNote() {
	e, _ := s.focused()
	s.write(s.entries[e.ref.Whole()])
}

// writeWords edits the user's own words for the point that has the ring.
func (s *Screen) writeWords() {
	if s.onPoint() {
		s.write(s.listed[s.focus])
	}
}

// showNotes tells what the book has of the user's own words.
func (s *Screen) showNotes() {
	changed := false
	for _, e := range s.listed {
		changed = e.note.SetText(s.deps.Book.Note(e.ref)) || changed
	}
	if changed {
		s.page.Column.Refresh()
		s.page.Refresh()
	}
}
