package bookmarks

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestScenarioWithTheNewestStarComesFirstAndGathersItsPoints(t *testing.T) {
	r := starredRig(t)
	r.wantList(t, "lock lock#b lock#c pool pool#b [cache]")
	if got, want := r.screen.count.Text(), "2 scenarios, 3 points"; got != want {
		t.Errorf("the title says %q, want %q", got, want)
	}
	r.star("pool", "a")
	r.wantList(t, "pool pool#a pool#b lock lock#b lock#c [cache]")
}

func TestArrowsMoveTheRingAndStopAtBothEnds(t *testing.T) {
	r := starredRig(t)
	r.press("Up", 1)
	r.wantList(t, "lock lock#b lock#c pool [pool#b] cache")
	r.press("Up", 9)
	r.wantList(t, "[lock] lock#b lock#c pool pool#b cache")
	r.Press("Down")
	r.Repeat("Down")
	r.wantList(t, "lock lock#b [lock#c] pool pool#b cache")
	r.press("Down", 9)
	r.wantList(t, "lock lock#b lock#c pool pool#b [cache]")
}

func TestBRemovesTheScenariosStarAndUndoPutsItBackInItsPlace(t *testing.T) {
	r := starredRig(t)
	r.Press("B")
	r.Repeat("B")
	r.wantStars(t, 4)
	r.wantList(t, "lock lock#b lock#c pool [pool#b]")
	if r.said() != "Removed the star" || len(r.Offers) != 1 || r.Offers[0].ID != "undo" {
		t.Errorf("it says %q and offers %v", r.said(), r.Offers)
	}
	if _, ok := r.book.Undo(); !ok {
		t.Fatal("there is nothing to undo")
	}
	r.wantList(t, "lock lock#b lock#c pool [pool#b] cache")
}

func TestBOnAPointIsAboutItsScenario(t *testing.T) {
	r := starredRig(t)
	r.Press("Up")
	r.Press("B")
	if !r.book.Starred(r.book.Ref("pool", "")) {
		t.Error("B did not star the scenario of the point")
	}
}

func TestPRemovesThePointsStarAndTheRingGoesToThePointBelow(t *testing.T) {
	r := starredRig(t)
	r.press("Up", 4)
	r.wantList(t, "lock [lock#b] lock#c pool pool#b cache")
	r.Press("P")
	if r.book.Starred(r.book.Ref("lock", "b")) {
		t.Error("the point still has its star")
	}
	r.wantList(t, "pool pool#b lock [lock#c] cache")
}

func TestKeysOfAPointSayThatAScenarioIsNone(t *testing.T) {
	for _, key := range []string{"P", "E"} {
		r := starredRig(t)
		r.Press(key)
		r.wantStars(t, 5)
		if r.said() != "The ring is on a whole scenario, not on a point" || r.screen.isWriting() {
			t.Errorf("%s says %q, writes: %v", key, r.said(), r.screen.isWriting())
		}
	}
}

// row returns the one on which the keys act.
func (r *rig) row() *kit.Row { return r.screen.listed[r.screen.focus].row }

func TestTabAndArrowsBringTheKeysBackToTheRows(t *testing.T) {
	r := starredRig(t)
	back := map[string]func(){
		"Tab":   func() { r.window.Canvas().FocusPrevious() },
		"Up":    func() { r.Press("Up") },
		"click": func() { uitest.Click(r.row()) },
	}
	for name, act := range back {
		r.Focus(r.screen.study)
		if row := r.row(); row.Ring || !row.Selected {
			t.Error("beside the button a row has the ring, or none is marked")
		}
		act()
		if row := r.row(); !row.Ring || row.Selected {
			t.Errorf("%s does not bring the ring back", name)
		}
	}
}

func TestClickOnAStarTakesItAway(t *testing.T) {
	r := starredRig(t)
	uitest.Click(r.screen.Named()["bookmarks.lock#c.star"])
	if r.book.Starred(r.book.Ref("lock", "c")) {
		t.Error("the point still has its star")
	}
	r.wantList(t, "lock lock#b pool pool#b [cache]")
}

