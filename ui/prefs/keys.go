package prefs

import (
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// newKeySection says how to find keys and change them. The list of them all is
// built when it is opened.
func (s *Screen) newKeySection() []kit.Item {
	s.keys = s.button(&kit.Command{
		ID: "prefs.keys", Label: "Show the keys", As: "keys", Hidden: true, Run: s.deps.Keys,
	})
	s.changeKeys = s.button(&kit.Command{
		ID: "prefs.changekeys", Label: "Change keys", As: "keys.change", Hidden: true, Run: s.deps.ChangeKeys,
	})
	s.resetKeys = s.button(&kit.Command{ID: "prefs.resetkeys", Label: "Reset all keys", Hidden: true, Run: func() {
		s.host.Ask("Reset all keys?", "Each command gets the key back that it had at first.", "Reset all keys", func() {
			s.deps.ResetKeys()
			s.host.Say("All keys are as at first")
		})
	}})
	return []kit.Item{
		{Object: words("Everything can be done without a mouse. The list of keys finds each command and runs it, or gives it another key."), Above: look.Wide},
		{Object: s.tray(s.keys, s.changeKeys, s.resetKeys), Above: look.Wide},
	}
}

// showKeys tells the keys that hold now, where the screen speaks of them.
func (s *Screen) showKeys() {
	key := func(id, first string) string {
		if c := s.host.Commands.Find(id); c.Run != nil {
			return c.Key()
		}
		if kept := s.deps.Book.Value(study.Keys + id); kept != "" { // its screen was not built yet
			return kept
		}
		return first
	}
	for i, k := range []string{key("smaller", "Ctrl+-"), key("larger", "Ctrl+="), key("normal", "Ctrl+0")} {
		s.sizeKeys[i].SetKey(k)
		s.sizeKeys[i].Hidden = k == ""
	}
	s.asides.empty.SetParts(kit.Plain("Nothing is set aside. " + key("study.aside", "Ctrl+Shift+A") +
		" sets the scenario aside that you rehearse: it stays out of every plan, and stands here until you take it back."))
}
