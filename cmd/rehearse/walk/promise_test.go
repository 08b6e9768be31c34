//go:build e2e && linux

package walk_test

import (
	"slices"
	"strings"
	"testing"
)

const (
	lockQuestion = "You doubled a service's threads"
	lockScenario = "python/gil-in-real-systems"
	removePoint  = "Remove the star (P)"
	removeStar   = "Remove the star (B)"
)

// asShipped disarms what open arms.
const asShipped = "REHEARSE_THREAD_CHECK="

// darkest is the brightness below which a window counts as dark.
const darkest = 0.3

func TestTheWholePromise(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.open(h, asShipped)
	a.findsByThreeLetters()
	a.readsAndStars()
	a.rehearsesThree()
	a.chooses("dark", "110 %")
	a.goTo("ctrl+1", "browse")
	a.see("browse.question", lockQuestion)
	a.quit()
	checkDisk(t, h)

	a = d.open(h, asShipped)
	a.see("browse.question", lockQuestion)
	a.see("browse.star", removeStar)
	a.see("browse.point.b.star", removePoint)
	a.see("browse.point.c.star", removePoint)
	a.see("browse.point.a.star", "Star this point (P)")
	if got := a.brightness(a.picture()); got > darkest {
		a.fail("after the restart the window's brightness is %.2f: it is not dark", got)
	}
	a.goTo("ctrl+comma", "settings")
	a.see("settings.percent", "110 %")
	a.goTo("ctrl+2", "study")
	a.see("study.line", "Unfinished: Today's plan, 4 of 8.")
	a.see("study.start", "Resume, 4 of ")
	a.press("space")
	a.see("study.progress", "4 of ")
	a.goTo("ctrl+3", "bookmarks")
	a.see("bookmarks.gil-in-real-systems#b.star", removePoint)
	a.quit()
	checkDisk(t, h)
}

// findsByThreeLetters searches the way somebody does who remembers little.
func (a *app) findsByThreeLetters() {
	a.t.Helper()
	a.press("ctrl+k")
	a.waitFor("browse.search", "has the keys", func(o object) bool { return o.Focused })
	a.typeText("gil")
	a.see("browse.search", "gil")
	a.see("browse.count", "scenario")
	a.see("browse.question", lockQuestion)
	a.press("Return")
	a.waitFor("browse.search", "has given the keys to the card", func(o object) bool { return !o.Focused })
}

// readsAndStars reads the card and stars it, one point by key and one by mouse.
func (a *app) readsAndStars() {
	a.t.Helper()
	a.press("Down", "p")
	a.see("browse.point.b.star", removePoint)
	a.press("b")
	a.see("browse.star", removeStar)
	a.click("browse.point.c.star")
	a.see("browse.point.c.star", removePoint)
	top := a.waitFor("browse.question", "is shown", func(o object) bool { return o.Visible })
	a.press("Next")
	a.waitFor("browse.question", "has moved up", func(o object) bool { return o.Y < top.Y })
	a.press("Prior")
	a.waitFor("browse.question", "is back", func(o object) bool { return o.Y == top.Y })
}

// rehearsesThree studies three scenarios with the keyboard, as somebody who says
// two points of the first, all of the second after a slip, and none of the third.
func (a *app) rehearsesThree() {
	a.t.Helper()
	a.goTo("ctrl+2", "study")
	a.see("study.headline", "8 new scenarios today")
	a.press("space")
	a.see("study.progress", "1 of ")
	a.see("study.flip", "Show answer")

	a.press("space")
	a.see("study.said", "0 of ")
	a.press("1", "3")
	a.see("study.said", "2 of ")
	a.press("space")
	a.see("study.progress", "2 of ")

	a.press("space")
	a.see("study.said", "0 of ")
	a.press("a")
	said := a.see("study.said", "")
	a.until("all is ticked", func() bool {
		said = a.see("study.said", " said")
		n, of, _ := strings.Cut(strings.TrimSuffix(said, " said"), " of ")
		return n == of
	})
	a.press("space")
	a.see("study.progress", "3 of ")
	a.press("u")
	a.see("study.progress", "2 of ")
	a.see("study.said", said)
	a.press("space")
	a.see("study.progress", "3 of ")

	a.press("space", "space")
	a.see("study.save", "Nothing said, go on?")
	a.press("space")
	a.see("study.progress", "4 of ")
}

// chooses sets a theme with the mouse and a text size with the keys.
func (a *app) chooses(theme, percent string) {
	a.t.Helper()
	a.goTo("ctrl+comma", "settings")
	a.click("settings.theme." + theme)
	a.until("the window is dark", func() bool { return a.brightness(a.picture()) < darkest })
	a.press("ctrl+equal")
	a.see("settings.percent", percent)
}

// checkDisk looks for what readsAndStars and rehearsesThree did.
func checkDisk(t *testing.T, h home) {
	t.Helper()
	facts := h.facts(t)
	want := []string{lockScenario + "#b", lockScenario, lockScenario + "#c"}
	if got := starred(facts); !slices.Equal(got, want) {
		t.Errorf("the journal has stars on %v, want %v", got, want)
	}
	reviews, undone, begun := of(facts, "review"), of(facts, "undo"), of(facts, "begin")
	if len(reviews) != 4 || len(undone) != 1 || len(begun) != 1 {
		t.Fatalf("the journal has %d reviews, %d undone actions and %d sittings, want 4, 1 and 1",
			len(reviews), len(undone), len(begun))
	}
	if begun[0].Source != "due" || len(begun[0].List) < 4 {
		t.Errorf("the sitting on the disk is %+v, want a plan", begun[0])
	}
	if undone[0].Undoes != reviews[1].Group {
		t.Errorf("%q is undone, want the second review, %q", undone[0].Undoes, reviews[1].Group)
	}
	checkReviews(t, begun[0].List, slices.Delete(reviews, 1, 2))
}

// checkReviews looks at the reviews that hold.
func checkReviews(t *testing.T, order []string, reviews []fact) {
	t.Helper()
	for i, r := range reviews {
		if r.Object != order[i] {
			t.Errorf("review %d is one of %s, want %s", i+1, r.Object, order[i])
		}
	}
	if r := reviews[0]; !slices.Equal(r.Said, []string{"a", "c"}) || len(r.Missed) == 0 {
		t.Errorf("the first review says %v and misses %v, want a and c said", r.Said, r.Missed)
	}
	if r := reviews[1]; len(r.Said) < 2 || slices.ContainsFunc(r.Missed, isMust) {
		t.Errorf("the second review says %v and misses %v, want all but extras said", r.Said, r.Missed)
	}
	if r := reviews[2]; len(r.Said) > 0 || len(r.Missed) < 2 {
		t.Errorf("the third review says %v and misses %v, want all missed", r.Said, r.Missed)
	}
}

// isMust reports whether a point counts: the ids of extras begin with an x.
func isMust(point string) bool { return !strings.HasPrefix(point, "x") }
