package bookmarks

import (
	"image"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func TestWithoutStarsTheScreenSaysWhatTheyAreForAndSpaceBrowses(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	for _, key := range []string{"S", "B", "P", "Delete", "N", "E", "Enter", "Up", "Alt+Up", "M", "T", "1", "3", "Ctrl+P", "Ctrl+C"} {
		r.Press(key)
	}
	if r.studied() != "" || r.browsed != nil || r.said() != "" || r.ordered != "" {
		t.Errorf("keys acted on an empty list: %v %v %q %q", r.studied(), r.browsed, r.said(), r.ordered)
	}
	if words := uitest.Words(r.screen.Root()); !strings.Contains(words, "A star keeps") || strings.Contains(words, "Study") {
		t.Errorf("the screen says %q", words)
	}
	r.Press("Space")
	if !slices.Equal(r.browsed, []string{"#"}) {
		t.Errorf("Space opened %v", r.browsed)
	}
}

func TestTheFirstStarPutsTheListInPlaceOfTheExplanation(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.star("lock", "")
	r.wantList(t, "[lock]")
	r.Press("Space")
	if r.browsed != nil {
		t.Error("Space acts although its button is not shown")
	}
	words := uitest.Words(r.screen.Root())
	if !strings.Contains(words, "1 scenario") || !strings.Contains(words, "Study this one") ||
		strings.Contains(words, "A star keeps") {
		t.Errorf("the screen says %q", words)
	}
}

func TestStarsOfWhatTheDeckLostAreKeptAndCounted(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light), old("python/gone", "python/lock#f", "other/lock")...)
	r.wantList(t, "")
	want := "3 stars are kept but not shown: this deck does not have what they mark."
	if words := uitest.Words(r.screen.Root()); !strings.Contains(words, want) {
		t.Errorf("the screen says %q", words)
	}
	r.star("lock", "")
	r.wantStars(t, 4)
	r.wantList(t, "[lock]")
	if words := uitest.Words(r.screen.Root()); !strings.Contains(words, want) {
		t.Errorf("the screen says %q", words)
	}
	r.Press("S")
	if r.studied() != "lock" {
		t.Errorf("studies %v", r.studied())
	}
}

func TestHiddenScreenReadsTheBookAgainWhenItComesUp(t *testing.T) {
	r := starredRig(t)
	before := r.list()
	r.screen.Hide()
	r.star("cache", "a")
	if got := r.list(); got != before {
		t.Errorf("drawn while hidden: %s", got)
	}
	r.screen.Show()
	r.wantList(t, "[cache] cache#a lock lock#b lock#c pool pool#b")
}

func TestClosedScreenIsSilent(t *testing.T) {
	r := starredRig(t)
	before := r.list()
	r.screen.Close()
	r.star("cache", "a")
	if got := r.list(); got != before {
		t.Errorf("a closed screen shows %s", got)
	}
}

func TestRowsAreMadeOnce(t *testing.T) {
	r := starredRig(t)
	row := r.screen.Named()["bookmarks.cache"]
	r.Press("B")
	r.book.Undo()
	if r.screen.Named()["bookmarks.cache"] != row {
		t.Error("the row was built anew")
	}
}

func TestRootStaysSmallWhateverItHolds(t *testing.T) {
	r := starredRig(t)
	if least := r.screen.Root().MinSize(); least.Width > 320 || least.Height > 320 {
		t.Errorf("the screen wants at least %v", least)
	}
}

func TestLargestTextFitsASmallWindow(t *testing.T) {
	size := fyne.NewSize(settings.SmallestWidth, settings.SmallestHeight)
	r := newRig(t, size, settings.Settings{Theme: settings.Light, Text: settings.LargestText})
	r.starAll()
	r.wantList(t, "lock lock#b lock#c pool pool#b [cache]")
	for _, e := range r.screen.listed {
		if need := e.row.HeightFor(e.row.Size().Width); e.row.Size().Height < need {
			t.Errorf("%v needs %v and has %v", e.ref, need, e.row.Size().Height)
		}
	}
	for _, b := range uitest.All[*kit.Button](r.screen.foot) {
		end := b.Position().Add(r.screen.foot.Position()).Add(b.MinSize())
		if end.X > size.Width || end.Y > size.Height {
			t.Errorf("%q ends at %v in a window of %v", b.Text(), end, size)
		}
	}
}

