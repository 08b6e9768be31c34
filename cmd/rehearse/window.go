package main

import (
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

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

// openWindow opens a window. It lets rise fill the stage, which is the window's
// content, between creating the system's window and drawing the first frame.
func openWindow(w fyne.Window, log *slog.Logger, rise func(stage *fyne.Container)) {
	c := &curtain{behind: layout.NewStackLayout()}
	stage := container.New(c)
	w.SetContent(stage)
	c.rise = func() { rise(stage) }
	w.Show()
	if c.rise != nil {
		log.Warn("the screen comes after the first frame: Fyne asked for no size")
		c.up()
	}
}

// curtain is the layout of the stage. Fyne creates a window and draws it in one
// call, and tells nobody in between, when the graphics driver has taken its time.
// But it asks for the content's size there: then the curtain rises. Should it ask
// earlier, the window would only open later.
type curtain struct {
	behind fyne.Layout
	rise   func() // nil when it has risen
}

// Layout lets what is on the stage fill it.
func (c *curtain) Layout(objects []fyne.CanvasObject, size fyne.Size) { c.behind.Layout(objects, size) }

// MinSize is that of the smallest window, whatever is on the stage.
func (c *curtain) MinSize([]fyne.CanvasObject) fyne.Size {
	c.up()
	return fyne.NewSize(settings.SmallestWidth, settings.SmallestHeight)
}

func (c *curtain) up() {
	if rise := c.rise; rise != nil {
		c.rise = nil
		rise()
	}
}
