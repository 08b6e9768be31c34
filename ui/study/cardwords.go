package study

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"rehearse/data/memory"
	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
)

// Spans are told in weeks and months from these numbers of days on.
const (
	inWeeks  = 14
	inMonths = 60
	inYears  = 2 * year
	week     = 7
	month    = 30.4
	year     = 365
)

// comesBack says when a scenario is due again, days from today.
func comesBack(days memory.Day) string {
	whole := func(unit float64) int { return int(math.Round(float64(days) / unit)) }
	switch {
	case days <= 0:
		return "still due today"
	case days == 1:
		return "comes back tomorrow"
	case days < inWeeks:
		return fmt.Sprintf("comes back in %d days", days)
	case days < inMonths:
		return "comes back in " + kit.Count(whole(week), "week")
	case days < inYears:
		return "comes back in " + kit.Count(whole(month), "month")
	}
	return "comes back in " + kit.Count(whole(year), "year")
}

// asideLine stands in the place of a day.
const asideLine = "set aside: no plan asks it"

// prospect says what a save of the current card would lead to: when the scenario
// comes back, or that today has counted already. It is "" for a card that asks
// for nothing but extras.
func (s *Screen) prospect(sitting *book.Sitting, sc *scenario.Scenario) string {
	today := memory.DayOf(s.deps.Now())
	store, asked, counted := s.deps.Book, 0, 0
	for _, p := range sc.Must() {
		if !asks(sitting, store.Ref(sc.ID, p.ID)) {
			continue
		}
		asked++
		// Of a day only the first grade counts, and on the day of its grade
		// alone the recall of a point is 1.
		if recall, graded := store.Recall(store.Ref(sc.ID, p.ID), today); graded && recall == 1 {
			counted++
		}
	}
	switch {
	case asked == 0:
		return ""
	case counted == asked:
		return "already counted today"
	case store.IsAside(store.Ref(sc.ID, "")):
		return asideLine
	}
	return comesBack(store.Preview(today) - today)
}

// asks reports whether the card of the point asks for it.
func asks(sitting *book.Sitting, point scenario.Ref) bool {
	return slices.Contains(sitting.Asked(point), point.Point)
}

// task says what to do on the front of a card: for a drill, what is asked.
func task(sitting *book.Sitting, sc *scenario.Scenario, whole scenario.Ref) string {
	if !sitting.Drill(whole) {
		return "Say your answer aloud."
	}
	var numbers []string
	for i, p := range sc.Points {
		whole.Point = p.ID
		if asks(sitting, whole) {
			numbers = append(numbers, fmt.Sprint(i+1))
		}
	}
	if len(numbers) == 1 {
		return "Only " + which(sitting.Source, 1) + ": number " + numbers[0] + ". Say it aloud."
	}
	last := len(numbers) - 1
	list := strings.Join(numbers[:last], ", ") + " and " + numbers[last]
	return "Only " + which(sitting.Source, len(numbers)) + ": " + list + ". Say them aloud."
}

// which names the points of a drill by what brought them into it.
func which(source book.Source, n int) string {
	noun, why := "point", ""
	switch source {
	case book.Missed:
		why = " you missed"
	case book.WeakPoints:
		noun = "weak point"
	case book.Bookmarks:
		why = " you starred"
	case book.Due, book.GoOn, book.Everything, book.Search, book.Category: // ask for whole answers
	}
	if n == 1 {
		return "the " + noun + why
	}
	return "the " + kit.Count(n, noun) + why
}

// stopwatch returns a time as a clock shows it: "1:05".
func stopwatch(d time.Duration) string {
	seconds := int(d / time.Second)
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}

// usual is what career advisers agree on for a spoken answer (for one:
// climbtheladder.com, "How long should my answers be in an interview").
const usual = "; one to two minutes is usual"

// took tells how long an answer took, "" where that was not measured. A drill is
// no whole answer.
func took(d time.Duration, drill bool) string {
	switch {
	case d < time.Second:
		return ""
	case drill:
		return "You took " + stopwatch(d)
	}
	return "You took " + stopwatch(d) + usual
}
