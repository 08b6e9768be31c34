package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Face returns the face of a style, for canvas.Text.FontSource. It is nil for
// regular text, which Fyne's own entries need anyway. For a style without a source
// Fyne also reads the system's face of that weight: 4 MB for bold and code.
func Face(s fyne.TextStyle) fyne.Resource {
	if !s.Bold && !s.Monospace {
		return nil
	}
	return theme.Font(s)
}

// SetStyle has a text written in a style.
func SetStyle(t *canvas.Text, s fyne.TextStyle) { t.TextStyle, t.FontSource = s, Face(s) }

// Measure returns the size of a text in a style, in device-independent pixels,
// and how far its baseline lies below its top.
func Measure(text string, size float32, s fyne.TextStyle) (box fyne.Size, baseline float32) {
	app := fyne.CurrentApp() //nolint:forbidigo // fyne.MeasureText knows no faces
	return app.Driver().RenderedTextSize(text, size, s, Face(s))
}

// Width returns the width of a text in a style, in device-independent pixels.
func Width(text string, size float32, s fyne.TextStyle) float32 {
	box, _ := Measure(text, size, s)
	return box.Width
}
