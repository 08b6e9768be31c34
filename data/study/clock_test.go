package study_test

import (
	"fmt"
	"math"
	"testing"

	"rehearse/data/journal"
	"rehearse/data/memory"
	"rehearse/data/study"
)

const years = 365

func TestWrongClockIsForgottenWithTheNextReview(t *testing.T) {
	for name, off := range map[string]int{
		"two days ahead": 2, "years ahead": 20 * years, "a day behind": -1, "years behind": -20 * years,
	} {
		b, r := fresh(t)
		for _, day := range []int{0, 3, 10, 20 + off} {
			r.at(day, 20, 0)
			r.answer(b, "s1", "a", "b", "c")
		}
		r.at(20, 20, 0)
		ref := b.Ref("s1", "")
		if due := off != -1; b.Due(ref, r.day()) != due || len(b.Plan(r.day()).Due) == 1 != due {
			t.Errorf("%s: due is %v, the plan %+v", name, !due, b.Plan(r.day()))
		}
		r.answer(b, "s1", "a", "b", "c")
		if days := back(b, "") - r.day(); days < 1 || days > 10*years {
			t.Errorf("%s: it comes back after %d days", name, days)
		}
		if b.Due(ref, r.day()) {
			t.Errorf("%s: it is due again at once", name)
		}
		r.at(23, 20, 0)
		r.answer(b, "s1")
		if days := back(b, "") - r.day(); days < 1 || days > 30 {
			t.Errorf("%s: after everything was missed it comes back after %d days", name, days)
		}
	}
}

func TestJourneyWestIsNoWrongClock(t *testing.T) {
	b, r := fresh(t)
	r.at(1, 5, 0)
	r.answer(b, "s1", "a", "b", "c")
	if b.Due(b.Ref("s1", ""), r.day()-1) {
		t.Error("what was rehearsed a few hours ago is due on the other side of the date line")
	}
}

func TestNothingComesBackLaterThanInTenYears(t *testing.T) {
	b, r := fresh(t)
	day := 0
	for range 40 {
		r.at(day, 20, 0)
		r.answer(b, "s1", points()...)
		next := int(back(b, "") - today())
		if next-day > memory.MaxInterval || next <= day {
			t.Fatalf("what is rehearsed on day %d comes back on day %d", day, next)
		}
		day = next
	}
	if day < 3*memory.MaxInterval {
		t.Errorf("after 40 reviews only %d days have passed", day)
	}
}

func TestDatesBeyondReasonDoNoHarm(t *testing.T) {
	for _, wall := range []int64{math.MinInt64, -1 << 55, -1, 0, 1 << 55, math.MaxInt64} {
		for _, zone := range []int{0, 840, -1 << 62, 1<<62 + 5} {
			facts := []journal.Fact{
				{Installation: "me", Number: 1, Order: 1, Wall: wall, Zone: zone, Kind: journal.Review, Object: "python/s1", Said: points(), Took: math.MaxInt64},
				{Installation: "me", Number: 2, Order: 2, Wall: -wall, Zone: zone, Kind: journal.Review, Object: "python/s1", Said: points(), Took: math.MinInt64},
			}
			r := newRecord("me")
			b := r.read(facts)
			r.at(0, 20, 0)
			r.answer(b, "s1", "a")
			chance, asked := b.Recall(b.Ref("s1", ""), today()+1)
			if !asked || !(chance > 0 && chance <= 1) {
				t.Errorf("wall %d, zone %d: the recall is %v, %v", wall, zone, chance, asked)
			}
			if days := back(b, "") - today(); days < 1 || days > 10*years {
				t.Errorf("wall %d, zone %d: it comes back after %d days", wall, zone, days)
			}
		}
	}
}

func TestRecallNeverRisesWithoutAReview(t *testing.T) {
	for seed := range uint64(40) {
		b, r := history(seed)
		last := math.Inf(1)
		for day := today() - 10; day < r.day()+400; day++ {
			chance := recall(b, "", day)
			if chance > last {
				t.Fatalf("history %d: on day %d the recall rises from %v to %v", seed, day, last, chance)
			}
			last = chance
		}
	}
}

func TestTwoClocksThatDisagreeLeadToOneState(t *testing.T) {
	mine, theirs := newRecord("me"), newRecord("you")
	a, b := study.NewBook(deck(), mine, nil), study.NewBook(deck(), theirs, nil)
	for day := range 6 {
		mine.at(day, 20, 0)
		mine.answer(a, "s1", "a")
		theirs.at(day+3*years, 21, 0)
		theirs.answer(b, "s1", "b")
	}
	x, y := newRecord("me").read(merged(mine.facts, theirs.facts)), newRecord("you").read(merged(theirs.facts, mine.facts))
	if seeMemory(x) != seeMemory(y) {
		t.Error("two computers disagree about the same facts")
	}
	a.Merge(theirs.facts)
	if got, want := fmt.Sprint(back(a, "")), fmt.Sprint(back(x, "")); got != want {
		t.Errorf("merging brings it back on day %s, reading everything on %s", got, want)
	}
}
