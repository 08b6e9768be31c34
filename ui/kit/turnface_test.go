package kit_test

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// boxAt returns a rectangle of 20 by 10 at 30, 20.
func boxAt(fill, line color.Color, width, radius float32) *canvas.Rectangle {
	r := &canvas.Rectangle{FillColor: fill, StrokeColor: line, StrokeWidth: width, CornerRadius: radius}
	r.Move(fyne.NewPos(30, 20))
	r.Resize(fyne.NewSize(20, 10))
	return r
}

func red() color.RGBA  { return color.RGBA{R: 200, A: 255} }
func blue() color.RGBA { return color.RGBA{B: 200, A: 255} }

// pictured returns a picture of objects over a place from 20, 10 on; what is at
// 30, 20 of the place comes to 11, 11 of the picture.
func pictured(t *testing.T, e *easel, o ...fyne.CanvasObject) *image.RGBA {
	t.Helper()
	if e.scale == 0 {
		e.scale = 1
	}
	start(t)
	over := canvas.NewRectangle(color.Transparent)
	over.Move(fyne.NewPos(20, 10))
	over.Resize(fyne.NewSize(60, 40))
	return kit.NewTurn(e).Picture(over, o...)
}

func wantPixel(t *testing.T, p *image.RGBA, x, y int, want color.RGBA) {
	t.Helper()
	got := p.RGBAAt(x, y)
	for _, d := range []int{int(got.R) - int(want.R), int(got.G) - int(want.G), int(got.B) - int(want.B), int(got.A) - int(want.A)} {
		if d < -1 || d > 1 {
			t.Errorf("pixel %d, %d is %v, want %v", x, y, got, want)
			return
		}
	}
}

func TestSharpBoxFillsItsPixelsOnly(t *testing.T) {
	p := pictured(t, &easel{}, boxAt(red(), nil, 0, 0))
	for _, inside := range []image.Point{{11, 11}, {30, 11}, {11, 20}, {30, 20}, {20, 15}} {
		wantPixel(t, p, inside.X, inside.Y, red())
	}
	for _, outside := range []image.Point{{10, 11}, {11, 10}, {31, 20}, {30, 21}} {
		wantPixel(t, p, outside.X, outside.Y, color.RGBA{})
	}
}

// A line of two pixels is smoothed over a pixel on each side of its edges, as
// Fyne's shader does it: smoothstep(-1, 1, 0.5) is 27/32 of the way.
func TestRoundBoxHasItsLineAsFyneDrawsIt(t *testing.T) {
	p := pictured(t, &easel{}, boxAt(red(), blue(), 2, 4))
	share := func(s float64) color.RGBA {
		return color.RGBA{R: uint8(200 * (1 - s)), B: uint8(200 * s), A: 255}
	}
	wantPixel(t, p, 10, 15, color.RGBA{B: 200 * 5 / 32, A: 255 * 5 / 32})   // the pixel before it
	wantPixel(t, p, 11, 15, color.RGBA{B: 200 * 27 / 32, A: 255 * 27 / 32}) // its first
	wantPixel(t, p, 12, 15, share(27.0/32))
	wantPixel(t, p, 13, 15, share(5.0/32))
	wantPixel(t, p, 14, 15, red())
	wantPixel(t, p, 9, 15, color.RGBA{})
	wantPixel(t, p, 11, 11, color.RGBA{}) // the corner
	for y := range 12 {
		for x := range 22 {
			a := p.RGBAAt(10+x, 10+y)
			if b := p.RGBAAt(31-x, 10+y); a != b {
				t.Fatalf("%d, %d is %v, its mirror image %v", 10+x, 10+y, a, b)
			}
			if b := p.RGBAAt(10+x, 21-y); a != b {
				t.Fatalf("%d, %d is %v, its mirror image %v", 10+x, 10+y, a, b)
			}
		}
	}
}

