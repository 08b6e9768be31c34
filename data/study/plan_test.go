package study_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

// ids lists scenarios: "s1 s2".
func ids(refs []scenario.Ref) string {
	var list []string
	for _, ref := range refs {
		list = append(list, ref.Scenario)
	}
	return strings.Join(list, " ")
}

// large returns a book about sixty scenarios, and its log.
func large(t *testing.T) (*study.Book, *record) {
	t.Helper()
	r := newRecord("me")
	return study.NewBook(sixty(), r, nil), r
}

// follow does what the plan of the day asks, and returns the plan.
func (r *record) follow(b *study.Book, said ...string) study.Plan {
	plan := b.Plan(r.day())
	b.Begin(study.Run{Source: study.Due, Refs: plan.Refs()})
	for {
		if _, left := b.Unfinished(); !left {
			return plan
		}
		b.Tick(true, said...)
		b.Save(time.Minute, r.day())
	}
}

func sixtyRefs(b *study.Book) []scenario.Ref {
	var refs []scenario.Ref
	for _, s := range sixty().Scenarios {
		refs = append(refs, b.Ref(s.ID, ""))
	}
	return refs
}

func TestPlanAsksTheNewOnesFirstInTheOrderOfTheDeck(t *testing.T) {
	b, r := large(t)
	r.follow(b, "a")
	r.at(1, 20, 0)
	plan := b.Plan(r.day())
	if got := ids(plan.New); got != ids(sixtyRefs(b)[8:16]) {
		t.Errorf("new is %q", got)
	}
	if len(plan.Due) != 8 || !slices.Equal(plan.Refs(), slices.Concat(plan.New, plan.Due)) {
		t.Errorf("the plan is %+v", plan)
	}
}

func TestPlanAsksWhatIsNearestToBeingForgottenFirst(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s3", "a", "b", "c")
	r.answer(b, "s1", "a", "b")
	r.answer(b, "s4", "a")
	r.answer(b, "s2", "a")
	r.at(20, 20, 0)
	plan := b.Plan(r.day())
	if got := ids(plan.Due); got != "s2 s4 s1 s3" {
		t.Errorf("due is %q", got)
	}
	r.answer(b, "s4", "a")
	if plan = b.Plan(r.day()); ids(plan.Due) != "s2 s1 s3" || plan.Done != 1 || len(plan.GoOn) != 0 {
		t.Errorf("after s4 the plan is %+v", plan)
	}
}

func TestNothingIsPlannedTwiceADay(t *testing.T) {
	b, r := fresh(t)
	b.Set(study.Target, "0.97")
	r.answer(b, "s1")
	if plan := b.Plan(today()); len(plan.Due) != 0 || len(plan.GoOn) != 0 {
		t.Errorf("after a review the plan is %+v", plan)
	}
}

func TestPlanLeavesOutWhatIsSetAside(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s2", "a")
	r.answer(b, "s3", "a")
	r.at(20, 20, 0)
	b.SetAside(b.Ref("s1", ""), true)
	b.SetAside(b.Ref("s2", ""), true)
	plan := b.Plan(r.day())
	if ids(plan.New) != "s4" || ids(plan.Due) != "s3" || len(plan.GoOn) != 0 {
		t.Errorf("the plan is %+v", plan)
	}
	b.SetAside(b.Ref("s3", ""), true)
	b.SetAside(b.Ref("s4", ""), true)
	if plan = b.Plan(r.day()); len(plan.Refs()) != 0 || plan.Next != 0 {
		t.Errorf("with everything set aside the plan is %+v", plan)
	}
	for _, id := range []string{"s1", "s2", "s3", "s4"} {
		b.SetAside(b.Ref(id, ""), false)
	}
	if plan = b.Plan(r.day()); ids(plan.New) != "s1 s4" || ids(plan.Due) != "s2 s3" {
		t.Errorf("with everything taken back the plan is %+v", plan)
	}
}

