package kit

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rehearse/data/deck"
)

func TestColouringStartsNoGoroutine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // it fails if one is left behind
		var l lexers
		if tints := l.tints("python", "def f(): return 1\n"); len(tints) == 0 {
			t.Error("nothing is coloured")
		}
	})
}

func TestColoursOfTheDecksExamplesFollowEachOther(t *testing.T) {
	d, err := deck.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var l lexers
	for _, s := range d.Scenarios {
		if s.Example == nil {
			continue
		}
		tints, at := l.tints(s.Example.Language, s.Example.Code), 0
		if len(tints) < 3 {
			t.Errorf("%s: %d stretches are coloured", s.ID, len(tints))
		}
		for _, tint := range tints {
			if tint.From < at || tint.To <= tint.From || tint.To > len(s.Example.Code) {
				t.Errorf("%s: the stretch %v follows %d", s.ID, tint.Range, at)
			}
			at = tint.To
		}
	}
	if len(l.made) != 2 {
		t.Errorf("%d lexers were made for two languages", len(l.made))
	}
}

func TestWheelWithShiftScrollsTheCodeSideways(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // Fyne hides its scroll bar by a timer
		test.NewTempApp(t)
		held := false
		var page float32
		s := &sideScroll{wheel: func(e *fyne.ScrollEvent) { page += e.Scrolled.DY }, shift: func() bool { return held }}
		wide := NewRectangle("", "", 0, fyne.NewSize(500, 50))
		s.Content, s.Direction = wide, container.ScrollHorizontalOnly
		s.ExtendBaseWidget(s)
		s.Resize(fyne.NewSize(100, 50))
		turn := func() { s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -30)}) }
		turn()
		if s.Offset.X != 0 || page != -30 {
			t.Errorf("without Shift the code moved by %v, the page by %v", s.Offset.X, page)
		}
		held = true
		turn()
		if s.Offset.X != 30 || page != -30 {
			t.Errorf("with Shift the code moved by %v, the page by %v", s.Offset.X, page)
		}
		time.Sleep(time.Minute)
	})
}
