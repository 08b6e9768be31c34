package study

// copy takes what is selected, else the question while it is asked, else the
// point on which the keys act.
func (s *Screen) copy() {
	text, what := s.host.Selection.Text(), "the selection"
	if text == "" {
		text, what = s.copied()
	}
	if text == "" {
		s.host.Say("Nothing is selected")
		return
	}
	s.host.Copy(text)
	s.host.Say("Copied " + what)
}

func (s *Screen) copied() (text, what string) {
	if s.at.page == frontPage {
		return s.card().Question.Markdown(), "the question"
	}
	if s.at.page == endPage {
		m, ok := s.end.list.chosenPoint()
		if !ok {
			return "", ""
		}
		return m.point.Markdown(), "the point"
	}
	p, _ := s.card().Point(s.stage.back.focusedPoint())
	return p.Markdown(), "the point"
}
