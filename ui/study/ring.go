package study

// mark shows which row the keys act on.
func (s *Screen) mark() {
	s.start.tiles.mark()
	s.end.list.mark()
	if s.stage.back != nil {
		s.stage.back.mark()
	}
}

// takeKeys takes the keys from what is gone.
func (s *Screen) takeKeys() {
	if s.at.page == startPage {
		s.start.takeKeys()
		return
	}
	s.host.Focus(nil)
}
