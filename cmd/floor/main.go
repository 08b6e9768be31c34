// Command floor opens the plainest window of Fyne. What Rehearse takes to start
// and in memory is measured against it.
package main

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("io.github.rehearse.Floor")
	w := a.NewWindow("Floor")
	w.SetContent(widget.NewLabel("Floor"))
	w.Resize(fyne.NewSize(1280, 800)) // as Rehearse's
	move(w)
	fmt.Println("shown") // Rehearse's log says so at the same point
	w.ShowAndRun()
}
