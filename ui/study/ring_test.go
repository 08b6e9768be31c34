package study_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// ringed returns what on the start page has the ring: "" is nothing.
func (w *world) ringed() string {
	w.t.Helper()
	found := ""
	for name, o := range w.screen.Named() {
		rows := uitest.All[*kit.Row](o)
		focused := w.window.Canvas().Focused() == any(o)
		if !focused && (len(rows) == 0 || !rows[0].Ring) {
			continue
		}
		if found != "" {
			w.t.Errorf("both %s and %s have the ring", found, name)
		}
		found = name
	}
	return found
}

// walk presses keys, Tab among them.
func (w *world) walk(keys string) {
	w.t.Helper()
	for key := range strings.FieldsSeq(keys) {
		if key == "Tab" {
			w.window.Canvas().FocusNext()
			continue
		}
		w.keys(key)
	}
}

func TestRingOfTheStartPageIsWhereSpaceActs(t *testing.T) {
	tests := map[string]struct {
		keys, ringed string
		source       book.Source
	}{
		"at first":            {"", "study.start", book.Due},
		"on a tile":           {"Right Down Right", "study.tile.everything", book.Everything},
		"back on the button":  {"Down Up", "study.start", book.Due},
		"above the button":    {"Up", "study.start", book.Due},
		"among the inner":     {"C Right", "study.tile.operations", "category/operations"},
		"first of the inner":  {"C", "study.tile.concurrency", "category/concurrency"},
		"by Tab":              {"Tab Down Right", "study.tile.everything", book.Everything},
		"after another page":  {"L Space Esc", "study.start", book.Everything},
		"out of the inner":    {"Down Down Enter Esc Down", "study.tile.blind", book.Everything},
		"after the shortcuts": {"C C Right Esc", "study.start", book.Due},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.walk(test.keys)
			if got := w.ringed(); got != test.ringed {
				t.Fatalf("the ring is on %q, want %s", got, test.ringed)
			}
			w.keys("Space")
			if s, ok := w.book.Sitting(); !ok || s.Source != test.source {
				t.Errorf("Space began %+v, want %s", s, test.source)
			}
		})
	}
}

func TestTabLeadsFromThePointsToTheButtonAndBack(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space")
	ring := func() bool { return w.row("a").Ring }
	if !ring() {
		t.Error("the answer comes up without a ring")
	}
	w.window.Canvas().FocusNext()
	if focused := w.window.Canvas().Focused(); focused != any(w.named("study.save")) || ring() || !w.row("a").Selected {
		t.Errorf("Tab leads to %v, the point has the ring: %v", focused, ring())
	}
	w.window.Canvas().FocusNext()
	if !ring() {
		t.Error("Tab does not lead back")
	}
	w.window.Canvas().FocusNext()
	w.keys("Down")
	if !w.row("b").Ring {
		t.Error("an arrow does not bring the ring back")
	}
	w.keys("Space", "Space")
	w.wantPosition(1)
}

func TestTabReachesTheMissedPoints(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "1", "Space", "k", "k")
	w.window.Canvas().FocusNext()
	if got := w.ringed(); got != "study.missed.gil.b" {
		t.Errorf("Tab leads to %q", got)
	}
	w.window.Canvas().FocusNext()
	if got := w.ringed(); got != "study.again" {
		t.Errorf("the second Tab leads to %q", got)
	}
}

// row returns that of a point on the card.
func (w *world) row(point string) *kit.Row {
	w.t.Helper()
	body := w.named("study.point." + point)
	for _, r := range uitest.All[*kit.Row](w.screen.Root()) {
		if r.Content == body {
			return r
		}
	}
	w.t.Fatalf("the point %s has no row", point)
	return nil
}

func TestKeysOfACardSayThatNoneIsUp(t *testing.T) {
	w := newWorld(t)
	for i, key := range []string{"n", "e", "p"} {
		w.press(key)
		if len(w.messages) != i+1 || w.messages[i] != "No card is up" {
			t.Errorf("after %q it said %q", key, w.messages)
		}
	}
}

func TestRingIsInViewAgainAfterANote(t *testing.T) {
	noting(t, func(w *world) {
		w.window.Resize(fyne.NewSize(640, 480))
		w.keys("Space", "Space", "E")
		w.write("x")
		w.keys("Ctrl+Enter")
		w.wantInView("a")
	})
}

func TestClickOnTheWordsForAPointMovesTheRingThere(t *testing.T) {
	noting(t, func(w *world) {
		w.window.Resize(fyne.NewSize(640, 480))
		w.book.Write(w.book.Ref("gil", "c"), "Mine.", nil)
		w.keys("Space", "Space", "End")
		uitest.Click(uitest.All[*kit.Passage](w.named("study.note.c"))[0])
		w.keys("Esc", "P")
		if !w.book.Starred(w.book.Ref("gil", "c")) {
			t.Error("the keys act on another point")
		}
		w.wantInView("c")
	})
}

// wantInView wants to see a point as a whole.
func (w *world) wantInView(point string) {
	w.t.Helper()
	at, save := w.box("study.point."+point), w.box("study.save")
	if at.Min.Y < w.box("study.label").Max.Y || at.Max.Y > save.Min.Y {
		w.t.Errorf("the point lies at %v, the button at %v", at, save)
	}
}
