// Package browse is the screen on which scenarios are found and read: the
// categories, the list, the reading pane, and the search over all of them.
package browse

import (
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// pane is one of the three parts of the screen, outermost first. The keys act
// in one of them; a narrow window shows that one only.
type pane int

const (
	categories pane = iota
	list
	card
)

// readAfter is how long a choice in the list rests before its card is built, so
// that a held arrow key and fast typing stay smooth.
const readAfter = 120 * time.Millisecond

// prepareAfter leaves the start to the first frame.
const prepareAfter = 100 * time.Millisecond

// Deps is what the screen works with.
type Deps struct {
	Deck *scenario.Deck
	Book *study.Book
	Now  func() time.Time // tells the study day
	// Study begins a sitting.
	Study func(study.Run)
	// List names how the list was sorted last, "" for the default; Listed keeps
	// the name for the next start.
	List   string
	Listed func(name string)
	// Searches are the latest; Searched keeps them for the next start.
	Searches settings.Searches
	Searched func(settings.Searches)
	// Moved is called when another scenario or category was opened; visited
	// says that the user went there on purpose, not past it with an arrow key.
	Moved func(visited bool)
}

// Screen is the Browse screen.
type Screen struct {
	host *kit.Host
	deps Deps

	category string // "" is all
	order    order
	shown    []*scenario.Scenario
	active   pane

	typed     string // what stands in the box
	found     answer // what the list shows of it; no text where it shows the deck
	filtering bool   // the chips are in view, whatever is typed
	hurried   func() // was asked for before the answer was there; nil for nothing
	slow      bool   // the deck takes long to be read
	closed    bool

	finder  *finder
	box     *searchBox
	offers  *offers
	filters *filters
	shelf   *shelf
	list    *listPane
	reading *reading
	root    *panes
	stops   [3]*kit.Stop // before each pane

	cancelRead, cancelWait func()
	unsubscribe            func()
}

// New returns the screen; Close ends it.
func New(h *kit.Host, d Deps) *Screen {
	s := &Screen{host: h, deps: d, active: list, order: orderOf(d.List), cancelRead: func() {}, cancelWait: func() {}}
	s.finder = newFinder(h.Post, d.Deck, d.Book, s.is, s.indexed)
	s.offers = newOffers()
	s.offers.OnTake = s.take
	s.box = newSearchBox(s)
	s.filters = newFilters(s)
	for which := range s.stops {
		s.stops[which] = kit.NewStop(h, func() { s.reach(pane(which)) })
	}
	s.shelf = newShelf(s, s.chooseCategory)
	s.list = newListPane(s)
	s.reading = newReading(s)
	s.root = newPanes(s)
	h.Commands.OnRings(s.rings)
	s.unsubscribe = d.Book.Subscribe(study.Stars|study.Notes|study.Reviews|study.Asides|study.Settings, s.changed)
	s.fill("")
	return s
}

// Close ends the screen's interest in the book.
func (s *Screen) Close() {
	s.closed = true
	s.reading.endWriting()
	s.cancelRead()
	s.cancelWait()
	s.finder.close()
	s.unsubscribe()
}

// Root is what the window shows.
func (s *Screen) Root() fyne.CanvasObject { return s.root }

// Show is called when the screen comes up. Another order than that of the deck
// may have changed since, as it must not before the user's eyes.
func (s *Screen) Show() {
	if s.sorted() {
		s.fill(s.reading.id())
	}
	s.readSoon() // who left before the pause was over has not been shown it
	if !s.finder.begun() {
		s.cancelWait()
		s.cancelWait = kit.After(s.host.Post, prepareAfter, s.prepare)
	}
	s.root.Refresh()
}

// Hide is called when another screen comes up.
func (s *Screen) Hide() {
	s.withdraw()
	s.reading.endWriting()
	s.cancelRead()
}

// Category returns the category that is shown, "" for all.
func (s *Screen) Category() string { return s.category }

// Opened returns the scenario that is being read, "" for none.
func (s *Screen) Opened() string { return s.reading.id() }

// Open shows a category and chooses a scenario of it; "" keeps what is chosen.
func (s *Screen) Open(category, id string) {
	if sc, ok := s.deps.Deck.Scenario(id); ok && category != "" {
		category = sc.Category
	}
	if _, ok := s.deps.Deck.Category(category); !ok {
		category = ""
	}
	s.category = category
	s.empty()
	s.shelf.choose(category)
	s.fill(id)
	if id == "" {
		return
	}
	s.read()
	s.active = list
	s.show()
}

// Read is Open for what is to be read at once: the keys go to the card, and to
// a point of the scenario unless that is "".
func (s *Screen) Read(category, id, point string) {
	s.Open(category, id)
	s.active = card
	s.show() // the card has its size from here on
	if point != "" {
		s.reading.focusPoint(point)
	}
}

// Named are the objects that tests and tools look for.
func (s *Screen) Named() map[string]fyne.CanvasObject {
	named := map[string]fyne.CanvasObject{
		"browse.search": s.box.entry, "browse.count": s.box.hits, "browse.filter": s.box.filter,
		"browse.offers": s.offers, "browse.problem": s.list.problem, "browse.suggestion": s.list.suggestion,
		"browse.list": s.list.rows, "browse.categories": s.shelf.rows,
	}
	for i, c := range choices() {
		named["browse.chip."+c.name] = s.filters.chips[i]
	}
	s.reading.named(named)
	return named
}

// colour returns the colour of a category's mark.
func colour(d *scenario.Deck, category string) fyne.ThemeColorName {
	for i, c := range d.Categories {
		if c.ID == category {
			return look.CategoryColour(i)
		}
	}
	return look.Muted
}
