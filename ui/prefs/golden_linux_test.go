package prefs

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/uitest"
)

// The pictures hold the whole screen, with something set aside and without. Only
// Linux compares them: others draw letters a little differently.
func TestSettingsLookAsTheyDid(t *testing.T) {
	for name, c := range map[string]struct {
		settings settings.Settings
		size     fyne.Size
		aside    []string
	}{
		"light":    {uitest.Settings(settings.Light), fyne.NewSize(760, 1500), []string{"lock", "mock"}},
		"dark":     {uitest.Settings(settings.Dark), fyne.NewSize(760, 1420), nil},
		"contrast": {uitest.Settings(settings.HighContrast), fyne.NewSize(760, 1500), []string{"lock", "mock"}},
		"large":    {settings.Settings{Theme: settings.Light, Text: 150}, fyne.NewSize(560, 2400), []string{"lock", "mock"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, c.size, c.settings)
			for _, id := range c.aside {
				r.book.SetAside(r.book.Ref(id, ""), true)
			}
			test.AssertImageMatches(t, "settings-"+name+".png", r.window.Canvas().Capture())
		})
	}
}
