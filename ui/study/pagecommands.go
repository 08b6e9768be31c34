package study

import (
	"strings"

	book "rehearse/data/study"
	"rehearse/ui/kit"
)

// pageCommands are those of the start and the end page, and those that the cards
// share with them.
func (s *Screen) pageCommands() []*kit.Command {
	const where = "Study"
	start, end := s.on(startPage), s.on(endPage)
	step := func(dx, dy int) func() { return func() { s.step(dx, dy) } }
	chosen := func() bool { return start() && s.start.tiles.chosen >= 0 }
	return []*kit.Command{
		{ID: "study.openchosen", Label: "Rehearse the chosen tile", Where: where, Keys: []string{"Space"}, Hidden: true, Fixed: true, Enabled: chosen, Run: s.openChosen},
		{ID: "study.start", Label: "Start, resume or go on", Where: where, Keys: []string{"Space"}, Enabled: func() bool { return start() && s.start.can() }, Run: func() { s.start.press() }},
		{ID: "study.again", Label: "Rehearse what was missed", Where: where, Keys: []string{"Space"}, Enabled: func() bool { return end() && s.end.missedAny() }, Run: s.rehearseMissed},
		{ID: "study.done", Label: "Done", Where: where, Keys: []string{"Esc", "Space"}, Enabled: end, Run: s.leave},
		{ID: "study.leave", Label: "Leave; the rehearsal can be resumed", Where: where, Keys: []string{"Esc"}, Enabled: s.on(frontPage, backPage), Run: s.leave},
		{ID: "study.up", Label: "Move up", Where: where, Keys: []string{"Up"}, Repeats: true, Enabled: s.on(startPage, endPage), Run: step(0, -1)},
		{ID: "study.down", Label: "Move down", Where: where, Keys: []string{"Down"}, Repeats: true, Enabled: s.on(startPage, endPage), Run: step(0, 1)},
		{ID: "study.left", Label: "Move left", Where: where, Keys: []string{"Left"}, Repeats: true, Enabled: start, Run: step(-1, 0)},
		{ID: "study.right", Label: "Move right", Where: where, Keys: []string{"Right"}, Repeats: true, Enabled: start, Run: step(1, 0)},
		{ID: "study.open", Label: "Rehearse the chosen tile, read the chosen point", Where: where, Keys: []string{"Enter"}, Enabled: s.on(startPage, endPage), Run: s.openChosen},
		{ID: "study.undo", Label: "Undo", Where: where, Keys: []string{"U"}, Enabled: s.on(frontPage, backPage, endPage), Run: s.undo},
		{ID: "study.star", Label: "Star the scenario", Where: where, Keys: []string{"B"}, Enabled: s.canStar, Run: s.star},
		{ID: "study.starpoint", Label: "Star the focused point", Where: where, Keys: []string{"P"}, Enabled: s.shows, Run: s.starPoint},
	}
}

// sourceCommands open the tiles of the start page by their keys.
func (s *Screen) sourceCommands() []*kit.Command {
	const where = "Study, what to rehearse"
	start := s.on(startPage)
	var commands []*kit.Command
	for _, source := range []struct{ name, label, key string }{
		{"today", "Today's plan, instead of what is unfinished", "T"},
		{"weak", "Weak points", "W"},
		{"bookmarks", "Bookmarks", "B"},
		{"category", "A category", "C"},
		{"everything", "Everything", "X"},
		{"blind", "Everything, blind", "L"},
	} {
		commands = append(commands, &kit.Command{
			ID: "study." + source.name, Label: source.label, Where: where, Keys: []string{source.key},
			Enabled: start, Run: func() { s.start.openNamed(source.name) },
		})
	}
	inside := func() bool { return start() && s.start.inner != nil }
	commands = append(commands, &kit.Command{
		ID: "study.sources", Label: "Back to all sources", Where: where, Keys: []string{"Esc"},
		Enabled: inside, Run: func() { s.start.enter(nil) },
	})
	for i, digit := range strings.Split(digits, "") {
		commands = append(commands, &kit.Command{
			ID: "study.pick." + digit, Label: "First tile, and so on to 0", Where: where, Keys: []string{digit},
			Hidden: i > 0, Fixed: true, Enabled: inside, Run: func() { s.start.open(i) },
		})
	}
	return commands
}

// resume goes on with the sitting that is unfinished.
func (s *Screen) resume() {
	s.open = true
	s.show()
}

// step moves the choice among the tiles or the missed points.
func (s *Screen) step(dx, dy int) {
	if s.at.page == endPage {
		s.end.step(dy)
		return
	}
	s.start.step(dx, dy)
}

func (s *Screen) openChosen() {
	if s.at.page == endPage {
		s.end.openChosen()
		return
	}
	s.start.openChosen()
}

// rehearseMissed asks for exactly the points that were missed.
func (s *Screen) rehearseMissed() {
	s.begin(book.Run{Source: book.Missed, Refs: s.end.points()})
}
