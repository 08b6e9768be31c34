// Package settings holds how the app looks and where the user was: what may be
// lost without hurting anybody. It lives in Fyne's Preferences, which a crash
// can empty, so every value is read with a limit and a default.
package settings

import (
	"slices"
	"strings"
)

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
	SmallestText = 75
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

	longestSearch = 500 // bytes
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
	Text   int  // percent of the normal text size
	Still  bool // nothing moves by itself: reduced motion
	Timer  bool // an answer shows the time that it takes
	Width  int  // of the window's content, device-independent pixels
	Height int
	Place  Place
	// Bookmarks names how the bookmarks are sorted, "" for the default; List says
	// the same of the scenarios in Browse.
	Bookmarks, List string
	// Searches are what was searched for last, the newest first.
	Searches Searches
}

// Searches are some words that were searched for; "" is none.
type Searches [8]string

// Latest returns the searches with one more in front: the oldest goes, and what
// was searched for before is there once.
func (s Searches) Latest(words string) Searches {
	next := Searches{strings.Join(strings.Fields(words), " ")}
	if next[0] == "" {
		return s
	}
	n := 1
	for _, old := range s {
		if n < len(next) && old != "" && !strings.EqualFold(old, next[0]) {
			next[n] = old
			n++
		}
	}
	return next
}

// List returns the searches that there are.
func (s Searches) List() []string {
	return slices.DeleteFunc(slices.Clone(s[:]), func(words string) bool { return words == "" })
}

func loadSearches(text string) (s Searches) {
	for _, words := range slices.Backward(strings.Split(text, "\n")) {
		if len(words) <= longestSearch {
			s = s.Latest(words)
		}
	}
	return s
}

// Store is the part of fyne.Preferences that settings need.
type Store interface {
	StringWithFallback(key, fallback string) string
	SetString(key, value string)
	IntWithFallback(key string, fallback int) int
	SetInt(key string, value int)
	BoolWithFallback(key string, fallback bool) bool
	SetBool(key string, value bool)
}

const (
	keyTheme    = "theme"
	keyText     = "text-percent"
	keyStill    = "reduced-motion"
	keyTimer    = "answer-timer"
	keyWidth    = "window-width"
	keyHeight   = "window-height"
	keyScreen   = "place-screen"
	keyCategory = "place-category"
	keyScenario = "place-scenario"

	keyBookmarks = "bookmarks-order"
	keyList      = "list-order"
	keySearches  = "recent-searches"
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
		Still:  s.BoolWithFallback(keyStill, false),
		Timer:  s.BoolWithFallback(keyTimer, false),
		Width:  bounded(s.IntWithFallback(keyWidth, normalWidth), SmallestWidth, normalWidth),
		Height: bounded(s.IntWithFallback(keyHeight, normalHeight), SmallestHeight, normalHeight),
		Place: Place{
			Screen:   s.StringWithFallback(keyScreen, ""),
			Category: s.StringWithFallback(keyCategory, ""),
			Scenario: s.StringWithFallback(keyScenario, ""),
		},
		Bookmarks: s.StringWithFallback(keyBookmarks, ""),
		List:      s.StringWithFallback(keyList, ""),
		Searches:  loadSearches(s.StringWithFallback(keySearches, "")),
	}
}

// Save writes the settings. Fyne writes its file only where a value differs.
func (s Settings) Save(to Store) {
	to.SetString(keyTheme, string(s.Theme))
	to.SetInt(keyText, s.Text)
	to.SetBool(keyStill, s.Still)
	to.SetBool(keyTimer, s.Timer)
	to.SetInt(keyWidth, s.Width)
	to.SetInt(keyHeight, s.Height)
	to.SetString(keyScreen, s.Place.Screen)
	to.SetString(keyCategory, s.Place.Category)
	to.SetString(keyScenario, s.Place.Scenario)
	to.SetString(keyBookmarks, s.Bookmarks)
	to.SetString(keyList, s.List)
	to.SetString(keySearches, strings.Join(s.Searches.List(), "\n"))
}

// Text returns the nearest text size that is offered, in percent: the smallest,
// and whole steps. In the middle it is the smaller one, which is a step from the
// smallest.
func Text(percent int) int {
	if percent < SmallestText+TextStep/4+1 {
		return SmallestText
	}
	return (min(percent, LargestText) + TextStep/2 - 1) / TextStep * TextStep
}

// bounded returns the side length, or the fallback when it cannot be one.
func bounded(side, smallest, fallback int) int {
	if side < smallest || side > largestSide {
		return fallback
	}
	return side
}
