package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// start starts an app in our light theme.
func start(t *testing.T) (fyne.App, *uitest.Host) {
	t.Helper()
	a := uitest.App(t, uitest.Settings(settings.Light))
	return a, uitest.NewHost()
}

// place shows an object at its own place and size in a larger window.
func place(t *testing.T, o fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	w := uitest.Window(t, fyne.NewSize(800, 800), container.NewWithoutLayout(o))
	o.Resize(size)
	return w
}

// objects returns what a widget is drawn with.
func objects(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }

// colour returns the colour of a role in a theme.
func colour(theme settings.Theme, role fyne.ThemeColorName) any {
	return look.New(uitest.Settings(theme)).Color(role, 0)
}

// long is enough text for several lines.
func long() []kit.Part {
	text, _ := scenario.ParseText("In the default build a lock lets a single thread interpret at a time, " +
		"so `for` loops that compute do not spread over the cores of the machine.")
	return []kit.Part{kit.Strong("One thread runs bytecode."), kit.Plain(" "), {Text: text}}
}
