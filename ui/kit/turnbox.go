package kit

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// box is a rectangle as it lies in a picture, in pixels.
type box struct {
	rect  *canvas.Rectangle
	place image.Rectangle
	seen  image.Rectangle // the part of the picture in which it can be seen
}

// face is what there is on a face that Fyne draws otherwise without a window.
type face struct {
	scale float32
	boxes []box
	icons []*canvas.Image
}

// find looks for what is visible in an object that lies at a place.
func (f *face) find(o fyne.CanvasObject, at fyne.Position, seen image.Rectangle) {
	if !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	place := image.Rect(0, 0, pixels(o.Size().Width, f.scale), pixels(o.Size().Height, f.scale)).
		Add(image.Pt(pixels(at.X, f.scale), pixels(at.Y, f.scale)))
	switch o := o.(type) {
	case *canvas.Rectangle:
		f.boxes = append(f.boxes, box{o, place, seen})
	case *canvas.Image:
		f.icons = append(f.icons, o)
	case *Page:
		f.find(o.Content, at, seen.Intersect(place))
	default:
		for _, part := range parts(o) {
			f.find(part, at, seen)
		}
	}
}

// parts returns what an object is made of, as far as there may be boxes and icons
// in it.
func parts(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *Column:
		return (&columnRenderer{o}).Objects()
	case *Row:
		return []fyne.CanvasObject{o.box, o.Content}
	case *Point:
		if o.tick != nil {
			return []fyne.CanvasObject{o.tick, o.star}
		}
		return []fyne.CanvasObject{o.star}
	case *tick:
		return []fyne.CanvasObject{o.box, o.sign}
	case *IconButton:
		return []fyne.CanvasObject{o.image}
	case *Button:
		return []fyne.CanvasObject{o.box, o.badge, o.ring}
	case *Badge:
		return []fyne.CanvasObject{o.box}
	case *Rectangle:
		return []fyne.CanvasObject{o.box}
	case interface{ Parts() []fyne.CanvasObject }:
		return o.Parts()
	}
	return nil
}

// paint draws the box as Fyne's shader for round rectangles does (Fyne 2.8.1,
// internal/painter/gl/shaders/round_rectangle.frag): by the distance of a pixel's
// middle from the middle of the line around the box, smoothed over blur pixels.
func (b box) paint(picture *image.RGBA, scale float32) {
	fill, line := straight(b.rect.FillColor), straight(b.rect.StrokeColor)
	half := math.Round(float64(b.rect.StrokeWidth*scale)) / 2
	blur := math.Round(0.5 * float64(scale))
	width, height := float64(b.place.Dx()), float64(b.place.Dy())
	radius := min(math.Round(float64(b.rect.CornerRadius*scale)), width/2, height/2)
	if radius == 0 { // sharp, and we have none with a line
		draw.Draw(picture, b.place.Intersect(b.seen), image.NewUniform(b.rect.FillColor), image.Point{}, draw.Over)
		return
	}
	edge := int(math.Ceil(max(radius, 2*half) + blur))
	inner := b.place.Inset(edge)
	draw.Draw(picture, inner.Intersect(b.seen), image.NewUniform(b.rect.FillColor), image.Point{}, draw.Over)

	outer := b.place.Inset(-int(blur)).Intersect(b.seen)
	for y := outer.Min.Y; y < outer.Max.Y; y++ {
		for x := outer.Min.X; x < outer.Max.X; x++ {
			if image.Pt(x, y).In(inner) {
				x = inner.Max.X - 1
				continue
			}
			dx := math.Abs(float64(x-b.place.Min.X)+0.5-width/2) - width/2 + radius
			dy := math.Abs(float64(y-b.place.Min.Y)+0.5-height/2) - height/2 + radius
			away := min(max(dx, dy), 0) + math.Hypot(max(dx, 0), max(dy, 0)) - radius + half
			c := fill
			if half > 0 {
				c = fill.mix(line, smooth(-half-blur, -half+blur, away))
			}
			c[3] *= 1 - smooth(half-blur, half+blur, away)
			c.over(picture, x, y)
		}
	}
}

// smooth is GLSL's smoothstep.
func smooth(from, to, v float64) float64 {
	t := min(max((v-from)/(to-from), 0), 1)
	return t * t * (3 - 2*t)
}

// rgba is a colour that is not premultiplied, as shaders have it.
type rgba [4]float64

func straight(c color.Color) rgba {
	if c == nil {
		return rgba{}
	}
	n, _ := color.NRGBA64Model.Convert(c).(color.NRGBA64)
	return rgba{float64(n.R) / 0xffff, float64(n.G) / 0xffff, float64(n.B) / 0xffff, float64(n.A) / 0xffff}
}

// mix is GLSL's mix.
func (c rgba) mix(o rgba, share float64) rgba {
	for i := range c {
		c[i] += (o[i] - c[i]) * share
	}
	return c
}

// over lays the colour over a pixel.
func (c rgba) over(picture *image.RGBA, x, y int) {
	pixel := picture.Pix[picture.PixOffset(x, y):][:4:4]
	for i, v := range [4]float64{c[0] * c[3], c[1] * c[3], c[2] * c[3], c[3]} {
		pixel[i] = uint8(math.Round(255*v + float64(pixel[i])*(1-c[3])))
	}
}
