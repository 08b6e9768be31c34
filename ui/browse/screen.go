// Package browse is the screen on which scenarios are found and read: the
// categories, the list, the reading pane, and the search over all of them.
package browse

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/search"
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
const readAfter = 60 * time.Millisecond

// Deps is what the screen works with.
type Deps struct {
	Deck *scenario.Deck
	Book *study.Book
	Now  func() time.Time // tells the study day
	// Study begins a sitting.
	Study func(study.Run)
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
	query    string
	hits     []search.Hit // while there is a query
	shown    []*scenario.Scenario
	active   pane
	index    *search.Index // built at the first query

	box     *searchBox
	shelf   *shelf
	list    *listPane
	reading *reading
	root    *panes

	cancelRead  func()
	unsubscribe func()
}

// New returns the screen; Close ends it.
func New(h *kit.Host, d Deps) *Screen {
	s := &Screen{host: h, deps: d, active: list, cancelRead: func() {}}
	s.box = newSearchBox(h, s.search, s.searchKey)
	s.shelf = newShelf(s, s.chooseCategory)
	s.list = newListPane(s)
	s.reading = newReading(s)
	s.root = newPanes(s)
	s.unsubscribe = d.Book.Subscribe(study.Stars|study.Notes|study.Reviews|study.Asides|study.Settings, s.changed)
	s.fill("")
	return s
}

// Close ends the screen's interest in the book.
func (s *Screen) Close() {
	s.reading.endWriting()
	s.cancelRead()
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
	s.root.Refresh()
}

// Hide is called when another screen comes up.
func (s *Screen) Hide() {
	s.reading.endWriting()
	s.cancelRead()
}

// Category returns the category that is shown, "" for all.
func (s *Screen) Category() string { return s.category }

// Opened returns the scenario that is being read, "" for none.
func (s *Screen) Opened() string { return s.reading.id() }

// Open shows a category and a scenario of it; "" keeps what is chosen. A point
// of the scenario may be named to be shown.
func (s *Screen) Open(category, id, point string) {
	if sc, ok := s.deps.Deck.Scenario(id); ok && category != "" {
		category = sc.Category
	}
	if _, ok := s.deps.Deck.Category(category); !ok {
		category = ""
	}
	s.category = category
	s.box.entry.SetText("")
	s.query, s.hits = "", nil
	s.shelf.choose(category)
	s.fill(id)
	if id == "" {
		return
	}
	s.read()
	s.active = list
	if point != "" {
		s.active = card
		s.reading.focusPoint(point)
	}
	s.show()
}

// fill puts the scenarios that the filters leave into the list and chooses one.
func (s *Screen) fill(chosen string) {
	s.shown = s.arranged(s.deps.Deck.In(s.category))
	if s.query != "" {
		s.shown = make([]*scenario.Scenario, len(s.hits))
		for i, h := range s.hits {
			s.shown[i] = h.Scenario
		}
	}
	at := min(0, len(s.shown)-1)
	for i, sc := range s.shown {
		if sc.ID == chosen {
			at = i
		}
	}
	s.list.fill(at)
	s.readSoon()
	s.show()
}

// chosen returns the scenario that is chosen in the list.
func (s *Screen) chosen() *scenario.Scenario {
	if i := s.list.rows.Chosen(); i >= 0 && i < len(s.shown) {
		return s.shown[i]
	}
	return nil
}

// readSoon builds the card of the chosen scenario after a short pause.
func (s *Screen) readSoon() {
	s.cancelRead()
	s.cancelRead = kit.After(s.host.Post, readAfter, func() {
		s.read()
		s.show()
	})
}

// read builds the card of the chosen scenario now.
func (s *Screen) read() {
	s.cancelRead()
	s.cancelRead = func() {}
	s.reading.set(s.chosen(), s.query)
}

func (s *Screen) chooseCategory(id string, clicked bool) {
	s.category = id
	s.fill("")
	if clicked {
		s.active = list
		s.deps.Moved(true)
		s.show()
	}
}

func (s *Screen) chooseRow(clicked bool) {
	if clicked {
		s.enter()
		return
	}
	s.readSoon()
	s.deps.Moved(false)
}

// enter goes from the list into the card.
func (s *Screen) enter() {
	if s.chosen() == nil {
		return
	}
	s.read()
	s.active = card
	s.host.Focus(nil)
	s.deps.Moved(true)
	s.show()
}

// leave goes one pane outwards, or from the hits to all scenarios.
func (s *Screen) leave() {
	switch {
	case s.active == card:
		s.active = list
	case s.query != "":
		s.clear()
	default:
		s.active = categories
	}
	s.show()
}

// canGoBack reports whether something lies over what was there before.
func (s *Screen) canGoBack() bool {
	return s.active == card || s.query != "" || s.active == list && !s.root.shows(categories)
}

// show makes every part tell the state; it may be called at any time.
func (s *Screen) show() {
	s.shelf.rows.SetActive(s.active == categories)
	s.list.rows.SetActive(s.active == list)
	s.reading.setActive(s.active == card)
	s.list.show()
	s.box.count(s.query != "", len(s.shown))
	s.root.arrange()
}

// changed follows the book. What it changes leaves the rows of the list as tall
// as they are, but not those of the categories.
func (s *Screen) changed(c study.Change) {
	s.reading.mark()
	if c == study.Notes {
		return
	}
	s.list.rows.Rebind()
	if c&study.Reviews != 0 {
		s.shelf.rows.Refresh()
	}
}

// today returns the study day.
func (s *Screen) today() memory.Day { return memory.DayOf(s.deps.Now()) }

func (s *Screen) study() {
	refs := make([]scenario.Ref, len(s.shown))
	for i, sc := range s.shown {
		refs[i] = s.deps.Book.Ref(sc.ID, "")
	}
	source := study.Everything
	switch {
	case s.query != "":
		source = study.Search
	case s.category != "":
		source = study.Category + study.Source(s.category)
	}
	s.deps.Study(study.Run{Source: source, Refs: refs})
}

func (s *Screen) studyLabel() string {
	if len(s.shown) == 1 {
		return "Study this one"
	}
	return fmt.Sprintf("Study these %d", len(s.shown))
}

// Named are the objects that tests and tools look for.
func (s *Screen) Named() map[string]fyne.CanvasObject {
	named := map[string]fyne.CanvasObject{
		"browse.search": s.box.entry, "browse.count": s.box.hits,
		"browse.list": s.list.rows, "browse.categories": s.shelf.rows,
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
