package browse

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
)

// search follows what stands in the box.
func (s *Screen) search(text string) {
	if text != "" && strings.TrimSpace(text) == "" {
		s.box.entry.SetText("") // a lone space is nothing to look for
		return
	}
	if text == s.typed {
		return
	}
	s.typed, s.hurried = text, nil
	s.filtering = s.filtering && text != ""
	s.active = list
	s.offer()
	s.find()
}

// find answers what is typed, as soon as the deck was read.
func (s *Screen) find() {
	if !s.asked() {
		s.finder.cancelAsking()
		s.found = answer{}
		s.fill(s.reading.id())
		return
	}
	s.finder.ask(s.typed, s.answered)
	s.prepare()
}

// asked reports whether something to be found is typed.
func (s *Screen) asked() bool { return strings.TrimSpace(s.typed) != "" }

// pending reports whether what is typed has no answer yet.
func (s *Screen) pending() bool { return s.asked() && s.found.text != s.typed }

// waits puts off what is about hits until they are there.
func (s *Screen) waits(run func()) bool {
	if s.pending() {
		s.hurried = run
	}
	return s.pending()
}

// readTyped is how long a query rests before the card of its first hit is built:
// longer than from letter to letter, since building one costs more than a key does.
const readTyped = 250 * time.Millisecond

// answered shows what was found. A query that was answered before, without a note
// that there is now, keeps what is chosen.
func (s *Screen) answered(a answer) {
	chosen := ""
	if sc := s.chosen(); sc != nil && a.text == s.found.text {
		chosen = sc.ID
	}
	s.found = a
	s.fill(chosen)
	s.readIn(readTyped)
	if len(s.shown) == 0 && !s.host.Commands.Held() {
		s.FocusBox() // there is no row for the keys
	}
	if run := s.hurried; run != nil {
		s.hurried = nil
		run()
	}
}

// indexed is called when there is an index, and when it has other notes. Hits do
// not change while one reads them.
func (s *Screen) indexed() {
	s.slow = false
	if s.asked() && (s.pending() || s.active != card && !s.reading.isWriting()) {
		s.find()
		return
	}
	s.show()
}

// How long the deck may take to be read without a word about it, and how often
// the word is renewed.
const (
	quietFor   = 500 * time.Millisecond
	renewAfter = 200 * time.Millisecond
)

// prepare reads the deck, so that it can be searched.
func (s *Screen) prepare() {
	if !s.finder.begun() {
		s.finder.prepare()
		s.await(quietFor)
	}
}

// await says after a while how much of the deck was read.
func (s *Screen) await(d time.Duration) {
	s.cancelWait()
	s.cancelWait = kit.After(s.host.Post, d, func() {
		if s.slow = s.finder.preparing; s.slow {
			s.show()
			s.await(renewAfter)
		}
	})
}

// status says beside the box what was found, or why nothing is there yet.
func (s *Screen) status() string {
	switch {
	case s.slow:
		return fmt.Sprintf("Reading the deck: %d %%", s.finder.progress())
	case !s.searching():
		return ""
	}
	return kit.Count(len(s.shown), "scenario")
}

// searching reports whether hits or filters are in view.
func (s *Screen) searching() bool { return s.found.text != "" || s.filtering }

// FocusBox puts the cursor into the search box.
func (s *Screen) FocusBox() { s.host.Focus(s.box.entry) }

// FocusSearch puts the cursor into the search box to search for something else,
// and offers what was searched for lately.
func (s *Screen) FocusSearch() {
	s.FocusBox()
	s.box.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	if s.box.entry.Text == "" {
		s.offer()
	}
}

// Search puts words into the box.
func (s *Screen) Search(words string) { s.box.set(words) }

// clear empties the box and shows what was there before the query.
func (s *Screen) clear() {
	s.empty()
	s.fill(s.reading.id())
}

// empty ends the search without a look at the list.
func (s *Screen) empty() {
	s.finder.cancelAsking()
	s.typed, s.found, s.filtering, s.hurried = "", answer{}, false, nil
	s.box.entry.SetText("")
	s.withdraw()
}

// suggests reports whether there is nothing but something that may have been meant.
func (s *Screen) suggests() bool {
	return s.found.text != "" && len(s.found.hits) == 0 && !blank(s.found.suggestion)
}

// takeSuggestion searches for what may have been meant.
func (s *Screen) takeSuggestion() { s.box.set(s.found.suggestion.String()) }
