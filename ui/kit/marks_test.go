package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

const (
	none   = kit.NeverAsked
	missed = kit.WasMissed
	said   = kit.WasSaid
)

func TestMarksSayInWordsWhatTheyShow(t *testing.T) {
	for want, marks := range map[string][]kit.Mark{
		"never asked":           {none, none, none},
		"0 of 2 said last time": {missed, missed},
		"1 of 3 said last time": {said, missed, missed},
		"4 of 4 said last time": {said, said, said, said},
		// A point that came later counts: it was not said.
		"2 of 4 said last time": {said, said, missed, none},
	} {
		if got := kit.MarksLine(marks); got != want {
			t.Errorf("%v says %q, not %q", marks, got, want)
		}
	}
	if got := kit.MarksLine(nil); got != "never asked" {
		t.Errorf("no marks say %q", got)
	}
}

func TestMarksAreFilledRingedOrDots(t *testing.T) {
	start(t)
	m := kit.NewMarks()
	m.Set([]kit.Mark{said, missed, none})
	m.Resize(m.MinSize())
	c := drawn[*canvas.Circle](m)
	if len(c) != 3 {
		t.Fatalf("three marks are %d circles", len(c))
	}
	if m.Line() != "1 of 3 said last time" || m.AccessibilityLabel() != m.Line() {
		t.Errorf("they say %q", m.Line())
	}
	if c[0].FillColor != colour(settings.Light, look.Said) || c[0].StrokeWidth != 0 {
		t.Errorf("said is %+v", c[0])
	}
	if _, _, _, alpha := c[1].FillColor.RGBA(); alpha != 0 || c[1].StrokeColor != colour(settings.Light, look.Missed) || c[1].StrokeWidth < 1 {
		t.Errorf("missed is %+v", c[1])
	}
	if c[2].FillColor != colour(settings.Light, look.Quiet) || c[2].Size().Width >= c[1].Size().Width/2 {
		t.Errorf("never asked is %+v", c[2])
	}
}

func TestMarksDoNotTouch(t *testing.T) {
	start(t)
	m := kit.NewMarks()
	m.Set([]kit.Mark{said, missed, none, said})
	m.Resize(m.MinSize())
	c := drawn[*canvas.Circle](m)
	for i := 1; i < len(c); i++ {
		if gap := c[i].Position().X - c[i-1].Position().X - c[i-1].Size().Width; gap < 4 {
			t.Errorf("circle %d is %v from the one before", i, gap)
		}
	}
}

func TestMarksTakeTheSpaceOfTheirCircles(t *testing.T) {
	start(t)
	m := kit.NewMarks()
	if m.MinSize() != (fyne.Size{}) {
		t.Errorf("no marks take %v", m.MinSize())
	}
	for _, n := range []int{6, 2, 4, 0} {
		m.Set(make([]kit.Mark, n))
		if got := len(drawn[*canvas.Circle](m)); got != n {
			t.Errorf("%d marks are %d circles", n, got)
		}
		if n > 0 && m.MinSize().Width != float32(15*n-5) {
			t.Errorf("%d marks are %v wide", n, m.MinSize().Width)
		}
	}
}

func TestMarksFollowTheTheme(t *testing.T) {
	a, _ := start(t)
	m := kit.NewMarks()
	m.Set([]kit.Mark{said})
	place(t, m, m.MinSize())
	a.Settings().SetTheme(look.New(uitest.Settings(settings.Dark)))
	if c := drawn[*canvas.Circle](m)[0]; c.FillColor != colour(settings.Dark, look.Said) {
		t.Errorf("in the dark the mark is %v", c.FillColor)
	}
}

func TestRectanglesFollowTheTheme(t *testing.T) {
	a, _ := start(t)
	for name, test := range map[string]struct {
		r     *kit.Rectangle
		fill  fyne.ThemeColorName
		least fyne.Size
	}{
		"rule": {kit.NewRule(), look.Line, fyne.NewSquareSize(1)},
		"mark": {kit.NewMark(look.CategoryColour(3)), look.CategoryColour(3), fyne.NewSquareSize(10)},
		"card": {kit.NewRectangle(look.Surface, look.Line, 4, fyne.NewSize(7, 9)), look.Surface, fyne.NewSize(7, 9)},
	} {
		place(t, test.r, fyne.NewSize(20, 20))
		if test.r.MinSize() != test.least || rectangles(test.r)[0].FillColor != colour(settings.Light, test.fill) {
			t.Errorf("%s is %v, at least %v", name, rectangles(test.r)[0].FillColor, test.r.MinSize())
		}
		a.Settings().SetTheme(look.New(uitest.Settings(settings.Dark)))
		if got := rectangles(test.r)[0]; got.FillColor != colour(settings.Dark, test.fill) || got.Size() != fyne.NewSize(20, 20) {
			t.Errorf("%s is still %v in %v", name, got.FillColor, got.Size())
		}
		a.Settings().SetTheme(look.New(uitest.Settings(settings.Light)))
	}
}
