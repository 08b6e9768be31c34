package bookmarks

import (
	"cmp"
	"fmt"
	"slices"

	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/kit"
)

// order is how the list is sorted. Its values are kept in the preferences.
type order string

const (
	byDeck order = "deck"
	byDate order = "date"
	own    order = "own"
)

// orderOf returns the order of that name, or the default.
func orderOf(name string) order {
	switch o := order(name); o {
	case byDeck, own:
		return o
	case byDate:
	}
	return byDate
}

// group is a scenario with what is starred of it.
type group struct {
	scenario *scenario.Scenario
	starred  bool             // the scenario itself
	points   []scenario.Point // the starred ones
	place    int              // among all groups
}

// gather puts the stars together by scenario. hidden are the stars of what the
// deck does not have.
//
// By date, the scenario with the newest star comes first, and so it is in the
// user's own order until they move something. From then on a scenario stands
// where the last of its stars does: a new star comes before all others, and a
// scenario that has its place must keep it.
func gather(deck *scenario.Deck, book *study.Book, by order) (groups []group, hidden []scenario.Ref) {
	stars := book.Stars()
	if arranged := book.Arranged(); by == own && !slices.EqualFunc(stars, arranged, sameStar) {
		stars = arranged
	} else if by == own {
		by = byDate
	}
	at := make(map[string]int)
	for place, star := range stars {
		sc, point, known := find(deck, star.Ref)
		if !known {
			hidden = append(hidden, star.Ref)
			continue
		}
		i, seen := at[sc.ID]
		if !seen {
			i = len(groups)
			at[sc.ID] = i
			groups = append(groups, group{scenario: sc, place: place})
		}
		if by == own {
			groups[i].place = place
		}
		if star.Ref.Point == "" {
			groups[i].starred = true
		} else {
			groups[i].points = append(groups[i].points, point)
		}
	}
	sort(groups, deck, by)
	return groups, hidden
}

func sameStar(a, b study.Star) bool { return a.Ref == b.Ref }

func find(deck *scenario.Deck, ref scenario.Ref) (sc *scenario.Scenario, p scenario.Point, known bool) {
	sc, known = deck.Scenario(ref.Scenario)
	if known && ref.Point != "" {
		p, known = sc.Point(ref.Point)
	}
	return sc, p, known && ref.Deck == deck.ID
}

func sort(groups []group, deck *scenario.Deck, by order) {
	for i := range groups {
		g := &groups[i]
		if by == byDeck {
			g.place = slices.Index(deck.Scenarios, g.scenario)
		}
		if by != own {
			slices.SortFunc(g.points, func(a, b scenario.Point) int {
				return number(g.scenario, a.ID) - number(g.scenario, b.ID)
			})
		}
	}
	slices.SortFunc(groups, func(a, b group) int { return cmp.Compare(a.place, b.place) })
}

// number returns the place of a point in its answer, from 1.
func number(sc *scenario.Scenario, point string) int {
	return 1 + slices.IndexFunc(sc.Points, func(p scenario.Point) bool { return p.ID == point })
}

// asked returns what a sitting over the groups asks: whole scenarios, and single
// points of those that have no star themselves.
func asked(book *study.Book, groups []group) []scenario.Ref {
	var refs []scenario.Ref
	for _, g := range groups {
		if g.starred {
			refs = append(refs, book.Ref(g.scenario.ID, ""))
			continue
		}
		for _, p := range g.points {
			refs = append(refs, book.Ref(g.scenario.ID, p.ID))
		}
	}
	return refs
}

// summary says what is starred: "2 scenarios, 3 points".
func summary(groups []group) string {
	scenarios, points := 0, 0
	for _, g := range groups {
		points += len(g.points)
		if g.starred {
			scenarios++
		}
	}
	switch {
	case points == 0:
		return kit.Count(scenarios, "scenario")
	case scenarios == 0:
		return kit.Count(points, "point")
	}
	return kit.Count(scenarios, "scenario") + ", " + kit.Count(points, "point")
}

// hiddenLine says how many stars are kept without being shown.
func hiddenLine(hidden int) string {
	if hidden == 1 {
		return "1 star is kept but not shown: this deck does not have what it marks."
	}
	return fmt.Sprintf("%d stars are kept but not shown: this deck does not have what they mark.", hidden)
}
