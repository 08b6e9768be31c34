package kit_test

import (
	"image"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"rehearse/ui/kit"
)

// easel is a kit.Painter that paints nothing and looks at what it was given.
type easel struct {
	flat  bool
	at    fyne.Position
	scale float32
	size  fyne.Size               // of what was painted last
	paint func(fyne.CanvasObject) // looks at it
}

func (e *easel) Shades() bool { return !e.flat }

func (e *easel) Place(fyne.CanvasObject) (fyne.Position, float32) { return e.at, e.scale }

func (e *easel) Paint(o fyne.CanvasObject, size fyne.Size, _ float32) image.Image {
	e.size = size
	if e.paint != nil {
		e.paint(o)
	}
	return image.NewRGBA(image.Rect(0, 0, int(size.Width), int(size.Height)))
}

// turn returns a turn over a place of 100 by 60, with a red and a blue face,
// whose motion the test makes.
func turn(t *testing.T, e *easel) (*kit.Turn, func(at float32)) {
	t.Helper()
	start(t)
	turned := kit.NewTurn(e)
	var motion *fyne.Animation
	turned.Run = func(a *fyne.Animation) { motion = a }
	turned.Load(plain(color.RGBA{R: 255, A: 255}), plain(color.RGBA{B: 255, A: 255}))
	over := canvas.NewRectangle(color.Transparent)
	over.Move(fyne.NewPos(20, 10))
	over.Resize(fyne.NewSize(98, 58)) // and the smooth edge
	place(t, container.NewWithoutLayout(over, turned), fyne.NewSize(200, 100))
	turned.Over(over)
	return turned, func(at float32) { motion.Tick(at) }
}

func plain(c color.Color) *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, 1, 1))
	picture.Set(0, 0, c)
	return picture
}

// shown returns how far the shader has turned; below 0 it draws nothing.
func shown(t *kit.Turn) float32 {
	shader, _ := objects(t)[0].(*canvas.Shader)
	return shader.Uniforms["turn"]
}

func TestTurnGoesToTheBackAndFromIt(t *testing.T) {
	turned, tick := turn(t, &easel{})
	ended := 0
	for toBack, want := range map[bool]float32{true: 0.25, false: 0.75} {
		turned.Start(toBack, func() { ended++ })
		if tick(0.25); shown(turned) != want || !turned.Running() {
			t.Errorf("to the back %v: shown is %v, want %v", toBack, shown(turned), want)
		}
		tick(1)
	}
	if ended != 2 || turned.Running() || shown(turned) >= 0 {
		t.Errorf("%d ended, and it shows %v at rest", ended, shown(turned))
	}
}

func TestOnlyWhatTheCardCoversIsDrawn(t *testing.T) {
	turned, tick := turn(t, &easel{})
	shader, _ := objects(turned)[0].(*canvas.Shader)
	turned.Start(true, func() {})
	for at, want := range map[float32]float32{0: 100, 0.25: 72, 0.5: 10, 0.75: 72} { // cos 45° is 0.707
		tick(at)
		width, left := shader.Size().Width, shader.Position().X
		if width != want || left+width/2 != 50 {
			t.Errorf("at %v it draws %v from %v on, want %v around 50", at, width, left, want)
		}
		if part := shader.Uniforms["part"]; math.Abs(float64(part-want/100)) > 1e-6 {
			t.Errorf("at %v it is told that %v of the card is drawn", at, part)
		}
	}
	if tick(1); shader.Size() != turned.Size() || shader.Position() != (fyne.Position{}) {
		t.Errorf("at rest it takes %v at %v", shader.Size(), shader.Position())
	}
}

func TestTurnThatIsFinishedOrClickedEndsOnce(t *testing.T) {
	turned, _ := turn(t, &easel{})
	ended := 0
	for _, end := range []func(){turned.Finish, func() { turned.Tapped(nil) }} {
		turned.Start(true, func() { ended++ })
		end()
		turned.Finish()
	}
	if ended != 2 || turned.Running() {
		t.Errorf("%d ended", ended)
	}
}

func TestTurnAtRestIsNotInTheWay(t *testing.T) {
	turned, tick := turn(t, &easel{})
	turned.Start(true, func() {})
	if turned.Position() != fyne.NewPos(19, 9) || turned.Size() != fyne.NewSize(100, 60) {
		t.Errorf("it turns at %v, %v", turned.Position(), turned.Size())
	}
	tick(1)
	if turned.Size() != fyne.NewSquareSize(1) {
		t.Errorf("it takes %v", turned.Size())
	}
}

func TestFaceIsSqueezedWhereThereAreNoShaders(t *testing.T) {
	turned, tick := turn(t, &easel{flat: true})
	turned.Start(true, func() {})
	squeezed, _ := objects(turned)[1].(*canvas.Image)
	for at, want := range map[float32]color.RGBA{0.25: {R: 255, A: 255}, 0.75: {B: 255, A: 255}} {
		tick(at)
		width, left := squeezed.Size().Width, squeezed.Position().X
		if math.Abs(float64(width)-100*math.Sqrt2/2) > 0.01 || math.Abs(float64(left+width/2-50)) > 0.01 {
			t.Errorf("at %v it is %v wide and begins at %v", at, width, left)
		}
		if squeezed.Image.At(0, 0) != want {
			t.Errorf("at %v it is %v, want %v", at, squeezed.Image.At(0, 0), want)
		}
	}
	if shown(turned) >= 0 {
		t.Error("the shader draws as well")
	}
	if tick(1); squeezed.Size().Width > 1 || squeezed.Image.At(0, 0) != (color.RGBA{}) {
		t.Error("the face stays in the way")
	}
}

func TestClearedTurnHoldsNoPicture(t *testing.T) {
	turned, _ := turn(t, &easel{})
	shader, _ := objects(turned)[0].(*canvas.Shader)
	faces := shader.Textures["faces"]
	if !turned.Clear() {
		t.Error("it says that it held none")
	}
	blank := shader.Textures["faces"]
	if blank == faces || blank.At(0, 0) != (color.RGBA{}) {
		t.Error("the picture is still there")
	}
	if turned.Clear() || shader.Textures["faces"] != blank {
		t.Error("nothing was cleared a second time")
	}
}
