package study

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

const (
	// leastCard is the height, at the normal text size, below which the card gets the
	// room of the hints too: they are on the sheet of keys as well.
	leastCard = 300
	// tallest is the height of the page, at the normal text size, beyond which it
	// stands in the middle: the buttons would be far from the question.
	tallest = 1200
)

// stage is the page of a sitting: the card, how far it is, and the keys.
type stage struct {
	pane
	screen *Screen
	strip  *strip
	ground *kit.Rectangle
	star   *kit.IconButton
	hints  *hints
	most   []*hints // all that either face may have: the room that hints take
	flip   *flip

	built view // what the faces were built for
	front *front
	back  *back
	face  fyne.CanvasObject

	message float32 // height of one in the place of the hints, or of the strip; 0 for none
}

func newStage(s *Screen) *stage {
	g := &stage{
		screen: s,
		strip:  newStrip(s.button("study.leave", "leave")),
		ground: kit.NewRectangle(look.Surface, look.Line, look.CardRadius, fyne.NewSquareSize(1)),
		star:   kit.NewStar(s.host.Tip, s.clicked(s.star)),
		hints:  newHints(),
	}
	g.flip = newFlip(g)
	g.place = g.arrange
	g.ExtendBaseWidget(g)
	return g
}

// sameCard reports whether the faces of one view serve the other.
func (v view) sameCard(o view) bool {
	return v.card == o.card && v.sitting == o.sitting && (v.page == pastPage) == (o.page == pastPage)
}

// show tells the state of the card that the screen is at.
func (g *stage) show() {
	at := g.screen.at
	turning := g.flip.finish()
	if !g.built.sameCard(at) {
		g.front, g.back, g.face = nil, nil, nil
	}
	fresh, same := g.built != at || g.face == nil, g.face != nil
	g.built = at
	if at.page == frontPage {
		g.face = g.question()
	} else {
		g.face = g.answer()
	}
	g.showStar()
	if !fresh {
		g.flip.later()
		return
	}
	g.showKeys()
	g.showProgress()
	if same && !turning {
		g.flip.start()
	}
	g.lay()
}

// question returns the front of the card as it is now.
func (g *stage) question() *front {
	if g.front == nil {
		g.front = newFront(g.screen, g.screen.card())
		g.front.page.Moved = g.flip.later
	}
	g.front.tell()
	return g.front
}

// answer returns the back of the card as it is now.
func (g *stage) answer() *back {
	if g.back == nil {
		g.back = newBack(g.screen, g.screen.card(), g.built.page == pastPage)
		g.back.page.Moved = g.flip.later
	}
	g.back.show()
	return g.back
}

// lay puts the card on the stage, but for the time that it turns over.
func (g *stage) lay() {
	g.objects = []fyne.CanvasObject{g.strip, g.hints}
	if !g.flip.running() {
		g.objects = append(g.objects, g.on(g.face)...)
	}
	g.arrange(g.Size())
	canvas.Refresh(g.strip) // draws anew, but not what is drawn already of the card
}

// on returns what lies on the card with a face. A blind sitting shows no star
// beside the question.
func (g *stage) on(face fyne.CanvasObject) []fyne.CanvasObject {
	if face == g.front && g.blind() {
		return []fyne.CanvasObject{g.ground, face}
	}
	return []fyne.CanvasObject{g.ground, face, g.star}
}

func (g *stage) blind() bool {
	sitting, ok := g.screen.deps.Book.Sitting()
	return ok && sitting.Blind
}

// endEdit ends the edit of a note on the card, if there is one.
func (g *stage) endEdit() {
	if g.back != nil {
		g.back.endEdit()
	}
}

// editing reports whether a note on the card is being edited.
func (g *stage) editing() bool { return g.back != nil && g.back.editing() != nil }

func (g *stage) showStar() {
	s := g.screen
	label := "Star this scenario (B)"
	on := s.deps.Book.Starred(s.deps.Book.Ref(s.at.card.Scenario, ""))
	if on {
		label = "Remove the star (B)"
	}
	g.star.Starred(on, label)
}

func (g *stage) showProgress() {
	sitting, ok := g.screen.deps.Book.Sitting()
	if !ok {
		return
	}
	behind, of := sitting.Position(), len(sitting.Order)
	words := fmt.Sprintf("%s%s%d of %d", sittingName(g.screen.deps.Deck, sitting), dot, behind+1-g.screen.past, of)
	if g.screen.past > 0 {
		words += ", looking back"
	}
	g.strip.set(words, behind, of)
}

func (g *stage) arrange(size fyne.Size) {
	m := spacingFor(size)
	width := min(size.Width-2*m.side, cardWide())
	x := (size.Width - width) / 2
	strip := g.strip.HeightFor(width)
	above := max(size.Height-look.Grown(tallest), 0) / 2
	put(g.strip, x, above+m.gap, width, strip)
	top := above + strip + 2*m.gap
	height := size.Height - above - top - m.gap
	hints := g.hintRoom(width)
	roomy := height-hints-m.gap >= look.Grown(leastCard)
	low := roomy && hints+2*m.gap >= g.message
	kit.SetVisible(g.hints, roomy && (!low || g.message == 0))
	kit.SetVisible(g.strip, low || g.message == 0)
	if roomy {
		height -= hints + m.gap
		put(g.hints, x, top+height+m.gap, width, hints)
	}
	put(g.ground, x, top, width, height)
	if g.face != nil {
		put(g.face, x, top, width, height)
	}
	star := g.star.MinSize()
	card := fyne.NewSize(width, height)
	pad := spacingFor(card).pad - look.Half // so that its sign ends with the text
	put(g.star, x+width-pad-star.Width, top+headTop(card), star.Width, star.Height)
	g.flip.later()
}

// Yield makes room for a message.
func (s *Screen) Yield(message float32) (above float32) {
	switch s.root.Objects[0] {
	case s.stage:
		return s.stage.yield(message)
	case s.end:
		return s.end.yield(message)
	}
	return look.Space
}

// yield makes room for a message below the card, where the hints are, or above it
// where there are none.
func (g *stage) yield(message float32) (above float32) {
	if g.message != message {
		g.message = message
		g.arrange(g.Size())
		canvas.Refresh(g)
	}
	card, size := g.ground, g.Size()
	if below := size.Height - card.Position().Y - card.Size().Height; below >= message {
		return (below - message) / 2
	}
	return size.Height - max((card.Position().Y+message)/2, message+1)
}

func (g *stage) named(named map[string]fyne.CanvasObject) {
	if g.flip.turn != nil {
		named["study.turn"] = g.flip.turn
	}
	named["study.progress"] = g.strip.words
	named["study.leave"] = g.strip.leave
	if g.strip.time.Text() != "" {
		named["study.time"] = g.strip.time
	}
	if g.flip.running() {
		return
	}
	named["study.card"] = g.ground
	if len(g.on(g.face)) > 2 {
		named["study.star"] = g.star
	}
	if g.face == g.front {
		g.front.named(named)
		return
	}
	g.back.named(named)
}
