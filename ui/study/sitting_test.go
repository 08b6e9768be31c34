package study_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/journal"
	book "rehearse/data/study"
	"rehearse/ui/kit"
)

func TestWholeSittingGoesByKeysOnly(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	w.wantText("study.progress", "Today's plan \u00b7 1 of 3")
	w.wantText("study.question", w.deck.Scenarios[0].Question.Plain)
	w.now = w.now.Add(40 * time.Second)
	w.press("Space", "1", "3")
	w.now = w.now.Add(time.Hour) // reading the answer is not answering
	w.wantTicks("gil", "a c")
	w.wantText("study.said", "2 of 3 said")
	w.press("Space")
	w.wantReview("gil", "a c", "b x1")
	w.press("k")
	w.wantPosition(2)
	w.press("f", "a", "4", "Space")
	w.wantReview("release", "a b c x1", "")

	if got := w.log.kinds(); got != "begin turn tick tick review skip turn tick tick tick tick review" {
		t.Errorf("recorded: %s", got)
	}
	first, _ := w.sitting().Outcome(w.book.Ref("gil", ""))
	if first.Took != 40*time.Second {
		t.Errorf("the first answer took %v, want 40s", first.Took)
	}
	w.wantText("study.over", "2 scenarios, 1 skipped \u00b7 1 minute")
	w.wantText("study.headline", "5 of 6 points said")
	w.press("Escape")
	w.wantText("study.line", "Last time you said 5 of 6 points.")
}

func TestNothingSaidWantsSpaceTwice(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space")
	w.wantText("study.save", "Nothing said: next")
	w.press("Space")
	w.wantPosition(0)
	w.wantText("study.save", "Nothing said, go on?")
	w.press("Space")
	w.wantReview("gil", "", "a b c x1")
	w.wantPosition(1)
}

func TestLeavingTakesBackTheFirstPressOfNothingSaid(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "Space")
	w.screen.Hide()
	w.screen.Show()
	w.wantText("study.save", "Nothing said: next")
}

func TestTickTakesBackTheFirstPressOfNothingSaid(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "Space", "1")
	w.wantText("study.save", "Save and next")
	w.press("1")
	w.wantText("study.save", "Nothing said: next")
	w.press("Space")
	w.wantPosition(0)
}

func TestFirstPressOfNothingSaidIsForgottenWithTheCard(t *testing.T) {
	for _, away := range [][]string{{"f", "f"}, {"Escape", "Space"}} {
		w := newWorld(t)
		w.press("Space", "Space", "Space")
		w.press(away...)
		w.wantText("study.save", "Nothing said: next")
	}
}

func TestHeldKeyActsOnce(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	for range 5 {
		w.hold(fyne.KeySpace)
	}
	if got := w.log.kinds(); got != "begin" {
		t.Errorf("a held Space recorded: %s", got)
	}
	w.press("Space", "Down")
	w.hold(fyne.KeyDown) // moving goes on
	w.press("p")
	if !w.book.Starred(w.book.Ref("gil", "c")) {
		t.Error("a held Down did not move on")
	}
}

func TestUndoOfASaveReturnsToItsTicks(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	w.now = w.now.Add(9 * time.Second)
	w.press("Space", "2", "Space")
	w.wantPosition(1)
	w.press("u")
	w.wantPosition(0)
	w.wantTicks("gil", "b")
	w.wantText("study.said", "1 of 3 said")
	w.press("u")
	w.wantTicks("gil", "")
	w.press("1", "Space")
	if first, _ := w.sitting().Outcome(w.book.Ref("gil", "")); first.Took != 9*time.Second {
		t.Errorf("the answer took %v, want the 9s of its first time", first.Took)
	}
}

func TestUndoAtTheEndReturnsToTheLastCard(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "k", "k", "Space", "1", "Space")
	w.wantText("study.headline", "1 of 3 points said")
	w.press("u")
	w.wantTicks("release", "a")
	w.wantText("study.said", "1 of 3 said")
	w.press("2", "Space")
	w.wantText("study.headline", "2 of 3 points said")
}

func TestUndoIsTheWindowsWhereItHasOne(t *testing.T) {
	w := newWorld(t)
	asked := 0
	w.host.Commands.Add(&kit.Command{ID: "undo", Run: func() { asked++ }})
	w.press("Space", "k", "u")
	if asked != 1 {
		t.Errorf("the window was asked %d times, want once", asked)
	}
	w.wantPosition(1)
}

func TestAllPointsAreTickedAndUntickedAsOne(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "2", "a")
	w.wantTicks("gil", "a b c")
	w.wantText("study.said", "3 of 3 said")
	w.press("u")
	w.wantTicks("gil", "b")
}

func TestExtrasAreTickedButNotCounted(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "4")
	w.wantTicks("gil", "x1")
	w.wantText("study.said", "0 of 3 said")
	w.wantText("study.save", "Save and next")
	w.press("9") // there is no ninth point
	w.wantTicks("gil", "x1")
}

func TestLeavingKeepsTheSitting(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "k", "Space", "1", "Escape")
	if _, unfinished := w.book.Unfinished(); !unfinished {
		t.Fatal("leaving ended the sitting")
	}
	w.wantText("study.start", "Resume, 2 of 3")
	w.press("Space")
	w.wantTicks("pools", "a")
	w.wantText("study.said", "1 of 3 said")
}

func TestRestartResumesExactlyThere(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "k", "Space", "13")
	w.restart()
	w.wantText("study.start", "Resume, 2 of 3")
	w.press("Space")
	w.wantText("study.progress", "Today's plan \u00b7 2 of 3")
	w.wantText("study.said", "2 of 3 said")
	w.wantTicks("pools", "a c")
	w.press("Space")
	w.wantReview("pools", "a c", "b x1")
	if last, _ := w.sitting().Outcome(w.book.Ref("pools", "")); last.Took != 0 {
		t.Errorf("an answer of before the restart took %v, want no time", last.Took)
	}
}

func TestTimeAwayFromTheQuestionIsNotCounted(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	w.now = w.now.Add(5 * time.Second)
	w.screen.Hide()
	w.now = w.now.Add(time.Hour)
	w.screen.Show()
	w.now = w.now.Add(2 * time.Second)
	w.press("Escape")
	w.now = w.now.Add(time.Hour)
	w.press("Space")
	w.now = w.now.Add(-time.Hour) // the clock was set back
	w.press("Space", "1", "Space")
	if first, _ := w.sitting().Outcome(w.book.Ref("gil", "")); first.Took != 7*time.Second {
		t.Errorf("the answer took %v, want 7s", first.Took)
	}
}

func TestScenarioThatLeftTheDeckIsNotAsked(t *testing.T) {
	w := newWorld(t, journal.Fact{
		Installation: "here", Number: 1, Kind: journal.Begin, Source: string(book.Everything),
		List: []string{"python/gone", "python/gil"},
	})
	w.wantText("study.start", "Resume, 1 of 1")
	w.press("Space")
	w.wantText("study.question", w.deck.Scenarios[0].Question.Plain)
}
