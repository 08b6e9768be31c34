//go:build e2e && linux

package walk_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWhatWasExportedComesBackAfterAReset goes through export, reset and
// restore as somebody does who changes computers.
func TestWhatWasExportedComesBackAfterAReset(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.open(h)
	a.press("b", "Down", "b")
	a.logs("n=2 ")
	before := starred(h.facts(t))
	a.goTo("ctrl+comma", "settings")

	a.scrollsTo("settings.export")
	a.confirmsChooser()
	a.see("settings.outcome", "Exported")
	exported := h.read(t, "rehearse-*")
	if !strings.Contains(exported, before[0]) || !strings.Contains(exported, before[1]) {
		t.Errorf("the exported file does not hold the stars %v:\n%s", before, exported)
	}

	a.scrollsTo("settings.reset")
	a.waitFor("sheet", "is there", func(o object) bool { return o.Visible })
	a.typeText("reset")
	a.press("Return")
	a.see("settings.outcome", "backup")
	if got, err := os.ReadDir(filepath.Join(h.dir, root, "data/2")); err != nil || len(got) > 1 {
		t.Errorf("after the reset the next generation holds %v, %v", got, err)
	}
	a.goTo("ctrl+3", "bookmarks")
	a.gone("bookmarks." + strings.TrimPrefix(before[0], "python/") + ".star")

	a.goTo("ctrl+comma", "settings")
	a.scrollsTo("settings.restore")
	a.waitFor("sheet", "is there", func(o object) bool { return o.Visible })
	a.press("Return") // the newest backup: that of before the reset
	a.press("r")
	a.see("settings.outcome", "Replaced.")
	a.quit()

	a = d.open(h)
	a.goTo("ctrl+3", "bookmarks")
	for _, star := range before {
		a.waitFor("bookmarks."+strings.TrimPrefix(star, "python/")+".star", "is back", func(o object) bool { return o.Visible })
	}
	a.quit()
}

// TestDataFolderCanLieElsewhere moves the data into a folder of the user's
// choice, and works on in it after a restart.
func TestDataFolderCanLieElsewhere(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	h.write(t, "shared/.keep", "")
	a := d.open(h)
	a.press("b")
	a.logs("n=1 ")
	a.goTo("ctrl+comma", "settings")
	a.scrollsTo("settings.folder")
	a.press("c")
	a.waitFor("sheet", "is there", func(o object) bool { return o.Visible })
	a.picture()
	a.clicksAt("431", "179") // the folder "shared", after the parent and "run"
	a.confirmsChooser()
	a.see("sheet", "Move your data?")
	a.press("Return")
	a.see("settings.outcome", "from now on")
	a.see("settings.path", filepath.Join(h.dir, "shared"))
	a.press("ctrl+1", "Down", "b")
	a.logs("n=2 ")
	a.quit()
	files, err := filepath.Glob(filepath.Join(h.dir, "shared/1/*.jsonl"))
	if err != nil || len(files) != 2 {
		t.Errorf("the chosen folder holds %v (%v), want what was taken along and what was done since", files, err)
	}

	a = d.open(h)
	a.logs("facts=2 ")
	a.quit()
}

// scrollsTo scrolls down to a button and presses it.
func (a *app) scrollsTo(name string) {
	a.t.Helper()
	for range 20 {
		o := a.waitFor(name, "is on the page", func(o object) bool { return o.W > 0 })
		page := a.waitFor("settings.page", "is there", func(o object) bool { return o.Visible })
		if o.Y+o.H < page.Y+page.H {
			break
		}
		a.press("Next")
	}
	a.click(name)
}

// clicksAt clicks at a place in the window: Fyne's choosers have no names.
func (a *app) clicksAt(x, y string) {
	a.t.Helper()
	a.hand("mousemove", "--window", a.window, x, y, "sleep", pointPause, "click", "1")
}

// confirmsChooser presses the button that confirms one of Fyne's choosers: it
// is the one on the right at the bottom.
func (a *app) confirmsChooser() {
	a.t.Helper()
	a.waitFor("sheet", "is there", func(o object) bool { return o.Visible })
	a.keep(a.picture(), "chooser-save")
	a.clicksAt("1190", "737")
}
