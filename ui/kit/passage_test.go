package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// drag presses the mouse button at one place, moves to another and lets it go.
func drag(p *kit.Passage, from, to fyne.Position) {
	press(p, from)
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	p.DragEnd()
	p.MouseUp(&desktop.MouseEvent{})
}

func press(p *kit.Passage, at fyne.Position) {
	p.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
}

// threeLines returns a passage of three lines, each 24 tall: "alpha beta",
// "gamma delta", "epsilon".
func threeLines(t *testing.T) (*kit.Passage, *kit.Selection) {
	t.Helper()
	_, h := start(t)
	p := kit.NewPassage(h.Selection, look.Body, kit.Plain("alpha beta\ngamma delta\nepsilon"))
	place(t, p, fyne.NewSize(300, 72))
	return p, h.Selection
}

func TestDragSelectsTheWordsItPasses(t *testing.T) {
	line := func(n float32) float32 { return 24*n + 12 }
	alpha := fyne.MeasureText("alpha ", 16, fyne.TextStyle{}).Width
	for name, test := range map[string]struct {
		from, to fyne.Position
		want     string
	}{
		"a line":         {fyne.NewPos(0, line(0)), fyne.NewPos(299, line(0)), "alpha beta"},
		"from a letter":  {fyne.NewPos(alpha, line(0)), fyne.NewPos(299, line(0)), "beta"},
		"backwards":      {fyne.NewPos(299, line(1)), fyne.NewPos(0, line(1)), "gamma delta"},
		"over lines":     {fyne.NewPos(alpha, line(0)), fyne.NewPos(299, line(1)), "beta\ngamma delta"},
		"above the text": {fyne.NewPos(299, line(0)), fyne.NewPos(50, -5), "alpha beta"},
		"below the text": {fyne.NewPos(0, line(2)), fyne.NewPos(0, 500), "epsilon"},
		"beside a line":  {fyne.NewPos(-50, line(2)), fyne.NewPos(5000, line(2)), "epsilon"},
		"nowhere":        {fyne.NewPos(0, line(0)), fyne.NewPos(0, line(0)), ""},
	} {
		p, s := threeLines(t)
		if drag(p, test.from, test.to); s.Text() != test.want {
			t.Errorf("%s: selected is %q, not %q", name, s.Text(), test.want)
		}
	}
}

func TestSelectionIsDrawnBeneathItsLines(t *testing.T) {
	p, _ := threeLines(t)
	drag(p, fyne.NewPos(0, 12), fyne.NewPos(299, 36))
	boxes := rectangles(p)
	if len(boxes) != 2 || boxes[0].Position().Y != 0 || boxes[1].Position().Y != 24 {
		t.Fatalf("two lines are marked by %v", boxes)
	}
	for i, words := range []string{"alpha beta", "gamma delta"} {
		width := fyne.MeasureText(words, 16, fyne.TextStyle{}).Width
		if got := boxes[i].Size(); got.Height != 24 || got.Width < width-1 || got.Width > width+1 {
			t.Errorf("%q is marked in a size of %v", words, got)
		}
		if boxes[i].FillColor != colour(settings.Light, look.Picked) {
			t.Errorf("%q is marked in %v", words, boxes[i].FillColor)
		}
	}
}

func TestSelectionFollowsItsWordsToANewWidth(t *testing.T) {
	p, s := threeLines(t)
	drag(p, fyne.NewPos(0, 12), fyne.NewPos(299, 12))
	p.Resize(fyne.NewSize(50, 200))
	if got := len(rectangles(p)); got != 2 {
		t.Errorf("%q on two lines is marked by %d boxes", s.Text(), got)
	}
}

func TestSelectionFollowsAChangeOfTheme(t *testing.T) {
	a, h := start(t)
	p := kit.NewPassage(h.Selection, look.Body, kit.Plain("alpha"))
	place(t, p, fyne.NewSize(300, 72))
	drag(p, fyne.NewPos(0, 12), fyne.NewPos(299, 12))
	a.Settings().SetTheme(look.New(settings.Settings{Theme: settings.Dark, Text: 200}))
	if box := rectangles(p)[0]; box.FillColor != colour(settings.Dark, look.Picked) || box.Size().Height != 48 {
		t.Errorf("the selection is still %v, %v", box.FillColor, box.Size())
	}
}

func TestOnePassageOfAWindowHasTheSelection(t *testing.T) {
	_, h := start(t)
	one := kit.NewPassage(h.Selection, look.Body, kit.Plain("one"))
	two := kit.NewPassage(h.Selection, look.Body, kit.Plain("two"))
	place(t, one, fyne.NewSize(300, 30))
	place(t, two, fyne.NewSize(300, 30))
	drag(one, fyne.NewPos(0, 12), fyne.NewPos(299, 12))
	drag(two, fyne.NewPos(0, 12), fyne.NewPos(299, 12))
	if h.Selection.Text() != "two" || len(rectangles(one)) != 0 {
		t.Errorf("selected is %q, and %d boxes of the first passage", h.Selection.Text(), len(rectangles(one)))
	}
	h.Selection.Clear()
	if h.Selection.Text() != "" || len(rectangles(two)) != 0 {
		t.Errorf("after clearing %q is selected", h.Selection.Text())
	}
	h.Selection.Clear()
}

func TestNewWordsAreNotSelected(t *testing.T) {
	p, s := threeLines(t)
	drag(p, fyne.NewPos(0, 12), fyne.NewPos(299, 60))
	p.SetParts(kit.Plain("x"))
	if s.Text() != "" || len(rectangles(p)) != 0 {
		t.Errorf("%q of the new words is selected", s.Text())
	}
}

func TestNewWordsElsewhereLeaveTheSelection(t *testing.T) {
	p, s := threeLines(t)
	other := kit.NewPassage(s, look.Body, kit.Plain("other"))
	drag(p, fyne.NewPos(0, 12), fyne.NewPos(299, 12))
	other.SetParts(kit.Plain("words"))
	if s.Text() != "alpha beta" {
		t.Errorf("selected is %q", s.Text())
	}
}

func TestClickPressesAndADragDoesNot(t *testing.T) {
	p, s := threeLines(t)
	pressed := 0
	p.OnPressed = func() { pressed++ }
	drag(p, fyne.NewPos(0, 12), fyne.NewPos(299, 12))
	if pressed != 0 {
		t.Error("a drag pressed the passage")
	}
	press(p, fyne.NewPos(5, 12))
	p.MouseUp(&desktop.MouseEvent{})
	if pressed != 1 || s.Text() != "" {
		t.Errorf("a click pressed %d times and left %q selected", pressed, s.Text())
	}
	p.OnPressed = nil
	press(p, fyne.NewPos(5, 12))
	p.MouseUp(&desktop.MouseEvent{})
}

func TestPointerShowsThatTextCanBeSelected(t *testing.T) {
	if p, _ := threeLines(t); p.Cursor() != desktop.TextCursor {
		t.Errorf("the pointer is %v", p.Cursor())
	}
}

func TestEmptyPassageCanBeClicked(t *testing.T) {
	_, h := start(t)
	p := kit.NewPassage(h.Selection, look.Body)
	place(t, p, fyne.NewSize(300, 30))
	if drag(p, fyne.NewPos(3, 3), fyne.NewPos(100, 20)); h.Selection.Text() != "" {
		t.Errorf("selected is %q", h.Selection.Text())
	}
}
