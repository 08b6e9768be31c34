package kit_test

import (
	"image/color"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// field returns a field that has the keys, and its cursor.
func field(t *testing.T, h *uitest.Host) *canvas.Rectangle {
	t.Helper()
	e := kit.NewEntry(&h.Host, "")
	h.Show(t, fyne.NewSize(300, 60), e)
	h.Focus(e)
	for _, o := range test.WidgetRenderer(e).Objects() {
		if s, ok := o.(*container.Scroll); ok {
			inner, _ := s.Content.(fyne.Widget)
			objects := test.WidgetRenderer(inner).Objects()
			if cursor, ok := objects[len(objects)-1].(*canvas.Rectangle); ok {
				return cursor
			}
		}
	}
	t.Fatal("the field has no cursor")
	return nil
}

// seen reports whether the cursor is as it is seen best.
func seen(cursor *canvas.Rectangle) bool {
	return color.NRGBAModel.Convert(cursor.FillColor) == color.NRGBAModel.Convert(theme.Color(theme.ColorNamePrimary))
}

func TestTheRingOfAFieldStaysWhenItsSizeChanges(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, h := start(t)
		e := kit.NewEntry(&h.Host, "")
		h.Show(t, fyne.NewSize(300, 60), e)
		h.Focus(e)
		e.Resize(fyne.NewSize(200, 60))
		border, _ := test.WidgetRenderer(e).Objects()[1].(*canvas.Rectangle)
		if want := theme.Size(look.Ring); border.StrokeWidth != want {
			t.Errorf("the ring is %v wide, want %v", border.StrokeWidth, want)
		}
	})
}

func TestACursorComesToRestInSightAndBlinksAgainAfterAKey(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, h := start(t)
		cursor := field(t, h)
		h.Queue.Pass(2 * time.Second)
		h.Press("A")
		cursor.FillColor = color.Transparent // as the fade may leave it
		h.Queue.Pass(3 * time.Second)
		if seen(cursor) {
			t.Error("the cursor rests 3 s after a key")
		}
		if h.Queue.Pass(2 * time.Second); !seen(cursor) {
			t.Error("the cursor came to rest out of sight, or not at all")
		}
		cursor.FillColor = color.Transparent
		if h.Press("B"); !seen(cursor) { // a new fade begins in sight
			t.Error("the cursor does not blink after a key")
		}
	})
}

func TestACursorNeverBlinksWhereNothingMoves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, h := start(t)
		h.Settings = func() settings.Settings { return settings.Settings{Still: true} }
		cursor := field(t, h)
		cursor.FillColor = color.Transparent
		if h.Press("A"); !seen(cursor) {
			t.Error("the cursor is out of sight")
		}
		cursor.FillColor = color.Transparent
		if h.Queue.Pass(time.Minute); seen(cursor) {
			t.Error("the cursor was drawn without a key")
		}
	})
}
