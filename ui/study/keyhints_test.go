package study_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	book "rehearse/data/study"
	"rehearse/ui/uitest"
)

// words returns all that can be read on the screen.
func (w *world) words() string { return uitest.Words(w.screen.Root()) }

func TestKeysThatOnlyWriteAreNotOfferedDuringANote(t *testing.T) {
	noting(t, func(w *world) {
		w.keys("Space", "Space", "1")
		offered := []string{"1-9", "tick", "leave"}
		read := func(want bool) {
			t.Helper()
			for _, word := range offered {
				if strings.Contains(w.words(), word) != want {
					t.Errorf("%q stands on the card: %v, want %v", word, !want, want)
				}
			}
		}
		read(true)
		wide := w.named("study.save").Size().Width
		w.keys("N")
		read(false)
		if got := w.named("study.save").Size().Width; got != wide {
			t.Errorf("the button is %v wide, with its key %v", got, wide)
		}
		w.wantText("study.save", "Save and next")
		w.wantInside("a note is edited")
		w.keys("Esc")
		read(true)
		if got := w.named("study.save").Size().Width; got != wide {
			t.Errorf("after the edit the button is %v wide, before it %v", got, wide)
		}
	})
}

func TestKeysAreOfferedAgainAfterAnotherScreenEndedANote(t *testing.T) {
	noting(t, func(w *world) {
		w.keys("Space", "Space", "N")
		w.screen.Hide()
		w.screen.Show()
		if !strings.Contains(w.words(), "tick") || !strings.Contains(w.words(), "leave") {
			t.Errorf("the card reads %q", w.words())
		}
	})
}

func TestStripSaysWhatEscDoes(t *testing.T) {
	w := newWorld(t)
	leads := func() string { return strings.TrimPrefix(uitest.Words(w.named("study.leave")), "Esc\n") }
	w.press("Space", "k")
	if got := leads(); got != "leave" {
		t.Errorf("on the question it says %q", got)
	}
	w.press("Left")
	if got := leads(); got != "return" {
		t.Errorf("looking back it says %q", got)
	}
	w.click("study.leave")
	if got := leads(); got != "leave" || !w.has("study.flip") {
		t.Errorf("a click on it leads to where it says %q", got)
	}
}

func TestUndoIsOfferedOnceACardIsBehind(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	if strings.Contains(w.words(), "undo") {
		t.Error("the first question offers undo")
	}
	w.press("k")
	if !strings.Contains(w.words(), "undo") {
		t.Error("the second question does not offer undo")
	}
}

func TestPagesOfTheAnswerAreScrolledByKeys(t *testing.T) {
	w := newWorld(t)
	w.window.Resize(fyne.NewSize(360, 420))
	w.press("Space", "Space")
	top := func() int { return w.box("study.point.a").Min.Y }
	w.keys("Home") // above the first point is the question, where it scrolls
	first := top()
	w.keys("PageDown")
	second := top()
	w.keys("End")
	last := top()
	w.keys("PageDown")
	if first <= second || second < last || top() != last {
		t.Errorf("the first point lies at %d, then %d, at the end %d and below that %d", first, second, last, top())
	}
	w.keys("PageUp")
	if top() <= last {
		t.Error("PageUp does not scroll")
	}
	w.keys("Home", "PageUp")
	if top() != first {
		t.Errorf("at the top the first point lies at %d, want %d", top(), first)
	}
}

func TestDrillOpensWithItsFirstPointInView(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 360, Height: 420}, {Width: 640, Height: 380}} {
		w := newWorld(t)
		w.window.Resize(size)
		w.drill(book.Missed, "c")
		w.press("Space")
		c, save := w.box("study.point.c"), w.box("study.save")
		if c.Min.Y < w.box("study.label").Max.Y || c.Min.Y >= save.Min.Y {
			t.Errorf("at %v the point lies at %v, the button at %v", size, c, save)
		}
	}
}

func TestNoteThatGrowsStaysInViewWithWhatStandsUnderIt(t *testing.T) {
	noting(t, func(w *world) {
		w.window.Resize(fyne.NewSize(640, 500))
		w.keys("Space", "Space", "N")
		before := w.box("study.note")
		w.write(strings.Repeat("word after word ", 8))
		note, save := w.box("study.note"), w.box("study.save")
		if note.Dy() <= before.Dy() || note.Max.Y > save.Min.Y {
			t.Errorf("the note lay at %v and lies at %v, the button at %v", before, note, save)
		}
	})
}
