package look_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/settings"
	"rehearse/ui/look"
)

// fyneRoles are the colours that Fyne's widgets ask for. Those of its inner
// windows are missing: we have none.
func fyneRoles() roles {
	return roles{
		theme.ColorNameBackground, theme.ColorNameButton, theme.ColorNameDisabledButton, theme.ColorNameDisabled,
		theme.ColorNameError, theme.ColorNameForeground, theme.ColorNameForegroundOnError,
		theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning,
		theme.ColorNameHeaderBackground, theme.ColorNameHover, theme.ColorNameHyperlink,
		theme.ColorNameInputBackground, theme.ColorNameInputBorder, theme.ColorNameMenuBackground,
		theme.ColorNameOverlayBackground, theme.ColorNamePlaceHolder, theme.ColorNamePrimary,
		theme.ColorNameScrollBar, theme.ColorNameSelection, theme.ColorNameSeparator, theme.ColorNameSuccess,
		theme.ColorNameWarning,
	}
}

func TestEveryRoleHasAnOpaqueColourInEveryPalette(t *testing.T) {
	all := append(fyneRoles(), look.Surface, look.Select, look.Starred, look.Quiet, look.Match, look.Track)
	all = append(append(all, look.Code), code()...)
	for n := range 10 {
		all = append(all, look.CategoryColour(n))
	}
	for name, of := range palettes() {
		for _, role := range all {
			if _, _, _, alpha := of(role).RGBA(); alpha != 0xFFFF {
				t.Errorf("%s: %s is %v", name, role, of(role))
			}
		}
	}
}

func TestNoRoleIsLeftToFyne(t *testing.T) {
	none := look.New(settings.Settings{Theme: settings.Light, Text: settings.NormalText})
	none.Theme = nothing{}
	for _, role := range append(fyneRoles(), theme.ColorNameFocus, theme.ColorNamePressed, theme.ColorNameShadow,
		theme.ColorNameScrollBarBackground, look.Dim) {
		if none.Color(role, theme.VariantLight) == nil {
			t.Errorf("%s is Fyne's", role)
		}
	}
	if c := none.Color("red", theme.VariantLight); c != nil {
		t.Errorf("a colour that has no role is %v", c)
	}
}

// nothing is a theme that knows no colour and no size.
type nothing struct{ fyne.Theme }

func (nothing) Color(fyne.ThemeColorName, fyne.ThemeVariant) color.Color { return nil }
func (nothing) Size(fyne.ThemeSizeName) float32                          { return 0 }

func TestSystemThemeFollowsTheDesktopAndTheOthersDoNot(t *testing.T) {
	for _, choice := range settings.Themes() {
		own := look.New(settings.Settings{Theme: choice, Text: settings.NormalText})
		follows := own.Color(look.Paper, theme.VariantLight) != own.Color(look.Paper, theme.VariantDark)
		if follows != (choice == settings.System) {
			t.Errorf("%s follows the desktop: %v", choice, follows)
		}
	}
}

func TestPalettesDiffer(t *testing.T) {
	seen := make(map[color.Color]settings.Theme)
	for _, choice := range []settings.Theme{settings.Light, settings.Dark, settings.HighContrast} {
		paper := look.New(settings.Settings{Theme: choice, Text: 100}).Color(look.Paper, 0)
		if other, ok := seen[paper]; ok {
			t.Errorf("%s and %s have the same paper", choice, other)
		}
		seen[paper] = choice
	}
}

func TestCategoriesHaveTenColoursThatRepeat(t *testing.T) {
	own := look.New(settings.Settings{Theme: settings.Light, Text: settings.NormalText})
	seen := make(map[color.Color]int)
	for n := range 10 {
		c := own.Color(look.CategoryColour(n), 0)
		if other, ok := seen[c]; ok {
			t.Errorf("categories %d and %d have the same colour", n, other)
		}
		seen[c] = n
		if again := own.Color(look.CategoryColour(n+20), 0); again != c {
			t.Errorf("category %d has another colour than %d", n+20, n)
		}
	}
}

func TestTextSizesGrowWithTheChoiceAndNothingElseDoes(t *testing.T) {
	normal := look.New(settings.Settings{Text: settings.NormalText})
	double := look.New(settings.Settings{Text: settings.LargestText})
	for _, name := range []fyne.ThemeSizeName{
		look.Tiny, look.Small, look.Title, look.Body, look.Heading, look.Loud, theme.SizeNameInlineIcon,
	} {
		if a, b := normal.Size(name), double.Size(name); a <= 0 || b != 2*a {
			t.Errorf("%s is %v, and %v at twice the size", name, a, b)
		}
	}
	for _, name := range []fyne.ThemeSizeName{
		look.Hairline, look.Ring, theme.SizeNamePadding, theme.SizeNameInnerPadding, theme.SizeNameLineSpacing, theme.SizeNameSeparatorThickness,
		theme.SizeNameInputBorder, theme.SizeNameInputRadius, theme.SizeNameSelectionRadius,
		theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall,
	} {
		if a, b := normal.Size(name), double.Size(name); a <= 0 || b != a {
			t.Errorf("%s is %v, and %v at twice the text size", name, a, b)
		}
	}
}

func TestTypeScaleRisesFromTinyToLoud(t *testing.T) {
	own := look.New(settings.Settings{Text: settings.NormalText})
	var last float32
	for _, name := range []fyne.ThemeSizeName{look.Tiny, look.Small, look.Title, look.Body, look.Heading, look.Loud} {
		size := own.Size(name)
		if size <= last {
			t.Errorf("%s is %v, after %v", name, size, last)
		}
		last = size
	}
}

func TestSmallestTextIsStillLegible(t *testing.T) {
	own := look.New(settings.Settings{Text: settings.SmallestText})
	if size := own.Size(look.Tiny); size < 8 {
		t.Errorf("the smallest text is %v", size)
	}
}
