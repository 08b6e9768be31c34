package kit_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func TestOnlyRowsInViewHaveWidgets(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // Fyne hides its scroll bar by a timer
		l, _ := listed(t, 1000, -1)
		for range 50 {
			if said := l.check(); said != "" {
				t.Fatal(said)
			}
			l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -333)})
		}
		if l.made > 20 {
			t.Errorf("%d rows were made for a view of ten", l.made)
		}
		time.Sleep(time.Minute)
	})
}

func TestOnlyRowsAsFarAsTheViewAreMeasured(t *testing.T) {
	l, _ := listed(t, 1000, -1)
	if l.bound > 60 {
		t.Errorf("%d entries were read for a view of ten", l.bound)
	}
	guessed := l.Content.MinSize().Height
	l.Choose(999)
	if said := l.check(); said != "" {
		t.Error(said)
	}
	exact := l.Content.MinSize().Height
	if guessed < exact*0.8 || guessed > exact*1.2 {
		t.Errorf("the list was taken to be %v tall and is %v", guessed, exact)
	}
	if rows, _ := l.shown(); end(rows[len(rows)-1]) != exact || l.Offset.Y != exact-300 {
		t.Errorf("the last entry ends at %v of %v, in a view from %v", end(rows[len(rows)-1]), exact, l.Offset.Y)
	}
}

func TestListOfNothingIsEmpty(t *testing.T) {
	l, _ := listed(t, 0, -1)
	l.Step(1)
	l.Choose(0)
	if rows, _ := l.shown(); len(rows) != 0 || len(l.chosen) != 0 {
		t.Errorf("%d rows are drawn and %v chosen", len(rows), l.chosen)
	}
	l.SetCount(2, 0)
	if rows, _ := l.shown(); len(rows) != 2 {
		t.Errorf("%d of 2 rows are drawn", len(rows))
	}
	l.SetCount(0, -1)
	if rows, _ := l.shown(); len(rows) != 0 {
		t.Errorf("%d rows are left", len(rows))
	}
}

func TestChosenEntryIsShown(t *testing.T) {
	l, _ := listed(t, 100, 40)
	l.sees(t, 40)
	for _, i := range []int{99, 0, 50, 51, 20} {
		l.Choose(i)
		l.sees(t, i)
		if said := l.check(); said != "" || l.Chosen() != i {
			t.Errorf("%d is chosen: %s", l.Chosen(), said)
		}
	}
	if len(l.chosen) != 0 {
		t.Errorf("choosing by code told %v", l.chosen)
	}
}

func TestEntryChosenBeforeTheListHasASizeIsShownLater(t *testing.T) {
	start(t)
	l := newList()
	l.SetCount(100, 60)
	place(t, l.Rows, fyne.NewSize(200, 300))
	l.sees(t, 60)
	if said := l.check(); said != "" {
		t.Error(said)
	}
}

func TestRevealScrollsAsLittleAsIsNeeded(t *testing.T) {
	l, _ := listed(t, 100, 0)
	before := l.Offset
	if l.Reveal(1); l.Offset != before {
		t.Errorf("an entry in view scrolled the list to %v", l.Offset)
	}
	l.Reveal(50)
	rows, says := l.shown()
	if last := rows[len(rows)-1]; says[len(says)-1] != entry(50) || last.Position().Y+last.Size().Height != l.Offset.Y+300 {
		t.Errorf("entry 50 does not stand at the bottom: %q", says)
	}
	l.Reveal(30)
	if rows, says = l.shown(); says[0] != entry(30) || rows[0].Position().Y != l.Offset.Y {
		t.Errorf("entry 30 does not stand at the top: %q", says)
	}
	for _, wrong := range []int{-1, 100, 5000} {
		before = l.Offset
		if l.Reveal(wrong); l.Offset != before {
			t.Errorf("entry %d scrolled the list to %v", wrong, l.Offset)
		}
	}
}

func TestStepsStopAtTheEnds(t *testing.T) {
	l, _ := listed(t, 30, -1)
	for _, n := range []int{1, 1, 5, 100, 1, -3, -100, -1} {
		l.Step(n)
		l.sees(t, l.Chosen())
	}
	want := "0 by key, 1 by key, 6 by key, 29 by key, 26 by key, 0 by key"
	if got := strings.Join(l.chosen, ", "); got != want {
		t.Errorf("chosen were %s", got)
	}
}

func TestPageStepsKeepOneRowInView(t *testing.T) {
	l, _ := listed(t, 100, 0)
	if rows, _ := l.shown(); l.PageLength() != len(rows)-1 {
		t.Errorf("a page has %d of %d rows", l.PageLength(), len(rows))
	}
	l.SetCount(1, 0)
	if l.PageLength() != 1 {
		t.Errorf("a page has %d rows", l.PageLength())
	}
}

