package study

import (
	"image"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
)

// settled is how long the card is left alone before its faces are drawn ahead.
const settled = 400 * time.Millisecond

// away is how long no card is up before the memory that its pictures took is
// given back to the system: each pair leaves 25 MB of garbage.
const away = 3 * time.Second

// flip turns the card over as a picture. The stage has shown the new face, and
// the keys have acted on it, from the beginning: the turn only hides that, and
// whatever happens meanwhile ends it.
type flip struct {
	stage  *stage
	turn   *kit.Turn // nil where nothing can be drawn
	size   fyne.Size // of the stage when the turn began
	stale  bool      // the pictures are not of what the faces show now
	cancel func()    // of the drawing ahead
}

func newFlip(g *stage) *flip {
	f := &flip{stage: g, stale: true, cancel: func() {}}
	if p := g.screen.host.Painter; p != nil {
		f.turn = kit.NewTurn(p)
	}
	return f
}

func (f *flip) running() bool { return f.turn != nil && f.turn.Running() }

// can reports whether the card on the screen may turn. While a note is written
// it is left alone: a field that has the keys is not to be drawn elsewhere.
func (f *flip) can() bool {
	s := f.stage.screen
	return f.turn != nil && !f.stage.editing() && s.shown && (s.at.page == frontPage || s.at.page == backPage) && !s.host.Settings().Still
}

// start turns the card over to the face that the stage shows now.
func (f *flip) start() {
	if !f.can() || !f.stage.screen.Alone() {
		f.stage.face.Refresh() // the theme may have changed since it was seen
		return
	}
	if f.stale {
		f.place(f.stage.face) // where it goes when the turn ends
		f.draw()
	}
	f.size = f.stage.Size()
	f.turn.Over(f.stage.ground)
	f.turn.Start(f.stage.face == f.stage.back, f.stage.lay)
}

// finish ends a turn and reports whether one was running.
func (f *flip) finish() bool {
	running := f.running()
	if running {
		f.turn.Finish()
	}
	return running
}

// later draws the faces anew when nothing has happened to them for a while. It
// is called whenever something has.
func (f *flip) later() {
	f.stale = true
	f.cancel()
	if f.turn == nil {
		return
	}
	if f.running() && f.stage.Size() != f.size {
		f.finish()
	}
	if !f.can() {
		f.turn.Clear()
		return
	}
	f.cancel = kit.After(f.stage.screen.host.Post, settled, func() {
		switch {
		case f.running():
			f.later()
		case f.can():
			f.draw()
		}
	})
}

// draw makes pictures of both faces and hands them to the turn.
func (f *flip) draw() {
	g := f.stage
	picture := func(face fyne.CanvasObject) *image.RGBA {
		if face != g.face {
			f.place(face)
		}
		return f.turn.Picture(g.ground, g.on(face)...)
	}
	f.turn.Load(picture(g.question()), picture(g.answer()))
	f.cancel()
	f.stale = false
}

// place puts a face that is not on the screen where the card is.
func (f *flip) place(face fyne.CanvasObject) {
	at, size := f.stage.ground.Position(), f.stage.ground.Size()
	put(face, at.X, at.Y, size.Width, size.Height)
	face.Refresh() // the theme may have changed since it was seen
}

// over puts the turn above a page. It stays there where there is no card to
// turn: once drawn without its pictures, it has freed them.
func (f *flip) over(page fyne.CanvasObject, root *fyne.Container) {
	if f.turn == nil {
		return
	}
	root.Add(f.turn)
	if page != f.stage {
		f.cancel()
		f.turn.Finish()
		if f.turn.Clear() {
			f.cancel = kit.After(f.stage.screen.host.Post, away, giveBack)
		}
	}
}

// giveBack gives unused memory back to the system, beside the window.
func giveBack() {
	free := func() (struct{}, error) { debug.FreeOSMemory(); return struct{}{}, nil }
	kit.Async(func(func()) {}, free, func(struct{}, error) {})
}
