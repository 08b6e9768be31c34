package kit_test

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// rest is longer than the pointer must rest for a tooltip.
const rest = 501 * time.Millisecond

// tipped returns a host whose tooltip lies in a window of 300 by 200.
func tipped(t *testing.T) (*uitest.Host, fyne.App) {
	t.Helper()
	a, h := start(t)
	h.Show(t, fyne.NewSize(300, 200), box(1, 1))
	return h, a
}

func TestAfterRunsOnTheUIGoroutineWhenItsTimeHasCome(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var q uitest.Queue
		ran := 0
		kit.After(q.Post, time.Second, func() { ran++ })
		time.Sleep(2 * time.Second)
		synctest.Wait()
		if ran != 0 {
			t.Error("it ran beside the UI goroutine")
		}
		if q.Drain(); ran != 1 {
			t.Errorf("it ran %d times", ran)
		}
	})
}

func TestCancelledAfterNeverRuns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var q uitest.Queue
		ran := 0
		early := kit.After(q.Post, time.Second, func() { ran++ })
		late := kit.After(q.Post, time.Second, func() { ran++ })
		early()
		time.Sleep(2 * time.Second)
		synctest.Wait()
		late() // posted already, but not run yet
		early()
		if q.Drain(); ran != 0 {
			t.Errorf("%d ran", ran)
		}
	})
}

func TestTooltipShowsOnlyAfterThePointerHasRested(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h, _ := tipped(t)
		h.Tip.Over("Star (B)", fyne.NewPos(20, 20))
		h.Queue.Pass(499 * time.Millisecond)
		if h.Tip.Visible() {
			t.Error("the tooltip shows too early")
		}
		h.Queue.Pass(2 * time.Millisecond)
		if !h.Tip.Visible() || uitest.Words(h.Tip) != "Star (B)" {
			t.Errorf("the tooltip shows %q", uitest.Words(h.Tip))
		}
		h.Tip.Off()
		if h.Tip.Visible() {
			t.Error("the tooltip stays")
		}
	})
}

func TestPointerThatGoesOnShowsNoTooltip(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h, _ := tipped(t)
		h.Tip.Over("one", fyne.NewPos(20, 20))
		h.Queue.Pass(rest / 2)
		h.Tip.Off()
		h.Queue.Pass(rest)
		if h.Tip.Visible() {
			t.Error("the tooltip shows where the pointer was")
		}
		h.Tip.Over("one", fyne.NewPos(20, 20))
		h.Queue.Pass(rest / 2)
		h.Tip.Over("two", fyne.NewPos(40, 20))
		h.Queue.Pass(rest)
		if got := uitest.Words(h.Tip); got != "two" {
			t.Errorf("the tooltip shows %q", got)
		}
	})
}

func TestTooltipWithoutWordsDoesNotShow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h, _ := tipped(t)
		h.Tip.Over("", fyne.NewPos(20, 20))
		if h.Queue.Pass(rest); h.Tip.Visible() {
			t.Error("an empty tooltip shows")
		}
	})
}

func TestTooltipStaysInsideTheWindow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h, _ := tipped(t)
		for _, at := range []fyne.Position{{X: 0, Y: 0}, {X: 299, Y: 0}, {X: 0, Y: 199}, {X: 299, Y: 199}, {X: 150, Y: 100}} {
			h.Tip.Over("Remove the star of this point", at)
			h.Queue.Pass(rest)
			box := rectangles(h.Tip)[0]
			left, top := box.Position().X, box.Position().Y
			if left < 0 || top < 0 || left+box.Size().Width > 300 || top+box.Size().Height > 200 {
				t.Errorf("near %v the tooltip lies at %v in %v", at, box.Position(), box.Size())
			}
			if at.X > left && at.X < left+box.Size().Width && at.Y > top && at.Y < top+box.Size().Height {
				t.Errorf("near %v the tooltip covers the pointer: %v in %v", at, box.Position(), box.Size())
			}
		}
	})
}

func TestTooltipFollowsTheTheme(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h, a := tipped(t)
		h.Tip.Over("words", fyne.NewPos(20, 20))
		h.Queue.Pass(rest)
		a.Settings().SetTheme(look.New(settings.Settings{Theme: settings.Dark, Text: 200}))
		if text := texts(h.Tip)[0]; text.Color != colour(settings.Dark, look.Ink) || text.TextSize != 26 {
			t.Errorf("the tooltip is still %v, %v", text.Color, text.TextSize)
		}
	})
}

func TestPictureNamesItselfUnderThePointer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h, _ := tipped(t)
		tapped := 0
		b := kit.NewIconButton(h.Tip, look.IconCopy, "Copy the example", func() { tapped++ })
		window := place(t, b, b.MinSize())
		test.MoveMouse(window.Canvas(), fyne.NewPos(5, 5))
		test.MoveMouse(window.Canvas(), fyne.NewPos(6, 5))
		h.Queue.Pass(rest)
		if got := uitest.Words(h.Tip); got != b.Text() {
			t.Errorf("the tooltip shows %q", got)
		}
		test.Tap(b)
		if h.Tip.Visible() || tapped != 1 {
			t.Errorf("after the click the tooltip stays, or it was clicked %d times", tapped)
		}
		test.MoveMouse(window.Canvas(), fyne.NewPos(500, 500))
		if h.Queue.Pass(rest); h.Tip.Visible() {
			t.Error("the tooltip shows though the pointer is elsewhere")
		}
	})
}
