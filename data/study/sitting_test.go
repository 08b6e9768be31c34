package study_test

import (
	"slices"
	"testing"
	"time"

	"rehearse/data/scenario"
	"rehearse/data/study"
)

func TestSittingAsksItsScenariosInOrder(t *testing.T) {
	b, _ := fresh(t)
	begin(b, study.Category+"speed", "s3", "s1", "s2")
	var asked string
	for current(b) != "" {
		asked += current(b)
		b.Skip()
	}
	if asked != "s3s1s2" {
		t.Errorf("the sitting asked %s", asked)
	}
	if s := theSitting(t, b); s.Source != "category/speed" || s.Position() != 3 || s.Turned() {
		t.Errorf("the finished sitting is %+v", s)
	}
}

func TestScenarioIsAskedOnceInASitting(t *testing.T) {
	b, _ := fresh(t)
	begin(b, study.Bookmarks, "s2", "gone", "s2", "s1", "s2")
	if s := theSitting(t, b); len(s.Order) != 2 || s.Order[0].Scenario != "s2" || s.Order[1].Scenario != "s1" {
		t.Errorf("the sitting asks %v", s.Order)
	}
}

func TestNewSittingReplacesAnUnfinishedOne(t *testing.T) {
	b, _ := sitting(t)
	b.Turn(true)
	b.Tick(true, "a")
	first := theSitting(t, b).ID
	begin(b, study.Search, "s1", "s4")
	s := theSitting(t, b)
	if s.ID == first || s.Source != study.Search || s.Position() != 0 || s.Turned() || ticked(s) != "" {
		t.Errorf("the second sitting is %+v", s)
	}
}

func TestCardTurnsBothWays(t *testing.T) {
	b, _ := sitting(t)
	if theSitting(t, b).Turned() {
		t.Error("a card shows its answer before it was turned")
	}
	b.Turn(true)
	if !theSitting(t, b).Turned() {
		t.Error("the card did not turn")
	}
	b.Turn(false)
	if theSitting(t, b).Turned() {
		t.Error("the card did not turn back")
	}
}

func TestNextCardShowsItsQuestion(t *testing.T) {
	b, _ := sitting(t)
	b.Turn(true)
	b.Tick(true, "a")
	b.Save(time.Minute, today())
	if s := theSitting(t, b); current(b) != "s2" || s.Turned() {
		t.Errorf("after the save %s is asked, turned %v", current(b), s.Turned())
	}
}

func TestCardThatWasTurnedBeforeItsTurnCameAsksAgain(t *testing.T) {
	b, r := sitting(t)
	end := func() { b.Save(time.Minute, today()) }
	for _, first := range []func(){end, b.Skip} {
		first()
		b.Turn(true)
		b.Undo()
		end()
		if s := theSitting(t, b); current(b) != "s2" || s.Turned() {
			t.Errorf("saved again, %s is asked, turned %v", current(b), s.Turned())
		}
		if s := theSitting(t, r.read(r.facts)); s.Turned() {
			t.Error("after a restart it shows its answer")
		}
		b.Undo()
	}
}

func TestTicksStayWithTheirCardWhenItIsTurned(t *testing.T) {
	b, _ := sitting(t)
	b.Tick(true, "a", "c")
	b.Tick(false, "a")
	b.Turn(true)
	b.Turn(false)
	if got := ticked(theSitting(t, b)); got != "s1#c" {
		t.Errorf("ticked is %q", got)
	}
}

func TestSaveListsEveryPointOnceAsSaidOrMissed(t *testing.T) {
	for name, said := range map[string][]string{
		"nothing": nil, "some": {"a", "x1"}, "all": points(), "out of order": {"c", "a"},
	} {
		b, r := sitting(t)
		b.Tick(true, said...)
		b.Save(90*time.Second, today())
		f := r.facts[len(r.facts)-1]
		all := slices.Sorted(slices.Values(slices.Concat(f.Said, f.Missed)))
		if !slices.Equal(all, points()) {
			t.Errorf("%s: said %v and missed %v are not every point once", name, f.Said, f.Missed)
		}
		if got := slices.Sorted(slices.Values(said)); !slices.Equal(f.Said, got) {
			t.Errorf("%s: said %v, ticked %v", name, f.Said, got)
		}
	}
}

func TestSaveIsTheLastReviewAndTheOutcome(t *testing.T) {
	b, r := sitting(t)
	ref := b.Ref("s1", "")
	b.Tick(true, "b")
	b.Save(90*time.Second, today())
	review, ok := b.LastReview(ref)
	if !ok || !review.At.Equal(r.wall) || !slices.Equal(review.Said, []string{"b"}) {
		t.Errorf("the last review is %+v, %v", review, ok)
	}
	o, done := theSitting(t, b).Outcome(ref)
	if !done || o.Skipped || o.Took != 90*time.Second || len(o.Said) != 1 || len(o.Missed) != 3 {
		t.Errorf("the outcome is %+v, %v", o, done)
	}
}

func TestLaterReviewTakesThePlaceOfTheEarlier(t *testing.T) {
	b, _ := sitting(t)
	b.Tick(true, points()...)
	b.Save(time.Minute, today())
	begin(b, study.Missed, "s1")
	b.Tick(true, "c")
	b.Save(time.Minute, today())
	if r, _ := b.LastReview(b.Ref("s1", "")); !slices.Equal(r.Said, []string{"c"}) {
		t.Errorf("the last review said %v", r.Said)
	}
}

func TestSkipWritesNoReview(t *testing.T) {
	b, _ := sitting(t)
	ref := b.Ref("s1", "")
	b.Tick(true, "a")
	b.Skip()
	if _, ok := b.LastReview(ref); ok {
		t.Error("a skipped card was reviewed")
	}
	if o, done := theSitting(t, b).Outcome(ref); !done || !o.Skipped || len(o.Said)+len(o.Missed) != 0 {
		t.Errorf("the outcome is %+v, %v", o, done)
	}
}

func TestFinishedSittingTakesNoCommand(t *testing.T) {
	b, r := fresh(t)
	begin(b, study.Everything, "s1")
	b.Save(time.Minute, today())
	before := len(r.facts)
	b.Turn(true)
	b.Tick(true, "a")
	b.Save(time.Minute, today())
	b.Skip()
	if len(r.facts) != before {
		t.Errorf("recorded %q", kinds(r.facts[before:]))
	}
	if _, ok := b.Unfinished(); ok {
		t.Error("the finished sitting is offered again")
	}
}

func TestRestartLeadsBackToTheCardWithItsTicks(t *testing.T) {
	b, r := sitting(t)
	b.Save(time.Minute, today())
	b.Turn(true)
	b.Tick(true, "a", "c")
	again := newRecord("me").read(r.facts)
	s := theSitting(t, again)
	if current(again) != "s2" || !s.Turned() || ticked(s) != "s2#a s2#c" {
		t.Errorf("after the restart %s is asked, turned %v, ticked %q", current(again), s.Turned(), ticked(s))
	}
}

func TestScenarioThatOnlyALaterDeckKnowsIsNotAsked(t *testing.T) {
	r := newRecord("me")
	later := deck()
	later.Scenarios = append(later.Scenarios, &scenario.Scenario{ID: "s5"})
	begin(study.NewBook(later, r, nil), study.Everything, "s5", "s1")
	b := newRecord("me").read(r.facts)
	if s := theSitting(t, b); len(s.Order) != 1 || current(b) != "s1" {
		t.Errorf("the sitting asks %v", s.Order)
	}
}
