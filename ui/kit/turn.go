package kit

import (
	"image"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// turnTime is how long a card takes to turn over.
const turnTime = 300 * time.Millisecond

// Turn is a card that turns over from one face to the other, as a picture: it
// knows nothing of what is on them. At rest it is a pixel of nothing, but it has
// given the graphics card the pictures of both faces, so that a turn begins
// without delay. A window has one at most: Fyne keeps one program by its name.
type Turn struct {
	widget.BaseWidget
	// Run starts an animation; tests hold it.
	Run func(*fyne.Animation)

	painter Painter
	faces   [2]*image.RGBA // front and back
	shader  *canvas.Shader
	image   *canvas.Image // squeezed where there are no shaders, and to draw icons with
	motion  *fyne.Animation
	done    func() // of the turn that runs
}

// NewTurn returns a turn at rest.
func NewTurn(p Painter) *Turn {
	t := &Turn{Run: (*fyne.Animation).Start, painter: p, image: &canvas.Image{}}
	t.shader = canvas.NewShader("turn", []byte(desktopGLSL+turnGLSL), []byte(mobileGLSL+turnGLSL))
	t.ExtendBaseWidget(t)
	t.rest()
	return t
}

// Load takes the pictures of the two faces, which are of one size.
func (t *Turn) Load(front, back *image.RGBA) {
	both := image.NewRGBA(image.Rect(0, 0, front.Rect.Dx(), 2*front.Rect.Dy()))
	for i, face := range []*image.RGBA{front, back} {
		pixels := both.Pix[i*len(face.Pix):][:len(face.Pix)]
		copy(pixels, face.Pix)
		t.faces[i] = &image.RGBA{Pix: pixels, Stride: both.Stride, Rect: face.Rect} // nothing is held twice
	}
	t.shader.Textures = map[string]image.Image{"faces": both}
	t.shader.Refresh()
}

// Clear forgets the pictures and reports whether there were any.
func (t *Turn) Clear() bool {
	if t.faces[0] == nil {
		return false
	}
	t.Load(blank(), blank()) // takes the place of those that the graphics card has
	t.faces = [2]*image.RGBA{}
	return true
}

// Running reports whether a turn can be seen.
func (t *Turn) Running() bool { return t.done != nil }

// Start turns the card over and calls done at the end. The caller has moved and
// resized the turn to where the card is.
func (t *Turn) Start(toBack bool, done func()) {
	t.done = done
	t.motion = fyne.NewAnimation(turnTime, func(at float32) {
		if toBack {
			t.show(at)
		} else {
			t.show(1 - at)
		}
		if at == 1 {
			t.Finish()
		}
	})
	t.motion.Curve = fyne.AnimationEaseInOut
	t.Run(t.motion)
}

// Finish ends a turn that runs.
func (t *Turn) Finish() {
	done := t.done
	if done == nil {
		return
	}
	t.done = nil
	t.motion.Stop()
	t.rest()
	done()
}

// Tapped finishes the turn: what lies under it is not there to be clicked yet.
func (t *Turn) Tapped(*fyne.PointEvent) { t.Finish() }

// nothing is a turn at which nothing is drawn.
const nothing = -1

// leastPart is the part of the width that is drawn while the card stands on edge:
// with fewer pixels its place would be known less well.
const leastPart = 0.1

// blank is a picture of nothing.
func blank() *image.RGBA { return image.NewRGBA(image.Rect(0, 0, 1, 1)) }

func (t *Turn) rest() {
	t.image.Image = blank()
	t.image.Refresh() // first, since an icon would be drawn again for its new size
	t.image.Resize(fyne.NewSquareSize(1))
	t.Resize(fyne.NewSquareSize(1))
	t.Move(fyne.Position{})
	t.show(nothing)
}

// show draws the card at a turn: 0 is the front, 1 the back.
func (t *Turn) show(turn float32) {
	aside, toward := math.Sincos(float64(turn) * math.Pi)
	if turn == nothing || t.painter.Shades() {
		t.shade(turn, toward, aside)
		return
	}
	size := t.Size()
	width := size.Width * float32(math.Abs(toward))
	t.image.Image = t.faces[0]
	if turn >= 0.5 {
		t.image.Image = t.faces[1]
	}
	t.image.Move(fyne.NewPos((size.Width-width)/2, 0))
	t.image.Resize(fyne.NewSize(width, size.Height))
	t.image.Refresh()
}

// shade draws with the shader, and no more than what the card covers. What is
// left out on both sides is whole, so that the middle stays where it is.
func (t *Turn) shade(turn float32, toward, aside float64) {
	size := t.Size()
	margin := float32(math.Floor(float64(size.Width) * (1 - max(math.Abs(toward), leastPart)) / 2))
	t.shader.Move(fyne.NewPos(margin, 0))
	t.shader.Resize(size.SubtractWidthHeight(2*margin, 0))
	t.shader.Uniforms = map[string]float32{
		"turn": turn, "part": 1 - 2*margin/size.Width, "toward": float32(toward), "aside": float32(aside),
	}
	t.shader.Refresh()
}

// CreateRenderer is called by Fyne.
func (t *Turn) CreateRenderer() fyne.WidgetRenderer {
	return NewRenderer([]fyne.CanvasObject{t.shader, t.image}, t.least, t.shader.Resize, nil)
}

func (t *Turn) least() fyne.Size { return fyne.Size{} }
