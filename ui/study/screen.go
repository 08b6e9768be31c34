// Package study is the screen on which scenarios are rehearsed: a start page, a
// card with a question and its answer to tick, and what was missed at the end.
package study

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
)

// Deps is what the screen works with.
type Deps struct {
	Deck *scenario.Deck
	Book *book.Book
	Now  func() time.Time
	// Browse opens a scenario where it can be read, at one of its points.
	Browse func(id, point string)
	// Arrange is called when Alone has changed; nil where nobody asks.
	Arrange func()
	// Shuffle puts n things into an order by chance.
	Shuffle func(n int, swap func(i, j int))
}

// page is what the screen shows.
type page int

const (
	startPage page = iota
	frontPage
	backPage
	pastPage // an earlier card of the sitting, to look at
	endPage
)

// view is a page and the card on it.
type view struct {
	page    page
	sitting string
	card    scenario.Ref
}

// Screen is the Study screen. What it shows follows from the book, from whether
// the user is in the sitting, and from how far back they are looking.
type Screen struct {
	host  *kit.Host
	deps  Deps
	clock clock
	still func() // ends the ticking of the time that is shown

	open  bool // in the sitting, as opposed to on the start page
	past  int  // how many cards before the current one are looked at
	armed bool // nothing was said, and Space was pressed once
	shown bool
	at    view
	since time.Time // when the page came up

	commands []*kit.Command
	start    *start
	stage    *stage
	end      *end
	root     *fyne.Container

	unsubscribe func()
}

// New returns the screen; Close ends it.
func New(h *kit.Host, d Deps) *Screen {
	s := &Screen{host: h, deps: d, clock: clock{now: d.Now}, still: func() {}}
	s.commands = s.table()
	s.start = newStart(s)
	s.stage = newStage(s)
	s.end = newEnd(s)
	s.root = container.New(only{}, s.start)
	s.unsubscribe = d.Book.Subscribe(book.Anything, s.changed)
	h.Commands.OnRings(s.mark)
	return s
}

// Close ends the screen's interest in the book.
func (s *Screen) Close() {
	s.unsubscribe()
	s.Hide()
}

// Root is what the window shows.
func (s *Screen) Root() fyne.CanvasObject { return s.root }

// Alone reports whether a narrow window is best left to the card.
func (s *Screen) Alone() bool { return s.stage == s.root.Objects[0] }

// Show is called when the screen comes up.
func (s *Screen) Show() {
	s.shown = true
	s.show()
	if s.at.page == startPage {
		s.start.takeKeys()
	}
}

// Hide is called when another screen comes up. Time spent there is not time
// spent on the question.
func (s *Screen) Hide() {
	s.stage.endEdit()
	s.shown, s.armed = false, false // who comes back must say again that nothing was said
	s.clock.stop()
	s.still()
}

// Start begins a sitting. It asks first when that would replace one that is
// unfinished.
func (s *Screen) Start(r book.Run) {
	left, unfinished := s.deps.Book.Unfinished()
	if !unfinished {
		s.begin(r)
		return
	}
	body := "\"" + sourceName(s.deps.Deck, left.Source) + "\" is unfinished, at " + progress(left) +
		". A new rehearsal replaces it; the answers that you saved stay."
	s.host.Ask("Replace the unfinished rehearsal?", body, "Replace it", func() { s.begin(r) })
}

func (s *Screen) begin(r book.Run) {
	known := func(ref scenario.Ref) bool {
		_, ok := s.deps.Deck.Scenario(ref.Scenario)
		return ok
	}
	if !slices.ContainsFunc(r.Refs, known) {
		s.host.Say("There is nothing to rehearse here")
		return
	}
	s.open = true
	s.deps.Book.Begin(r)
}

// changed follows the book. Whatever happens to the sitting, the user is back
// at its current card and has not yet agreed to have said nothing.
func (s *Screen) changed(what book.Change) {
	if what&book.Sittings != 0 {
		s.past, s.armed = 0, false
	}
	s.show()
}

// locate says what is to be shown.
func (s *Screen) locate() view {
	sitting, ok := s.deps.Book.Sitting()
	if !s.open || !ok {
		return view{page: startPage}
	}
	card, left := sitting.Current()
	switch {
	case !left:
		return view{page: endPage}
	case s.past > 0:
		return view{pastPage, sitting.ID, sitting.Order[sitting.Position()-s.past]}
	case sitting.Turned():
		return view{backPage, sitting.ID, card}
	}
	return view{frontPage, sitting.ID, card}
}

// card returns the scenario on the card. A sitting has none but those that the
// deck knows.
func (s *Screen) card() *scenario.Scenario {
	sc, _ := s.deps.Deck.Scenario(s.at.card.Scenario)
	return sc
}

// show makes the screen tell the state; it may be called at any time.
func (s *Screen) show() {
	if !s.shown {
		return
	}
	before, at := s.at, s.locate()
	if at != before {
		s.stage.endEdit() // its words belong to the card that goes
		s.since = s.deps.Now()
	}
	s.at = at
	s.time()
	switch at.page {
	case startPage:
		s.start.show(before.page != startPage)
		s.turnTo(s.start)
	case endPage:
		s.end.show(before.page != endPage)
		s.turnTo(s.end)
	case frontPage, backPage, pastPage:
		s.stage.show()
		s.turnTo(s.stage)
	}
	if at != before {
		s.takeKeys()
		s.host.Tip.Off()
		s.host.Selection.Clear()
	}
}

// turnTo puts a page into the window. The theme may have changed since it was
// there last, so it is drawn anew.
func (s *Screen) turnTo(o fyne.CanvasObject) {
	if s.root.Objects[0] == o {
		return
	}
	alone := s.Alone()
	s.root.Objects = []fyne.CanvasObject{o}
	s.stage.flip.over(o, s.root)
	s.root.Refresh()
	if s.deps.Arrange != nil && alone != s.Alone() {
		s.deps.Arrange()
	}
}

// only gives the first object all the room, whatever it asks for, so that no
// page keeps the window from shrinking.
type only struct{}

func (only) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (only) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.Position{})
	objects[0].Resize(size)
}

// Named are the objects that tests and tools look for: those of the page that
// is shown.
func (s *Screen) Named() map[string]fyne.CanvasObject {
	named := make(map[string]fyne.CanvasObject)
	switch s.root.Objects[0] {
	case s.start:
		s.start.named(named)
	case s.stage:
		s.stage.named(named)
	case s.end:
		s.end.named(named)
	}
	return named
}
