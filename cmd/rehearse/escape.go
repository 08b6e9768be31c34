package main

import (
	"slices"

	"fyne.io/fyne/v2"
)

// escape makes Esc close a chooser of Fyne's, whose widgets keep the key from
// the table of commands as long as they have the focus.
type escape struct {
	canvas  fyne.Canvas
	chooser fyne.CanvasObject // the one that was opened last
}

// opened notes that a chooser is on top.
func (e *escape) opened() { e.chooser = e.canvas.Overlays().Top() }

// pressed is called before Esc reaches a widget. It reports whether that was all:
// what lies over a chooser closes here, the chooser itself by the table.
func (e *escape) pressed() bool {
	open := e.canvas.Overlays().List()
	switch i := slices.Index(open, e.chooser); {
	case i < 0:
		return false
	case i < len(open)-1:
		e.canvas.Overlays().Remove(open[len(open)-1])
		return true
	}
	e.canvas.Unfocus()
	return false
}
