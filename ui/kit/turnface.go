package kit

import (
	"image"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Painter draws what a window shows, which only its driver can.
type Painter interface {
	// Place returns where an object of the window lies in it, and how many pixels
	// a unit of length has.
	Place(o fyne.CanvasObject) (at fyne.Position, scale float32)
	// Paint draws an object without a window.
	Paint(o fyne.CanvasObject, size fyne.Size, scale float32) image.Image
	// Shades reports whether the window can draw a canvas.Shader.
	Shades() bool
}

// nextPixel makes the painter without a window, which puts an object on the next
// whole pixel, put it on the nearest, as that of the window does.
const nextPixel = 0.499

// soft is how far the smooth edge of a card goes beyond it.
const soft = 1

// Over puts the turn where an object lies.
func (t *Turn) Over(o fyne.CanvasObject) {
	t.Move(o.Position().SubtractXY(soft, soft))
	t.Resize(o.Size().AddWidthHeight(2*soft, 2*soft))
}

// Picture draws the objects of a face as they lie over one that is in the window,
// so that nobody sees the picture take their place. Boxes look different where
// Fyne draws them without a window, so they are drawn here, beneath all else.
func (t *Turn) Picture(over fyne.CanvasObject, objects ...fyne.CanvasObject) *image.RGBA {
	at, scale := t.painter.Place(over)
	at, size := at.SubtractXY(soft, soft), over.Size().AddWidthHeight(2*soft, 2*soft)
	picture := image.NewRGBA(image.Rect(0, 0, pixels(size.Width, scale), pixels(size.Height, scale)))
	// The picture begins on the whole pixel of the window that is nearest to at.
	begin := fyne.NewPos(float32(pixels(at.X, scale)), float32(pixels(at.Y, scale)))
	all := container.NewWithoutLayout(objects...)
	all.Move(at.SubtractXY(begin.X/scale-soft, begin.Y/scale-soft).Subtract(over.Position()))

	own := face{scale: scale}
	own.find(all, fyne.Position{}, picture.Rect)
	t.sharpen(own.icons)
	for _, b := range own.boxes {
		b.paint(picture, scale)
		b.rect.Hidden = true
	}
	all.Move(all.Position().SubtractXY(nextPixel/scale, nextPixel/scale))
	rest := t.painter.Paint(container.NewWithoutLayout(all), size, scale)
	draw.Draw(picture, picture.Rect, rest, rest.Bounds().Min, draw.Over)
	for _, b := range own.boxes {
		b.rect.Hidden = false
	}
	return picture
}

// sharpen draws icons in the pixels of the window. Fyne does that only where it
// knows the window of an image, which it does of ours and not of a face that has
// not been seen yet.
func (t *Turn) sharpen(icons []*canvas.Image) {
	for _, icon := range icons {
		t.image.Resource = icon.Resource
		t.image.Resize(icon.Size())
		t.image.Refresh()
		icon.Image = t.image.Image
	}
	t.image.Resource = nil
	t.rest()
}

// pixels returns the nearest whole number of pixels.
func pixels(v, scale float32) int { return int(math.Round(float64(v * scale))) }
