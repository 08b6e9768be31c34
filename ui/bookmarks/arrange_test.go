package bookmarks

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/journal"
	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestListIsSortedByDeckOrByDate(t *testing.T) {
	r := starredRig(t)
	r.star("seed", "")
	r.wantList(t, "seed lock lock#b lock#c pool pool#b [cache]")
	r.Press("1")
	r.wantList(t, "lock lock#b lock#c pool pool#b [cache] seed")
	r.Press("2")
	r.wantList(t, "seed lock lock#b lock#c pool pool#b [cache]")
}

func TestSortingIsChosenWithTheMouseAndKeptForTheNextStart(t *testing.T) {
	r := starredRig(t)
	button, _ := r.screen.Named()["bookmarks.order.deck"].(*kit.Button)
	test.Tap(button)
	if r.ordered != "deck" || !button.Chosen {
		t.Errorf("keeps %q, chosen %v", r.ordered, button.Chosen)
	}
	for _, kept := range []struct{ name, list string }{
		{"deck", "[lock] lock#b lock#c pool pool#b cache seed"},
		{"date", "[seed] lock lock#b lock#c pool pool#b cache"},
		{"unheard of", "[seed] lock lock#b lock#c pool pool#b cache"},
	} {
		again := newRig(t, wide(), uitest.Settings(settings.Light))
		again.starAll()
		again.star("seed", "")
		again.show(t, wide(), kept.name)
		again.wantList(t, kept.list)
	}
}

func TestOwnOrderBeginsWithTheNewestStarAndIsChangedByMoving(t *testing.T) {
	r := starredRig(t)
	r.Press("3")
	r.wantList(t, "lock lock#b lock#c pool pool#b [cache]")
	r.Press("Alt+Up")
	r.wantList(t, "lock lock#b lock#c [cache] pool pool#b")
	r.Press("Alt+Up")
	r.wantList(t, "[cache] lock lock#b lock#c pool pool#b")
	r.Press("Alt+Up") // it is the first
	r.wantList(t, "[cache] lock lock#b lock#c pool pool#b")
	r.Press("2")
	r.Press("3")
	r.wantList(t, "[cache] lock lock#b lock#c pool pool#b")
}

func TestPointMovesWithinItsScenario(t *testing.T) {
	r := starredRig(t)
	r.Press("3")
	r.press("Up", 4)
	r.Press("Alt+Down")
	r.wantList(t, "lock lock#c [lock#b] pool pool#b cache")
	r.Press("Alt+Down")
	r.wantList(t, "lock lock#c [lock#b] pool pool#b cache")
	if r.said() != "A point moves within its scenario" {
		t.Errorf("it says %q", r.said())
	}
	r.Press("Alt+Up")
	r.wantList(t, "lock [lock#b] lock#c pool pool#b cache")
}

func TestEachMoveIsTakenBackByItself(t *testing.T) {
	r := starredRig(t)
	r.Press("3")
	r.press("Alt+Up", 2)
	if f, ok := r.book.Undo(); !ok || f.Kind != journal.Arrange {
		t.Errorf("undid %v %v", f.Kind, ok)
	}
	r.wantList(t, "lock lock#b lock#c [cache] pool pool#b")
	r.book.Undo()
	r.wantList(t, "lock lock#b lock#c pool pool#b [cache]")
	r.book.Redo()
	r.wantList(t, "lock lock#b lock#c [cache] pool pool#b")
}

func TestMovingSaysThatItNeedsTheOwnOrder(t *testing.T) {
	r := starredRig(t)
	facts := len(r.log.Facts)
	r.Press("Alt+Up")
	if r.said() != "Only your own order can be changed: press 3 for it" || len(r.log.Facts) != facts {
		t.Errorf("it says %q and records %d facts", r.said(), len(r.log.Facts)-facts)
	}
}

func TestNewStarComesFirstAndAScenarioInItsPlaceStaysThere(t *testing.T) {
	r := starredRig(t)
	r.Press("3")
	r.Press("Alt+Up")
	r.star("seed", "")
	r.star("pool", "a")
	r.wantList(t, "seed lock lock#b lock#c [cache] pool pool#a pool#b")
}

func TestWhatStandsAtAnEndSaysSo(t *testing.T) {
	r := starredRig(t)
	r.Press("3")
	facts := len(r.log.Facts)
	for keys, want := range map[string]string{
		"End Alt+Down": "It is the last already", "Home Alt+Up": "It is the first already",
	} {
		for key := range strings.FieldsSeq(keys) {
			r.Press(key)
		}
		if r.said() != want || len(r.log.Facts) != facts {
			t.Errorf("%s says %q and records %d facts", keys, r.said(), len(r.log.Facts)-facts)
		}
	}
}

func TestHeldKeyMovesOnce(t *testing.T) {
	r := starredRig(t)
	r.Press("3")
	r.Press("Alt+Up")
	r.Repeat("Alt+Up")
	r.wantList(t, "lock lock#b lock#c [cache] pool pool#b")
}

func TestStarsThatAreNotShownKeepTheirPlaceBehindTheOthers(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light), old("python/gone")...)
	r.starAll()
	r.Press("3")
	r.Press("Alt+Up")
	last := r.log.Facts[len(r.log.Facts)-1]
	want := []string{
		"python/lock", "python/lock#b", "python/lock#c", "python/cache", "python/pool#b", "python/gone",
	}
	if last.Kind != journal.Arrange || !slices.Equal(last.List, want) {
		t.Errorf("recorded %v %q, want %q", last.Kind, last.List, want)
	}
}

func TestRingStaysInViewWhenItsBookmarkIsMoved(t *testing.T) {
	r := newRig(t, fyne.NewSize(640, 330), uitest.Settings(settings.Light))
	r.starAll()
	r.Press("3")
	for range 2 {
		r.Press("Alt+Up")
		row, page := r.screen.listed[r.screen.focus].row, r.screen.page
		if top := row.Position().Y - page.Offset.Y; top < 0 || top+row.Size().Height > page.Size().Height {
			t.Errorf("the row with the ring begins at %v of %v", top, page.Size().Height)
		}
	}
}

func TestOwnOrderTellsTheKeysThatChangeIt(t *testing.T) {
	r := starredRig(t)
	const keys = "Alt+Up and Alt+Down"
	if strings.Contains(uitest.Words(r.screen.Root()), keys) {
		t.Error("they are told where they do nothing")
	}
	r.Press("3")
	if !strings.Contains(uitest.Words(r.screen.Root()), keys) {
		t.Error("they are not told")
	}
}
