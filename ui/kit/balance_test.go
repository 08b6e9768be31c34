package kit_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// lastAlone is a title whose last word stands alone where lines are filled.
const lastAlone = "Builds go green only on the second try; how do you make the tests reliable?"

// titles returns the same title in filled and in balanced lines.
func titles(t *testing.T, words string) (filled, balanced *kit.Prose) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(settings.Settings{Theme: settings.Light, Text: settings.NormalText}))
	filled = kit.NewProse(look.Loud, kit.TightLeading, kit.Strong(words))
	balanced = kit.NewProse(look.Loud, kit.TightLeading, kit.Strong(words))
	balanced.Balanced = true
	return filled, balanced
}

func TestBalancedLinesAreNarrowerAndNoMore(t *testing.T) {
	filled, balanced := titles(t, lastAlone)
	for width := float32(200); width < 1300; width += 25 {
		if got, want := balanced.HeightFor(width), filled.HeightFor(width); got != want {
			t.Errorf("at %v they are %v high, not %v", width, got, want)
		}
		narrow := balanced.WidthFor(width)
		if narrow > filled.WidthFor(width) {
			t.Errorf("at %v they are %v wide, filled ones %v", width, narrow, filled.WidthFor(width))
		}
		if least := filled.HeightFor(narrow - 1); least <= filled.HeightFor(width) {
			t.Errorf("at %v they could be narrower than %v", width, narrow)
		}
	}
	if got, least := balanced.WidthFor(600), filled.WidthFor(600)-30; got > least {
		t.Errorf("at 600 they are %v wide, want less than %v", got, least)
	}
}

func TestBalancingCutsNoWord(t *testing.T) {
	filled, balanced := titles(t, "Is Donaudampfschifffahrt a word?")
	word, _ := titles(t, "Donaudampfschifffahrt")
	least := word.WidthFor(10000)
	for width := least + 1; width < 2*least; width += 10 {
		if got := balanced.WidthFor(width); got < least {
			t.Errorf("at %v the lines are %v wide, a word %v", width, got, least)
		}
		if got, want := balanced.HeightFor(width), filled.HeightFor(width); got != want {
			t.Errorf("at %v they are %v high, not %v", width, got, want)
		}
	}
}

func TestThereIsNothingToBalanceInNoWords(t *testing.T) {
	for _, words := range []string{"", " "} {
		filled, balanced := titles(t, words)
		if got, want := balanced.HeightFor(100), filled.HeightFor(100); got != want {
			t.Errorf("%q is %v high, not %v", words, got, want)
		}
	}
}
