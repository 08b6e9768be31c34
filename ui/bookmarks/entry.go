package bookmarks

import (
	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// entry is one row that the keys can reach: a scenario, or a point of one, with
// what the user wrote about it.
type entry struct {
	ref  scenario.Ref
	row  *kit.Row
	note *kit.Note
	star fyne.CanvasObject
	show func(on bool) // tells whether there is a star
}

// entryOf returns the row of a scenario. Rows are kept: each new one would cost
// Fyne memory for a while.
func (s *Screen) entryOf(sc *scenario.Scenario) *entry {
	return s.kept(s.deps.Book.Ref(sc.ID, ""), func(e *entry) kit.Block {
		h := newHead(s, sc)
		h.question.OnPressed = func() { s.focusOn(e) }
		e.star, e.show = h.star, h.starred
		e.note = kit.NewNote(s.host, s.page, "My note", "What to remember about this scenario")
		return h
	})
}

// pointOf returns the row of a point.
func (s *Screen) pointOf(sc *scenario.Scenario, p scenario.Point) *entry {
	return s.kept(s.deps.Book.Ref(sc.ID, p.ID), func(e *entry) kit.Block {
		w := kit.NewPoint(s.host, p, number(sc, p.ID), false, func() { s.toggle(e.ref) })
		w.OnPressed = func() { s.focusOn(e) }
		e.star, e.show = w.Star(), w.SetStarred
		e.note = kit.NewNote(s.host, s.page, "My words", "How you would say this point")
		e.note.Indent = w.Indent
		return w
	})
}

func (s *Screen) kept(ref scenario.Ref, fresh func(*entry) kit.Block) *entry {
	e := s.entries[ref]
	if e == nil {
		e = &entry{ref: ref}
		head := fresh(e)
		e.note.OnPressed = func() {
			s.focusOn(e)
			s.write(e)
		}
		e.note.OnEnd = s.reveal
		content := kit.NewColumn(kit.Item{Object: head}, kit.Item{Object: e.note, Above: look.Gap})
		e.row = kit.NewRow(content, func() { s.focusOn(e) })
		s.entries[ref] = e
	}
	e.show(s.deps.Book.Starred(ref))
	e.note.SetText(s.deps.Book.Note(ref))
	return e
}
