package main

import (
	"bytes"
	"image"
	"io"
	"log"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"rehearse/ui/kit"
)

// painter draws what a window shows, with Fyne's software painter.
type painter struct {
	window fyne.Window
	flat   *atomic.Bool // a shader was refused
}

var _ kit.Painter = painter{}

// newPainter returns the painter of a window, or nil where the user has told Fyne
// to move nothing. Only Fyne's log tells when the graphics driver refuses a shader.
func newPainter(a fyne.App, w fyne.Window) kit.Painter {
	if !a.Settings().ShowAnimations() {
		return nil
	}
	p := painter{w, new(atomic.Bool)}
	log.SetOutput(refusals{log.Writer(), p.flat})
	return p
}

// refusals looks for refused shaders in what goes to the log.
type refusals struct {
	io.Writer
	seen *atomic.Bool
}

// Write is called with one message of Fyne.
func (r refusals) Write(message []byte) (int, error) {
	if bytes.Contains(message, []byte("Failed to compile shader")) {
		r.seen.Store(true)
	}
	return r.Writer.Write(message)
}

// Shades reports whether the window can draw a canvas.Shader.
func (p painter) Shades() bool { return !p.flat.Load() }

// Place returns where an object of the window lies in it, and its scale.
func (p painter) Place(o fyne.CanvasObject) (fyne.Position, float32) {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o), p.window.Canvas().Scale()
}

// Paint draws an object without a window.
func (p painter) Paint(o fyne.CanvasObject, size fyne.Size, scale float32) image.Image {
	canvas := software.NewTransparentCanvas()
	canvas.SetPadded(false)
	canvas.SetScale(scale)
	canvas.SetContent(o)
	canvas.Resize(size)
	return canvas.Capture()
}
