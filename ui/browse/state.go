package browse

import (
	"fmt"
	"time"

	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/kit"
)

// fill puts the scenarios that the filters leave into the list and chooses one.
func (s *Screen) fill(chosen string) {
	switch {
	case s.found.text != "":
		s.shown = make([]*scenario.Scenario, len(s.found.hits))
		for i, h := range s.found.hits {
			s.shown[i] = h.Scenario
		}
	case s.filtering:
		s.shown = s.arranged(s.deps.Deck.In(""))
	default:
		s.shown = s.arranged(s.deps.Deck.In(s.category))
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
func (s *Screen) readSoon() { s.readIn(readAfter) }

func (s *Screen) readIn(pause time.Duration) {
	s.cancelRead()
	s.cancelRead = kit.After(s.host.Post, pause, func() {
		s.read()
		s.show()
	})
}

// read builds the card of the chosen scenario now.
func (s *Screen) read() {
	s.cancelRead()
	s.cancelRead = func() {}
	s.reading.set(s.chosen(), s.found.text)
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
		s.reading.page.ScrollToTop() // the mouse needs no ring in view
		s.reading.revealHit()
		return
	}
	s.readSoon()
	s.deps.Moved(false)
}

// enter goes from the list into the card.
func (s *Screen) enter() {
	if s.waits(s.enter) || s.chosen() == nil {
		return
	}
	s.remember()
	s.read()
	s.active = card
	s.deps.Moved(true)
	s.show()
	s.focusPane()
	s.reading.revealHit()
}

// leave goes one pane outwards, or from the hits to all scenarios.
func (s *Screen) leave() {
	switch {
	case s.active == card:
		s.active = list
	case s.searching():
		s.clear()
	default:
		s.active = categories
	}
	s.show()
	s.focusPane()
}

// canGoBack reports whether something lies over what was there before.
func (s *Screen) canGoBack() bool {
	return s.active == card || s.searching() || s.active == list && !s.root.shows(categories)
}

// show makes every part tell the state; it may be called at any time.
func (s *Screen) show() {
	s.reading.setActive(s.active == card)
	s.rings()
	s.list.show()
	s.box.say(s.status(), s.searching())
	s.root.arrange()
}

// rings tells where the keys act. Beside a button or a field that has them the
// rows show no ring.
func (s *Screen) rings() {
	held := s.host.Commands.Held()
	s.shelf.rows.SetActive(s.active == categories && !held)
	s.list.rows.SetActive(s.active == list && !held)
	s.reading.ring()
}

// reach is called when a pane gets the keys. In a low window what has them in the
// card may be below what is in view.
func (s *Screen) reach(which pane) {
	if s.active != which {
		s.active = which
		s.show()
	}
	s.reading.revealFocus()
}

// focusPane gives the keys to the active pane, from where the Tab key goes on.
func (s *Screen) focusPane() {
	s.host.Focus(nil)
	s.host.Focus(s.stops[s.active])
}

// changed follows the book. What it changes leaves the rows of the list as tall
// as they are, but not those of the categories.
func (s *Screen) changed(c study.Change) {
	s.reading.mark()
	if c&study.Notes != 0 {
		s.finder.readNotes()
	}
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
	if s.waits(s.study) || len(s.shown) == 0 {
		return
	}
	s.remember()
	refs := make([]scenario.Ref, len(s.shown))
	for i, sc := range s.shown {
		refs[i] = s.deps.Book.Ref(sc.ID, "")
	}
	source := study.Everything
	switch {
	case s.found.text != "":
		source = study.Search
	case s.category != "" && !s.filtering:
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
