package study_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/study"
)

func TestPointsOfOneScenarioAreOneCardThatAsksForThemOnly(t *testing.T) {
	b, r := fresh(t)
	begin(b, study.WeakPoints, "s2#c", "s1#b", "s2#a", "s2#c", "s3")
	s := theSitting(t, b)
	var got []string
	for _, ref := range s.Order {
		got = append(got, fmt.Sprint(ref.Scenario, " ", s.Asked(ref), s.Drill(ref)))
	}
	if want := "s2 [a c] true; s1 [b] true; s3 [a b c x1] false"; strings.Join(got, "; ") != want {
		t.Errorf("the cards are %q, not %q", strings.Join(got, "; "), want)
	}
	if s.Asked(b.Ref("s4", "")) != nil || s.Drill(b.Ref("s4", "")) || s.Source != study.WeakPoints {
		t.Errorf("the sitting is %+v", s)
	}
	if again := newRecord("me").read(r.facts); see(again) != see(b) {
		t.Error("after a restart the sitting is another one")
	}
}

func TestScenarioNamedAsAWholeIsNoDrill(t *testing.T) {
	for _, order := range [][]string{{"s1", "s1#b"}, {"s1#b", "s1"}} {
		b, _ := fresh(t)
		begin(b, study.Bookmarks, order...)
		if s := theSitting(t, b); len(s.Order) != 1 || s.Drill(b.Ref("s1", "")) || len(s.Asked(b.Ref("s1", ""))) != 4 {
			t.Errorf("%v: the sitting is %+v", order, s)
		}
	}
}

func TestDrillTicksAndSavesOnlyWhatItAsks(t *testing.T) {
	b, r := fresh(t)
	begin(b, study.WeakPoints, "s1#c", "s1#x1")
	b.Tick(true, points()...)
	if got := ticked(theSitting(t, b)); got != "s1#c s1#x1" {
		t.Errorf("ticked is %q", got)
	}
	b.Tick(false, "c")
	b.Save(time.Minute, today())
	if f := r.facts[len(r.facts)-1]; fmt.Sprint(f.Said, f.Missed, f.On) != "[x1] [c] true" {
		t.Errorf("recorded %v", f)
	}
	if o, done := theSitting(t, b).Outcome(b.Ref("s1", "")); !done || len(o.Said) != 1 || len(o.Missed) != 1 {
		t.Errorf("the outcome is %v, %v", o, done)
	}
}

func TestDrillGradesOnlyWhatItAsks(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1", "a", "b")
	r.at(5, 20, 0)
	r.answer(b, "s1#a s1#c", "c")
	for id, want := range map[string]string{"a": "[true false]", "b": "[true]", "c": "[false true]", "x1": "[]"} {
		if got := fmt.Sprint(b.Results(b.Ref("s1", id))); got != want {
			t.Errorf("%s went %s, not %s", id, got, want)
		}
	}
}

func TestDrillIsNoRehearsalOfItsScenario(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1#a s1#c", "a")
	if b.Seen(b.Ref("s1", "")) || !b.Seen(b.Ref("s1", "a")) || b.Seen(b.Ref("s1", "b")) {
		t.Error("a scenario counts as seen though only some of its points were asked")
	}
	if p := b.Plan(today()); p.Done != 0 || len(p.New) != 4 {
		t.Errorf("after a drill of a new scenario the plan is %+v", p)
	}
	r.answer(b, "s1 s2", "a")
	r.at(9, 20, 0)
	r.answer(b, "s1#a s1#b", "a", "b")
	if p := b.Plan(r.day()); p.Done != 0 || !slices.Contains(p.Due, b.Ref("s1", "")) {
		t.Errorf("after a drill of a scenario that was due the plan is %+v", p)
	}
}

func TestDrillOfAllMustPointsIsARehearsal(t *testing.T) {
	b, r := fresh(t)
	if f := r.answer(b, "s1#a s1#b s1#c", "a"); f.On {
		t.Errorf("recorded %v", f)
	}
	if p := b.Plan(today()); !b.Seen(b.Ref("s1", "")) || p.Done != 1 {
		t.Errorf("the plan is %+v", p)
	}
}

func TestLastReviewTellsOfEachPointHowItWentLast(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1", "a", "b")
	r.at(1, 20, 0)
	r.answer(b, "s1#a s1#c", "c")
	r.at(2, 20, 0)
	r.answer(b, "s1#a", "a")
	ref := b.Ref("s1", "")
	review, ok := b.LastReview(ref)
	if !ok || !review.At.Equal(r.wall) {
		t.Errorf("the last review was at %v, %v", review.At, ok)
	}
	went := map[string]study.Result{"a": study.Said, "b": study.Said, "c": study.Said, "x1": study.Unsaid}
	for id, want := range went {
		if got := review.Of(id); got != want {
			t.Errorf("%s went %d, not %d", id, got, want)
		}
	}
	if len(review.Said)+len(review.Missed) != 4 {
		t.Errorf("the lists are %v and %v", review.Said, review.Missed)
	}
	b.Undo() // the save
	if review, _ = b.LastReview(ref); review.Of("a") != study.Unsaid {
		t.Errorf("after undo the lists are %v and %v", review.Said, review.Missed)
	}
	r.at(3, 20, 0)
	r.answer(b, "s1", "x1")
	if review, _ = b.LastReview(ref); strings.Join(review.Said, "") != "x1" || len(review.Missed) != 3 {
		t.Errorf("after a rehearsal the lists are %v and %v", review.Said, review.Missed)
	}
}

func TestReviewOfAnEarlierDeckIsStillARehearsal(t *testing.T) {
	b := newRecord("me").read([]journal.Fact{{
		Installation: "me", Number: 1, Order: 1, Kind: journal.Review, Object: "python/s1", Said: []string{"a", "z"},
	}})
	if !b.Seen(b.Ref("s1", "")) || b.Seen(b.Ref("s1", "b")) || b.Results(b.Ref("s1", "z")) != nil {
		t.Error("a review that lists other points than the deck has does not count")
	}
}

func TestBlindSittingStaysBlind(t *testing.T) {
	b, r := fresh(t)
	b.Begin(study.Run{Source: study.Due, Refs: b.Plan(today()).Refs(), Blind: true})
	if !theSitting(t, b).Blind || !theSitting(t, newRecord("me").read(r.facts)).Blind {
		t.Error("the sitting is not blind")
	}
	begin(b, study.Due, "s1")
	if theSitting(t, b).Blind {
		t.Error("the next sitting is blind, too")
	}
}
