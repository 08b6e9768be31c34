package study_test

import (
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/study"
)

func TestNothingDoneIsNothingToUndo(t *testing.T) {
	b, r := sitting(t)
	b.Turn(true)
	before := len(r.facts)
	if f, ok := b.Undo(); ok {
		t.Errorf("undo took back %v", f)
	}
	if f, ok := b.Redo(); ok {
		t.Errorf("redo put %v again", f)
	}
	if len(r.facts) != before {
		t.Errorf("recorded %q", kinds(r.facts[before:]))
	}
}

func TestUndoTellsWhatItTookBack(t *testing.T) {
	b, _ := sitting(t)
	b.Star(b.Ref("s2", "c"), true)
	b.Skip()
	if f, ok := b.Undo(); !ok || f.Kind != journal.Skip || f.Object != "python/s1" {
		t.Errorf("undo took back %v, %v", f, ok)
	}
	if f, ok := b.Undo(); !ok || f.Kind != journal.Star || f.Object != "python/s2#c" {
		t.Errorf("undo took back %v, %v", f, ok)
	}
	if f, ok := b.Redo(); !ok || f.Kind != journal.Star {
		t.Errorf("redo put %v again, %v", f, ok)
	}
}

func TestTickingAllIsOneStepOfUndo(t *testing.T) {
	b, _ := sitting(t)
	b.Tick(true, "b")
	b.Tick(true, points()...)
	if got := ticked(theSitting(t, b)); got != "s1#a s1#b s1#c s1#x1" {
		t.Errorf("ticked is %q", got)
	}
	b.Undo()
	if got := ticked(theSitting(t, b)); got != "s1#b" {
		t.Errorf("after undo ticked is %q", got)
	}
	b.Redo()
	if got := ticked(theSitting(t, b)); got != "s1#a s1#b s1#c s1#x1" {
		t.Errorf("after redo ticked is %q", got)
	}
}

func TestUndoOfASaveLeadsBackToTheAnswerWithItsTicks(t *testing.T) {
	b, _ := sitting(t)
	b.Turn(true)
	b.Tick(true, "a", "c")
	b.Save(time.Minute, today())
	b.Turn(true)
	b.Undo()
	s := theSitting(t, b)
	if current(b) != "s1" || !s.Turned() || ticked(s) != "s1#a s1#c" {
		t.Errorf("undo led to %s, turned %v, ticked %q", current(b), s.Turned(), ticked(s))
	}
	if _, ok := b.LastReview(b.Ref("s1", "")); ok {
		t.Error("the review is still there")
	}
}

func TestUndoOfTheLastSaveOpensTheSittingAgain(t *testing.T) {
	b, _ := fresh(t)
	begin(b, study.Everything, "s1")
	b.Save(time.Minute, today())
	b.Undo()
	if _, ok := b.Unfinished(); !ok {
		t.Error("the sitting is over though its last save was taken back")
	}
}

func TestUndoOfASaveBringsTheReviewBeforeItBack(t *testing.T) {
	b, _ := sitting(t)
	b.Tick(true, "a")
	b.Save(time.Minute, today())
	begin(b, study.Missed, "s1")
	b.Save(time.Minute, today())
	b.Undo()
	if r, ok := b.LastReview(b.Ref("s1", "")); !ok || len(r.Said) != 1 {
		t.Errorf("the last review is %+v, %v", r, ok)
	}
}

func TestUndoAndRedoWalkThroughEveryStep(t *testing.T) {
	b, _ := sitting(t)
	views := []view{see(b)}
	for _, step := range []func(){
		func() { b.Tick(true, "a") },
		func() { b.Star(b.Ref("s1", "a"), true) },
		func() { b.Save(time.Minute, today()) },
		b.Skip,
		func() { b.Star(b.Ref("s1", "a"), false) },
	} {
		step()
		views = append(views, see(b))
	}
	for i := len(views) - 2; i >= 0; i-- {
		if _, ok := b.Undo(); !ok || see(b) != views[i] {
			t.Errorf("undo to step %d shows %+v, not %+v", i, see(b), views[i])
		}
	}
	for i := 1; i < len(views); i++ {
		if _, ok := b.Redo(); !ok || see(b) != views[i] {
			t.Errorf("redo to step %d shows %+v, not %+v", i, see(b), views[i])
		}
	}
}

