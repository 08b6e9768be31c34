package shell

import studyui "rehearse/ui/study"

// Search shows Browse and searches for words there. Without words it goes to
// the search box.
func (s *Shell) Search(words string) {
	s.search()
	if words != "" {
		s.browse().Search(words)
	}
}

// StudyDue shows Study and resumes the sitting, or begins what is due today.
func (s *Shell) StudyDue() {
	s.Show(Study)
	if screen, ok := s.screen(Study).(*studyui.Screen); ok {
		screen.StudyDue()
	}
}

// Left reports whether the window shows this no longer: the user leaves, or
// something cannot be read.
func (s *Shell) Left() bool { return s.left }
