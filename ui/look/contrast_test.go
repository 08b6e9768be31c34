package look_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/settings"
	"rehearse/ui/look"
)

// palettes are all that can be in force, by what the user and the desktop chose.
func palettes() map[string]func(fyne.ThemeColorName) color.Color {
	all := make(map[string]func(fyne.ThemeColorName) color.Color)
	for _, choice := range settings.Themes() {
		own := look.New(settings.Settings{Theme: choice, Text: settings.NormalText})
		for name, variant := range map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark} {
			all[string(choice)+" on a "+name+" desktop"] = func(c fyne.ThemeColorName) color.Color {
				return own.Color(c, variant)
			}
		}
	}
	return all
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xFFFF
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// ratio is the contrast ratio of WCAG 2.2, from 1 to 21.
func ratio(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

type roles []fyne.ThemeColorName

// textPairs lists the grounds on which each colour of text stands.
func textPairs() map[fyne.ThemeColorName]roles {
	rows := roles{look.Paper, look.Surface, look.Select, look.Hover}
	boxes := roles{
		look.Paper, look.Surface, look.Select, look.Hover, look.Code, theme.ColorNameButton,
		theme.ColorNameHeaderBackground, theme.ColorNameInputBackground, theme.ColorNameMenuBackground,
		theme.ColorNameOverlayBackground,
	}
	return map[fyne.ThemeColorName]roles{
		look.Ink:                           append(boxes, look.Match),
		look.Muted:                         boxes,
		look.Accent:                        rows,
		look.Said:                          rows,
		look.Missed:                        rows,
		look.OnTint:                        {look.Accent},
		look.OnSaid:                        {look.Said},
		theme.ColorNameHyperlink:           rows,
		theme.ColorNameDisabled:            {theme.ColorNameDisabledButton, theme.ColorNameInputBackground},
		theme.ColorNameWarning:             {look.Paper, look.Surface},
		theme.ColorNameForegroundOnError:   {theme.ColorNameError},
		theme.ColorNameForegroundOnWarning: {theme.ColorNameWarning},
	}
}

func TestTextCanBeReadOnEveryGround(t *testing.T) {
	for name, of := range palettes() {
		least := 4.5
		if of(look.Paper) == (color.NRGBA{A: 0xFF}) {
			least = 7 // the high contrast palette is the one on pure black
		}
		for text, grounds := range textPairs() {
			for _, ground := range grounds {
				if r := ratio(of(text), of(ground)); r < least {
					t.Errorf("%s: %s on %s is %.2f:1, not %.1f:1", name, text, ground, r, least)
				}
			}
		}
	}
}

func TestWhatCanBeOperatedCanBeSeen(t *testing.T) {
	signs := roles{look.Control, look.Quiet, look.Starred, look.Accent, look.Ink, look.Said, look.Missed}
	for n := range 10 {
		signs = append(signs, look.CategoryColour(n))
	}
	for name, of := range palettes() {
		for _, sign := range signs {
			for _, ground := range []fyne.ThemeColorName{look.Paper, look.Surface, look.Select, look.Hover} {
				if r := ratio(of(sign), of(ground)); r < 3 {
					t.Errorf("%s: %s on %s is %.2f:1, not 3:1", name, sign, ground, r)
				}
			}
		}
		if r := ratio(of(theme.ColorNameScrollBar), of(look.Code)); r < 3 {
			t.Errorf("%s: the scroll bar on code is %.2f:1, not 3:1", name, r)
		}
	}
}

func TestHighContrastIsChosenByTheUserAlone(t *testing.T) {
	all := palettes()
	for name, of := range all {
		pure := ratio(of(look.Paper), of(look.Ink)) > 20
		chosen := name == "contrast on a light desktop" || name == "contrast on a dark desktop"
		if pure != chosen {
			t.Errorf("%s has a contrast of %.1f:1", name, ratio(of(look.Paper), of(look.Ink)))
		}
	}
}

func TestRatioAgreesWithThePublishedExamples(t *testing.T) {
	black, white := color.Black, color.White
	if r := ratio(black, white); math.Abs(r-21) > 0.001 {
		t.Errorf("black on white is %.3f:1", r)
	}
	// #777 on white is the best known colour that misses 4.5:1 by a hair.
	if r := ratio(color.NRGBA{0x77, 0x77, 0x77, 0xFF}, white); math.Abs(r-4.48) > 0.005 {
		t.Errorf("#777 on white is %.3f:1", r)
	}
}
