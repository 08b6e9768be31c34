//go:build e2e && linux

package walk_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// missed returns the points of a card that were not said, or only with a hint.
func (p *played) missed() []string {
	if p.skipped {
		return nil
	}
	return slices.DeleteFunc(must(p.asked), func(id string) bool {
		return slices.Contains(p.said, id) && !slices.Contains(p.shown, id)
	})
}

// rehearsesTheMissed compares the end page with what was played, and plays the
// drills of what was missed: all is said now but the last card.
func (s *sitter) rehearsesTheMissed() {
	s.t.Helper()
	missed := s.endsWithMissed(s.cards)
	s.see("study.over", "11 scenarios, 1 skipped")
	s.see("study.over", "2 points said with a hint")
	s.see("study.again", fmt.Sprintf("Rehearse the %d missed", missed))
	s.press("Down", "p")
	first := s.cards[0]
	s.see("study.star."+first.ID+"."+first.missed()[0], removePoint)
	s.press("space")

	for _, p := range s.cards {
		if len(p.missed()) > 0 {
			s.drills = append(s.drills, &played{Scenario: p.Scenario, asked: p.missed()})
		}
	}
	for i, p := range s.drills {
		s.drill(p, i+1)
	}
	s.endsWithMissed(s.drills)
	s.see("study.over", fmt.Sprintf("%d scenarios", len(s.drills)))
	s.press("Escape")
	s.see("study.headline", "1 ") // what was skipped is still new
}

// drill plays the card of some points; of the last nothing is said.
func (s *sitter) drill(p *played, at int) {
	s.t.Helper()
	if got := s.card(at, len(s.drills)); got.ID != p.ID {
		s.fail("drill %d is %s, want %s", at, got.ID, p.ID)
	}
	s.see("study.task", "Only the ")
	s.see("study.task", "you missed: ")
	s.flips(p)
	if at == len(s.drills) {
		s.press("space")
		s.see("study.save", "Nothing said, go on?")
	} else {
		s.ticksAll(p)
	}
	s.press("space")
}

// endsWithMissed waits for the end page, which must list what was missed on the
// cards, and returns how much that is.
func (s *sitter) endsWithMissed(cards []*played) int {
	s.t.Helper()
	said, asked := 0, 0
	var want []string
	for _, p := range cards {
		if !p.skipped {
			asked += len(must(p.asked))
			said += len(must(p.asked)) - len(p.missed())
		}
		for _, id := range p.missed() {
			want = append(want, p.ID+"."+id)
		}
	}
	s.see("study.headline", fmt.Sprintf("%d of %d points said", said, asked))
	s.listed("study.missed.", "", want)
	return len(want)
}

// listed waits until the objects of a kind, in the order in which they stand in
// the window, are the wanted ones.
func (s *sitter) listed(prefix, suffix string, want []string) {
	s.t.Helper()
	s.until(fmt.Sprintf("%s lists %v", prefix, want), func() bool {
		shown, err := s.look()
		maps.DeleteFunc(shown, func(name string, _ object) bool {
			return !strings.HasPrefix(name, prefix) || !strings.HasSuffix(name, suffix)
		})
		names := slices.SortedFunc(maps.Keys(shown), func(a, b string) int { return shown[a].Y - shown[b].Y })
		for i, name := range names {
			names[i] = strings.TrimSuffix(strings.TrimPrefix(name, prefix), suffix)
		}
		return err == nil && slices.Equal(names, want)
	})
}

// bookmarks notes what has a star.
func (s *sitter) bookmarks() {
	s.t.Helper()
	s.goTo("ctrl+3", "bookmarks")
	first := s.cards[0]
	s.stars = []string{s.object(first, ""), s.object(first, first.missed()[0]), s.object(first, first.Points[2].ID)}
	for _, star := range s.stars {
		_, name, _ := strings.Cut(star, "/")
		s.waitFor("bookmarks."+name+".star", "is there", func(o object) bool { return o.Visible })
	}
}
