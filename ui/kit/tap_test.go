package kit_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// Fyne keeps drawings for all pictures of one name and size: a star that changes
// while it is out of view must not leave a wrong one there.
func TestStarThatChangesOutOfViewSpoilsNoOther(t *testing.T) {
	_, h := start(t)
	hidden := kit.NewStar(h.Tip, func() {})
	hidden.Starred(true, "")
	hidden.Resize(hidden.MinSize())
	test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Light, Text: 170}))
	hidden.Starred(false, "")

	fresh := kit.NewStar(h.Tip, func() {})
	fresh.Starred(false, "")
	w := uitest.Window(t, fyne.NewSize(60, 60), fresh)
	filled, _ := colour(settings.Light, look.Starred).(color.NRGBA)
	picture := w.Canvas().Capture()
	for x := range picture.Bounds().Dx() {
		for y := range picture.Bounds().Dy() {
			if c, _ := color.NRGBAModel.Convert(picture.At(x, y)).(color.NRGBA); c == filled {
				t.Fatal("a star that is not set is drawn as one that is")
			}
		}
	}
}
