package study_test

import (
	"strings"
	"testing"

	book "rehearse/data/study"
)

func TestEndListsWhatWasMissedAndRehearsesIt(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "13", "Space", "Space", "a", "Space", "Space", "24", "Space")
	w.wantText("study.headline", "6 of 9 points said")
	var missed []string
	for name := range w.screen.Named() {
		if strings.HasPrefix(name, "study.missed.") {
			missed = append(missed, name)
		}
	}
	if len(missed) != 3 || !w.has("study.missed.gil.b") || !w.has("study.missed.release.a") || !w.has("study.missed.release.c") {
		t.Errorf("listed are %q", missed)
	}
	w.wantLines("study.missedhead.gil", "Concurrency and workers; What does the global interpreter lock really change about a design?")
	w.wantLines("study.missed.gil.b", "Waiting does not hold it.; ")
	w.wantText("study.again", "Rehearse the 3 missed")
	w.press("Space")
	if got := w.asks(); got != "gil:b release:ac" || w.sitting().Source != book.Missed {
		t.Errorf("begun: %q from %q", got, w.sitting().Source)
	}
	w.wantText("study.progress", "Missed points \u00b7 1 of 2")
}

func TestMissedPointOpensItsScenarioAndTakesAStar(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "k", "k", "Space", "2", "Space")
	w.press("Return", "p") // nothing is chosen yet
	w.click("study.missed.release.c")
	w.click("study.star.release.c")
	w.press("Up", "Return", "p", "Down", "Down", "p")
	if got := strings.Join(w.browsed, " "); got != "release/c release/a" {
		t.Errorf("opened %q", got)
	}
	if !w.book.Starred(w.book.Ref("release", "a")) || w.book.Starred(w.book.Ref("release", "c")) {
		t.Error("the first point has no star, or the last kept the one it had")
	}
	w.wantText("study.star.release.a", "Remove the star (P)")
	w.wantText("study.star.release.c", "Star this point (P)")
}

func TestEndStaysUntilDone(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "k", "k", "k")
	w.wantText("study.headline", "Nothing answered this time")
	w.wantText("study.over", "3 scenarios skipped")
	w.screen.Hide()
	w.screen.Show()
	w.wantText("study.done", "Done")
	w.press("Escape")
	w.wantText("study.start", "Start")
	w.screen.Hide()
	w.screen.Show()
	w.wantText("study.start", "Start")
}

func TestSittingWithoutAMissIsDoneWithSpace(t *testing.T) {
	w := newWorld(t)
	w.start(book.Category+"operations", "release")
	w.press("Space", "a", "Space")
	w.wantText("study.headline", "All 3 points said")
	if w.has("study.again") {
		t.Error("nothing was missed and yet it can be rehearsed")
	}
	w.press("Space")
	w.wantText("study.start", "Start")
	if got := w.log.kinds(); got != "begin turn tick tick tick review" {
		t.Errorf("recorded: %s", got)
	}
}

func TestSameScenarioInAnotherSittingIsAFreshCard(t *testing.T) {
	w := newWorld(t)
	w.start(book.Category+"operations", "release")
	w.press("Space", "3", "Space", "Space")
	w.wantText("study.progress", "Missed points \u00b7 1 of 1")
	w.press("Space", "p")
	w.wantTicks("release", "")
	if !w.book.Starred(w.book.Ref("release", "a")) {
		t.Error("the focus of the sitting before is still there")
	}
	w.press("Escape")
	w.start(book.Bookmarks, "release")
	w.yes()
	w.wantText("study.progress", "Bookmarks \u00b7 1 of 1")
}

func TestMissedPointsAreRehearsedUntilAllAreSaid(t *testing.T) {
	w := newWorld(t)
	w.start(book.Search, "gil")
	w.press("Space", "1", "Space", "Space")
	w.press("Space", "2", "Space")
	w.wantText("study.over", "1 scenario")
	w.wantText("study.headline", "1 of 2 points said")
	w.press("Space")
	if got := w.asks(); got != "gil:c" {
		t.Errorf("after the second round %q is asked", got)
	}
	w.press("Space", "3", "Space")
	w.wantText("study.headline", "1 of 1 point said")
}

func TestPointSaidWithAHintCountsAsMissed(t *testing.T) {
	w := newWorld(t)
	w.start(book.Search, "gil")
	w.book.Hint("a", true)
	w.book.Hint("b", false)
	w.press("Space", "a", "Space")
	w.wantText("study.headline", "2 of 3 points said")
	w.wantText("study.over", "1 scenario \u00b7 1 point said with a hint")
	w.wantLines("study.missed.gil.a", "One thread runs bytecode.; Said with a hint.")
	w.press("Space")
	if got := w.asks(); got != "gil:a" {
		t.Errorf("asked again is %q", got)
	}
}

func TestEndSaysWhatComesNext(t *testing.T) {
	w := newWorld(t)
	w.start(book.Search, "gil")
	w.press("Space", "a", "Space")
	w.wantText("study.next", "Left of today's plan: 2 new, about 3 minutes.")
	w.press("Escape", "Space", "Space", "1", "Space", "Space", "1", "Space")
	w.wantText("study.next", "Tomorrow: 2 due, about 3 minutes.")
	w.later(1)
	w.press("Escape")
	w.wantText("study.headline", "2 due, about 3 minutes")
	w.press("Space", "Space", "a", "Space", "Space", "a", "Space")
	w.wantText("study.headline", "All 6 points said")
	w.wantText("study.next", "Nothing to repeat today. Friday: 3 due, about 4 minutes.")
}

func TestEndSaysNothingOfTheFutureWhenNothingComes(t *testing.T) {
	w := newWorld(t)
	for _, id := range []string{"gil", "pools", "release"} {
		w.book.SetAside(w.book.Ref(id, ""), true)
	}
	w.start(book.Search, "gil")
	w.press("Space", "1", "Space")
	w.wantText("study.next", "")
	w.wantInside("end")
}

func TestButtonsOfTheEndLookAsTheyDidAfterAnotherScreen(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "k", "k", "Space", "1", "Space")
	before := w.window.Canvas().Capture()
	w.screen.Hide()
	w.screen.Root().Refresh() // as the window does before it shows the screen
	w.screen.Show()
	if n := differing(before, w.window.Canvas().Capture()); n > 0 {
		t.Errorf("%d pixels differ", n)
	}
}

func TestEndOfOneMissAsksForThePoint(t *testing.T) {
	w := newWorld(t)
	w.start(book.Search, "gil")
	w.press("Space", "12", "Space")
	w.wantText("study.again", "Rehearse the missed point")
}

func TestEndNamesACategoryOnceAndAQuestionAboveItsPoints(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "1", "Space", "Space", "1", "Space", "Space", "2", "Space")
	for id, want := range map[string]string{"gil": "Concurrency and workers; ", "pools": "; ", "release": "Shipping and operating; "} {
		if got := w.lines("study.missedhead." + id); !strings.HasPrefix(got, want) {
			t.Errorf("%s has the head %q, want it to begin with %q", id, got, want)
		}
	}
	head, first, second := w.box("study.missedhead.gil"), w.box("study.missed.gil.b"), w.box("study.missed.gil.c")
	if head.Max.Y > first.Min.Y || first.Max.Y > second.Min.Y {
		t.Errorf("head and points stand at %v, %v and %v", head, first, second)
	}
}
