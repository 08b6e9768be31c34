package study_test

import (
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
		b.Begin(study.Search, []string{"s4"})
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
		b.Begin(study.Search, []string{"s4"})
		b.Tick(true, "a")
		b.Save(time.Second)
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
	study.NewBook(deck(), later, nil).Begin(study.Everything, []string{"s1"})
	late := newRecord("late") // begun before we went on, known only now
	late.wall = late.wall.Add(time.Hour + 1500*time.Millisecond)
	study.NewBook(deck(), late, nil).Begin(study.Everything, []string{"s2"})
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
	b.Begin(study.Everything, []string{"s2"})
	if current(b) != "s2" {
		t.Errorf("asks %q after a new sitting began", current(b))
	}
}
