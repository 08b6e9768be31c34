package study_test

import (
	"testing"

	"rehearse/data/scenario"
	book "rehearse/data/study"
)

// drill asks for some points of a scenario only.
func (w *world) drill(source book.Source, points ...string) {
	var refs []scenario.Ref
	for _, p := range points {
		refs = append(refs, w.book.Ref("gil", p))
	}
	w.screen.Start(book.Run{Source: source, Refs: refs})
}

func TestDrillSaysWhatItAsksAndGivesNoCue(t *testing.T) {
	for _, c := range []struct {
		source book.Source
		points []string
		want   string
	}{
		{book.Missed, []string{"a", "c"}, "Only the 2 points you missed: 1 and 3. Say them aloud."},
		{book.Missed, []string{"b"}, "Only the point you missed: number 2. Say it aloud."},
		{book.WeakPoints, []string{"a", "b", "x1"}, "Only the 3 weak points: 1, 2 and 4. Say them aloud."},
		{book.Bookmarks, []string{"x1"}, "Only the point you starred: number 4. Say it aloud."},
		{book.Search, []string{"a", "b"}, "Only the 2 points: 1 and 2. Say them aloud."},
	} {
		w := newWorld(t)
		w.drill(c.source, c.points...)
		w.wantText("study.task", c.want)
		w.wantCues("")
	}
}

func TestDrillTicksOnlyWhatItAsks(t *testing.T) {
	w := newWorld(t)
	w.drill(book.Missed, "a", "c")
	w.press("Space")
	w.wantText("study.said", "0 of 2 said")
	w.press("2", "4")
	w.click("study.point.b")
	w.wantTicks("gil", "")
	w.wantText("study.save", "Nothing said: next")
	w.press("3")
	w.wantText("study.said", "1 of 2 said")
	w.press("a")
	w.wantTicks("gil", "a c")
	w.press("3", "Space")
	w.wantReview("gil", "a", "c")
}

func TestDrillBeginsAtTheFirstPointItAsks(t *testing.T) {
	w := newWorld(t)
	w.drill(book.Missed, "b", "c")
	w.press("Space", "p")
	if !w.book.Starred(w.book.Ref("gil", "b")) {
		t.Error("the focus is not on the first point that is asked")
	}
	w.press("Up", "p")
	if !w.book.Starred(w.book.Ref("gil", "a")) {
		t.Error("a point that is not asked cannot be starred")
	}
}

func TestDrillHintsOnlyAtWhatItAsks(t *testing.T) {
	w := newWorld(t)
	w.drill(book.Missed, "b")
	w.press("hhhh")
	if w.has("study.cue.a") || !w.has("study.cue.b") {
		t.Errorf("the hints show %q", w.cues())
	}
	w.press("Space", "2")
	w.wantText("study.said", "1 of 1 said, 1 with hint")
}

func TestExtrasCountInADrillOfNothingElse(t *testing.T) {
	w := newWorld(t)
	w.drill(book.Bookmarks, "x1")
	w.press("h", "Space", "4")
	w.wantText("study.said", "1 of 1 said")
	w.wantText("study.comesback", "")
}

func TestDrillAfterTheFirstGradeOfTheDayHasCountedAlready(t *testing.T) {
	w := newWorld(t)
	w.rehearse("gil", "a")
	w.drill(book.Missed, "b", "c")
	w.press("Space", "2")
	w.wantText("study.comesback", "already counted today")
	w.press("Space")
	w.later(1)
	w.drill(book.Missed, "b", "c")
	w.press("Space", "2", "3")
	w.wantText("study.comesback", "comes back in 3 days")
}

func TestBlindSittingHidesWhereTheQuestionBelongs(t *testing.T) {
	w := newWorld(t)
	w.screen.Start(book.Run{Source: book.Everything, Refs: []scenario.Ref{w.book.Ref("gil", "")}, Blind: true})
	w.wantText("study.progress", "Everything, blind \u00b7 1 of 1")
	w.press("b", "h")
	if w.has("study.label") || w.has("study.star") || w.book.Starred(w.book.Ref("gil", "")) {
		t.Error("the front shows or changes what a blind sitting hides")
	}
	w.press("Space")
	w.wantText("study.label", "Concurrency and workers \u00b7 Core")
	w.press("b", "1", "Space")
	if !w.book.Starred(w.book.Ref("gil", "")) {
		t.Error("the answer cannot be starred")
	}
}

func TestBlindSittingOfACategoryDoesNotNameIt(t *testing.T) {
	w := newWorld(t)
	source := book.Category + "concurrency"
	w.screen.Start(book.Run{Source: source, Refs: []scenario.Ref{w.book.Ref("gil", "")}, Blind: true})
	w.wantText("study.progress", "A category, blind \u00b7 1 of 1")
}

func TestCardSaysWhereItBelongsOnBothSides(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	w.wantText("study.label", "Concurrency and workers \u00b7 Core")
	front := w.box("study.label").Min
	w.press("Space")
	w.wantText("study.label", "Concurrency and workers \u00b7 Core")
	if back := w.box("study.label").Min; back != front {
		t.Errorf("it lies at %v on the front and at %v on the back", front, back)
	}
}
