package study_test

import (
	"image"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// easel paints for a window of the test driver, and counts.
type easel struct {
	painted int
	lost    int // parts of faces that had no size when they were painted
}

func (e *easel) Shades() bool { return true }

func (e *easel) Place(o fyne.CanvasObject) (fyne.Position, float32) {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o), 1
}

func (e *easel) Paint(o fyne.CanvasObject, size fyne.Size, _ float32) image.Image {
	e.painted++
	face, _ := o.(*fyne.Container).Objects[0].(*fyne.Container)
	for _, part := range face.Objects {
		if part.Size().IsZero() {
			e.lost++
		}
	}
	return image.NewRGBA(image.Rect(0, 0, int(size.Width), int(size.Height)))
}

// turning is a world in which cards turn over, as far as the test lets them.
type turning struct {
	*world
	easel  easel
	queue  uitest.Queue
	chosen settings.Settings
	turn   *kit.Turn
	motion *fyne.Animation // that runs
}

// newTurning shows the first card, the question up.
func newTurning(t *testing.T) *turning {
	t.Helper()
	w := &turning{world: newWorld(t)}
	w.host.Painter = &w.easel
	w.host.Post = w.queue.Post
	w.host.Settings = func() settings.Settings { return w.chosen }
	w.restart()
	w.press("Space")
	w.turn, _ = w.named("study.turn").(*kit.Turn)
	w.turn.Run = func(a *fyne.Animation) { w.motion = a }
	return w
}

func (w *turning) wantRunning(want bool) {
	w.t.Helper()
	if got := w.turn.Running(); got != want {
		w.t.Fatalf("the card turns: %v, want %v", got, want)
	}
	if w.has("study.card") == want {
		w.t.Errorf("the card is there while it turns, or is gone afterwards")
	}
}

func TestCardTurnsOverToItsAnswerAndBack(t *testing.T) {
	w := newTurning(t)
	w.press("Space")
	w.motion.Tick(0.4)
	w.wantRunning(true)
	w.motion.Tick(1)
	w.wantRunning(false)
	w.wantText("study.save", "Nothing said: next")
	w.press("f")
	w.wantRunning(true)
	w.motion.Tick(1)
	w.wantRunning(false)
	if !w.has("study.flip") {
		t.Error("the question is not back")
	}
}

func TestAnswerIsThereWhenACardIsTurnedAtOnce(t *testing.T) {
	w := newTurning(t)
	w.press("Space")
	w.wantRunning(true)
	if w.easel.painted == 0 || w.easel.lost > 0 {
		t.Errorf("%d faces were drawn, and %d parts of them had no size", w.easel.painted, w.easel.lost)
	}
}

func TestKeyActsOnTheNewFaceWhileTheCardTurns(t *testing.T) {
	w := newTurning(t)
	w.press("Space", "2")
	w.wantRunning(false)
	w.wantTicks("gil", "b")
	w.wantText("study.said", "1 of 3 said")
}

func TestFlipWhileTheCardTurnsShowsTheOtherFaceAtOnce(t *testing.T) {
	w := newTurning(t)
	w.press("Space", "f")
	w.wantRunning(false)
	if !w.has("study.flip") || w.sitting().Turned() {
		t.Error("the question is not back")
	}
	w.motion.Tick(0.5) // one that Fyne had on its way
	w.press("Space")
	w.wantRunning(true)
}

func TestClickWhileTheCardTurnsOnlyShowsTheNewFace(t *testing.T) {
	w := newTurning(t)
	w.press("Space")
	w.click("study.turn")
	w.wantRunning(false)
	w.wantTicks("gil", "")
	w.wantText("study.save", "Nothing said: next")
}

func TestNewSizeOfTheWindowEndsATurn(t *testing.T) {
	w := newTurning(t)
	w.press("Space")
	w.window.Resize(fyne.NewSize(640, 800))
	w.wantRunning(false)
}

func TestLeavingWhileTheCardTurnsLeaves(t *testing.T) {
	w := newTurning(t)
	w.press("Space", "Escape")
	w.wantText("study.start", "Resume, 1 of 3")
	w.press("Space")
	w.wantRunning(false)
	w.wantText("study.save", "Nothing said: next")
}

func TestCardDoesNotTurnWhereMotionIsReduced(t *testing.T) {
	w := newTurning(t)
	w.chosen.Still = true
	w.press("Space")
	w.wantRunning(false)
	w.wantText("study.save", "Nothing said: next")
	if w.easel.painted > 0 {
		t.Error("the faces were drawn all the same")
	}
}

func TestAnotherCardDoesNotTurn(t *testing.T) {
	w := newTurning(t)
	w.press("k")
	w.wantRunning(false)
	w.press("Left")
	w.wantRunning(false)
	w.press("Right")
	w.wantRunning(false)
}

func TestCardIsAsLargeOnBothFaces(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1200, Height: 800}, {Width: 640, Height: 800}, {Width: 420, Height: 800}} {
		for _, text := range []int{100, 150, 200} {
			w := newWorld(t)
			test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Light, Text: text}))
			w.window.Resize(size)
			w.press("Space")
			question := w.box("study.card")
			if w.press("Space"); w.box("study.card") != question {
				t.Errorf("at %v and %d %% the question is on %v, the answer on %v", size, text, question, w.box("study.card"))
			}
		}
	}
}

func TestFacesAreDrawnAheadWhenNothingChanges(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newTurning(t)
		painted := func(why string, want int) {
			t.Helper()
			w.queue.Pass(time.Second)
			if w.easel.painted != want {
				t.Errorf("%s: %d faces were drawn, want %d", why, w.easel.painted, want)
			}
			w.easel.painted = 0
		}
		painted("a card came up", 2)
		painted("nothing happened", 0)
		w.press("b")
		painted("a star", 2)
		test.ApplyTheme(t, look.New(uitest.Settings(settings.Dark)))
		painted("another theme", 2)
		w.window.Resize(fyne.NewSize(640, 800))
		painted("another size", 2)
		w.press("Space")
		if w.easel.painted != 0 {
			t.Error("the turn had to wait for its pictures")
		}
		painted("the card turns", 0)
		w.motion.Tick(1)
		painted("the card has turned", 2)
		w.press("1", "2")
		painted("ticks", 2)
		w.press("Escape")
		painted("the card is left", 0)
	})
}

func TestPicturesAreFreedWhenTheCardIsLeft(t *testing.T) {
	w := newTurning(t)
	w.press("Space")
	size := func() image.Point {
		shader, _ := test.WidgetRenderer(w.turn).Objects()[0].(*canvas.Shader)
		return shader.Textures["faces"].Bounds().Size()
	}
	if got := size(); got.X < 700 || got.Y < 600 {
		t.Errorf("the picture is of %v", got)
	}
	w.press("Escape")
	if got := size(); got != image.Pt(1, 2) {
		t.Errorf("a picture of %v is kept", got)
	}
}

func TestFaceThatComesBackFollowsTheTheme(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space")
	test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Dark, Text: 130}))
	w.press("f")
	turned := w.window.Canvas().Capture()
	w.restart()
	w.press("Space")
	if n := differing(turned, w.window.Canvas().Capture()); n > 0 {
		t.Errorf("%d pixels differ on the question", n)
	}
}
