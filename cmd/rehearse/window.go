package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/settings"
	"rehearse/ui/look"
)

// newWindow returns a window as empty as paper.
func newWindow(a fyne.App, chosen settings.Settings) fyne.Window {
	a.Settings().SetTheme(look.New(chosen))
	w := a.NewWindow(appName)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(float32(chosen.Width), float32(chosen.Height)))
	w.SetContent(canvas.NewRectangle(theme.Color(theme.ColorNameBackground)))
	return w
}

// open shows the window and has it filled as soon as the app runs and there are
// faces to write with. Fyne takes as long to read these as the system takes to
// give a window, so both are done at once.
func open(w fyne.Window, fill func()) {
	go func() {
		readFaces()
		fyne.Do(fill)
	}()
	w.Show()
}

// readFaces makes Fyne read the faces of the first screen, by measuring with each.
// Nothing else may measure a text meanwhile.
func readFaces() {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Monospace: true}} {
		fyne.MeasureText("x", theme.TextSize(), style)
	}
}
