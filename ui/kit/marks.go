package kit

import (
	"fmt"
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Mark says how a must-point went the last time.
type Mark int

// The marks.
const (
	NeverAsked Mark = iota
	WasMissed
	WasSaid
)

const (
	markSize = 10
	markGap  = 5
)

// Marks are the small circles of a scenario's must-points: filled for said,
// a ring for missed, a dot for never asked. They are one picture, since each
// thing that a window draws costs some 40 kB where it is drawn by software.
type Marks struct {
	widget.BaseWidget
	marks   []Mark
	picture *canvas.Raster
}

// NewMarks returns the circles.
func NewMarks() *Marks {
	m := &Marks{}
	m.picture = canvas.NewRaster(m.draw)
	m.ExtendBaseWidget(m)
	return m
}

// Set replaces the marks.
func (m *Marks) Set(marks []Mark) {
	m.marks = marks
	m.Refresh()
}

// Line says in words what the circles show.
func (m *Marks) Line() string { return MarksLine(m.marks) }

// AccessibilityLabel says in words what the circles show.
func (m *Marks) AccessibilityLabel() string { return m.Line() }

// draw draws the circles, each in a square of whole pixels, so that they look alike.
func (m *Marks) draw(w, h int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, w, h))
	for i, mark := range m.marks {
		left := i * (w - h) / max(1, len(m.marks)-1)
		square, _ := picture.SubImage(image.Rect(left, 0, left+h, h)).(*image.RGBA)
		radius, hole := float64(h)/2, -1.0
		switch mark {
		case WasSaid:
			circle(square, radius, hole, theme.Color(look.Said))
		case WasMissed:
			stroke := pixels(theme.Size(look.Hairline)+0.5, float32(h)/m.picture.Size().Height)
			circle(square, radius, radius-float64(stroke), theme.Color(look.Missed))
		case NeverAsked:
			circle(square, radius*look.Half/markSize, hole, theme.Color(look.Quiet))
		}
	}
	return picture
}

// circle draws a circle in the middle of a picture. The radii are in pixels; one
// below -0.5 leaves no hole.
func circle(on *image.RGBA, radius, hole float64, fill color.Color) {
	middle := float64(on.Rect.Dy()) / 2
	ink, _ := color.RGBAModel.Convert(fill).(color.RGBA)
	for y := range on.Rect.Dy() {
		for x := range on.Rect.Dx() {
			away := math.Hypot(float64(x)+0.5-middle, float64(y)+0.5-middle)
			part := covered(radius-away) - covered(hole-away)
			thin := func(of uint8) uint8 { return uint8(math.Round(part * float64(of))) }
			on.SetRGBA(on.Rect.Min.X+x, y, color.RGBA{R: thin(ink.R), G: thin(ink.G), B: thin(ink.B), A: thin(ink.A)})
		}
	}
}

// covered returns how much of a pixel lies within an edge from which its middle
// is that many pixels inwards.
func covered(inwards float64) float64 { return min(max(inwards+0.5, 0), 1) }

// arrange gives the picture a size of whole pixels: its place is rounded to them,
// and with another size it would be stretched to the next.
func (m *Marks) arrange(fyne.Size) {
	size := m.MinSize()
	driver := fyne.CurrentApp().Driver() //nolint:forbidigo // it alone tells the window that a widget is in
	if c := driver.CanvasForObject(m); c != nil {
		scale := c.Scale()
		size = fyne.NewSize(float32(pixels(size.Width, scale))/scale, float32(pixels(size.Height, scale))/scale)
	}
	m.picture.Resize(size)
}

// MinSize returns the size of the row of circles.
func (m *Marks) MinSize() fyne.Size {
	if len(m.marks) == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(look.Grown(float32(len(m.marks))*(markSize+markGap)-markGap), look.Grown(markSize))
}

// CreateRenderer is called by Fyne.
func (m *Marks) CreateRenderer() fyne.WidgetRenderer {
	return NewRenderer([]fyne.CanvasObject{m.picture}, m.MinSize, m.arrange, nil)
}

// MarksLine says in words what the circles show.
func MarksLine(marks []Mark) string {
	said, asked := 0, 0
	for _, m := range marks {
		if m == WasSaid {
			said++
		}
		if m != NeverAsked {
			asked++
		}
	}
	if asked == 0 {
		return "never asked"
	}
	return fmt.Sprintf("%d of %d said last time", said, len(marks))
}
