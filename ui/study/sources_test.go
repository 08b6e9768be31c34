package study_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	book "rehearse/data/study"
)

func TestWeakPointsAreDrilledWeakestFirst(t *testing.T) {
	w := newWorld(t)
	if got := w.lines("study.tile.weak"); got != "Weak points; No point is weak" {
		t.Errorf("without a weak point the tile says %q", got)
	}
	w.press("w")
	if len(w.messages) != 1 || w.log.kinds() != "" {
		t.Errorf("said %q and recorded %q", w.messages, w.log.kinds())
	}
	for range 2 {
		w.rehearse("pools", "a", "b")
		w.rehearse("gil", "b")
		w.later(1)
	}
	if got := w.lines("study.tile.weak"); got != "Weak points; 3 points you keep missing" {
		t.Errorf("the tile says %q", got)
	}
	w.press("w")
	if got := w.asks(); got != "gil:ac pools:c" || w.sitting().Source != book.WeakPoints {
		t.Errorf("the drill asks %q from %q", got, w.sitting().Source)
	}
}

func TestWeakPointsSayWhetherTheyWereMissedOrSlipped(t *testing.T) {
	w := newWorld(t)
	w.rehearse("gil", "a", "b", "c")
	w.later(60)
	if got := w.lines("study.tile.weak"); got != "Weak points; 3 points that may have slipped" {
		t.Errorf("long after all was said the tile says %q", got)
	}
	w.rehearse("pools")
	w.later(1)
	w.rehearse("pools", "a", "b")
	w.comeBack()
	if got := w.lines("study.tile.weak"); got != "Weak points; 1 you keep missing, 3 may have slipped" {
		t.Errorf("the tile says %q", got)
	}
}

func TestBookmarksAskWholeScenariosAndSinglePoints(t *testing.T) {
	w := newWorld(t)
	w.press("b")
	if got := strings.Join(w.messages, "; "); got != "Nothing starred yet: on a card, B stars the scenario and P a point" {
		t.Errorf("bookmarks without a star said %q", got)
	}
	for _, star := range []struct{ ref, want string }{
		{"release", "1 scenario"},
		{"gil#b", "1 scenario, 1 point"},
		{"gil#c", "1 scenario, 2 points"},
		{"release", "2 points"},
		{"release", "1 scenario, 2 points"},
		{"release#a", "1 scenario, 3 points"},
	} {
		id, point, _ := strings.Cut(star.ref, "#")
		ref := w.book.Ref(id, point)
		w.book.Star(ref, !w.book.Starred(ref))
		if got := w.lines("study.tile.bookmarks"); got != "Bookmarks; "+star.want {
			t.Errorf("the bookmarks say %q, want %q", got, star.want)
		}
	}
	w.press("b")
	if got := w.asks(); got != "gil:bc release:abcx1" || w.sitting().Source != book.Bookmarks {
		t.Errorf("the bookmarks ask %q from %q", got, w.sitting().Source)
	}
}

func TestCategoryIsChosenAmongTiles(t *testing.T) {
	w := newWorld(t)
	if got := w.lines("study.tile.category"); got != "A category; Concurrency and workers and 1 more" {
		t.Errorf("the tile says %q", got)
	}
	w.rehearse("gil", "a")
	w.press("c")
	if w.has("study.tile.teams") || w.has("study.tile.weak") {
		t.Error("a category without scenarios is offered, or the sources still are")
	}
	if got := w.lines("study.tile.concurrency"); got != "Concurrency and workers; 1 of 2 rehearsed, 1 of 3 points said" {
		t.Errorf("the category says %q", got)
	}
	w.wantText("study.sources", "\u2039 All sources")
	w.press("Escape")
	if !w.has("study.tile.weak") || w.has("study.sources") {
		t.Error("Esc did not lead back to the sources")
	}
	w.press("2") // digits belong to the inner tiles
	w.press("c", "2")
	w.wantRun("category/operations", "release")
	w.press("Escape")
	if !w.has("study.tile.weak") {
		t.Error("after a sitting the page still offers categories")
	}
}

func TestTenthTileHasAKeyToo(t *testing.T) {
	w := newWorld(t)
	w.large(95)
	w.press("c")
	if w.text("study.sources") == "" || !w.has("study.tile.category-9") {
		t.Fatal("there are no ten categories")
	}
	w.press("0")
	w.wantRun("category/category-9", "s90 s91 s92 s93 s94")
}

