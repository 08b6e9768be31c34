package uitest

import "rehearse/data/settings"

// Look is one way in which every screen has to look right.
type Look struct {
	Name     string
	Settings settings.Settings
}

// Looks are the palettes, each in a usual window and in a small one.
func Looks() []Look {
	var all []Look
	for _, theme := range []settings.Theme{settings.Light, settings.Dark, settings.HighContrast} {
		wide, narrow := Settings(theme), Settings(theme)
		wide.Width, wide.Height = 1280, 800
		narrow.Width, narrow.Height = 480, 600
		all = append(all, Look{string(theme) + "-wide", wide}, Look{string(theme) + "-narrow", narrow})
	}
	return all
}
