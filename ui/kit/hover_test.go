package kit_test

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// lit returns how many rows of a list are tinted as those under the pointer.
func lit(l *list) int {
	n := 0
	rows, _ := l.shown()
	for _, r := range rows {
		if ground(r).FillColor == colour(settings.Light, look.Hover) {
			n++
		}
	}
	return n
}

func TestRowsThatMoveBelowThePointerAreNotLit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // Fyne hides its scroll bar by a timer
		for name, move := range map[string]func(*list){
			"the wheel":     func(l *list) { l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -15)}) },
			"the selection": func(l *list) { l.Choose(40) },
		} {
			l, _ := listed(t, 50, -1)
			test.MoveMouse(fyne.CurrentApp().Driver().CanvasForObject(l), fyne.NewPos(50, 100))
			if lit(l) != 1 {
				t.Fatalf("%d rows are lit below the pointer", lit(l))
			}
			if move(l); lit(l) != 0 {
				t.Errorf("%s leaves %d rows lit", name, lit(l))
			}
		}
		time.Sleep(time.Minute)
	})
}

func TestRowIsLitAgainWhenThePointerMovesOnIt(t *testing.T) {
	start(t)
	r := kit.NewRow(prose(), func() {})
	r.MouseIn(nil)
	r.MouseOut()
	r.MouseMoved(&desktop.MouseEvent{})
	if ground(r).FillColor != colour(settings.Light, look.Hover) {
		t.Error("the row is not lit")
	}
}
