// Command floor opens the plainest window of Fyne. What Rehearse takes to start,
// in memory and to turn a card over is measured against it.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("io.github.rehearse.Floor")
	w := a.NewWindow("Floor")
	w.SetContent(widget.NewLabel("Floor"))
	w.Resize(fyne.NewSize(1280, 800)) // as Rehearse's
	startHook(w)
	w.ShowAndRun()
}
