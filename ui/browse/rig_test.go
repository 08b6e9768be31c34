package browse_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/scenario"
	"rehearse/data/search"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/browse"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// rest is longer than the screen waits before it builds a card.
const rest = time.Second

// world is a Browse screen in a window, and what it did.
type world struct {
	t      *testing.T
	host   *uitest.Host
	book   *study.Book
	log    *uitest.Log
	screen *browse.Screen
	window fyne.Window

	studied  []string
	source   study.Source
	visits   int
	sorted   string
	searches settings.Searches
}

var (
	wide   = fyne.NewSize(1200, 800)
	middle = fyne.NewSize(860, 800)
	narrow = fyne.NewSize(640, 740)
)

// in runs a test in a bubble of its own time, on a screen of the given size.
func in(t *testing.T, size fyne.Size, run func(*world)) {
	t.Helper()
	fresh(t, size, func(w *world) {
		w.screen.Show()
		w.pass()
		w.pass() // the deck is read in the background
		run(w)
	})
}

// fresh is in before the deck was read.
func fresh(t *testing.T, size fyne.Size, run func(*world)) {
	t.Helper()
	on(t, size, uitest.Deck(), run)
}

// on is fresh with another deck.
func on(t *testing.T, size fyne.Size, deck *scenario.Deck, run func(*world)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		uitest.App(t, uitest.Settings(settings.Light))
		w := &world{t: t, host: uitest.NewHost(), log: uitest.NewLog("here")}
		w.book = study.NewBook(deck, w.log, nil)
		w.screen = browse.New(&w.host.Host, browse.Deps{
			Deck: deck, Book: w.book,
			Now: func() time.Time { return w.log.Clock },
			Study: func(r study.Run) {
				w.source, w.studied = r.Source, nil
				for _, ref := range r.Refs {
					w.studied = append(w.studied, ref.Scenario)
				}
			},
			Listed:   func(name string) { w.sorted = name },
			Searched: func(searches settings.Searches) { w.searches = searches },
			Moved: func(visited bool) {
				if visited {
					w.visits++
				}
			},
		})
		w.host.Commands.Add(w.screen.Commands()...)
		w.window = w.host.Show(t, size, w.screen.Root())
		w.pass()
		run(w)
		w.screen.Close()
	})
}

// pass lets the screen finish what it put off.
func (w *world) pass() { w.host.Queue.Pass(rest) }

// press presses keys one after the other.
func (w *world) press(keys ...string) {
	for _, k := range keys {
		w.host.Press(k)
	}
	w.pass()
}

// search types into the search box.
func (w *world) search(words string) {
	w.screen.FocusSearch()
	test.Type(w.screen.Named()["browse.search"].(*kit.Entry), words)
	w.pass()
}

func (w *world) words() string { return uitest.Words(w.screen.Root()) }

func (w *world) wants(words ...string) {
	w.t.Helper()
	shown := w.words()
	for _, want := range words {
		if !strings.Contains(shown, want) {
			w.t.Errorf("the screen does not say %q; it says\n%s", want, shown)
		}
	}
}

func (w *world) opened(id string) {
	w.t.Helper()
	if got := w.screen.Opened(); got != id {
		w.t.Errorf("the card of %q is open, want that of %q", got, id)
	}
}

// ranked returns the ids that a query finds, best first.
func ranked(query string) []string {
	var ids []string
	for _, h := range search.New(uitest.Deck()).Find(query) {
		ids = append(ids, h.Scenario.ID)
	}
	return ids
}
