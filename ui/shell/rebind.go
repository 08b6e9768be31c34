package shell

import (
	"rehearse/data/study"
	"rehearse/ui/kit"
)

// bind gives commands the keys that the user chose for them, and reports whether
// any are others than before.
func (s *Shell) bind(commands []*kit.Command) bool {
	changed := false
	for _, c := range commands {
		changed = c.Bind(s.deps.Book.Value(study.Keys+c.ID)) || changed
	}
	return changed
}

// rebind makes the keys hold that the book has now, wherever they are shown.
func (s *Shell) rebind() {
	all := s.host.Commands.All()
	if !s.bind(all) {
		return
	}
	s.addShortcuts(all)
	s.root.Refresh()
	if screen, ok := s.screens[s.here]; ok {
		screen.Show()
	}
	s.relayout()
	s.showBar()
}

// resetKeys gives all commands their first keys back.
func (s *Shell) resetKeys() {
	s.buildAll()
	for _, c := range s.host.Commands.All() {
		s.setKeys(c, "")
	}
}

// setKeys keeps other keys for a command.
func (s *Shell) setKeys(c *kit.Command, kept string) { s.deps.Book.Set(study.Keys+c.ID, kept) }
