//go:build e2e && slow && linux

package walk_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestPictures takes the pictures of the README: browse.png, search.png, study.png,
// end.png and flip.gif. Somebody studies two categories, and is looked at meanwhile.
func TestPictures(t *testing.T) {
	d, h := newDesk(t), newHome(t)
	a := d.sits(h, "light")
	a.goTo("ctrl+2", "study")
	a.studies("teams")
	a.answers("a", "1 2 4 6", "a 5", "2 3")
	a.ends()
	a.studies("concurrency")
	a.answers("b 1 2 3 p", "a")
	a.flips("1 2 3 p")
	a.keep(a.picture(), "study")
	a.press("space")
	a.films()
	a.answers("b a 2", "1 3")
	a.see("study.headline", " points said")
	a.keep(a.picture(), "end")
	a.ends()
	a.finds()
	a.keep(a.picture(), "browse")
	a.quit()

	a = d.sits(h, "dark")
	a.press("ctrl+k")
	a.typeText("lock threa")
	a.see("browse.question", lockQuestion)
	a.keep(a.picture(), "search")
	a.quit()
}

// album is somebody who studies for the pictures.
type album struct{ *app }

// sits starts the program with the window and the theme of a picture.
func (d *desk) sits(h home, theme string) *album {
	d.t.Helper()
	h.write(d.t, root+"preferences.json", fmt.Sprintf(`{"theme":%q,"window-width":1280,"window-height":800}`, theme))
	a := &album{d.open(h)}
	a.pointsAway()
	return a
}

// pointsAway takes the mouse out of the picture.
func (a *album) pointsAway() { a.hand("mousemove", "0", "0") }

// studies begins a category.
func (a *album) studies(category string) {
	a.t.Helper()
	a.press("c")
	a.click("study.tile." + category)
	a.pointsAway()
}

// answers plays cards, each with the keys for what was said.
func (a *album) answers(cards ...string) {
	a.t.Helper()
	for _, keys := range cards {
		a.flips(keys)
		a.press("space")
	}
}

// flips turns a card over and presses keys on its back.
func (a *album) flips(keys string) {
	a.t.Helper()
	a.see("study.flip", "Show answer")
	a.press("space")
	a.see("study.said", "0 of ")
	a.press(strings.Fields(keys)...)
}

// ends leaves the page that comes after the last card.
func (a *album) ends() {
	a.t.Helper()
	a.see("study.headline", " points said")
	a.press("Escape")
	a.see("study.start", "")
}

// finds looks the first card of the third category up.
func (a *album) finds() {
	a.t.Helper()
	a.goTo("ctrl+1", "browse")
	a.press("Left", "Home", "Down", "Down", "Down", "Right")
	a.see("browse.question", lockQuestion)
}

// films makes flip.gif: a card is turned over, points are ticked, the next card
// comes.
func (a *album) films() {
	a.t.Helper()
	f := a.newFilm("flip", 800, 720)
	a.see("study.flip", "Show answer")
	f.shoot(1200 * time.Millisecond)
	f.turns("space")
	a.see("study.said", "0 of ")
	f.shoot(800 * time.Millisecond)
	for _, key := range []string{"1", "2", "4"} {
		a.press(key)
		f.shoot(400 * time.Millisecond)
	}
	a.press("space")
	a.see("study.flip", "Show answer")
	f.shoot(time.Second)
	f.develop()
}
