// Package settings holds how the app looks and where the user was: what may be
// lost without hurting anybody. It lives in Fyne's Preferences, which a crash
// can empty, so every value is read with a limit and a default.
package settings

import "slices"

// Theme names a palette.
type Theme string

// The themes. System follows the desktop's light or dark.
const (
	System       Theme = "system"
	Light        Theme = "light"
	Dark         Theme = "dark"
	HighContrast Theme = "contrast"
)

// Themes returns the themes in the order they are offered.
func Themes() []Theme { return []Theme{System, Light, Dark, HighContrast} }

// Limits of the text size, in percent of the normal size.
const (
	SmallestText = 80
	NormalText   = 100
	LargestText  = 200
	TextStep     = 10
)

// Limits of the window, in device-independent pixels.
const (
	SmallestWidth  = 360
	SmallestHeight = 420

	normalWidth  = 1280
	normalHeight = 800
	largestSide  = 10_000
)

// Place is where the user was.
type Place struct {
	Screen   string
	Category string // "" for all
	Scenario string // "" for none
}

// Settings are all preferences.
type Settings struct {
	Theme  Theme
	Text   int // percent of the normal text size
	Width  int // of the window's content, device-independent pixels
	Height int
	Place  Place
}

// Store is the part of fyne.Preferences that settings need.
type Store interface {
	StringWithFallback(key, fallback string) string
	SetString(key, value string)
	IntWithFallback(key string, fallback int) int
	SetInt(key string, value int)
}

const (
	keyTheme    = "theme"
	keyText     = "text-percent"
	keyWidth    = "window-width"
	keyHeight   = "window-height"
	keyScreen   = "place-screen"
	keyCategory = "place-category"
	keyScenario = "place-scenario"
)

// Load reads the settings; what is missing or out of bounds becomes the default.
func Load(s Store) Settings {
	theme := Theme(s.StringWithFallback(keyTheme, string(System)))
	if !slices.Contains(Themes(), theme) {
		theme = System
	}
	return Settings{
		Theme:  theme,
		Text:   Text(s.IntWithFallback(keyText, NormalText)),
		Width:  bounded(s.IntWithFallback(keyWidth, normalWidth), SmallestWidth, normalWidth),
		Height: bounded(s.IntWithFallback(keyHeight, normalHeight), SmallestHeight, normalHeight),
		Place: Place{
			Screen:   s.StringWithFallback(keyScreen, ""),
			Category: s.StringWithFallback(keyCategory, ""),
			Scenario: s.StringWithFallback(keyScenario, ""),
		},
	}
}

// Save writes the settings. Fyne writes its file only where a value differs.
func (s Settings) Save(to Store) {
	to.SetString(keyTheme, string(s.Theme))
	to.SetInt(keyText, s.Text)
	to.SetInt(keyWidth, s.Width)
	to.SetInt(keyHeight, s.Height)
	to.SetString(keyScreen, s.Place.Screen)
	to.SetString(keyCategory, s.Place.Category)
	to.SetString(keyScenario, s.Place.Scenario)
}

// Text returns the nearest text size that is offered, in percent.
func Text(percent int) int {
	percent = min(max(percent, SmallestText), LargestText)
	return (percent + TextStep/2) / TextStep * TextStep
}

// bounded returns the side length, or the fallback when it cannot be one.
func bounded(side, smallest, fallback int) int {
	if side < smallest || side > largestSide {
		return fallback
	}
	return side
}
