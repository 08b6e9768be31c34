package study_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/ui/kit"
)

func TestClicksGoThroughASitting(t *testing.T) {
	w := newWorld(t)
	w.click("study.start")
	w.click("study.card") // anywhere flips
	if !w.sitting().Turned() {
		t.Fatal("a click on the card did not flip it")
	}
	w.click("study.point.b")
	w.wantTicks("gil", "b")
	w.click("study.star.a")
	w.click("study.star")
	if !w.book.Starred(w.book.Ref("gil", "a")) || !w.book.Starred(w.book.Ref("gil", "")) {
		t.Error("the stars did not take a click")
	}
	w.wantText("study.star.a", "Remove the star (P)")
	w.wantText("study.star", "Remove the star (B)")
	w.wantTicks("gil", "b")
	w.click("study.save")
	w.wantReview("gil", "b", "a c x1")
	w.click("study.leave")
	w.wantText("study.start", "Resume, 2 of 3")
}

func TestClickOnAPointFocusesIt(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space")
	w.click("study.point.c")
	w.click("study.point.c")
	w.wantTicks("gil", "")
	w.press("p")
	if !w.book.Starred(w.book.Ref("gil", "c")) {
		t.Error("P did not star the clicked point")
	}
}

func TestClickOnTheWordsOfAPointTicksIt(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space")
	p, ok := w.named("study.point.a").(*kit.Point)
	if !ok {
		t.Fatal("the point is none")
	}
	p.OnPressed() // the words take the mouse themselves, to be selected
	w.wantTicks("gil", "a")
}

func TestTickShowsItsPointAndKeepsTheCard(t *testing.T) {
	w := newWorld(t)
	w.window.Resize(fyne.NewSize(360, 420))
	w.press("Space", "Space")
	b := w.named("study.point.b")
	place := func() fyne.Position { return fyne.CurrentApp().Driver().AbsolutePositionForObject(b) }
	top := place()
	test.Scroll(w.window.Canvas(), fyne.NewPos(180, 200), 0, -60)
	if place() == top {
		t.Fatal("the points do not scroll")
	}
	w.press("2") // comes into view
	scrolled := place()
	w.press("p")
	w.wantTicks("gil", "b")
	if w.named("study.point.b") != b {
		t.Error("ticking built the card again")
	}
	if place() != scrolled {
		t.Errorf("a star moved the point from %v to %v", scrolled, place())
	}
}

func TestFocusedButtonLosesTheKeysWithItsPage(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	b, ok := w.named("study.flip").(*kit.Button)
	if !ok {
		t.Fatal("the button takes no keys")
	}
	w.now = w.now.Add(time.Second)
	w.window.Canvas().Focus(b)
	space := &fyne.KeyEvent{Name: fyne.KeySpace}
	b.KeyDown(space)
	b.TypedKey(space)
	w.hold(fyne.KeySpace)
	if !w.sitting().Turned() {
		t.Fatal("the focused button did not flip")
	}
	if w.window.Canvas().Focused() != nil {
		t.Error("a button that is gone still takes the keys")
	}
	w.wantText("study.save", "Nothing said: next")
}