func TestClickLeadsIntoTheCategoriesAndBack(t *testing.T) {
	w := newWorld(t)
	w.click("study.tile.category")
	w.click("study.sources")
	w.click("study.tile.category")
	w.click("study.tile.concurrency")
	w.wantRun("category/concurrency", "gil pools")
}

func TestArrowsChooseATileAndEnterOpensIt(t *testing.T) {
	tests := map[string]struct {
		width float32
		keys  []string
		want  book.Source
	}{
		"into the categories": {1200, []string{"Down", "Down", "Return", "Down", "Return"}, "category/concurrency"},
		"second column":       {1200, []string{"Down", "Down", "Return", "Down", "Right", "Return"}, "category/operations"},
		"second line":         {1200, []string{"Right", "Down", "Down", "Return"}, book.Everything},
		"not past the end":    {1200, []string{"Down", "Down", "Down", "Right", "Right", "Return"}, book.Everything},
		"one column":          {640, []string{"Down", "Down", "Down", "Down", "Return"}, book.Everything},
		"not over the start":  {640, []string{"Down", "Up", "Up", "Down", "Down", "Down", "Down", "Return"}, book.Everything},
	}
	for name, test := range tests {
		w := newWorld(t)
		w.window.Resize(fyne.NewSize(test.width, 800))
		w.press("Return") // nothing is chosen yet
		w.press(test.keys...)
		if s, ok := w.book.Sitting(); !ok || s.Source != test.want {
			t.Errorf("%s: began %+v, want %s", name, s, test.want)
		}
	}
}

func TestEverythingAsksTheLongestAgoFirst(t *testing.T) {
	w := newWorld(t)
	w.rehearse("gil", "a")
	w.later(1)
	w.rehearse("pools", "a")
	w.later(1)
	w.press("x")
	w.wantRun(book.Everything, "release gil pools")
}

func TestBlindSittingIsShuffledAndSaysNothingOfItsScenarios(t *testing.T) {
	w := newWorld(t)
	w.press("l")
	w.wantRun(book.Everything, "release pools gil")
	if !w.sitting().Blind {
		t.Error("the sitting is not blind")
	}
	w.press("Escape")
	w.wantText("study.line", "Unfinished: Everything, blind, 1 of 3.")
}

func TestWhatIsSetAsideIsInNoSourceButBookmarks(t *testing.T) {
	w := newWorld(t)
	w.book.SetAside(w.book.Ref("pools", ""), true)
	w.book.SetAside(w.book.Ref("release", ""), true)
	w.book.Star(w.book.Ref("pools", ""), true)
	for _, key := range []string{"x", "l", "c1", "b"} {
		w.press(key)
		if w.yes != nil {
			w.yes()
			w.yes = nil
		}
		want := "gil"
		if key == "b" {
			want = "pools"
		}
		if got := w.order(); got != want {
			t.Errorf("%s asks %q, want %q", key, got, want)
		}
		w.press("Escape")
	}
	w.press("c")
	if w.has("study.tile.operations") {
		t.Error("a category of which all is set aside is offered")
	}
}

func TestAnotherSittingAsksBeforeItReplaces(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "k", "Escape", "c", "2")
	if len(w.asked) != 1 || !strings.Contains(w.asked[0], "\"Today's plan\" is unfinished, at 2 of 3.") {
		t.Fatalf("asked %q", w.asked)
	}
	w.wantPosition(1)
	w.wantText("study.start", "Resume, 2 of 3")
	w.yes()
	if got := w.order(); got != "release" {
		t.Errorf("the new sitting asks %q", got)
	}
	w.wantText("study.progress", "Shipping and operating \u00b7 1 of 1")
}

func TestEverythingSaysThatNothingWasRehearsedYet(t *testing.T) {
	w := newWorld(t)
	if got := w.lines("study.tile.everything"); got != "Everything; 3 scenarios, none rehearsed yet" {
		t.Errorf("the tile says %q", got)
	}
	w.rehearse("gil", "a")
	w.press("Escape")
	if got := w.lines("study.tile.everything"); got != "Everything; 3 scenarios, the longest ago first" {
		t.Errorf("after a rehearsal the tile says %q", got)
	}
}
