//go:build e2e && linux

package walk_test

import (
	"bytes"
	"fmt"
	"image/png"
	"testing"
)

// TestScreens takes pictures of every screen, for people to look at: they are
// kept as <screen>-<width>-<theme>.png.
func TestScreens(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int{1280, 640} {
			t.Run(fmt.Sprintf("%d-%s", width, theme), func(t *testing.T) {
				t.Parallel()
				d, h := newDesk(t), newHome(t)
				h.write(t, root+"preferences.json", fmt.Sprintf(
					`{"theme":%q,"window-width":%d,"window-height":800}`, theme, width))
				tour := tour{d.open(h), width, theme}
				tour.hand("mousemove", "--window", tour.window, fmt.Sprint(width-40), "2") // where it touches nothing
				tour.browse()
				tour.study()
				tour.others()
				tour.quit()
			})
		}
	}
}

// tour goes from screen to screen and takes pictures.
type tour struct {
	*app
	width int
	theme string
}

// shoot takes a picture and checks that there is something on it.
func (a *tour) shoot(screen string) {
	a.t.Helper()
	picture := a.picture()
	a.keep(picture, fmt.Sprintf("%s-%d-%s", screen, a.width, a.theme))
	shown, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		a.fail("reading the picture of %s: %v", screen, err)
	}
	if shown.Bounds().Dx() != a.width || shown.Bounds().Dy() != 800 {
		a.fail("the picture of %s is %v, want %d x 800", screen, shown.Bounds(), a.width)
	}
	if dark := a.brightness(picture) < darkest; dark != (a.theme == "dark") {
		a.fail("the picture of %s is of brightness %.2f, which is not %s", screen, a.brightness(picture), a.theme)
	}
}

func (a *tour) browse() {
	a.t.Helper()
	a.see("browse.question", "") // the card comes a moment later
	a.shoot("browse-first")
	a.press("ctrl+k")
	a.typeText("lock threa")
	a.see("browse.question", lockQuestion)
	a.shoot("search")
	a.press("Return", "b", "Down", "Down", "p")
	a.see("browse.point.c.star", removePoint)
	a.shoot("search-card")
	a.press("ctrl+k")
	a.typeText("qqqq")
	a.see("browse.count", "0 ")
	a.shoot("search-nothing")
	a.press("Escape", "Escape")
	a.see("browse.search", "")
}

func (a *tour) study() {
	a.t.Helper()
	a.goTo("ctrl+2", "study")
	a.see("study.start", "Start")
	a.shoot("study-start")
	a.goTo("ctrl+3", "bookmarks")
	a.press("s")
	a.see("study.flip", "Show answer")
	a.shoot("study-front")
	a.press("space")
	a.see("study.said", "0 of ")
	a.press("1", "2", "3")
	a.see("study.said", "3 of ")
	a.shoot("study-back")
	a.press("space")
	a.see("study.again", "Rehearse the ")
	a.shoot("study-end")
}

func (a *tour) others() {
	a.t.Helper()
	a.goTo("ctrl+3", "bookmarks")
	a.shoot("bookmarks")
	a.press("Return")
	a.see("browse.question", lockQuestion)
	a.shoot("browse")
	a.press("F1")
	a.see("sheet", "Keys")
	a.shoot("keys")
	a.press("Escape")
	a.gone("sheet")
	a.goTo("ctrl+comma", "settings")
	a.shoot("settings")
}
