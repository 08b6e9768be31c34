//go:build e2e && linux

package walk_test

import (
	"strings"
	"testing"
)

// Somebody types faster than a card is built, and never touches the mouse.
func TestSearchIsUsedWithTheKeysAlone(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.start(h, []string{programs.open}, armed)
	a.waitWindow()
	a.typeText("interpreter lock") // the box has the keys from the start
	a.see("browse.search", "interpreter lock")
	a.see("browse.question", lockQuestion)
	hits := a.see("browse.count", " scenarios")

	a.press("Down", "Down", "Up", "Up", "Down")
	second := a.waitFor("browse.question", "is that of another hit", func(o object) bool {
		return o.Visible && !strings.Contains(o.Text, lockQuestion)
	}).Text
	a.press("ctrl+d", "Return")
	a.see("browse.star", removeStar)
	a.waitFor("browse.search", "has given the keys to the card", func(o object) bool { return !o.Focused })

	a.press("ctrl+k")
	a.typeText("gil")
	a.see("browse.question", lockQuestion)
	a.press("Escape")
	a.waitFor("browse.search", "is empty and has the keys", func(o object) bool { return o.Text == "" && o.Focused })
	a.press("Escape")
	a.waitFor("browse.search", "has given the keys back", func(o object) bool { return !o.Focused })

	a.press("ctrl+k") // what was searched for before, the newest first
	a.see("browse.offers", "interpreter lock")
	a.press("Down", "Return")
	a.see("browse.count", hits)
	a.press("Down")
	a.see("browse.question", second)
	a.searchesFromWithinAnAnswer()
	a.filters()
	a.quit()
	if got := starred(h.facts(t)); len(got) != 1 {
		t.Errorf("the journal has stars on %v, want the second hit only", got)
	}
}

// searchesFromWithinAnAnswer leaves a card that is being answered for the search.
func (a *app) searchesFromWithinAnAnswer() {
	a.t.Helper()
	a.goTo("ctrl+2", "study")
	a.press("space")
	a.see("study.flip", "Show answer")
	a.press("space", "1")
	a.see("study.said", "1 of ")
	a.goTo("ctrl+k", "browse")
	a.waitFor("browse.search", "has the keys", func(o object) bool { return o.Focused })
	a.typeText("gil")
	a.press("Return")
	a.see("browse.question", lockQuestion)
	a.goTo("ctrl+2", "study")
	a.see("study.said", "1 of ")
}

// filters narrows the hits down with operators and chips.
func (a *app) filters() {
	a.t.Helper()
	a.goTo("ctrl+1", "browse")
	a.press("ctrl+k")
	a.typeText("is:sta")
	a.see("browse.offers", "is:starred")
	a.press("Tab")
	a.see("browse.count", "1 scenario")
	a.see("browse.chip.starred", "Starred")
	a.click("browse.chip.starred")
	a.see("browse.count", "60 scenarios")
	a.click("browse.chip.level")
	a.see("browse.offers", "level:core")
	a.click("browse.offers") // on the one in the middle
	a.see("browse.search", "level:practitioner ")
	a.press("Escape")
	a.typeText("idempotensie")
	a.see("browse.suggestion", "Did you mean idempoten")
	a.press("Return")
	a.see("browse.count", " scenario")
	a.see("browse.question", "")
}