func TestRingComesIntoView(t *testing.T) {
	r := newRig(t, fyne.NewSize(640, 420), settings.Settings{Theme: settings.Light, Text: 150})
	r.starAll()
	page := r.screen.page
	for _, key := range []string{"Up", "Up", "Down", "Down"} {
		r.Press(key)
		row := r.screen.listed[r.screen.focus].row
		top, bottom := row.Position().Y-page.Offset.Y, row.Position().Y+row.Size().Height-page.Offset.Y
		if top < 0 || bottom > page.Size().Height {
			t.Errorf("%s: the row with the ring lies at %v to %v of %v", key, top, bottom, page.Size().Height)
		}
	}
	r.press("Up", 9)
	if page.Offset.Y != 0 {
		t.Errorf("above the first row the title is out of view by %v", page.Offset.Y)
	}
}

func TestRingStaysInViewWhenItsGroupFindsAnotherPlace(t *testing.T) {
	r := newRig(t, fyne.NewSize(640, 330), uitest.Settings(settings.Light))
	for _, point := range []string{"pool#a", "lock#c", "pool#b", "pool#c", "pool#d", "lock#b"} {
		r.star(point[:4], point[5:])
	}
	r.wantList(t, "lock lock#b lock#c [pool] pool#a pool#b pool#c pool#d")
	r.press("Up", 2)
	r.Press("P")
	r.wantList(t, "pool pool#a pool#b pool#c pool#d lock [lock#c]")
	row, page := r.screen.listed[r.screen.focus].row, r.screen.page
	if bottom := row.Position().Y + row.Size().Height - page.Offset.Y; bottom > page.Size().Height {
		t.Errorf("the row with the ring ends at %v of %v", bottom, page.Size().Height)
	}
}

func TestThemeChangeDrawsWhatAFreshStartDraws(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // Fyne's caches do not bear it when time goes on by 26 years
		next := settings.Settings{Theme: settings.Dark, Text: 130}
		fresh := newRig(t, wide(), next)
		fresh.starAll()
		fresh.screen.reveal() // as it stays in view when the text grows
		want := picture(t, fresh.window)
		r := starredRig(t)
		test.ApplyTheme(t, look.New(next))
		if !slices.Equal(want, picture(t, r.window)) {
			t.Error("after a change of theme the screen looks different from a fresh one")
		}
	})
}

// picture returns the pixels of a window.
func picture(t *testing.T, w fyne.Window) []uint8 {
	t.Helper()
	p, ok := w.Canvas().Capture().(*image.NRGBA)
	if !ok {
		t.Fatal("the driver draws in another format")
	}
	return p.Pix
}

func TestCommandsHaveNamesAndPlaces(t *testing.T) {
	r := starredRig(t)
	seen := make(map[string]bool)
	for _, c := range r.screen.Commands() {
		if !strings.HasPrefix(c.ID, "bookmarks.") || c.Label == "" || c.Where != "Bookmarks" || seen[c.ID] {
			t.Errorf("%+v", c)
		}
		seen[c.ID] = true
	}
}

func TestWhatIsDoneWithAllStandsUnderTheListOrAtItsEnd(t *testing.T) {
	for width, beside := range map[float32]bool{1200: true, 480: false} {
		r := newRig(t, fyne.NewSize(width, 600), uitest.Settings(settings.Light))
		r.starAll()
		foot, end := r.screen.Named()["bookmarks.tools"], r.screen.Named()["bookmarks.after"]
		if foot.Visible() != beside || end.Visible() == beside {
			t.Errorf("at %v: under the list %v, at its end %v", width, foot.Visible(), end.Visible())
		}
		if right := foot.Position().X + r.screen.tools.WidthFor(width); beside && right > width {
			t.Errorf("at %v they end at %v", width, right)
		}
	}
}
