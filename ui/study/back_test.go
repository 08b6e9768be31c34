package study_test

import (
	"strings"
	"testing"
)

func TestFlippingBackSavesNothingAndKeepsTicks(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "2", "f")
	if !w.has("study.flip") || w.sitting().Turned() {
		t.Fatal("F did not show the question again")
	}
	w.press("f")
	w.wantTicks("gil", "b")
	w.wantPosition(0)
}

func TestLookingBackChangesNothing(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Left") // nothing is before the first card
	w.press("Space", "2", "Space", "k")
	before := w.log.kinds()
	w.press("Left")
	w.wantText("study.progress", "Today's plan \u00b7 2 of 3, looking back")
	w.wantText("study.said", "Skipped")
	w.press("Left", "Left")
	w.wantText("study.progress", "Today's plan \u00b7 1 of 3, looking back")
	w.wantText("study.said", "1 of 3 said")
	w.press("1", "a")
	w.click("study.point.a")
	if got := w.log.kinds(); got != before {
		t.Errorf("looking back recorded:%s", strings.TrimPrefix(got, before))
	}
	w.press("Right")
	w.wantText("study.said", "Skipped")
	w.press("Escape")
	w.wantText("study.progress", "Today's plan \u00b7 3 of 3")
	w.press("Left", "Space")
	if !w.has("study.flip") {
		t.Error("Space did not return to the question")
	}
}

func TestArrowsFocusAPointAndItsKeyStarsIt(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "Down", "Down", "Down", "Down", "Up", "p")
	if !w.book.Starred(w.book.Ref("gil", "c")) {
		t.Error("P did not star the focused point")
	}
	w.press("2", "p", "b")
	if !w.book.Starred(w.book.Ref("gil", "b")) || !w.book.Starred(w.book.Ref("gil", "")) {
		t.Error("P and B did not star the ticked point and the scenario")
	}
	w.press("p", "b")
	if w.book.Starred(w.book.Ref("gil", "b")) || w.book.Starred(w.book.Ref("gil", "")) {
		t.Error("P and B did not remove the stars")
	}
}
