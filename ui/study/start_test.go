package study_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

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

func (w *world) wantLines(name, want string) {
	w.t.Helper()
	if got := w.lines(name); got != want {
		w.t.Errorf("%s says %q, want %q", name, got, want)
	}
}

func TestSittingFromElsewhereBeginsWithoutQuestionsAsked(t *testing.T) {
	w := newWorld(t)
	w.screen.Hide()
	w.start(book.Search, "release", "unknown", "gil", "release")
	w.screen.Show()
	if got := w.order(); got != "release gil" || len(w.asked) > 0 {
		t.Errorf("asks %q after the questions %q", got, w.asked)
	}
	w.wantText("study.progress", "Search \u00b7 1 of 2")
}

func TestSittingOfNothingDoesNotBegin(t *testing.T) {
	w := newWorld(t)
	w.start(book.Search, "unknown")
	if _, begun := w.book.Sitting(); begun || len(w.messages) != 1 {
		t.Errorf("begun: %v; said %q", begun, w.messages)
	}
	w.wantText("study.start", "Start")
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
