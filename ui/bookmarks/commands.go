package bookmarks

import (
	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/kit"
)

// commands are those of the screen; buttons show three of them.
type commands struct {
	open, study, browse *kit.Command
	all                 []*kit.Command
}

// Commands are those of the screen.
func (s *Screen) Commands() []*kit.Command { return s.commands.all }

func (s *Screen) newCommands() commands {
	const where = "Bookmarks"
	some := func() bool { return len(s.listed) > 0 }
	none := func() bool { return !some() }
	c := commands{
		open:   &kit.Command{ID: "bookmarks.open", Label: "Open", Where: where, Keys: []string{"Enter"}, Enabled: some, Run: s.openFocused},
		study:  &kit.Command{ID: "bookmarks.study", Label: "Study these", Where: where, Keys: []string{"S"}, Enabled: some, Run: s.studyAll},
		browse: &kit.Command{ID: "bookmarks.browse", Label: "Browse scenarios", Where: where, Keys: []string{"Space"}, Enabled: none, Run: func() { s.deps.Browse("", "") }},
	}
	c.all = []*kit.Command{
		{ID: "bookmarks.up", Label: "Move up", Where: where, Keys: []string{"Up"}, Repeats: true, Enabled: some, Run: func() { s.step(-1) }},
		{ID: "bookmarks.down", Label: "Move down", Where: where, Keys: []string{"Down"}, Repeats: true, Enabled: some, Run: func() { s.step(1) }},
		c.open, c.study,
		{ID: "bookmarks.star", Label: "Star the scenario, or remove its star", Where: where, Keys: []string{"B"}, Enabled: some, Run: func() { s.toggleFocused(s.listed[s.focus].ref.Whole()) }},
		{ID: "bookmarks.starpoint", Label: "Remove the star of the point", Where: where, Keys: []string{"P"}, Enabled: s.onPoint, Run: func() { s.toggleFocused(s.listed[s.focus].ref) }},
		{ID: "bookmarks.copy", Label: "Copy what is selected, the point or the answer", Where: where, Keys: []string{"Ctrl+C"}, Enabled: s.canCopy, Run: s.copy},
		c.browse,
	}
	return c
}

// onPoint reports whether a point has the keys.
func (s *Screen) onPoint() bool {
	e, ok := s.focused()
	return ok && e.ref.Point != ""
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
	ids := make([]string, len(s.groups))
	for i, g := range s.groups {
		ids[i] = g.scenario.ID
	}
	s.deps.Study(study.Bookmarks, ids)
}

func (s *Screen) canCopy() bool { return len(s.listed) > 0 || s.host.Selection.Text() != "" }

// copy takes what is selected, else the point or the whole answer that has the
// keys.
func (s *Screen) copy() {
	if text := s.host.Selection.Text(); text != "" {
		s.host.Copy(text)
		s.host.Say("Copied the selection")
		return
	}
	ref := s.listed[s.focus].ref
	sc, ok := s.deps.Deck.Scenario(ref.Scenario)
	if !ok {
		return
	}
	s.host.Copy(markdown(sc, ref))
	s.host.Say("Copied as Markdown")
}

func markdown(sc *scenario.Scenario, ref scenario.Ref) string {
	if p, ok := sc.Point(ref.Point); ok {
		return p.Markdown()
	}
	return sc.Markdown()
}
