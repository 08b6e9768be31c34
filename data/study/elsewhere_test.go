package study_test

import (
	"slices"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/study"
)

// elsewhere returns what another installation did, an hour later.
func elsewhere(do func(*study.Book)) []journal.Fact {
	you := newRecord("you")
	you.wall = you.wall.Add(time.Hour)
	do(study.NewBook(deck(), you, nil))
	return you.facts
}

func theirs() []journal.Fact {
	return elsewhere(func(b *study.Book) {
		begin(b, study.Search, "s4")
		b.Turn(true)
	})
}

func TestSittingOfAnotherInstallationDoesNotReplaceTheCardHere(t *testing.T) {
	b, r := sitting(t)
	b.Skip()
	b.Turn(true)
	b.Tick(true, "a")
	before := see(b).sitting
	b.Merge(theirs())
	if got := see(b).sitting; got != before {
		t.Errorf("the sitting is %s, not %s", got, before)
	}
	if got := see(r.read(merged(r.facts, theirs()))).sitting; got != before {
		t.Errorf("after a restart it is %s, not %s", got, before)
	}
}

func TestSavesOfAnotherInstallationCountHere(t *testing.T) {
	b, _ := sitting(t)
	b.Merge(elsewhere(func(b *study.Book) {
		begin(b, study.Search, "s4")
		b.Tick(true, "a")
		b.Save(time.Second, today())
	}))
	if review, ok := b.LastReview(b.Ref("s4", "")); !ok || len(review.Said) != 1 {
		t.Errorf("the review is %v, %v", review, ok)
	}
}

func TestInstallationThatBeganNothingGoesOnWithTheLatestSitting(t *testing.T) {
	b, r := fresh(t)
	b.Merge(theirs())
	if current(b) != "s4" || !theSitting(t, b).Turned() {
		t.Fatalf("the sitting is %+v", theSitting(t, b))
	}
	r.wall = r.wall.Add(90 * time.Minute)
	b.Tick(true, "b")
	went := see(b).sitting
	later := newRecord("third")
	later.wall = later.wall.Add(2 * time.Hour)
	begin(study.NewBook(deck(), later, nil), study.Everything, "s1")
	late := newRecord("late") // begun before we went on, known only now
	late.wall = late.wall.Add(time.Hour + 1500*time.Millisecond)
	begin(study.NewBook(deck(), late, nil), study.Everything, "s2")
	b.Merge(later.facts)
	b.Merge(late.facts)
	if got := see(b).sitting; got != went {
		t.Errorf("the sitting is %s, not %s", got, went)
	}
	all := merged(merged(merged(r.facts, theirs()), later.facts), late.facts)
	if got := see(newRecord("me").read(all)).sitting; got != went {
		t.Errorf("after a restart it is %s, not %s", got, went)
	}
}

func TestSittingWhoseBeginIsLostMakesWayForTheLatest(t *testing.T) {
	_, r := sitting(t)
	b := newRecord("me").read(nil)
	b.Merge([]journal.Fact{{Installation: "me", Number: 2, Order: 5, Kind: journal.Turn, Sitting: r.facts[0].ID(), Object: "python/s1", On: true}})
	b.Merge(theirs())
	if current(b) != "s4" {
		t.Errorf("asks %q", current(b))
	}
	begin(b, study.Everything, "s2")
	if current(b) != "s2" {
		t.Errorf("asks %q after a new sitting began", current(b))
	}
}

func TestSittingThatThisInstallationWentOnWithIsTheOneThatCounts(t *testing.T) {
	b, r := sitting(t)
	first := theSitting(t, b).ID
	begin(b, study.Search, "s4")
	again := newRecord("me").read(r.facts)
	late := journal.Fact{
		Installation: "me", Number: r.own + 1, Order: r.order + 1, Kind: journal.Turn, Sitting: first, Object: "python/s1", On: true,
	}
	again.Merge([]journal.Fact{late})
	if s := theSitting(t, again); s.ID != first || !s.Turned() {
		t.Errorf("goes on with %s, not %s", s.ID, first)
	}
	if want := newRecord("me").read(append(slices.Clone(r.facts), late)); see(again) != see(want) {
		t.Errorf("shows %+v, after a restart %+v", see(again), see(want))
	}
}

func TestSittingWhoseBeginIsTakenBackMakesWay(t *testing.T) {
	b, r := sitting(t)
	first := theSitting(t, b).ID
	begun := r.RecordGroup(journal.Fact{Kind: journal.Begin, List: []string{"python/s4"}})
	r.Record(journal.Fact{Kind: journal.Undo, Undoes: begun[0].Group, On: true})
	again := newRecord("me").read(r.facts)
	if s := theSitting(t, again); s.ID != first {
		t.Errorf("goes on with %s, not %s", s.ID, first)
	}
	again.Redo()
	if current(again) != "s4" {
		t.Errorf("after redo asks %q", current(again))
	}
}
