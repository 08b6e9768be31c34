package study

import (
	"slices"
	"strconv"
	"time"

	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/ui/kit"
)

// tickKeys is how many points of a card have a key of their own.
const tickKeys = 9

// Commands are those of the screen.
func (s *Screen) Commands() []*kit.Command { return s.commands }

// table lists the commands of all pages. Each acts on its own page only, so
// that Space and Esc can mean the one thing that the page offers.
func (s *Screen) table() []*kit.Command {
	return slices.Concat(s.noteCommands(), s.pageCommands(), s.sourceCommands(), s.frontCommands(), s.backCommands(), s.tickCommands())
}

// on reports for a command whether one of the pages is shown.
func (s *Screen) on(pages ...page) func() bool {
	return func() bool { return s.shown && slices.Contains(pages, s.at.page) }
}

func (s *Screen) frontCommands() []*kit.Command {
	const where = "Study, question"
	earlier := func() bool {
		sitting, ok := s.deps.Book.Sitting()
		return s.on(frontPage, pastPage)() && ok && s.past < sitting.Position()
	}
	past := s.on(pastPage)
	return []*kit.Command{
		{ID: "study.flip", Label: "Show answer", Where: where, Keys: []string{"Space", "F"}, Enabled: s.on(frontPage), Run: s.flip},
		{ID: "study.hint", Label: "Next hint: a cue, then a whole point", Where: where, Keys: []string{"H"}, Enabled: s.canHint, Run: func() { s.deps.Book.NextHint() }},
		{ID: "study.skip", Label: "Skip this scenario", Where: where, Keys: []string{"K"}, Enabled: s.on(frontPage), Run: s.deps.Book.Skip},
		{ID: "study.lookback", Label: "Look back at the card before", Where: where, Keys: []string{"Left"}, Enabled: earlier, Run: func() { s.look(s.past + 1) }},
		{ID: "study.lookon", Label: "Look on, after looking back", Where: where, Keys: []string{"Right"}, Enabled: past, Run: func() { s.look(s.past - 1) }},
		{ID: "study.return", Label: "Return to your question", Where: where, Keys: []string{"Space", "Esc"}, Enabled: past, Run: func() { s.look(0) }},
	}
}

func (s *Screen) backCommands() []*kit.Command {
	const where = "Study, answer"
	back, answer := s.on(backPage), s.on(backPage, pastPage)
	return []*kit.Command{
		{ID: "study.save", Label: "Save and next", Where: where, Keys: []string{"Space"}, Enabled: back, Run: s.save},
		{ID: "study.tickall", Label: "Tick all points but the extras", Where: where, Keys: []string{"A"}, Enabled: back, Run: s.tickAll},
		{ID: "study.pointup", Label: "Focus the point above", Where: where, Keys: []string{"Up"}, Repeats: true, Enabled: answer, Run: func() { s.stage.back.step(-1) }},
		{ID: "study.pointdown", Label: "Focus the point below", Where: where, Keys: []string{"Down"}, Repeats: true, Enabled: answer, Run: func() { s.stage.back.step(1) }},
		{ID: "study.pageup", Label: "A page up", Where: where, Keys: []string{"PageUp"}, Repeats: true, Enabled: answer, Run: func() { s.stage.back.scroll(-1) }},
		{ID: "study.pagedown", Label: "A page down", Where: where, Keys: []string{"PageDown"}, Repeats: true, Enabled: answer, Run: func() { s.stage.back.scroll(1) }},
		{ID: "study.top", Label: "Scroll to the top", Where: where, Keys: []string{"Home"}, Enabled: answer, Run: func() { s.stage.back.page.ScrollToTop() }},
		{ID: "study.bottom", Label: "Scroll to the end", Where: where, Keys: []string{"End"}, Enabled: answer, Run: func() { s.stage.back.page.ScrollToBottom() }},
		{ID: "study.question", Label: "Back to the question, without saving", Where: where, Keys: []string{"F"}, Enabled: back, Run: func() { s.deps.Book.Turn(false) }},
	}
}

// tickCommands are one for each digit; the sheet of keys names the first.
func (s *Screen) tickCommands() []*kit.Command {
	commands := make([]*kit.Command, tickKeys)
	for i := range commands {
		digit := strconv.Itoa(i + 1)
		commands[i] = &kit.Command{
			ID: "study.tick." + digit, Label: "Tick point " + digit, Where: "Study, answer", Keys: []string{digit},
			Hidden: i > 0, Fixed: true,
			Enabled: func() bool { return s.on(backPage)() && i < len(s.stage.back.points) },
			Run:     func() { s.stage.back.tickByKey(i) },
		}
	}
	commands[0].Label = "Tick point 1, and so on to 9"
	return commands
}

// doubleClick is how long the second click of a double one may take: what
// desktops allow for (GNOME: 400 ms, Windows: 500 ms).
const doubleClick = 400 * time.Millisecond

// clicked returns what a click does. A question that has only just come up takes
// none: it would be the second of a double click on what was there before.
func (s *Screen) clicked(run func()) func() {
	return func() {
		shown := s.deps.Now().Sub(s.since)
		if s.at.page != frontPage || shown < 0 || shown >= doubleClick {
			run()
		}
	}
}

// button returns the command of the table in the words of a button, for clicks.
func (s *Screen) button(id, label string) *kit.Command {
	for _, c := range s.commands {
		if c.ID == id {
			b := *c
			b.Label, b.Run = label, s.clicked(c.Run)
			return &b
		}
	}
	return &kit.Command{Label: label}
}

func (s *Screen) leave() {
	s.open, s.past, s.armed = false, 0, false
	s.show()
}

func (s *Screen) flip() { s.deps.Book.Turn(true) }

// look shows the card that lies so many before the current one.
func (s *Screen) look(back int) {
	s.past = back
	s.show()
}

func (s *Screen) tickAll() {
	var must []string
	for _, p := range s.card().Must() {
		must = append(must, p.ID)
	}
	s.deps.Book.Tick(true, must...)
}

// save writes the review. To have said nothing wants two presses, so that
// paging through does not ruin what the book knows.
func (s *Screen) save() {
	if !s.armed && !s.stage.back.anyTicked() {
		s.armed = true
		s.show()
		return
	}
	s.deps.Book.Save(s.clock.took(s.at.sitting, s.at.card), memory.DayOf(s.deps.Now()))
}

// undo is that of the window, which says what it undid.
func (s *Screen) undo() {
	if !s.host.Commands.Run("undo") {
		s.deps.Book.Undo()
	}
}

func (s *Screen) star() { s.toggleStar(s.deps.Book.Ref(s.at.card.Scenario, "")) }

func (s *Screen) starPoint() {
	if s.at.page == endPage {
		s.end.starChosen()
		return
	}
	if !s.answered("Points are starred where the answer stands") {
		return
	}
	if p := s.stage.back.focusedPoint(); p != "" {
		s.toggleStar(s.deps.Book.Ref(s.at.card.Scenario, p))
	}
}

func (s *Screen) toggleStar(ref scenario.Ref) { s.deps.Book.Star(ref, !s.deps.Book.Starred(ref)) }
