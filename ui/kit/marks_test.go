package kit_test

import (
	"image"
	"image/color"
	"math"
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

// picture returns what marks of the size that they want are drawn as.
func picture(m *kit.Marks, w, h int) image.Image {
	m.Resize(m.MinSize())
	return drawn[*canvas.Raster](m)[0].Generator(w, h)
}

func TestMarksAreFilledRingedOrDots(t *testing.T) {
	start(t)
	m := kit.NewMarks()
	m.Set([]kit.Mark{said, missed, none})
	if m.Line() != "1 of 3 said last time" || m.AccessibilityLabel() != m.Line() {
		t.Errorf("they say %q", m.Line())
	}
	p := picture(m, 40, 10)
	for _, at := range []struct {
		what string
		x    int
		want any
	}{
		{"said in the middle", 5, colour(settings.Light, look.Said)},
		{"said at its edge", 1, colour(settings.Light, look.Said)},
		{"missed in the middle", 20, color.Transparent},
		{"the ring of missed", 16, colour(settings.Light, look.Missed)},
		{"never asked in the middle", 35, colour(settings.Light, look.Quiet)},
		{"never asked away from its dot", 32, color.Transparent},
	} {
		want, _ := at.want.(color.Color)
		if got := p.At(at.x, 5); got != color.RGBAModel.Convert(want) {
			t.Errorf("%s is %v, not %v", at.what, got, want)
		}
	}
}

func TestMarksAreDrawnAsOneThing(t *testing.T) {
	start(t)
	m := kit.NewMarks()
	m.Set([]kit.Mark{said, missed, none, said, missed, none})
	if n := len(objects(m)); n != 1 {
		t.Errorf("six marks are %d things", n)
	}
}

func TestMarksDoNotTouch(t *testing.T) {
	start(t)
	m := kit.NewMarks()
	m.Set([]kit.Mark{said, missed, said, missed})
	p := picture(m, 55, 10)
	for x := range 55 {
		ink := false
		for y := range 10 {
			_, _, _, alpha := p.At(x, y).RGBA()
			ink = ink || alpha > 0
		}
		if between := x%15 >= 10; ink == between {
			t.Errorf("something is drawn in column %d: %v", x, ink)
		}
	}
}

func TestMarksLookAlikeInPixelsOfEverySize(t *testing.T) {
	start(t)
	m := kit.NewMarks()
	m.Set([]kit.Mark{missed, missed, missed, missed, missed, missed})
	for h := 8; h < 40; h++ {
		for _, w := range []int{h*17/2 - 1, h * 17 / 2, h*17/2 + 1} {
			p := picture(m, w, h)
			for i := range 6 {
				for at := range h * h {
					x, y := at%h, at/h
					if got, first := p.At(i*(w-h)/5+x, y), p.At(x, y); got != first {
						t.Fatalf("in %d x %d pixels circle %d has %v at %d,%d and the first %v", w, h, i, got, x, y, first)
					}
				}
			}
		}
	}
}

func TestMarksTakeWholePixels(t *testing.T) {
	start(t)
	m := kit.NewMarks()
	m.Set([]kit.Mark{said, missed, none})
	c, _ := place(t, m, m.MinSize()).Canvas().(interface{ SetScale(scale float32) })
	for _, scale := range []float32{0.75, 1, 1.25, 1.5, 1.75, 2} {
		c.SetScale(scale)
		m.Refresh()
		size := drawn[*canvas.Raster](m)[0].Size()
		for _, of := range []float32{size.Width, size.Height} {
			if beside := math.Abs(math.Remainder(float64(of*scale), 1)); beside > 0.001 {
				t.Errorf("at scale %v they take %v pixels", scale, of*scale)
			}
		}
		if want := m.MinSize(); math.Abs(float64(size.Width-want.Width)) > 1 || math.Abs(float64(size.Height-want.Height)) > 1 {
			t.Errorf("at scale %v they take %v of %v", scale, size, want)
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
		m.Resize(m.MinSize())
		if got := drawn[*canvas.Raster](m)[0].Size(); got != m.MinSize() {
			t.Errorf("%d marks are %v in size", n, got)
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
	w := place(t, m, m.MinSize())
	for _, palette := range []settings.Theme{settings.Light, settings.Dark} {
		a.Settings().SetTheme(look.New(uitest.Settings(palette)))
		want, _ := colour(palette, look.Said).(color.Color)
		if got := w.Canvas().Capture().At(5, 5); got != color.NRGBAModel.Convert(want) {
			t.Errorf("in the theme %v the mark is %v, not %v", palette, got, want)
		}
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
