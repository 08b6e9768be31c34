package kit_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

func TestPaddingOfAButtonGrowsWithTheText(t *testing.T) {
	for _, weight := range []kit.Weight{kit.Outlined, kit.Filled, kit.Bare, kit.Segment} {
		var beside, above [2]float32
		for i, text := range []int{settings.NormalText, settings.LargestText} {
			_, h := start(t)
			test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Light, Text: text}))
			b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Run: func() {}}, weight)
			_, _, label := parts(b)
			least := b.MinSize()
			beside[i], above[i] = least.Width-label.MinSize().Width, least.Height-label.MinSize().Height
			if b.Least() > least.Width {
				t.Errorf("weight %d at %d %%: the least width is %v of %v", weight, text, b.Least(), least.Width)
			}
		}
		if beside[1] != 2*beside[0] || above[1] != 1.5*above[0] {
			t.Errorf("weight %d: the space is %v beside and %v above, at twice the text size %v and %v",
				weight, beside[0], above[0], beside[1], above[1])
		}
	}
}
