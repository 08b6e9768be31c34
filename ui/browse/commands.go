package browse

import (
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// Commands are those of the screen.
func (s *Screen) Commands() []*kit.Command {
	const where = "Lists and reading"
	in := func(p pane) func() bool { return func() bool { return s.active == p } }
	reading := func() bool { return s.reading.scenario != nil }
	hits := func() bool { return len(s.shown) > 0 || s.pending() }
	return append(append(s.noteCommands(), s.boxCommands()...), []*kit.Command{
		{ID: "browse.up", Label: "Move up", Where: where, Keys: []string{"Up"}, Repeats: true, Run: func() { s.step(-1) }},
		{ID: "browse.down", Label: "Move down", Where: where, Keys: []string{"Down"}, Repeats: true, Run: func() { s.step(1) }},
		{ID: "browse.pageup", Label: "A page up", Where: where, Keys: []string{"PageUp"}, Repeats: true, Run: func() { s.page(-1) }},
		{ID: "browse.pagedown", Label: "A page down", Where: where, Keys: []string{"PageDown"}, Repeats: true, Run: func() { s.page(1) }},
		{ID: "browse.first", Label: "To the first, or the top", Where: where, Keys: []string{"Home"}, Run: func() { s.toEnd(-1) }},
		{ID: "browse.last", Label: "To the last, or the end", Where: where, Keys: []string{"End"}, Run: func() { s.toEnd(1) }},
		{ID: "browse.codeleft", Label: "Scroll the example to the left", Where: where, Keys: []string{"Left"}, Repeats: true, Enabled: func() bool { return s.shifted() > 0 }, Run: func() { s.shift(-1) }},
		{ID: "browse.coderight", Label: "Scroll the example to the right", Where: where, Keys: []string{"Right"}, Repeats: true, Enabled: func() bool { return s.reading.focusedExample() != nil }, Run: func() { s.shift(1) }},
		{ID: "browse.open", Label: "Open", Where: where, Keys: []string{"Enter", "Right"}, Run: s.open},
		{ID: "browse.leave", Label: "To the pane on the left", Where: where, Keys: []string{"Left"}, Run: s.leave},
		{ID: "browse.back", Label: "One step back", Where: where, Keys: []string{"Esc"}, Enabled: s.canGoBack, Run: s.leave},
		{ID: "browse.study", Label: "Study these", Where: where, Keys: []string{"S", "Ctrl+Enter"}, Enabled: hits, Run: s.study},
		{ID: "browse.order", Label: "Sort the list in another way", Where: where, Keys: []string{"O"}, Enabled: func() bool { return s.found.text == "" }, Run: s.nextOrder},
		{ID: "browse.star", Label: "Star the scenario", Where: where, Keys: []string{"B", "Ctrl+D"}, Enabled: hits, Run: s.star},
		{ID: "browse.starpoint", Label: "Star the focused point", Where: where, Keys: []string{"P"}, Enabled: func() bool { return in(card)() && s.reading.focusedPoint() != "" }, Run: s.starPoint},
		{ID: "browse.copy", Label: "Copy what is selected, the focused point or the answer", Where: where, Keys: []string{"Ctrl+C"}, Enabled: reading, Run: s.copy},
		s.list.clearCommand,
	}...)
}

// step moves within the active pane. A button that had the keys loses them to it.
func (s *Screen) step(n int) {
	if s.host.Commands.Held() && !s.box.focused {
		s.focusPane()
	}
	switch s.active {
	case categories:
		s.shelf.rows.Step(n)
	case list:
		s.list.rows.Step(n)
	case card:
		s.reading.step(n)
	}
}

// codeStep is how far a key scrolls the example sideways, in device-independent
// pixels at the normal text size: some eight letters.
const codeStep = 64

func (s *Screen) shift(n int) { s.reading.focusedExample().Shift(float32(n) * look.Grown(codeStep)) }

// shifted returns how far the example that has the keys is scrolled sideways.
func (s *Screen) shifted() float32 {
	if code := s.reading.focusedExample(); code != nil {
		return code.Shifted()
	}
	return 0
}

func (s *Screen) page(n int) {
	switch s.active {
	case categories:
		s.shelf.rows.Step(n * s.shelf.rows.PageLength())
	case list:
		s.list.rows.Step(n * s.list.rows.PageLength())
	case card:
		s.reading.scroll(n)
	}
}

// toEnd goes to the first entry or the top of the card, or with 1 to the last
// and the end.
func (s *Screen) toEnd(n int) {
	switch {
	case s.active == categories:
		s.shelf.rows.Step(n * s.shelf.rows.Count())
	case s.active == list:
		s.list.rows.Step(n * s.list.rows.Count())
	case n < 0:
		s.reading.page.ScrollToTop()
	default:
		s.reading.page.ScrollToBottom()
	}
}

func (s *Screen) open() {
	switch s.active {
	case categories:
		s.active = list
		s.deps.Moved(true)
		s.show()
		s.focusPane()
	case list:
		s.enter()
	case card:
		s.reading.open()
	}
}

func (s *Screen) star() {
	if s.waits(s.star) || s.chosen() == nil {
		return
	}
	ref := s.deps.Book.Ref(s.chosen().ID, "")
	s.deps.Book.Star(ref, !s.deps.Book.Starred(ref))
}

func (s *Screen) starPoint() { s.toggleStar(s.reading.focusedPoint()) }

func (s *Screen) toggleStar(point string) {
	ref := s.deps.Book.Ref(s.reading.id(), point)
	s.deps.Book.Star(ref, !s.deps.Book.Starred(ref))
}

// copy takes what is selected, else the focused point, else the whole answer.
func (s *Screen) copy() {
	if text := s.host.Selection.Text(); text != "" {
		s.host.Copy(text)
		s.host.Say("Copied the selection")
		return
	}
	if code := s.reading.focusedExample(); code != nil {
		code.Copy()
		return
	}
	if note := s.reading.focusedNote(); note != "" {
		s.host.Copy(note)
		s.host.Say("Copied your note")
		return
	}
	if p, ok := s.reading.scenario.Point(s.reading.focusedPoint()); ok && s.active == card {
		s.host.Copy(p.Markdown())
		s.host.Say("Copied the point")
		return
	}
	s.host.Copy(s.reading.scenario.Markdown())
	s.host.Say("Copied the answer as Markdown")
}
