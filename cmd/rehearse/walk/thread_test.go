//go:build e2e && linux

package walk_test

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestNothingTouchesTheWindowFromAWrongGoroutine(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.open(h)
	a.visitsEveryScreen()
	a.opensEverySheet()
	a.quit() // looks into the log

	// Fyne would have said so: it does when a widget is misused on purpose.
	a = d.open(h)
	a.misuse = true
	if err := a.ask("misuse", &struct{}{}); err != nil {
		a.fail("asking for a misuse: %v", err)
	}
	a.logs(misused)
	a.quit()
}

// late is what the log says when the screen is not in the first frame.
const late = "after the first frame"

func TestTheScreenIsBuiltBesideTheWindowWithoutARace(t *testing.T) {
	t.Parallel()
	program := filepath.Join(t.TempDir(), "raced") // ends with another exit code after a race
	if err := build(rehearse, program, tags+",e2e", "-race"); err != nil {
		t.Fatal(err)
	}
	d, h := newDesk(t), newHome(t)
	for _, asked := range [][]string{nil, {"--study", "due"}, {"--search", "lock"}, nil} {
		a := d.start(h, append([]string{program}, asked...), asShipped)
		a.waitShown()
		a.logs("screen=")
		a.quit()
		if strings.Contains(a.log.String(), late) {
			a.fail("the first frame is empty")
		}
	}
}

// visitsEveryScreen touches what moves by itself: delayed cards, messages,
// tooltips, notices of the disk.
func (a *app) visitsEveryScreen() {
	a.t.Helper()
	a.press("slash")
	a.typeText("lock")
	a.see("browse.count", "scenario")
	a.press("Return", "Down", "p", "b")
	a.see("browse.star", removeStar)
	a.press("ctrl+z")
	a.see("message", "Undone")
	a.press("ctrl+shift+z")
	a.see("browse.star", removeStar)
	a.point("rail.browse")
	a.press("Escape", "Escape")
	a.click("rail.study")
	a.see("study.start", "Start")
	a.press("space", "space")
	a.see("study.said", "0 of ")
	a.click("study.point.a")
	a.see("study.said", "1 of ")
	a.press("space")
	a.see("study.progress", "2 of ")
	a.hand("sleep", "0.5") // a new card takes no click as long as a double click lasts
	a.click("study.leave")
	a.see("study.start", "Resume, 2 of ")
	a.click("rail.bookmarks")
	a.see("bookmarks.study", "Study")
	a.press("Down", "Up", "ctrl+c")
	a.see("message", "Copied")
	a.click("rail.settings")
	for _, theme := range []string{"dark", "contrast", "light", "system"} {
		a.click("settings.theme." + theme)
	}
	a.press("ctrl+equal", "ctrl+minus", "ctrl+0")
	a.see("settings.percent", "100 %")
	a.press("Next") // the data's section lies below the window
	a.click("settings.copypath")
	a.see("message", "Copied the path")
	a.press("alt+Left")
	a.see("bookmarks.study", "Study")
}

// opensEverySheet opens what lies over the window and closes it in each way.
func (a *app) opensEverySheet() {
	a.t.Helper()
	a.press("F1")
	a.see("sheet", "Keys")
	a.press("Escape")
	a.gone("sheet")
	a.press("question")
	a.see("sheet", "Keys")
	a.typeText("settings")
	a.press("Return")
	a.gone("sheet")
	a.see("settings.percent", "100 %")
	a.goTo("ctrl+3", "bookmarks")
	a.press("s")
	a.see("sheet", "Replace the unfinished rehearsal?")
	a.press("Escape")
	a.gone("sheet")
	a.goTo("ctrl+3", "bookmarks")
	a.press("s")
	a.see("sheet", "Replace the unfinished rehearsal?")
	a.press("Return")
	a.gone("sheet")
	a.see("study.progress", "1 of 1")
}
