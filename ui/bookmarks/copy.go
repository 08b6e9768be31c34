package bookmarks

import (
	"rehearse/data/scenario"
)

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
	if ref.Point != "" {
		s.host.Say("Copied the point as Markdown")
		return
	}
	s.host.Say("Copied the answer as Markdown")
}

func markdown(sc *scenario.Scenario, ref scenario.Ref) string {
	if p, ok := sc.Point(ref.Point); ok {
		return p.Markdown()
	}
	return sc.Markdown()
}

// copyAll takes all bookmarks with the user's notes.
func (s *Screen) copyAll(kind string, written func(sheet) string) {
	s.endWriting()
	s.host.Copy(written(s.sheet()))
	s.host.Say("Copied " + summary(s.groups) + " as " + kind)
}
