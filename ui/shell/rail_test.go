package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/look"
)

func TestLabelsOfTheRailGrowWithTheTextAndFit(t *testing.T) {
	for name, window := range map[string]struct {
		size  fyne.Size
		grows float32
	}{
		"wide": {fyne.NewSize(1280, 800), 1.2}, "narrow": {fyne.NewSize(640, 800), 1.2},
		"smallest": {fyne.NewSize(settings.SmallestWidth, settings.SmallestHeight), 1}, // the longest has no room to
	} {
		t.Run(name, func(t *testing.T) {
			in(t, normal(), func(w *world) {
				w.window.Resize(window.size)
				before := w.shell.rail[0].label.TextSize
				for _, text := range []int{150, settings.LargestText} {
					chosen := normal()
					chosen.Text = text
					test.ApplyTheme(t, look.New(chosen))
					w.shell.relayout()
					w.labelsFit(window.grows * before)
				}
			})
		})
	}
}

func TestIconsOfTheRailGrowWithTheTextAndGoIntoTheLowestWindow(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.window.Resize(fyne.NewSize(look.NarrowBelow, settings.SmallestHeight))
		before := w.shell.rail[0].image.Size().Height
		chosen := normal()
		chosen.Text = settings.LargestText
		test.ApplyTheme(t, look.New(chosen))
		w.shell.relayout()
		if got := w.shell.rail[0].image.Size().Height; got < 1.4*before {
			t.Errorf("an icon of %v is %v at the largest text size", before, got)
		}
		for i, b := range w.shell.rail[1:] {
			if above := w.shell.rail[i]; b.Position().Y < above.Position().Y+above.Size().Height {
				t.Errorf("%q lies over %q", b.label.Text, above.label.Text)
			}
		}
	})
}

// labelsFit checks that the labels of the rail lie within their buttons, and
// that they have one size, of at least that given.
func (w *world) labelsFit(least float32) {
	w.t.Helper()
	if got := w.shell.rail[0].label.TextSize; got < least {
		w.t.Errorf("the first label has a size of %v, not %v", got, least)
	}
	for _, b := range w.shell.rail {
		if got, first := b.label.TextSize, w.shell.rail[0].label.TextSize; got != first {
			w.t.Errorf("%q has a size of %v, the first label of %v", b.label.Text, got, first)
		}
		need, bottom := b.label.MinSize(), b.label.Position().Y+b.label.MinSize().Height
		if need.Width > b.Size().Width+0.01 || bottom > b.Size().Height || b.image.Position().Y < 0 {
			w.t.Errorf("%q needs %v and ends at %v of %v", b.label.Text, need, bottom, b.Size())
		}
	}
}
