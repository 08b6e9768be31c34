package main

import (
	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/look"
)

// newWindow returns a window without content, which is not shown yet.
func newWindow(a fyne.App, chosen settings.Settings) fyne.Window {
	a.Settings().SetTheme(look.New(chosen))
	w := a.NewWindow(appName)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(float32(chosen.Width), float32(chosen.Height)))
	return w
}
