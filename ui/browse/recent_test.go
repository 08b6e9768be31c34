package browse_test

import (
	"testing"

	"rehearse/data/settings"
	"rehearse/data/study"
)

func TestHitThatWasOpenedOrStudiedCountsAsASearch(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("eviction")
		w.press("Esc")
		if w.searches != (settings.Searches{}) {
			t.Errorf("what was only typed is kept: %q", w.searches)
		}
		w.search("eviction")
		w.press("Enter", "Esc", "Esc")
		w.search("lock ")
		w.press("Ctrl+Enter")
		if w.searches != (settings.Searches{"lock", "eviction"}) || w.source != study.Search {
			t.Errorf("kept %q", w.searches)
		}
	})
}

func TestRecentSearchesAreOfferedAndForgotten(t *testing.T) {
	in(t, wide, func(w *world) {
		for _, words := range []string{"eviction", "rlock"} {
			w.search(words)
			w.press("Enter", "Esc", "Esc")
		}
		w.said("browse.offers", "")
		w.screen.FocusSearch()
		w.said("browse.offers", "rlock\neviction\nClear the recent searches")
		w.press("Down", "Down", "Enter")
		if w.typed() != "eviction" || !w.focused() || w.says("browse.offers") != "" {
			t.Errorf("the box says %q; offered are %q", w.typed(), w.says("browse.offers"))
		}
		w.opened("cache")
		w.press("Esc", "Esc")
		w.screen.FocusSearch()
		w.press("Esc") // closes the list only
		if w.says("browse.offers") != "" || !w.focused() {
			t.Error("Esc did not close what is offered and that only")
		}
		w.screen.FocusSearch()
		w.press("Up", "Down", "Down", "Enter")
		if w.searches != (settings.Searches{}) {
			t.Errorf("kept %q", w.searches)
		}
		w.screen.FocusSearch()
		w.said("browse.offers", "")
	})
}
