package bookmarks

import (
	"fmt"

	"rehearse/data/scenario"
	"rehearse/data/study"
)

// group is a scenario with what is starred of it.
type group struct {
	scenario *scenario.Scenario
	points   []scenario.Point // the starred ones, in the order of the answer
}

// gather puts the stars together by scenario, the scenario with the newest star
// first. hidden counts the stars of what the deck does not have.
func gather(deck *scenario.Deck, book *study.Book) (groups []group, hidden int) {
	seen := make(map[string]bool)
	for _, star := range book.Stars() {
		sc, known := deck.Scenario(star.Ref.Scenario)
		if known && star.Ref.Point != "" {
			_, known = sc.Point(star.Ref.Point)
		}
		if !known || star.Ref.Deck != deck.ID {
			hidden++
			continue
		}
		if !seen[sc.ID] {
			seen[sc.ID] = true
			groups = append(groups, group{scenario: sc, points: starred(sc, book)})
		}
	}
	return groups, hidden
}

// starred returns the points of a scenario that have a star.
func starred(sc *scenario.Scenario, book *study.Book) []scenario.Point {
	var points []scenario.Point
	for _, p := range sc.Points {
		if book.Starred(book.Ref(sc.ID, p.ID)) {
			points = append(points, p)
		}
	}
	return points
}

// summary says how much the groups hold: "2 scenarios, 3 starred points".
func summary(groups []group) string {
	points := 0
	for _, g := range groups {
		points += len(g.points)
	}
	words := counted(len(groups), "scenario")
	if points > 0 {
		words += ", " + counted(points, "starred point")
	}
	return words + " \u00b7 newest first"
}

// hiddenLine says how many stars are kept without being shown.
func hiddenLine(hidden int) string {
	if hidden == 1 {
		return "1 star is kept but not shown: this deck does not have what it marks."
	}
	return fmt.Sprintf("%d stars are kept but not shown: this deck does not have what they mark.", hidden)
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
