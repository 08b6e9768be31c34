package uitest

import (
	"image"
	"image/color"
	"testing"
)

// shades is a picture of a ground with a ramp of greys and one dot.
func shades(dot color.Color) *image.RGBA {
	p := image.NewRGBA(image.Rect(0, 0, 100, 100))
	for i := range 100 * 100 {
		grey := uint8(250)
		if i < 250 {
			grey = uint8(i)
		}
		p.Set(i%100, i/100, color.RGBA{grey, grey, grey, 255})
	}
	p.Set(50, 50, dot)
	return p
}

func TestPictureIsKeptInFewColoursAndARareOneAmongThem(t *testing.T) {
	red := color.RGBA{200, 30, 30, 255}
	got := reduced(shades(red))
	if len(got.Palette) > 20 {
		t.Errorf("a ramp of greys is kept in %d colours", len(got.Palette))
	}
	if rgba(got.At(50, 50)) != red || rgba(got.At(60, 60)) != (color.RGBA{250, 250, 250, 255}) {
		t.Errorf("the dot is kept as %v, the ground as %v", got.At(50, 50), got.At(60, 60))
	}
}

func TestPicturesDifferByADot(t *testing.T) {
	a, b := reduced(shades(color.RGBA{200, 30, 30, 255})), reduced(shades(color.RGBA{30, 30, 200, 255}))
	if !same(a, reduced(shades(color.RGBA{200, 30, 30, 255}))) || same(a, b) {
		t.Error("two pictures with dots of different colours are the same, or one is not the same as itself")
	}
}
