package browse_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestScreenOpensWithTheFirstScenario(t *testing.T) {
	in(t, wide, func(w *world) {
		w.opened("lock")
		w.wants("All", "Threads", "Speed", "9", "When do you reach for a lock?", "IN ONE BREATH", "Study these 9")
	})
}

func TestArrowKeysMoveTheListAndTheCardFollows(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Down", "Down")
		w.opened("queue")
		w.press("Up")
		w.opened("pool")
		if w.visits != 0 {
			t.Errorf("passing by counted as %d visits", w.visits)
		}
	})
}

func TestWhoLeavesBeforeTheCardFollowsFindsItAfterwards(t *testing.T) {
	in(t, wide, func(w *world) {
		w.host.Press("Down")
		w.screen.Hide()
		w.pass()
		w.opened("lock")
		w.screen.Show()
		w.pass()
		w.opened("pool")
	})
}

func TestCategoriesAreReachedWithTheKeys(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Left", "Down", "Down", "Enter")
		if w.screen.Category() != "speed" {
			t.Errorf("category %q is shown", w.screen.Category())
		}
		w.opened("cache")
		w.press("S")
		if w.source != study.Category+"speed" || !slices.Equal(w.studied, []string{"cache", "batch", "index"}) {
			t.Errorf("studied %q from %q", w.studied, w.source)
		}
	})
}

func TestStarsAreSetWithTheKeys(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("B", "Enter", "Down", "P")
		if !w.book.Starred(w.book.Ref("lock", "")) || !w.book.Starred(w.book.Ref("lock", "b")) {
			t.Errorf("starred: %v", w.book.Stars())
		}
		w.press("P")
		if w.book.Starred(w.book.Ref("lock", "b")) {
			t.Error("the second press did not take the star back")
		}
	})
}

func TestClickOnAStarSetsIt(t *testing.T) {
	in(t, wide, func(w *world) {
		uitest.Click(w.screen.Named()["browse.point.c.star"])
		uitest.Click(w.screen.Named()["browse.star"])
		if !w.book.Starred(w.book.Ref("lock", "c")) || !w.book.Starred(w.book.Ref("lock", "")) {
			t.Errorf("starred: %v", w.book.Stars())
		}
	})
}

func TestFollowUpIsAnsweredWhenAskedFor(t *testing.T) {
	in(t, wide, func(w *world) {
		const answer = "Then RLock is meant."
		if strings.Contains(w.words(), answer) {
			t.Fatal("the answer shows before anybody tried it")
		}
		w.press("Enter", "Down", "Down", "Down", "Down", "Down", "Enter")
		w.wants(answer)
		w.press("Enter")
		if strings.Contains(w.words(), answer) {
			t.Error("the answer does not fold away")
		}
	})
}

func TestNeighbourOpens(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Enter", "Down", "Down", "Down", "Down", "Down", "Down", "Enter")
		w.opened("pool")
		if w.visits < 2 {
			t.Errorf("%d visits are noted", w.visits)
		}
	})
}

func TestPlaceIsShownAgain(t *testing.T) {
	in(t, wide, func(w *world) {
		w.screen.Open("speed", "batch")
		w.pass()
		w.opened("batch")
		w.screen.Open("no such category", "no such scenario")
		w.pass()
		if w.screen.Category() != "" {
			t.Errorf("category %q is shown", w.screen.Category())
		}
		w.opened("lock")
	})
}

func TestPointOfAScenarioIsShown(t *testing.T) {
	in(t, wide, func(w *world) {
		w.screen.Read("", "cache", "d")
		w.press("P")
		if !w.book.Starred(w.book.Ref("cache", "d")) {
			t.Errorf("starred: %v", w.book.Stars())
		}
	})
}

func TestCirclesTellTheLastReview(t *testing.T) {
	in(t, wide, func(w *world) {
		w.book.Begin(study.Run{Source: study.Everything, Refs: []scenario.Ref{w.book.Ref("lock", "")}})
		w.book.Tick(true, "a", "c")
		w.book.Save(time.Minute, memory.DayOf(w.log.Clock))
		told := make(map[string]int)
		for _, m := range uitest.All[*kit.Marks](w.screen.Root()) {
			told[m.Line()]++
		}
		if told["2 of 4 said last time"] != 1 || told["never asked"] == 0 {
			t.Errorf("the circles say %v", told)
		}
	})
}

func TestCopyTakesSelectionPointOrAnswer(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Ctrl+C", "Enter", "Down", "Ctrl+C")
		if len(w.host.Copied) != 2 {
			t.Fatalf("copied %d times", len(w.host.Copied))
		}
		if !strings.HasPrefix(w.host.Copied[0], "# When do you reach for a lock?\n") {
			t.Errorf("copied %q", w.host.Copied[0])
		}
		if !strings.HasPrefix(w.host.Copied[1], "**Say what it costs.** The `lock` is named") {
			t.Errorf("copied %q", w.host.Copied[1])
		}
	})
}

func TestClosedScreenIsNeverDrawnOn(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Down")
		w.screen.Close()
		before := w.words()
		w.book.Star(w.book.Ref("pool", ""), true)
		w.pass()
		if w.words() != before {
			t.Error("a closed screen changed")
		}
	})
}
