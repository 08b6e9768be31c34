package prefs

import (
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/uitest"
)

// The pictures hold the whole screen, with something set aside. Only
// Linux compares them: others draw letters a little differently.
func TestSettingsLookAsTheyDid(t *testing.T) {
	for name, c := range map[string]struct {
		settings settings.Settings
		size     fyne.Size
	}{
		"light": {uitest.Settings(settings.Light), fyne.NewSize(760, 1500)},
		"large": {settings.Settings{Theme: settings.Light, Text: 150}, fyne.NewSize(560, 2400)},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, c.size, c.settings)
			for _, id := range []string{"lock", "mock"} {
				r.book.SetAside(r.book.Ref(id, ""), true)
			}
			uitest.Matches(t, "settings-"+name, r.window.Canvas().Capture())
		})
	}
}