func TestClickChoosesItsRow(t *testing.T) {
	l, _ := listed(t, 100, -1)
	l.Choose(50)
	rows, says := l.shown()
	uitest.Click(rows[2])
	if said := l.check(); said != "" || says[2] != entry(l.Chosen()) {
		t.Errorf("%q was clicked, %d is chosen: %s", says[2], l.Chosen(), said)
	}
	if got := strings.Join(l.chosen, ", "); got != fmt.Sprintf("%d by click", l.Chosen()) {
		t.Errorf("told was %s", got)
	}
}

func TestRowUsedAgainActsForItsNewEntry(t *testing.T) {
	l, _ := listed(t, 100, 0)
	for i := range 100 {
		l.Choose(i)
		rows, says := l.shown()
		uitest.Click(rows[len(rows)-1])
		if says[len(says)-1] != entry(l.Chosen()) {
			t.Fatalf("%q was clicked, %d is chosen", says[len(says)-1], l.Chosen())
		}
	}
}

func TestHeightsFollowTheWidth(t *testing.T) {
	l, _ := listed(t, 100, 50)
	for _, width := range []float32{150, 400, 90, 200} {
		l.Resize(fyne.NewSize(width, 300))
		if said := l.check(); said != "" {
			t.Errorf("at %v: %s", width, said)
		}
	}
}

func TestTallerListShowsMoreRows(t *testing.T) {
	l, _ := listed(t, 100, 0)
	for _, height := range []float32{600, 50, 300} {
		l.Resize(fyne.NewSize(200, height))
		if said := l.check(); said != "" {
			t.Errorf("at %v: %s", height, said)
		}
	}
}

func TestHeightsFollowTheTextSize(t *testing.T) {
	l, a := listed(t, 100, 50)
	before, _ := l.shown()
	for _, percent := range []int{200, 80, 100} {
		a.Settings().SetTheme(look.New(settings.Settings{Theme: settings.Dark, Text: percent}))
		if said := l.check(); said != "" {
			t.Errorf("at %d%%: %s", percent, said)
		}
	}
	if after, _ := l.shown(); len(after) < len(before)-1 || len(after) > len(before)+1 {
		t.Errorf("%d rows became %d", len(before), len(after))
	}
}

func TestChosenRowIsRingedWhereTheKeysAct(t *testing.T) {
	l, _ := listed(t, 10, 2)
	l.SetActive(true)
	if said := l.check(); said != "" {
		t.Error(said)
	}
	l.Step(1)
	if said := l.check(); said != "" {
		t.Error(said)
	}
	l.SetActive(false)
	if said := l.check(); said != "" {
		t.Error(said)
	}
	l.Choose(-1)
	if said := l.check(); said != "" || l.Chosen() != -1 {
		t.Errorf("%d is chosen: %s", l.Chosen(), said)
	}
}

func TestFewerEntriesAreShownFromTheTop(t *testing.T) {
	l, _ := listed(t, 100, 90)
	l.SetCount(4, 1)
	if said := l.check(); said != "" || l.Offset.Y != 0 {
		t.Errorf("from %v: %s", l.Offset.Y, said)
	}
	if rows, _ := l.shown(); len(rows) != 4 {
		t.Errorf("%d of 4 rows are drawn", len(rows))
	}
}

func TestRefreshReadsEveryRowInViewAgain(t *testing.T) {
	l, _ := listed(t, 10, 0)
	rows, _ := l.shown()
	before := l.bound
	l.Refresh()
	if l.bound < before+len(rows) {
		t.Errorf("%d rows were read again", l.bound-before)
	}
	if said := l.check(); said != "" {
		t.Error(said)
	}
}

func TestTopOfAnEntryTallerThanTheViewIsShown(t *testing.T) {
	l, _ := listed(t, 100, -1)
	l.Resize(fyne.NewSize(200, 40))
	for range 2 {
		l.Choose(50)
		if rows, says := l.shown(); says[0] != entry(50) || rows[0].Position().Y != l.Offset.Y {
			t.Errorf("the view begins with %q at %v, from %v", says[0], rows[0].Position().Y, l.Offset.Y)
		}
	}
}

func TestChosenEntryStaysInViewAtAnotherSize(t *testing.T) {
	l, a := listed(t, 100, 40)
	for _, size := range []fyne.Size{fyne.NewSize(120, 300), fyne.NewSize(200, 100), fyne.NewSize(600, 300), fyne.NewSize(200, 300)} {
		l.Resize(size)
		l.sees(t, 40)
	}
	for _, text := range []int{150, 100} {
		a.Settings().SetTheme(look.New(settings.Settings{Theme: settings.Light, Text: text}))
		l.Refresh()
		l.sees(t, 40)
	}
	l.ScrollToTop()
	if l.Resize(fyne.NewSize(200, 250)); l.Offset.Y != 0 {
		t.Errorf("a list that was scrolled away went to %v", l.Offset.Y)
	}
}
