package look_test

import (
	"fmt"
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

// pair is what is drawn in some colours on some grounds. Rules, the borders of
// keys and cards and what cannot be operated are ornaments and not among them.
type pair struct {
	what        string
	on, grounds roles
}

// code is what code is written in.
func code() roles {
	return roles{
		look.Ink, look.CodeKeyword, look.CodeString, look.CodeNumber, look.CodeComment, look.CodeName, look.CodeBuiltin,
	}
}

// texts are the pairs to be read.
func texts() []pair {
	ground := roles{look.Paper, look.Surface}
	row := roles{look.Paper, look.Surface, look.Select, look.Hover}
	field := roles{theme.ColorNameInputBackground, look.Picked}
	return []pair{
		{"prose", roles{look.Ink, look.Muted}, row},
		{"links and the chosen place of the rail", roles{look.Accent}, row},
		{"matched letters", roles{look.Ink}, roles{look.Match}},
		{"selected text", roles{look.Ink, look.Muted, look.Accent}, roles{look.Picked}},
		{"the filled button", roles{look.OnTint}, roles{look.Accent}},
		{"buttons and chips", roles{look.Ink, look.Muted}, row},
		{"what is chosen", roles{look.Accent, look.Muted}, roles{look.Select}},
		{"tooltips, messages and sheets", roles{look.Ink, look.Muted}, roles{look.Surface}},
		{"code", code(), roles{look.Code, look.Picked}},
		{"fields", roles{look.Ink, look.Muted, theme.ColorNamePlaceHolder}, field},
		{"menus of fields", roles{look.Ink}, roles{theme.ColorNameMenuBackground, look.Hover, focused}},
		{"Fyne's labels", roles{look.Ink, theme.ColorNameHyperlink, theme.ColorNameWarning, theme.ColorNameError}, ground},
		{"Fyne's filled buttons", roles{theme.ColorNameForegroundOnError}, roles{theme.ColorNameError}},
		{"Fyne's warning buttons", roles{theme.ColorNameForegroundOnWarning}, roles{theme.ColorNameWarning}},
		{"Fyne's other grounds", roles{look.Ink, look.Muted}, roles{
			theme.ColorNameButton, theme.ColorNameHeaderBackground, theme.ColorNameOverlayBackground,
			theme.ColorNameDisabledButton,
		}},
	}
}

// signs are the pairs to be seen: what can be operated, and what tells a state.
func signs() []pair {
	row := roles{look.Paper, look.Surface, look.Select, look.Hover}
	var categories roles
	for n := range 10 {
		categories = append(categories, look.CategoryColour(n))
	}
	return []pair{
		{"borders of buttons, chips, boxes and fields", roles{look.Control}, row},
		{"the border of what is chosen", roles{look.Accent}, row},
		{"the ring of a button, a chip and a point", roles{look.Ink, look.Accent}, row},
		{"the border of the field that has the keys", roles{look.Accent}, roles{look.Paper, theme.ColorNameInputBackground}},
		{"the cursor", roles{look.Accent}, roles{theme.ColorNameInputBackground, look.Picked}},
		{"stars", roles{look.Quiet, look.Starred}, row},
		{"icons", roles{look.Muted, look.Accent}, append(row, look.Code)},
		{"circles of the points", roles{look.Said, look.Missed, look.Quiet}, row},
		{"ticked boxes", roles{look.Said}, row},
		{"the tick in its box", roles{look.OnSaid, look.Surface}, roles{look.Said}},
		{"borders of messages", roles{look.Control, look.Missed, look.Starred}, row},
		{"marks of the categories", categories, row},
		{"scroll bars", roles{theme.ColorNameScrollBar}, append(row, look.Code)},
		{"progress", roles{look.Accent, look.Said}, append(row, look.Track)},
	}
}

// focused stands for the ground of a menu's item that has the keys.
const focused fyne.ThemeColorName = "focused item of a menu"

// drawn returns the colour of a role as it is drawn: mixed where it lets through.
func drawn(of func(fyne.ThemeColorName) color.Color, role fyne.ThemeColorName) color.Color {
	if role != focused {
		return of(role)
	}
	over, _ := of(theme.ColorNameFocus).(color.NRGBA)
	ground, _ := of(theme.ColorNameMenuBackground).(color.NRGBA)
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(over.A) + int(b)*(0xFF-int(over.A))) / 0xFF) }
	return color.NRGBA{R: mix(over.R, ground.R), G: mix(over.G, ground.G), B: mix(over.B, ground.B), A: 0xFF}
}

// below says which of the pair's colours are below least:1.
func (p pair) below(least float64, of func(fyne.ThemeColorName) color.Color) []string {
	var all []string
	for _, on := range p.on {
		for _, ground := range p.grounds {
			if r := ratio(of(on), drawn(of, ground)); r < least {
				all = append(all, fmt.Sprintf("%s: %s on %s is %.2f:1, not %.1f:1", p.what, on, ground, r, least))
			}
		}
	}
	return all
}

// check reports each pair below normal:1, or below high:1 where the user chose
// high contrast.
func check(t *testing.T, pairs []pair, normal, high float64) {
	t.Helper()
	for name, of := range palettes() {
		least := normal
		if of(look.Paper) == (color.NRGBA{A: 0xFF}) {
			least = high // the high contrast palette is the one on pure black
		}
		for _, p := range pairs {
			for _, said := range p.below(least, of) {
				t.Errorf("%s: %s", name, said)
			}
		}
	}
}

func TestTextCanBeReadOnEveryGround(t *testing.T) { check(t, texts(), 4.5, 7) }

func TestWhatCanBeOperatedCanBeSeen(t *testing.T) { check(t, signs(), 3, 3) }

func TestSelectedTextStandsOutMoreThanTheChosenRow(t *testing.T) {
	for name, of := range palettes() {
		for _, ground := range (roles{look.Paper, look.Surface, look.Code}) {
			picked, row := ratio(of(look.Picked), of(ground)), ratio(of(look.Select), of(ground))
			if picked < 1.15 || picked <= row {
				t.Errorf("%s: on %s selected text is %.2f:1, the chosen row %.2f:1", name, ground, picked, row)
			}
		}
	}
}

func TestHighContrastDrawsThickerLines(t *testing.T) {
	normal := look.New(settings.Settings{Theme: settings.Dark, Text: settings.NormalText})
	high := look.New(settings.Settings{Theme: settings.HighContrast, Text: settings.NormalText})
	for _, name := range []fyne.ThemeSizeName{
		look.Hairline, look.Ring, theme.SizeNameInputBorder, theme.SizeNameSeparatorThickness,
	} {
		if a, b := normal.Size(name), high.Size(name); a < 1 || b < a+1 {
			t.Errorf("%s is %v wide, and %v in high contrast", name, a, b)
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

func TestFocusedButtonOfFynesIsToldFromTheOthers(t *testing.T) {
	for name, of := range palettes() {
		if over, _ := of(theme.ColorNameFocus).(color.NRGBA); ratio(of(look.Accent), color.NRGBA{over.R, over.G, over.B, 0xFF}) < 1.5 {
			t.Errorf("%s: what lies over a focused button is of its own colour", name)
		}
	}
}
