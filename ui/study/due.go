package study

// StudyDue resumes the unfinished sitting or begins today's plan. With neither,
// the start page says what there is.
func (s *Screen) StudyDue() {
	if _, unfinished := s.deps.Book.Unfinished(); unfinished {
		s.resume()
		return
	}
	if t := s.today(); t.asked() > 0 {
		t.start()
	}
}
