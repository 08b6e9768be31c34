package study_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/study"
)

// lines returns what a tile says.
func (w *world) lines(name string) string {
	w.t.Helper()
	var words []string
	w.visit(w.named(name), func(o fyne.CanvasObject) {
		if p, ok := o.(*kit.Prose); ok {
			words = append(words, p.Text())
		}
	})
	return strings.Join(words, "; ")
}

func TestStartPageSaysWhatIsKnown(t *testing.T) {
	w := newWorld(t)
	w.wantText("study.headline", "3 scenarios, none rehearsed yet")
	w.wantText("study.start", "Start")
	if w.has("study.tile.everything") || w.has("study.tile.teams") {
		t.Error("the page offers everything twice, or a category without scenarios")
	}
	if got := w.lines("study.tile.bookmarks"); got != "Bookmarks; Nothing starred yet: press B or P on a card" {
		t.Errorf("the bookmarks say %q", got)
	}
	if got := w.lines("study.tile.concurrency"); got != "Concurrency and workers; 2 scenarios, none rehearsed yet" {
		t.Errorf("the category says %q", got)
	}
	w.press("Space", "Space", "1", "Space", "Escape")
	w.wantText("study.headline", "1 of 3 rehearsed, 1 of 3 points said last time")
	if got := w.lines("study.tile.concurrency"); got != "Concurrency and workers; 1 of 2 rehearsed, 1 of 3 points said" {
		t.Errorf("the category says %q", got)
	}
	w.press("Space", "Space", "a", "Space", "Space", "23", "Space", "Escape")
	w.wantText("study.headline", "3 scenarios rehearsed, 6 of 9 points said last time")
	if got := w.lines("study.tile.operations"); got != "Shipping and operating; 1 scenario, 2 of 3 points said" {
		t.Errorf("the category says %q", got)
	}
}

func TestBookmarksRehearseWhatHasAStarOnItOrOnAPoint(t *testing.T) {
	w := newWorld(t)
	w.press("Right", "Left", "Return")
	if got := strings.Join(w.messages, "; "); got != "Nothing starred yet: press B or P on a card" {
		t.Errorf("bookmarks without a star said %q", got)
	}
	w.book.Star(w.book.Ref("release", ""), true)
	w.book.Star(w.book.Ref("gil", "b"), true)
	w.book.Star(w.book.Ref("gil", "c"), true)
	if got := w.lines("study.tile.bookmarks"); got != "Bookmarks; 1 scenario, 2 points" {
		t.Errorf("the bookmarks say %q", got)
	}
	w.click("study.tile.bookmarks")
	if got := w.order(); got != "gil release" {
		t.Errorf("the bookmarks ask %q", got)
	}
	w.wantText("study.progress", "Bookmarks \u00b7 1 of 2")
}

func TestArrowsChooseATileAndEnterOpensIt(t *testing.T) {
	tests := map[string]struct {
		width float32
		keys  []string
		want  book.Source
	}{
		"second column":      {1200, []string{"Down", "Right"}, "category/concurrency"},
		"second line":        {1200, []string{"Right", "Down"}, "category/operations"},
		"not past the end":   {1200, []string{"Down", "Down", "Right", "Right"}, "category/operations"},
		"one column":         {640, []string{"Down", "Down"}, "category/concurrency"},
		"not over the start": {640, []string{"Down", "Down", "Down", "Up", "Up", "Up", "Down"}, "category/concurrency"},
	}
	for name, test := range tests {
		w := newWorld(t)
		w.window.Resize(fyne.NewSize(test.width, 800))
		w.press("Return") // nothing is chosen yet
		w.press(test.keys...)
		w.press("Return")
		if s, ok := w.book.Sitting(); !ok || s.Source != test.want {
			t.Errorf("%s: began %+v, want %s", name, s, test.want)
		}
	}
}

func TestAnotherSittingAsksBeforeItReplaces(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "k", "Escape")
	if got := w.lines("study.tile.everything"); got != "Everything; 3 scenarios, in the order of the deck" {
		t.Errorf("starting over says %q", got)
	}
	w.click("study.tile.operations")
	if len(w.asked) != 1 || !strings.Contains(w.asked[0], "\"Everything\" is unfinished, at 2 of 3.") {
		t.Fatalf("asked %q", w.asked)
	}
	w.wantPosition(1)
	w.wantText("study.start", "Resume, 2 of 3")
	w.yes()
	if got := w.order(); got != "release" {
		t.Errorf("the new sitting asks %q", got)
	}
	w.wantText("study.progress", "Shipping and operating \u00b7 1 of 1")
}