func TestAfterThePlanTheNextLowestGoOn(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1", "a", "b")
	r.at(1, 20, 0)
	r.answer(b, "s2", "a", "b", "c")
	r.answer(b, "s3", "a", "b", "c")
	r.at(2, 20, 0)
	plan := b.Plan(r.day())
	if ids(plan.Due) != "s1" || ids(plan.GoOn) != "s2 s3" {
		t.Fatalf("the plan is %+v", plan)
	}
	b.Set(study.Target, "0.7")
	if plan = b.Plan(r.day()); ids(plan.GoOn) != "s1 s2 s3" {
		t.Errorf("with nothing due %q goes on", ids(plan.GoOn))
	}
	r.answer(b, "s2", "a")
	if plan = b.Plan(r.day()); ids(plan.GoOn) != "s1 s3" {
		t.Errorf("after one more %q goes on", ids(plan.GoOn))
	}
}

func TestNextIsTheFirstDayThatAsksSomething(t *testing.T) {
	b, r := fresh(t)
	for _, id := range []string{"s1", "s2", "s3"} {
		r.answer(b, id, "a", "b", "c")
	}
	if plan := b.Plan(today()); plan.Next != today()+1 {
		t.Errorf("with a new one left, the next day is %d", plan.Next)
	}
	r.answer(b, "s4", "a", "b", "c")
	want := back(b, "")
	if plan := b.Plan(today()); plan.Next != want || want <= today()+1 {
		t.Errorf("the next day is %d, not %d", plan.Next, want)
	}
	if plan := b.Plan(want - 1); plan.Next != want || len(plan.Refs()) != 0 {
		t.Errorf("the day before the plan is %+v", plan)
	}
	if plan := b.Plan(want); len(plan.Due) != 4 {
		t.Errorf("on that day the plan is %+v", plan)
	}
}

func TestPlanFollowsEveryLaterReview(t *testing.T) {
	b, r := large(t)
	rnd := rand.New(rand.NewPCG(8, 8))
	for day := range 25 {
		r.at(day, 4, 1+rnd.IntN(23*60))
		r.follow(b, []string{"a", "b", "c", "d", "e", "f"}[:rnd.IntN(7)]...)
		read := study.NewBook(sixty(), newRecord("me"), journal.Pack(r.facts))
		for ahead := range memory.Day(3) {
			if got, want := fmt.Sprint(b.Plan(r.day()+ahead)), fmt.Sprint(read.Plan(r.day()+ahead)); got != want {
				t.Fatalf("on day %d the plan is %s, after a restart %s", day, got, want)
			}
		}
	}
}

func TestPlanIsTheSameHoweverTheFactsCameIn(t *testing.T) {
	var logs [][]journal.Fact
	for i := range 3 {
		r := newRecord(fmt.Sprint("computer-", i))
		b := study.NewBook(sixty(), r, nil)
		rnd := rand.New(rand.NewPCG(uint64(i), 4))
		for day := range 12 {
			r.at(day, 10+4*i, 0)
			r.follow(b, []string{"a", "b", "c", "d", "e", "f"}[:rnd.IntN(7)]...)
		}
		b.Undo()
		logs = append(logs, r.facts)
	}
	all := merged(merged(logs[0], logs[1]), logs[2])
	want := study.NewBook(sixty(), newRecord("me"), journal.Pack(all))
	for seed := range uint64(12) {
		rnd := rand.New(rand.NewPCG(seed, 6))
		book := study.NewBook(sixty(), newRecord("me"), nil)
		coming := slices.Clone(all)
		rnd.Shuffle(len(coming), func(i, j int) { coming[i], coming[j] = coming[j], coming[i] })
		for batch := range slices.Chunk(coming, 1+rnd.IntN(200)) {
			book.Plan(today() + 5) // what is worked out on the way must not stay
			book.Merge(batch)
		}
		for day := today(); day < today()+40; day += 13 {
			if got, want := fmt.Sprint(book.Plan(day), book.Weak(day)), fmt.Sprint(want.Plan(day), want.Weak(day)); got != want {
				t.Fatalf("seed %d: on day %d the plan is %s, not %s", seed, day, got, want)
			}
		}
	}
}
