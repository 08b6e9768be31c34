package shell

import (
	"rehearse/data/study"
	"rehearse/ui/kit"
	studyui "rehearse/ui/study"
)

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

// study begins a sitting. Where that is a question, it is put where the user is.
func (s *Shell) study(r study.Run) {
	screen, ok := s.screen(Study).(*studyui.Screen)
	if !ok {
		return
	}
	if _, unfinished := s.deps.Book.Unfinished(); !unfinished {
		s.Show(Study)
	}
	screen.Start(r)
}

// studyHost is the host of Study: what follows from its questions happens there.
func (s *Shell) studyHost() *kit.Host {
	h := *s.host
	h.Ask = func(title, body, verb string, yes func()) {
		s.host.Ask(title, body, verb, func() {
			if s.here != Study {
				s.Show(Study)
			}
			yes()
		})
	}
	return &h
}

// Left reports whether the window shows this no longer: the user leaves, or
// something cannot be read.
func (s *Shell) Left() bool { return s.left }
