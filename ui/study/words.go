package study

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// dot stands between two facts on one line.
const dot = " \u00b7 "

// tally says how scenarios went the last time. Extras are in none of it.
type tally struct {
	scenarios, rehearsed int
	said, asked          int // points
}

func tallyOf(b *book.Book, scenarios []*scenario.Scenario) tally {
	t := tally{scenarios: len(scenarios)}
	for _, sc := range scenarios {
		review, ok := b.LastReview(b.Ref(sc.ID, ""))
		if !ok {
			continue
		}
		t.rehearsed++
		said, missed := split(sc, review.Said, review.Missed)
		t.said += len(said)
		t.asked += len(said) + len(missed)
	}
	return t
}

// split returns those of the ids that are must-points of the scenario.
func split(sc *scenario.Scenario, said, missed []string) (saidPoints, missedPoints []scenario.Point) {
	of := func(ids []string) []scenario.Point {
		var points []scenario.Point
		for _, id := range ids {
			if p, ok := sc.Point(id); ok && !p.Extra() {
				points = append(points, p)
			}
		}
		return points
	}
	return of(said), of(missed)
}

// brief returns the tally where room is short.
func (t tally) brief() string {
	switch t.rehearsed {
	case 0:
		return kit.Count(t.scenarios, "scenario") + ", none rehearsed yet"
	case t.scenarios:
		return fmt.Sprintf("%s, %d of %d points said", kit.Count(t.scenarios, "scenario"), t.said, t.asked)
	}
	return fmt.Sprintf("%d of %d rehearsed, %d of %d points said", t.rehearsed, t.scenarios, t.said, t.asked)
}

// everything says how much there is, and what comes first of it.
func (s *Screen) everything() string {
	all := tallyOf(s.deps.Book, s.deck())
	if all.rehearsed == 0 {
		return all.brief()
	}
	return kit.Count(all.scenarios, "scenario") + ", the longest ago first"
}

// minutes returns a time in words, "" for one that was not measured.
func minutes(d time.Duration) string {
	switch n := int(d.Round(time.Minute) / time.Minute); {
	case d == 0:
		return ""
	case n == 0:
		return "under a minute"
	default:
		return kit.Count(n, "minute")
	}
}

// sourceName returns where a sitting's scenarios came from.
func sourceName(d *scenario.Deck, source book.Source) string {
	switch source {
	case book.Due:
		return "Today's plan"
	case book.GoOn:
		return "More practice"
	case book.WeakPoints:
		return "Weak points"
	case book.Everything:
		return "Everything"
	case book.Bookmarks:
		return "Bookmarks"
	case book.Search:
		return "Search"
	case book.Missed:
		return "Missed points"
	case book.Category: // never without an id
	}
	if id, ok := strings.CutPrefix(string(source), string(book.Category)); ok {
		if c, known := d.Category(id); known {
			return c.Name
		}
	}
	return "Rehearsal"
}

// sittingName returns what is rehearsed. A blind sitting does not name a
// category.
func sittingName(d *scenario.Deck, s *book.Sitting) string {
	name := sourceName(d, s.Source)
	if !s.Blind {
		return name
	}
	if strings.HasPrefix(string(s.Source), string(book.Category)) {
		name = "A category"
	}
	return name + ", blind"
}

// progress returns how far a sitting is: "4 of 12".
func progress(s *book.Sitting) string {
	return fmt.Sprintf("%d of %d", min(s.Position()+1, len(s.Order)), len(s.Order))
}

// longestWord returns the width of the widest word, set bold.
func longestWord(text string, size float32) float32 {
	var widest float32
	for word := range strings.FieldsSeq(text) {
		widest = max(widest, look.Width(word, size, fyne.TextStyle{Bold: true}))
	}
	return widest
}

// strong returns a text of the deck as a bold part.
func strong(t scenario.Text) kit.Part { return kit.Part{Text: t, Bold: true} }
