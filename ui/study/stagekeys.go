package study

import "rehearse/ui/kit"

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
	if len(keys.Keys) > 1 {
		keys.Keys = []string{"?"}
	}
	switch p {
	case frontPage:
		return []*kit.Command{
			s.button("study.skip", "skip"), s.button("study.star", "star"), s.button("study.lookback", "look back"),
			s.button("study.undo", "undo"), &keys,
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

// hintRoom returns the height of the hints at a width. It is that of all that
// either face may have, so that the card is as large on both.
func (g *stage) hintRoom(width float32) float32 {
	var height float32
	for _, most := range g.most {
		height = max(height, most.HeightFor(width))
	}
	return height
}
