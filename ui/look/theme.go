// Package look decides how the app looks: colours by meaning, the type scale,
// the spacing grid and the icons. One place to change each.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/settings"
)

// The type scale, in device-independent pixels at the normal text size.
const (
	Body    = theme.SizeNameText           // points and paragraphs
	Small   = theme.SizeNameCaptionText    // secondary text
	Heading = theme.SizeNameHeadingText    // the question above its answer
	Title   = theme.SizeNameSubHeadingText // rows of a list

	Loud fyne.ThemeSizeName = "loud" // the one loud line of a screen
	Tiny fyne.ThemeSizeName = "tiny" // the rail, keys, small capitals
)

// The widths of lines, in device-independent pixels. High contrast has thicker
// ones.
const (
	Hairline fyne.ThemeSizeName = "hairline" // rules and borders
	Ring     fyne.ThemeSizeName = "ring"     // around what has the keys
)

// The spacing grid, in device-independent pixels.
const (
	Half  = 4
	Gap   = 8
	Wide  = 12
	Space = 16
	Room  = 24
	Edge  = 40
)

// Measures that several screens share, in device-independent pixels.
const (
	ReadingWidth = 620 // about seventy characters of Body
	NarrowBelow  = 700 // the window is narrow below this width
	Radius       = 6
	CardRadius   = 14
	IconSize     = 18
)

// normalBody is the size of Body at the normal text size.
const normalBody = 16

// Grown returns a size at the present text size, for what must keep up with text.
func Grown(size float32) float32 { return size * theme.Size(Body) / normalBody }

// HalfGrown returns a size that grows half as fast as text: space above and below
// a line, of which a low window has little to spare.
func HalfGrown(size float32) float32 { return (size + Grown(size)) / 2 }

// Theme is the app's Fyne theme: one palette at one text size.
type Theme struct {
	fyne.Theme // icons, fonts and sizes that ours leaves alone

	choice settings.Theme
	scale  float32 // 1 is the normal text size

	light, dark, contrast palette
	borrowed              map[fyne.ThemeColorName]fyne.ThemeColorName
}

// New returns the theme for the settings.
func New(s settings.Settings) *Theme {
	return &Theme{
		Theme: theme.DefaultTheme(), choice: s.Theme, scale: float32(s.Text) / settings.NormalText,
		light: light(), dark: dark(), contrast: contrast(), borrowed: borrowed(),
	}
}

// Color returns the colour of a role. variant is the desktop's wish; it counts
// only while the theme follows the system.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := t.palette(variant)
	if own, ok := t.borrowed[name]; ok {
		name = own
	}
	switch name {
	case theme.ColorNameFocus: // also over Accent, where that itself would not be seen
		c := rgb(p[Ink])
		c.A = 0x50
		return c
	case theme.ColorNamePressed:
		c := rgb(p[Accent])
		c.A = 0x40
		return c
	case theme.ColorNameShadow:
		return color.NRGBA{A: 0x18}
	case Dim:
		return color.NRGBA{A: 0x70}
	case theme.ColorNameScrollBarBackground:
		return color.Transparent
	}
	if hex, ok := p[name]; ok {
		return rgb(hex)
	}
	return t.Theme.Color(name, variant)
}

func (t *Theme) palette(variant fyne.ThemeVariant) palette {
	switch t.choice {
	case settings.Light:
		return t.light
	case settings.Dark:
		return t.dark
	case settings.HighContrast:
		return t.contrast
	case settings.System:
	}
	if variant == theme.VariantDark {
		return t.dark
	}
	return t.light
}

// Size returns a size in device-independent pixels; text sizes grow with the
// text size that the user chose.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := textSize(name); ok {
		return size * t.scale
	}
	thicker := float32(0)
	if t.choice == settings.HighContrast {
		thicker = 1
	}
	switch name {
	case Hairline, theme.SizeNameInputBorder, theme.SizeNameSeparatorThickness:
		return 1 + thicker
	case Ring:
		return 2 + thicker
	case theme.SizeNameInlineIcon:
		return 20 * t.scale
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return Radius
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	}
	return t.Theme.Size(name)
}

func textSize(name fyne.ThemeSizeName) (float32, bool) {
	switch name {
	case Tiny:
		return 11, true
	case Small:
		return 13, true
	case Title:
		return 15, true
	case Body:
		return normalBody, true
	case Heading:
		return 25, true
	case Loud:
		return 31, true
	}
	return 0, false
}
