package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours by what they mean. Ink, Paper and Accent are Fyne's own roles, so
// that Fyne's widgets agree with ours.
const (
	Paper   = theme.ColorNameBackground          // the window
	Ink     = theme.ColorNameForeground          // text
	Accent  = theme.ColorNamePrimary             // where you are and what you can do
	OnTint  = theme.ColorNameForegroundOnPrimary // text on Accent
	Muted   = theme.ColorNamePlaceHolder         // secondary text
	Line    = theme.ColorNameSeparator           // hairlines
	Control = theme.ColorNameInputBorder         // borders of what can be operated
	Picked  = theme.ColorNameSelection           // behind selected text
	Missed  = theme.ColorNameError               // a point that was not said
	Said    = theme.ColorNameSuccess             // a point that was said
	OnSaid  = theme.ColorNameForegroundOnSuccess

	Surface fyne.ThemeColorName = "surface" // cards and boxes
	Select  fyne.ThemeColorName = "select"  // the chosen row
	Hover   fyne.ThemeColorName = "pointed" // the row under the pointer
	Starred fyne.ThemeColorName = "starred" // a set bookmark
	Quiet   fyne.ThemeColorName = "quiet"   // a bookmark that is not set
	Match   fyne.ThemeColorName = "match"   // behind matched letters
	Code    fyne.ThemeColorName = "code"    // ground of code
	Track   fyne.ThemeColorName = "track"   // what is left of a bar of progress
	Dim     fyne.ThemeColorName = "dim"     // over the window, behind a sheet

	CodeKeyword fyne.ThemeColorName = "code-keyword"
	CodeString  fyne.ThemeColorName = "code-string"
	CodeNumber  fyne.ThemeColorName = "code-number"
	CodeComment fyne.ThemeColorName = "code-comment"
	CodeName    fyne.ThemeColorName = "code-name"    // of a function, class or decorator
	CodeBuiltin fyne.ThemeColorName = "code-builtin" // what the language brings
)

// CategoryColour returns the colour of the mark of the n-th category. Marks
// repeat after ten; the name always stands beside them.
func CategoryColour(n int) fyne.ThemeColorName {
	return fyne.ThemeColorName("category-" + string(rune('0'+n%10)))
}

// palette gives every colour of one theme a value, as 0xRRGGBB.
type palette map[fyne.ThemeColorName]uint32

func light() palette {
	return palette{
		Paper: 0xFAF8F4, Surface: 0xFFFFFF, Ink: 0x20242A, Muted: 0x5C6470,
		Line: 0xE3DED4, Control: 0x8C8778, Accent: 0x23569E, OnTint: 0xFFFFFF,
		Select: 0xE7EEF8, Picked: 0xD3E3FA, Hover: 0xF1EEE7, Starred: 0xA16500, Quiet: 0x8D887E,
		Said: 0x2C6E49, OnSaid: 0xFFFFFF, Missed: 0xA23B2A, Match: 0xFFE9A8, Code: 0xF4F1EA,
		CodeKeyword: 0x23569E, CodeString: 0x2C6E49, CodeNumber: 0x0F6B72, CodeComment: 0x5C6470,
		CodeName: 0x80500A, CodeBuiltin: 0x6B4A94, Track: 0xE3DED4,
		"category-0": 0x6C7A96, "category-1": 0x8F6B2E, "category-2": 0x23569E,
		"category-3": 0xB0532A, "category-4": 0x6B4A94, "category-5": 0x2C6E49,
		"category-6": 0x147A80, "category-7": 0xA33B78, "category-8": 0x4F6B1E,
		"category-9": 0x855A4F,
	}
}

func dark() palette {
	return palette{
		Paper: 0x15171A, Surface: 0x1C1F23, Ink: 0xE7E3DB, Muted: 0xA4AAB4,
		Line: 0x30353C, Control: 0x747982, Accent: 0x8DB4F2, OnTint: 0x14161A,
		Select: 0x233047, Picked: 0x283D62, Hover: 0x1F2329, Starred: 0xE0B25A, Quiet: 0x737981,
		Said: 0x7CC79B, OnSaid: 0x14161A, Missed: 0xEE9A8B, Match: 0x5A4A16, Code: 0x16191D,
		CodeKeyword: 0x8DB4F2, CodeString: 0x7CC79B, CodeNumber: 0x5FC0C6, CodeComment: 0xA4AAB4,
		CodeName: 0xE0B25A, CodeBuiltin: 0xBDA3E3, Track: 0x30353C,
		"category-0": 0x9AA9C7, "category-1": 0xC9A263, "category-2": 0x8DB4F2,
		"category-3": 0xE58F66, "category-4": 0xB79BDF, "category-5": 0x7CC79B,
		"category-6": 0x5FC0C6, "category-7": 0xE08ABB, "category-8": 0xA6C46A,
		"category-9": 0xC79C90,
	}
}

func contrast() palette {
	return palette{
		Paper: 0x000000, Surface: 0x000000, Ink: 0xFFFFFF, Muted: 0xE0E0E0,
		Line: 0x9A9A9A, Control: 0xFFFFFF, Accent: 0xA9CCFF, OnTint: 0x000000,
		Select: 0x0A2A5C, Picked: 0x0C3470, Hover: 0x262626, Starred: 0xFFD24D, Quiet: 0xB8B8B8,
		Said: 0x8CF0B4, OnSaid: 0x000000, Missed: 0xFFB3A6, Match: 0x5C4700, Code: 0x000000,
		CodeKeyword: 0xA9CCFF, CodeString: 0x8CF0B4, CodeNumber: 0x8AE8EE, CodeComment: 0xE0E0E0,
		CodeName: 0xFFD24D, CodeBuiltin: 0xD9C2FF, Track: 0x5C5C5C,
		"category-0": 0xC3CEE6, "category-1": 0xF0C988, "category-2": 0xA9CCFF,
		"category-3": 0xFFB190, "category-4": 0xD9C2FF, "category-5": 0x8CF0B4,
		"category-6": 0x8AE8EE, "category-7": 0xFFADD9, "category-8": 0xCDEB90,
		"category-9": 0xEBC4B9,
	}
}

// borrowed names, for the colours that only Fyne's own widgets ask for, the
// colour of ours that they share.
func borrowed() map[fyne.ThemeColorName]fyne.ThemeColorName {
	return map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameButton:              Surface,
		theme.ColorNameDisabled:            Muted,
		theme.ColorNameDisabledButton:      Hover,
		theme.ColorNameForegroundOnError:   OnTint,
		theme.ColorNameForegroundOnWarning: OnTint,
		theme.ColorNameHeaderBackground:    Surface,
		theme.ColorNameHover:               Select, // Fyne's lists show with it what has the keys
		theme.ColorNameHyperlink:           Accent,
		theme.ColorNameInputBackground:     Surface,
		theme.ColorNameMenuBackground:      Surface,
		theme.ColorNameOverlayBackground:   Surface,
		theme.ColorNameScrollBar:           Control,
		theme.ColorNameWarning:             Starred,
	}
}

// rgb turns 0xRRGGBB into an opaque colour.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16 & 0xFF), G: uint8(hex >> 8 & 0xFF), B: uint8(hex & 0xFF), A: 0xFF}
}
