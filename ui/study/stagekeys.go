package study

import "rehearse/ui/kit"

// showKeys says what the keys do: while a note is written all but Esc write.
func (g *stage) showKeys() {
	s, editing := g.screen, g.editing()
	esc := s.button("study.leave", "leave")
	switch {
	case editing:
		esc = s.button("study.endnote", "done")
	case s.at.page == pastPage:
		esc = s.button("study.return", "return")
	}
	g.strip.leave.set(esc)
	g.strip.Refresh()
	if g.back != nil {
		g.back.save.dead = editing
	}
	if editing {
		g.hints.set(nil)
		return
	}
	g.showHints()
}

func (g *stage) showHints() {
	if g.most == nil {
		for _, p := range []page{frontPage, backPage} {
			most := newHints()
			most.fill(g.keys(p))
			g.most = append(g.most, most)
		}
	}
	g.hints.set(g.keys(g.screen.at.page))
}

// keys are the commands of which a page gives hints.
func (g *stage) keys(p page) []*kit.Command {
	s := g.screen
	keys := *s.host.Commands.Find("keys")
	keys.Label = "all keys"
	if len(keys.Keys) > 1 && keys.Keys[1] != "" {
		keys.Keys = keys.Keys[1:] // the shorter one
	}
	switch p {
	case frontPage:
		undo := s.button("study.undo", "undo")
		undo.Enabled = s.begun
		return []*kit.Command{
			s.button("study.skip", "skip"), s.button("study.star", "star"), s.button("study.lookback", "look back"),
			undo, &keys,
		}
	case pastPage:
		return []*kit.Command{
			s.button("study.lookback", "further back"), s.button("study.lookon", "on"),
			s.button("study.starpoint", "star point"), s.button("study.phrase", "my words"),
			s.button("study.note", "note"), &keys,
		}
	case startPage, backPage, endPage:
	}
	tick := s.button("study.tick.1", "tick")
	tick.Keys, tick.Run = []string{"1-9"}, func() { s.stage.back.tick(s.stage.back.focus) }
	return []*kit.Command{
		tick, s.button("study.tickall", "all"), s.button("study.starpoint", "star point"),
		s.button("study.phrase", "my words"), s.button("study.note", "note"), s.button("study.undo", "undo"), &keys,
	}
}

// begun reports whether a card of the sitting lies behind, to be taken back.
func (s *Screen) begun() bool {
	sitting, ok := s.deps.Book.Sitting()
	return ok && sitting.Position() > 0
}

// hintRoom returns the height of the hints at a width. It is that of all that
// either face may have, so that the card is as large on both.
func (g *stage) hintRoom(width float32) float32 {
	var height float32
	for _, most := range g.most {
		height = max(height, most.HeightFor(width))
	}
	return height
}
