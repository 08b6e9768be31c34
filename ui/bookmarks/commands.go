package bookmarks

import (
	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/kit"
)

// commands are those of the screen; buttons show some of them.
type commands struct {
	open, study, browse *kit.Command
	byDeck, byDate, own *kit.Command
	markdown, text      *kit.Command
	sheet               *kit.Command
	all                 []*kit.Command
}

// Commands are those of the screen.
func (s *Screen) Commands() []*kit.Command { return s.commands.all }

const where = "Bookmarks"

func (s *Screen) newCommands() commands {
	some := func() bool { return len(s.listed) > 0 }
	none := func() bool { return !some() }
	// command returns one for what is listed.
	command := func(id, label, key string, run func()) *kit.Command {
		return &kit.Command{ID: "bookmarks." + id, Label: label, Where: where, Keys: []string{key}, Enabled: some, Run: run}
	}
	c := commands{
		open:     command("open", "Open", "Enter", s.openFocused),
		study:    command("study", "Study these", "S", s.studyAll),
		browse:   command("browse", "Browse scenarios", "Space", func() { s.deps.Browse("", "") }),
		byDeck:   command("bydeck", "Deck order", "1", func() { s.setOrder(byDeck) }),
		byDate:   command("bydate", "Newest first", "2", func() { s.setOrder(byDate) }),
		own:      command("own", "My own order", "3", func() { s.setOrder(own) }),
		markdown: command("markdown", "Copy as Markdown", "M", func() { s.copyAll("Markdown", sheet.markdown) }),
		text:     command("text", "Copy as text", "T", func() { s.copyAll("text", sheet.text) }),
		sheet:    command("print", "Print", "Ctrl+P", s.printSheet),
	}
	c.browse.Enabled = none
	c.sheet.Enabled = func() bool { return some() && s.deps.Print != nil }
	up, down := command("up", "Move up", "Up", func() { s.step(-1) }), command("down", "Move down", "Down", func() { s.step(1) })
	up.Repeats, down.Repeats = true, true
	// The first that can act has the key: a note that is written ends before
	// anything else happens.
	pageUp := command("pageup", "A page up", "PageUp", func() { s.step(-s.pageLength(-1)) })
	pageDown := command("pagedown", "A page down", "PageDown", func() { s.step(s.pageLength(1)) })
	pageUp.Repeats, pageDown.Repeats = true, true
	first := command("first", "To the first", "Home", func() { s.step(-len(s.listed)) })
	last := command("last", "To the last", "End", func() { s.step(len(s.listed)) })
	c.all = append([]*kit.Command{s.endCommand(), up, down, pageUp, pageDown, first, last, c.open, c.study}, s.rowCommands(command)...)
	c.all = append(c.all, c.byDeck, c.byDate, c.own, c.markdown, c.text, c.sheet, c.browse)
	return c
}

func (s *Screen) endCommand() *kit.Command {
	return &kit.Command{
		ID: "bookmarks.endnote", Label: "Finish the note", Where: where, Keys: []string{"Esc", "Ctrl+Enter"},
		Enabled: s.isWriting, Run: s.endWriting,
	}
}

// rowCommands are those for the row that has the ring.
func (s *Screen) rowCommands(command func(id, label, key string, run func()) *kit.Command) []*kit.Command {
	star := command("star", "Star the scenario, or remove its star", "B", func() { s.toggleFocused(s.listed[s.focus].ref.Whole()) })
	point := command("starpoint", "Remove the star of the point", "P", s.removePoint)
	remove := command("remove", "Remove the bookmark", "Delete", func() { s.toggleFocused(s.listed[s.focus].ref) })
	words := command("words", "My words for the point", "E", s.writeWords)
	earlier := command("earlier", "Move the bookmark up in my own order", "Alt+Up", func() { s.move(-1) })
	later := command("later", "Move the bookmark down in my own order", "Alt+Down", func() { s.move(1) })
	copied := command("copy", "Copy what is selected, the point or the answer", "Ctrl+C", s.copy)
	remove.Enabled, copied.Enabled = s.onStar, s.canCopy
	resting := func() bool { return len(s.listed) > 0 && !s.isWriting() }
	earlier.Enabled, later.Enabled = resting, resting
	return []*kit.Command{star, point, remove, command("note", "My note on the scenario", "N", s.writeNote), words, earlier, later, copied}
}

// onPoint reports whether a point has the keys, and otherwise says that none
// does.
func (s *Screen) onPoint() bool {
	e, ok := s.focused()
	if !ok || e.ref.Point == "" {
		s.host.Say("The ring is on a whole scenario, not on a point")
		return false
	}
	return true
}

func (s *Screen) removePoint() {
	if s.onPoint() {
		s.toggleFocused(s.listed[s.focus].ref)
	}
}

// onStar reports whether what has the keys has a star: a scenario may be listed
// for the sake of its points.
func (s *Screen) onStar() bool {
	e, ok := s.focused()
	return ok && s.deps.Book.Starred(e.ref)
}

func (s *Screen) step(n int) {
	s.focusOn(s.listed[min(max(s.focus+n, 0), len(s.listed)-1)])
}

// toggleFocused is toggle by key: the ring must not get out of view when its
// group finds another place.
func (s *Screen) toggleFocused(ref scenario.Ref) {
	s.toggle(ref)
	s.reveal()
}

func (s *Screen) openFocused() {
	ref := s.listed[s.focus].ref
	s.deps.Browse(ref.Scenario, ref.Point)
}

func (s *Screen) studyAll() {
	s.deps.Study(study.Run{Source: study.Bookmarks, Refs: asked(s.deps.Book, s.groups)})
}
