package kit_test

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

const example = "if lock:\n    with lock:\n        print(\"a line of code that is far wider than the block it lies in\")\n"

// codeBlock shows the example in a size of 200 by 100 and returns it with its text.
func codeBlock(t *testing.T, h *uitest.Host, wheel func(*fyne.ScrollEvent)) (*kit.Code, *kit.Passage) {
	t.Helper()
	c := kit.NewCode(&h.Host, scenario.Example{Code: example}, wheel)
	place(t, c, fyne.NewSize(200, 100))
	return c, uitest.All[*kit.Passage](c)[0]
}

func TestCodeKeepsItsLinesAndIndentation(t *testing.T) {
	_, h := start(t)
	_, text := codeBlock(t, h, func(*fyne.ScrollEvent) {})
	lines := texts(text)
	if len(lines) != 3 || lines[1].Text != "    with lock:" {
		t.Fatalf("the code is drawn as %d lines, the second %q", len(lines), lines[1].Text)
	}
	for _, line := range lines {
		if !line.TextStyle.Monospace || line.Position().X != 0 {
			t.Errorf("%q is set in %+v at %v", line.Text, line.TextStyle, line.Position())
		}
	}
}

func TestCodeIsAsTallAsItsLinesAtEveryWidth(t *testing.T) {
	_, h := start(t)
	c, text := codeBlock(t, h, func(*fyne.ScrollEvent) {})
	for _, width := range []float32{50, 200, 2000} {
		if got := c.HeightFor(width); got != text.HeightFor(10_000)+24 {
			t.Errorf("at %v the code is %v tall", width, got)
		}
	}
	if m := c.MinSize(); m.Width > 1 || m.Height != c.HeightFor(1) {
		t.Errorf("the least size is %v", m)
	}
}

func TestWheelOverCodeScrollsThePage(t *testing.T) {
	_, h := start(t)
	var down float32
	c, text := codeBlock(t, h, func(e *fyne.ScrollEvent) { down += e.Scrolled.DY })
	canvas := fyne.CurrentApp().Driver().CanvasForObject(c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(text)
	test.Scroll(canvas, fyne.NewPos(50, 30), 0, -40)
	if after := fyne.CurrentApp().Driver().AbsolutePositionForObject(text); down != -40 || after != at {
		t.Errorf("the wheel scrolled the page by %v and moved the code to %v", down, after)
	}
}

func TestSidewaysWheelScrollsTheCode(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // Fyne hides its scroll bar by a timer
		_, h := start(t)
		c, text := codeBlock(t, h, func(*fyne.ScrollEvent) { t.Error("the page scrolled") })
		canvas := fyne.CurrentApp().Driver().CanvasForObject(c)
		before := fyne.CurrentApp().Driver().AbsolutePositionForObject(text)
		test.Scroll(canvas, fyne.NewPos(50, 30), -40, 0)
		after := fyne.CurrentApp().Driver().AbsolutePositionForObject(text)
		if after.X != before.X-40 || after.Y != before.Y {
			t.Errorf("the code moved from %v to %v", before, after)
		}
		time.Sleep(time.Minute)
	})
}

func TestSelectedCodeIsWhatWasDraggedOver(t *testing.T) {
	_, h := start(t)
	_, text := codeBlock(t, h, func(*fyne.ScrollEvent) {})
	line := text.HeightFor(10_000) / 3
	drag(text, fyne.NewPos(0, line*1.5), fyne.NewPos(5000, line*1.5))
	if got := h.Selection.Text(); got != "    with lock:" {
		t.Errorf("selected is %q", got)
	}
}

func TestExampleIsCopiedWhole(t *testing.T) {
	_, h := start(t)
	c, _ := codeBlock(t, h, func(*fyne.ScrollEvent) {})
	test.Tap(uitest.All[*kit.IconButton](c)[0])
	if len(h.Copied) != 1 || h.Copied[0] != example || len(h.Messages) != 1 {
		t.Errorf("copied is %q, said is %q", h.Copied, h.Messages)
	}
}

func TestCodeFollowsTheTheme(t *testing.T) {
	a, h := start(t)
	c, text := codeBlock(t, h, func(*fyne.ScrollEvent) {})
	before := c.HeightFor(200)
	a.Settings().SetTheme(look.New(settings.Settings{Theme: settings.Dark, Text: 200}))
	if box := rectangles(c)[0]; box.FillColor != colour(settings.Dark, look.Code) || texts(text)[0].Color != colour(settings.Dark, look.Ink) {
		t.Errorf("in the dark the code is %v on %v", texts(text)[0].Color, box.FillColor)
	}
	if after := c.HeightFor(200); after < 1.6*before {
		t.Errorf("at twice the text size %v became %v", before, after)
	}
}

func TestNamesOfAPartGetAPrefix(t *testing.T) {
	start(t)
	all := map[string]fyne.CanvasObject{"rail": box(1, 1)}
	part := map[string]fyne.CanvasObject{"list": box(2, 2), "search": box(3, 3)}
	kit.Named(all, "browse.", part)
	if len(all) != 3 || all["browse.list"] != part["list"] || all["browse.search"] != part["search"] {
		t.Errorf("the names are %v", all)
	}
}
