package bookmarks

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/uitest"
)

// The pictures show the list with notes, one of which is being written. Only
// Linux compares them: others draw letters a little differently.
func TestBookmarksLookAsTheyDid(t *testing.T) {
	for name, c := range map[string]struct {
		settings settings.Settings
		size     fyne.Size
	}{
		"light": {uitest.Settings(settings.Light), fyne.NewSize(1200, 800)},
		"large": {settings.Settings{Theme: settings.Light, Text: 150}, fyne.NewSize(640, 800)},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r := newRig(t, c.size, c.settings)
				r.starAll()
				r.book.Write(r.book.Ref("lock", ""), "They asked about the free-threaded build last time.\nName it, then stop.", nil)
				r.book.Write(r.book.Ref("lock", "c"), "A profile that shows waiting, not computing.", nil)
				r.Press("3")
				r.press("Up", 3)
				r.Press("E")
				r.write(" Then the second run, without the lock.")
				uitest.Matches(t, "bookmarks-"+name, r.window.Canvas().Capture())
				r.screen.Close()
				r.Queue.Pass(time.Minute)
			})
		})
	}
}
