package study

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// leastCard is the height below which the card gets the room of the hints too:
// they are on the sheet of keys as well.
const leastCard = 300

// stage is the page of a sitting: the card, how far it is, and the keys.
type stage struct {
	pane
	screen *Screen
	strip  *strip
	ground *kit.Rectangle
	star   *kit.IconButton
	hints  *hints

	built view // what the faces were built for
	front *front
	back  *back
	face  fyne.CanvasObject
}

func newStage(s *Screen) *stage {
	g := &stage{
		screen: s,
		strip:  newStrip(s.button("study.leave", "leave")),
		ground: kit.NewRectangle(look.Surface, look.Line, look.CardRadius, fyne.NewSquareSize(1)),
		star:   kit.NewStar(s.host.Tip, s.star),
		hints:  newHints(),
	}
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
	if !g.built.sameCard(at) {
		g.front, g.back = nil, nil
	}
	fresh := g.built != at || g.face == nil
	g.built = at
	if at.page == frontPage {
		if g.front == nil {
			g.front = newFront(g.screen, g.screen.card())
		}
		g.face = g.front
	} else {
		if g.back == nil {
			g.back = newBack(g.screen, g.screen.card(), at.page == pastPage)
		}
		g.back.show()
		g.face = g.back
	}
	g.showStar()
	if fresh {
		g.showProgress()
		g.showHints()
		g.objects = []fyne.CanvasObject{g.strip, g.ground, g.face, g.star, g.hints}
		g.arrange(g.Size())
		canvas.Refresh(g)
	}
}

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
	at, of := sitting.Position()+1-g.screen.past, len(sitting.Order)
	words := fmt.Sprintf("%s%s%d of %d", sourceName(g.screen.deps.Deck, sitting.Source), dot, at, of)
	if g.screen.past > 0 {
		words += ", looking back"
	}
	g.strip.set(words, at, of)
}

func (g *stage) showHints() {
	s := g.screen
	keys := *s.host.Commands.Find("keys")
	keys.Label = "all keys"
	if len(keys.Keys) > 1 {
		keys.Keys = []string{"?"}
	}
	switch s.at.page {
	case frontPage:
		g.hints.set(
			s.button("study.skip", "skip"), s.button("study.star", "star"), s.button("study.lookback", "look back"),
			s.button("study.undo", "undo"), &keys)
	case pastPage:
		g.hints.set(
			s.button("study.lookback", "further back"), s.button("study.lookon", "on"),
			s.button("study.starpoint", "star point"), s.button("study.star", "star"), &keys)
	case startPage, backPage, endPage:
		tick := s.button("study.tick.1", "tick")
		tick.Keys, tick.Run = []string{"1-9"}, func() { s.stage.back.tick(s.stage.back.focus) }
		g.hints.set(
			tick, s.button("study.tickall", "all"), s.button("study.starpoint", "star point"),
			s.button("study.star", "star"), s.button("study.question", "question"), s.button("study.undo", "undo"), &keys)
	}
}

func (g *stage) arrange(size fyne.Size) {
	m := spacingFor(size)
	width := min(size.Width-2*m.side, cardWidth)
	x := (size.Width - width) / 2
	strip := g.strip.HeightFor(width)
	put(g.strip, x, m.gap, width, strip)
	top := strip + 2*m.gap
	height := size.Height - top - m.gap
	hints := g.hints.HeightFor(width)
	roomy := height-hints-m.gap >= leastCard
	setVisible(g.hints, roomy)
	if roomy {
		height -= hints + m.gap
		put(g.hints, x, top+height+m.gap, width, hints)
	}
	put(g.ground, x, top, width, height)
	if g.face != nil {
		put(g.face, x, top, width, height)
	}
	star := g.star.MinSize()
	put(g.star, x+width-star.Width-look.Gap, top+look.Gap, star.Width, star.Height)
}

func (g *stage) named(named map[string]fyne.CanvasObject) {
	named["study.card"] = g.ground
	named["study.progress"] = g.strip.words
	named["study.leave"] = g.strip.leave
	named["study.star"] = g.star
	if g.face == g.front {
		g.front.named(named)
		return
	}
	g.back.named(named)
}
