package bookmarks

import (
	"rehearse/data/scenario"
)

// setOrder sorts the list in another way, and remembers that.
func (s *Screen) setOrder(o order) {
	if o == s.order {
		return
	}
	s.order = o
	s.deps.Ordered(string(o))
	s.fill()
	s.reveal()
}

// move moves what has the ring one place up or down in the user's own order: a
// scenario with all that is starred of it, a point within its scenario.
func (s *Screen) move(by int) {
	if s.order != own {
		s.host.Say("Only your own order can be changed: press " + s.commands.own.Key() + " for it")
		return
	}
	e, ok := s.focused()
	if !ok {
		return
	}
	at := s.groupOf(e)
	if e.ref.Point == "" {
		if !swap(s.groups, at, at+by) {
			s.sayEnd(by)
			return
		}
	} else {
		g := &s.groups[at]
		i := 0
		for g.points[i].ID != e.ref.Point {
			i++
		}
		if !swap(g.points, i, i+by) {
			s.host.Say("A point moves within its scenario")
			return
		}
	}
	s.deps.Book.Arrange(s.arrangement())
	s.reveal()
}

// sayEnd says why what has the ring does not move.
func (s *Screen) sayEnd(by int) {
	if by < 0 {
		s.host.Say("It is the first already")
		return
	}
	s.host.Say("It is the last already")
}

// swap exchanges two elements, and reports whether there are two.
func swap[T any](list []T, i, j int) bool {
	if j < 0 || j >= len(list) {
		return false
	}
	list[i], list[j] = list[j], list[i]
	return true
}

// groupOf returns the index of the group that the row lies in.
func (s *Screen) groupOf(e *entry) int {
	for i, g := range s.groups {
		if g.scenario.ID == e.ref.Scenario {
			return i
		}
	}
	return 0
}

// arrangement lists all stars as they stand now, those that are not shown last.
func (s *Screen) arrangement() []scenario.Ref {
	var refs []scenario.Ref
	for _, g := range s.groups {
		if g.starred {
			refs = append(refs, s.deps.Book.Ref(g.scenario.ID, ""))
		}
		for _, p := range g.points {
			refs = append(refs, s.deps.Book.Ref(g.scenario.ID, p.ID))
		}
	}
	return append(refs, s.hidden...)
}