func TestClearBoxShowsWhatIsUnderIt(t *testing.T) {
	p := pictured(t, &easel{}, boxAt(red(), nil, 0, 0), boxAt(color.Transparent, blue(), 2, 4))
	wantPixel(t, p, 20, 15, red())
	wantPixel(t, p, 12, 15, color.RGBA{R: 200 * 10 / 64, B: 200 * 27 * 27 / 1024, A: 255})
}

func TestBoxIsPaintedOnceAndStaysOnTheFace(t *testing.T) {
	r := boxAt(red(), nil, 0, 0)
	seen := true
	pictured(t, &easel{paint: func(fyne.CanvasObject) { seen = r.Visible() }}, r)
	if seen {
		t.Error("the painter was given the box as well")
	}
	if !r.Visible() {
		t.Error("the box is gone from the face")
	}
}

func TestHiddenBoxIsNotPainted(t *testing.T) {
	r := boxAt(red(), nil, 0, 0)
	r.Hidden = true
	wantPixel(t, pictured(t, &easel{}, r), 20, 15, color.RGBA{})
	if r.Visible() {
		t.Error("the box came up")
	}
}

func TestBoxOfAPageEndsWhereThePageDoes(t *testing.T) {
	start(t)
	page := kit.NewPage(kit.NewColumn(kit.Item{Object: kit.NewRectangle(look.Accent, "", 0, fyne.NewSize(1, 500))}))
	page.Move(fyne.NewPos(30, 20))
	page.Resize(fyne.NewSize(20, 10))
	p := pictured(t, &easel{}, page)
	if p.RGBAAt(20, 20).A != 255 {
		t.Error("the box is not on the page")
	}
	wantPixel(t, p, 20, 21, color.RGBA{})
}

func TestPictureBeginsOnAWholePixelOfTheWindow(t *testing.T) {
	for _, c := range []struct {
		at, scale float32
		want      image.Rectangle // of the box
	}{
		{20, 1, image.Rect(11, 11, 31, 21)},
		{20.4, 1, image.Rect(11, 11, 31, 21)},
		{20.5, 1, image.Rect(11, 11, 31, 21)},
		{20, 2, image.Rect(22, 22, 62, 42)},
		{20.25, 2, image.Rect(22, 22, 62, 42)},
	} {
		p := pictured(t, &easel{at: fyne.NewPos(c.at, c.at), scale: c.scale}, boxAt(red(), nil, 0, 0))
		found := image.Rectangle{}
		for y := range p.Rect.Dy() {
			for x := range p.Rect.Dx() {
				if p.RGBAAt(x, y).A > 0 {
					found = found.Union(image.Rect(x, y, x+1, y+1))
				}
			}
		}
		if found != c.want || p.Rect.Dx() != int(62*c.scale) {
			t.Errorf("at %v and scale %v the box is at %v of %v", c.at, c.scale, found, p.Rect)
		}
	}
}

func TestIconsOfAFaceAreAsSharpAsInTheWindow(t *testing.T) {
	_, h := start(t)
	point := kit.NewPoint(&h.Host, scenario.Point{ID: "a", Phrase: kit.Plain("Phrase.").Text, Body: kit.Plain("Body.").Text}, 1, true, func() {})
	point.Resize(fyne.NewSize(60, 40))
	star, _ := test.WidgetRenderer(point.Star().(fyne.Widget)).Objects()[0].(*canvas.Image)
	blurred := image.NewNRGBA(image.Rect(0, 0, 2, 2))
	star.Image = blurred
	over := canvas.NewRectangle(color.Transparent)
	over.Resize(fyne.NewSize(60, 40))
	turned := kit.NewTurn(&easel{scale: 1})
	turned.Picture(over, point)
	if star.Image == image.Image(blurred) || star.Image == nil {
		t.Error("the star was not drawn in the pixels of the window")
	}
	if rest, _ := objects(turned)[1].(*canvas.Image); rest.Image.At(0, 0) != (color.RGBA{}) {
		t.Error("the turn shows a star at rest")
	}
}
