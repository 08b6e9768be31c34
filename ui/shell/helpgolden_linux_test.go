package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/settings"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// pictures are the looks of which a picture is kept. Only Linux compares them:
// others draw letters a little differently.
func pictures() map[string]settings.Settings {
	return map[string]settings.Settings{
		"light": uitest.Settings(settings.Light), "dark": uitest.Settings(settings.Dark),
		"contrast": uitest.Settings(settings.HighContrast), "large": {Theme: settings.Light, Text: settings.LargestText},
	}
}

func TestWelcomeLooksAsItDid(t *testing.T) {
	for name, s := range pictures() {
		t.Run(name, func(t *testing.T) {
			uitest.App(t, s)
			h := uitest.NewHost()
			root := container.NewStack(canvas.NewRectangle(theme.Color(look.Paper)), newWelcome(&h.Host, func() {}, func() {}).Root())
			window := uitest.Window(t, fyne.NewSize(480, 600), root)
			uitest.Matches(t, "welcome-"+name, window.Canvas().Capture())
		})
	}
}

func TestHelpLooksAsItDid(t *testing.T) {
	for name, s := range pictures() {
		t.Run(name, func(t *testing.T) {
			size := fyne.NewSize(600, 1500)
			if name == "large" {
				size = fyne.NewSize(480, 600)
			}
			r := newHelpRig(t, size, s)
			uitest.Matches(t, "help-"+name, r.window.Canvas().Capture())
		})
	}
}
