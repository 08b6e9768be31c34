package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func TestRulesAndBordersAreThickerInHighContrast(t *testing.T) {
	a, _ := start(t)
	rule, box := kit.NewRule(), kit.NewRectangle("", look.Line, 0, fyne.NewSquareSize(20))
	place(t, rule, fyne.NewSize(100, 1))
	place(t, box, fyne.NewSize(100, 20))
	for theme, width := range map[settings.Theme]float32{settings.Light: 1, settings.HighContrast: 2, settings.Dark: 1} {
		a.Settings().SetTheme(look.New(uitest.Settings(theme)))
		if got := rectangles(rule)[0].Size(); got != fyne.NewSize(100, width) {
			t.Errorf("%s: a rule of 100 by 1 is drawn as %v", theme, got)
		}
		if got := rule.MinSize(); got.Height != width {
			t.Errorf("%s: a rule is at least %v", theme, got)
		}
		if got := rectangles(box)[0].StrokeWidth; got != width {
			t.Errorf("%s: a border is %v wide", theme, got)
		}
	}
}

func TestBlocksThatAreNoRuleKeepTheirSize(t *testing.T) {
	a, _ := start(t)
	bar := kit.NewRectangle(look.Accent, "", 0, fyne.NewSquareSize(1))
	place(t, bar, fyne.NewSize(0, 1))
	a.Settings().SetTheme(look.New(uitest.Settings(settings.HighContrast)))
	if got := rectangles(bar)[0].Size(); got != fyne.NewSize(0, 1) {
		t.Errorf("an empty bar is drawn as %v", got)
	}
}