func TestNewActionEndsRedo(t *testing.T) {
	b, _ := fresh(t)
	b.Star(b.Ref("s1", ""), true)
	b.Undo()
	b.Star(b.Ref("s2", ""), true)
	if f, ok := b.Redo(); ok {
		t.Errorf("redo put %v again", f)
	}
}

func TestUndoReachesBackBeforeARestart(t *testing.T) {
	b, r := fresh(t)
	b.Star(b.Ref("s1", ""), true)
	b.Star(b.Ref("s2", ""), true)
	b.Undo()
	again := newRecord("me").read(r.facts)
	if f, ok := again.Redo(); !ok || f.Object != "python/s2" {
		t.Errorf("redo put %v again, %v", f, ok)
	}
	again.Undo()
	if f, ok := again.Undo(); !ok || f.Object != "python/s1" || len(again.Stars()) != 0 {
		t.Errorf("undo took back %v, %v, and left %v", f, ok, again.Stars())
	}
}

func TestUndoOfATickInAnEarlierSittingLeavesTheNewOneAlone(t *testing.T) {
	b, _ := sitting(t)
	b.Tick(true, "a")
	begin(b, study.Search, "s1")
	told := study.Change(0)
	b.Subscribe(study.Anything, func(c study.Change) { told |= c })
	before := see(b)
	b.Undo()
	if told != 0 || see(b) != before {
		t.Errorf("undo told %b and shows %+v, not %+v", told, see(b), before)
	}
	b.Redo()
	if told != 0 || see(b) != before {
		t.Errorf("redo told %b and shows %+v, not %+v", told, see(b), before)
	}
}

func TestUndoLeavesWhatAnotherInstallationDid(t *testing.T) {
	mine, theirs := newRecord("me"), newRecord("you")
	theirs.wall = theirs.wall.Add(time.Hour)
	a, b := study.NewBook(deck(), mine, nil), study.NewBook(deck(), theirs, nil)
	a.Star(a.Ref("s1", ""), true)
	b.Star(b.Ref("s2", ""), true)
	both := newRecord("me").read(append(mine.facts, theirs.facts...))
	if f, ok := both.Undo(); !ok || f.Installation != "me" {
		t.Errorf("undo took back %v, %v", f, ok)
	}
	if f, ok := both.Undo(); ok {
		t.Errorf("undo took back %v", f)
	}
	if stars := both.Stars(); len(stars) != 1 || stars[0].Ref.Scenario != "s2" {
		t.Errorf("the stars are %v", stars)
	}
}

func TestWhatAnotherInstallationTookBackIsTakenBackHere(t *testing.T) {
	theirs := newRecord("you")
	b := study.NewBook(deck(), theirs, nil)
	b.Star(b.Ref("s1", ""), true)
	b.Star(b.Ref("s2", ""), true)
	b.Undo()
	both := newRecord("me").read(theirs.facts)
	if stars := both.Stars(); len(stars) != 1 || stars[0].Ref.Scenario != "s1" {
		t.Errorf("the stars are %v", stars)
	}
	if f, ok := both.Redo(); ok {
		t.Errorf("redo put %v again", f)
	}
}

func TestNothingIsEverRemovedFromTheRecord(t *testing.T) {
	b, r := sitting(t)
	b.Tick(true, "a", "b")
	b.Undo()
	b.Redo()
	if got := kinds(r.facts); got != "begin tick tick undo undo" {
		t.Errorf("the record is %q", got)
	}
	if r.facts[1].Group == "" || r.facts[1].Group != r.facts[2].Group || r.facts[3].Undoes != r.facts[1].Group {
		t.Errorf("the groups are %q, %q and %q", r.facts[1].Group, r.facts[2].Group, r.facts[3].Undoes)
	}
	if strings.Contains(r.facts[3].Group+r.facts[4].Group, "me") {
		t.Error("undo is itself an action that can be undone")
	}
}
