package browse_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
)

// sees reports whether an object of the card is in view.
func (w *world) sees(name string) bool {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.screen.Named()[name])
	return at.Y > 0 && at.Y < w.window.Canvas().Size().Height
}

func TestPointThatIsOpenedFirstIsInView(t *testing.T) {
	for name, size := range map[string]fyne.Size{"narrow": fyne.NewSize(640, 400), "middle": fyne.NewSize(860, 400)} {
		t.Run(name, func(t *testing.T) {
			fresh(t, size, func(w *world) {
				w.screen.Show()
				w.screen.Read("", "cache", "b")
				if !w.sees("browse.point.b") {
					t.Error("the point is out of view")
				}
				w.press("P")
				if !w.book.Starred(w.book.Ref("cache", "b")) {
					t.Error("the point has not the keys")
				}
			})
		})
	}
}

func TestWhatIsOpenedToBeReadShowsItsCard(t *testing.T) {
	in(t, narrow, func(w *world) {
		w.screen.Read("", "cache", "")
		w.wants("IN ONE BREATH", "When do you reach for a cache?")
		w.press("Left")
		w.wants("Study these 9")
	})
}

func TestNeighbourIsReadInANarrowWindow(t *testing.T) {
	in(t, narrow, func(w *world) {
		w.press("Enter", "Down", "Down", "Down", "Down", "Down", "Down", "Enter")
		w.opened("pool")
		w.wants("IN ONE BREATH", "When do you reach for a pool?")
	})
}

func TestHomeAndEndGoToTheEndsOfEachPane(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("End")
		w.opened("trace")
		w.press("Home")
		w.opened("lock")
		w.press("Left", "End")
		if w.screen.Category() != "tests" {
			t.Errorf("category %q is shown", w.screen.Category())
		}
		w.press("Home", "Enter", "Enter", "End")
		page := w.screen.Named()["browse.card"].(*kit.Page)
		if end := page.Offset.Y + page.Size().Height; end != page.Content.Size().Height {
			t.Errorf("the end of the view is %v of %v", end, page.Content.Size().Height)
		}
		w.press("Home")
		if page.Offset.Y != 0 {
			t.Errorf("the top of the view is %v", page.Offset.Y)
		}
	})
}

func TestFocusedPointStaysInViewAtAnotherSize(t *testing.T) {
	in(t, fyne.NewSize(640, 400), func(w *world) {
		w.press("Enter", "Down", "Down")
		for _, size := range []fyne.Size{fyne.NewSize(1200, 400), fyne.NewSize(800, 300), fyne.NewSize(640, 400)} {
			w.window.Resize(size)
			if !w.sees("browse.point.c") {
				t.Errorf("at %v the point is out of view", size)
			}
		}
	})
}

func TestStarsOfAnAnswerStandOneUnderTheOther(t *testing.T) {
	in(t, wide, func(w *world) {
		end := func(name string) float32 {
			o := w.screen.Named()[name]
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width
		}
		if above, below := end("browse.star"), end("browse.point.a.star"); above != below {
			t.Errorf("the star of the scenario ends at %v, that of a point at %v", above, below)
		}
	})
}
