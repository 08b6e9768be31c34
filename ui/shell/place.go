package shell

import (
	"rehearse/data/settings"
	"rehearse/ui/browse"
)

// place is where the user is.
func (s *Shell) place() settings.Place {
	p := settings.Place{Screen: s.here}
	if s.here == Browse {
		p.Category, p.Scenario = s.browse().Category(), s.browse().Opened()
	} else {
		p.Category, p.Scenario = s.settings.Place.Category, s.settings.Place.Scenario
	}
	return p
}

// restore shows a place again.
func (s *Shell) restore(p settings.Place) {
	switch p.Screen {
	case Study, Bookmarks, Settings:
		s.settings.Place = p
		s.goTo(p.Screen)
	default:
		s.goTo(Browse)
		if p.Category != "" || p.Scenario != "" {
			s.browse().Open(p.Category, p.Scenario)
		}
	}
	if len(s.history.places) == 0 {
		s.history.visit(s.place())
	}
}

// moved notes where Browse has come to.
func (s *Shell) moved(visited bool) {
	if s.here != Browse {
		return
	}
	if visited {
		s.history.visit(s.place())
		s.keepPlace()
		return
	}
	s.history.pass(s.place())
}

// keepPlace remembers the place for the next start.
func (s *Shell) keepPlace() {
	s.settings.Place = s.place()
	s.settings.Save(s.deps.Store)
}

// move goes along the trail of places.
func (s *Shell) move(step int) {
	if s.history.can(step) {
		s.restore(s.history.move(step))
	}
}

// keepOrder remembers how the bookmarks are sorted.
func (s *Shell) keepOrder(name string) {
	s.settings.Bookmarks = name
	s.settings.Save(s.deps.Store)
}

// keepList remembers how the scenarios are sorted.
func (s *Shell) keepList(name string) {
	s.settings.List = name
	s.settings.Save(s.deps.Store)
}

// keepSearches remembers what was searched for.
func (s *Shell) keepSearches(searches settings.Searches) {
	s.settings.Searches = searches
	s.settings.Save(s.deps.Store)
}

// browse returns the Browse screen.
func (s *Shell) browse() *browse.Screen {
	b, _ := s.screen(Browse).(*browse.Screen)
	return b
}