func TestSittingFromElsewhereBeginsWithoutQuestionsAsked(t *testing.T) {
	w := newWorld(t)
	w.screen.Hide()
	w.screen.Start(book.Search, []string{"release", "unknown", "gil", "release"})
	w.screen.Show()
	if got := w.order(); got != "release gil" || len(w.asked) > 0 {
		t.Errorf("asks %q after the questions %q", got, w.asked)
	}
	w.wantText("study.progress", "Search \u00b7 1 of 2")
}

func TestSittingOfNothingDoesNotBegin(t *testing.T) {
	w := newWorld(t)
	w.screen.Start(book.Search, []string{"unknown"})
	if _, begun := w.book.Sitting(); begun || len(w.messages) != 1 {
		t.Errorf("begun: %v; said %q", begun, w.messages)
	}
	w.wantText("study.start", "Start")
}

func TestEmptyDeckSaysSo(t *testing.T) {
	w := newWorld(t)
	w.deck = &scenario.Deck{ID: "own", Name: "My own"}
	w.restart()
	w.wantText("study.headline", "No scenarios yet")
	w.press("Space", "Down", "Return")
	if got := w.log.kinds(); got != "" || w.has("study.start") {
		t.Errorf("an empty deck recorded %q", got)
	}
}

func TestClosedScreenIsNeverDrawnOn(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "1")
	said, kinds := w.text("study.said"), w.log.kinds()
	w.screen.Close()
	w.press("2", "Space", "Escape")
	if got := w.log.kinds(); got != kinds {
		t.Errorf("a closed screen recorded:%s", strings.TrimPrefix(got, kinds))
	}
	w.book.Tick(true, "b")
	w.wantText("study.said", said)
}

func TestHiddenScreenReadsTheBookWhenItComesUp(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "1")
	w.screen.Hide()
	w.book.Undo()
	w.press("2", "Space")
	w.wantTicks("gil", "")
	w.wantText("study.said", "1 of 3 said")
	w.screen.Show()
	w.wantText("study.said", "0 of 3 said")
}

func TestCardAsksANarrowWindowForItself(t *testing.T) {
	w := newWorld(t)
	if w.screen.Alone() {
		t.Error("the start page wants the window for itself")
	}
	w.press("Space")
	if !w.screen.Alone() || w.arranged != 1 {
		t.Errorf("alone: %v, arranged %d times", w.screen.Alone(), w.arranged)
	}
	w.press("Space", "1", "Space", "Escape")
	if w.screen.Alone() || w.arranged != 2 {
		t.Errorf("alone: %v, arranged %d times", w.screen.Alone(), w.arranged)
	}
}

func TestCommandsAreNamedOnce(t *testing.T) {
	w := newWorld(t)
	seen := make(map[string]bool)
	for _, c := range w.screen.Commands() {
		if seen[c.ID] || c.Label == "" || c.Where == "" || len(c.Keys) == 0 || !strings.HasPrefix(c.ID, "study.") {
			t.Errorf("command %q: label %q, where %q, keys %q", c.ID, c.Label, c.Where, c.Keys)
		}
		seen[c.ID] = true
	}
}

var _ kit.Screen = (*study.Screen)(nil)

// order lists the scenarios of the sitting.
func (w *world) order() string {
	w.t.Helper()
	var list []string
	for _, ref := range w.sitting().Order {
		list = append(list, ref.Scenario)
	}
	return strings.Join(list, " ")
}

func TestShortSittingSaysItsTimeInWords(t *testing.T) {
	tests := map[time.Duration]string{
		0:                 "1 scenario, 2 skipped",
		20 * time.Second:  "1 scenario, 2 skipped \u00b7 under a minute",
		90 * time.Second:  "1 scenario, 2 skipped \u00b7 2 minutes",
		100 * time.Minute: "1 scenario, 2 skipped \u00b7 100 minutes",
	}
	for took, want := range tests {
		w := newWorld(t)
		w.press("Space", "k", "k")
		w.now = w.now.Add(took)
		w.press("Space", "1", "Space")
		w.wantText("study.over", want)
	}
}