func TestScenarioIsListedForItsPointsWithAnEmptyStar(t *testing.T) {
	r := starredRig(t)
	star, ok := r.screen.Named()["bookmarks.pool.star"].(*kit.IconButton)
	if !ok || star.Text() != "Star this scenario (B)" {
		t.Fatalf("the star is %v", star)
	}
	test.Tap(star)
	if !r.book.Starred(r.book.Ref("pool", "")) || star.Text() != "Remove the star (B)" {
		t.Errorf("after a click the star says %q", star.Text())
	}
}

func TestClickOnARowOrItsTextMovesTheRingThere(t *testing.T) {
	r := starredRig(t)
	uitest.Click(r.screen.listed[1].row)
	r.wantList(t, "lock [lock#b] lock#c pool pool#b cache")
	for _, text := range uitest.All[*kit.Passage](r.screen.listed[3].row) {
		uitest.Click(text)
	}
	r.wantList(t, "lock lock#b lock#c [pool] pool#b cache")
}

func TestEnterOpensTheScenarioOrThePointInBrowse(t *testing.T) {
	r := starredRig(t)
	r.Press("Enter")
	r.Press("Up")
	test.Tap(r.screen.open)
	if want := []string{"cache#", "pool#b"}; !slices.Equal(r.browsed, want) {
		t.Errorf("opened %v, want %v", r.browsed, want)
	}
}

func TestSStudiesWhatIsStarredInTheOrderOfTheList(t *testing.T) {
	r := starredRig(t)
	if r.screen.study.Text() != "Study these" {
		t.Errorf("the button says %q", r.screen.study.Text())
	}
	r.Press("S")
	// Of the pool only a point is starred: that is a drill.
	if r.run.Source != study.Bookmarks || r.studied() != "lock pool#b cache" {
		t.Errorf("studies %q from %q", r.studied(), r.run.Source)
	}
	r.book.Begin(r.run)
	sitting, _ := r.book.Sitting()
	if len(sitting.Order) != 3 || !sitting.Drill(r.book.Ref("pool", "")) || sitting.Drill(r.book.Ref("lock", "")) {
		t.Errorf("the sitting asks %v", sitting.Order)
	}
}

func TestDeleteRemovesWhatHasTheRing(t *testing.T) {
	r := starredRig(t)
	r.Press("Delete")
	r.wantList(t, "lock lock#b lock#c pool [pool#b]")
	r.Press("Up")
	r.Press("Delete") // the pool is listed for the sake of its point
	r.wantStars(t, 4)
	r.Press("Down")
	r.Press("Delete")
	r.wantList(t, "lock lock#b [lock#c]")
}

func TestCopyTakesTheSelectionElseWhatHasTheRing(t *testing.T) {
	r := starredRig(t)
	r.Press("Ctrl+C")
	if got := r.copied(); !strings.HasPrefix(got, "# When do you reach for a cache?\n") {
		t.Errorf("copied %q, want the answer", got)
	}
	uitest.Click(r.screen.listed[1].row)
	r.Press("Ctrl+C")
	want := "**Say what it costs.** The `lock` is named, and one sentence says why it matters to this team.\n"
	if got := r.copied(); got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	question := uitest.All[*kit.Passage](r.screen.listed[0].row)[0]
	question.MouseDown(&desktop.MouseEvent{})
	question.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(44, 5)}})
	r.Press("Ctrl+C")
	if got := r.copied(); got != "When" {
		t.Errorf("copied %q, want the selected word", got)
	}
}

func TestKeysGoToTheEndsAndAPageOnAndBack(t *testing.T) {
	r := newRig(t, fyne.NewSize(640, 420), uitest.Settings(settings.Light))
	r.starAll()
	r.Press("Home")
	r.wantList(t, "[lock] lock#b lock#c pool pool#b cache")
	r.Press("PageDown")
	if at := r.screen.focus; at < 2 || at > 4 {
		t.Errorf("a page goes to row %d", at)
	}
	r.Press("PageUp")
	r.wantList(t, "[lock] lock#b lock#c pool pool#b cache")
	r.Press("End")
	r.wantList(t, "lock lock#b lock#c pool pool#b [cache]")
}
