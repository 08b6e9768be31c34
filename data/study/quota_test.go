package study_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

func TestQuotaCountsWhatWasRehearsedFirstOnTheDay(t *testing.T) {
	b, r := large(t)
	r.at(0, 5, 0)
	r.answer(b, "some-scenario-40")
	r.at(0, 23, 0)
	r.answer(b, "some-scenario-50 some-scenario-51 some-scenario-52")
	b.Save(0, r.day())
	b.Skip()
	r.at(1, 3, 30) // still the same study day
	if plan := b.Plan(r.day()); len(plan.New) != 5 || plan.Done != 3 {
		t.Errorf("the plan is %+v", plan)
	}
	r.answer(b, "some-scenario-40")
	if plan := b.Plan(r.day()); len(plan.New) != 5 || plan.Done != 3 {
		t.Errorf("after rehearsing one again the plan is %+v", plan)
	}
	r.at(1, 4, 30)
	if plan := b.Plan(r.day()); len(plan.New) != 8 || plan.Done != 0 {
		t.Errorf("the plan of the next day is %+v", plan)
	}
	r.answer(b, "some-scenario-40")
	if plan := b.Plan(r.day()); len(plan.New) != 8 {
		t.Errorf("after one of the day before the plan is %+v", plan)
	}
	b.Undo() // the third review of 40
	b.Undo() // the second
	b.Undo() // the skip
	b.Undo() // the review of 51
	r.at(1, 3, 30)
	if plan := b.Plan(r.day()); len(plan.New) != 6 {
		t.Errorf("after undoing a first review the plan is %+v", plan)
	}
}

func TestQuotaIsOneForAllInstallations(t *testing.T) {
	b, r := large(t)
	you := newRecord("you")
	theirs := study.NewBook(sixty(), you, nil)
	for i := range 4 {
		r.answer(b, fmt.Sprint("some-scenario-", i))
		you.answer(theirs, fmt.Sprint("some-scenario-", 2+i)) // two of them here, too
	}
	b.Merge(you.facts)
	theirs.Merge(r.facts)
	if plan := b.Plan(today()); len(plan.New) != 2 || plan.Done != 6 {
		t.Errorf("the plan is %+v", plan)
	}
	if mine, yours := b.Plan(today()), theirs.Plan(today()); fmt.Sprint(mine) != fmt.Sprint(yours) {
		t.Errorf("one installation plans %+v, the other %+v", mine, yours)
	}
}

func TestRulesBoundThePlan(t *testing.T) {
	for _, test := range []struct{ quota, most, wantNew int }{{8, 20, 8}, {8, 5, 5}, {0, 20, 0}, {60, 200, 60}} {
		b, _ := large(t)
		b.Set(study.NewADay, fmt.Sprint(test.quota))
		b.Set(study.MostADay, fmt.Sprint(test.most))
		plan := b.Plan(today())
		if len(plan.New) != test.wantNew {
			t.Errorf("%+v: the plan is %+v", test, plan)
		}
		if next := plan.Next; (next == 0) != (test.quota == 0) {
			t.Errorf("%+v: the next day that asks something is %d", test, next)
		}
	}
}

func TestBacklogIsSpreadOverDays(t *testing.T) {
	b, r := large(t)
	b.Set(study.NewADay, "20")
	for day := range 3 {
		r.at(day, 20, 0)
		r.follow(b, "a", "b", "c")
	}
	r.at(17, 20, 0)
	asked := make(map[scenario.Ref]int)
	for day, waiting := range []int{40, 20, 0} {
		r.at(17+day, 20, 0)
		plan := b.Plan(r.day())
		if len(plan.Due) != 20 || plan.Waiting != waiting || len(plan.New)+plan.Done != 0 || len(plan.GoOn) < waiting {
			t.Fatalf("%d days after two weeks away the plan is %+v", day, plan)
		}
		if waiting > 0 && (plan.GoOn[0] != b.Plan(r.day()).GoOn[0] || plan.Next != r.day()+1) {
			t.Errorf("what goes on is %v, the next day %d", plan.GoOn, plan.Next)
		}
		for _, ref := range r.follow(b, "a", "b", "c", "d", "e", "f").Due {
			asked[ref]++
		}
	}
	if len(asked) != 60 {
		t.Errorf("%d scenarios of 60 were asked on three days", len(asked))
	}
}

func TestPlanIsNeverMoreThanTheMostOfADay(t *testing.T) {
	for seed := range uint64(20) {
		rnd := rand.New(rand.NewPCG(seed, 2))
		b, r := large(t)
		most := 1 + rnd.IntN(25)
		b.Set(study.MostADay, fmt.Sprint(most))
		b.Set(study.NewADay, fmt.Sprint(rnd.IntN(12)))
		for day := 0; day < 40; day += 1 + rnd.IntN(6) {
			r.at(day, 5, rnd.IntN(20*60))
			plan := b.Plan(r.day())
			if n := len(plan.New) + len(plan.Due) + plan.Done; n > most {
				t.Fatalf("seed %d, day %d: %d scenarios are planned, the most is %d", seed, day, n, most)
			}
			b.Begin(study.Run{Source: study.Due, Refs: plan.Refs()})
			for range rnd.IntN(most + 1) {
				b.Tick(true, []string{"a", "b", "c", "d", "e", "f"}[:rnd.IntN(7)]...)
				b.Save(time.Minute, r.day())
				now := b.Plan(r.day())
				if n := len(now.New) + len(now.Due) + now.Done; n > most {
					t.Fatalf("seed %d, day %d: after a review %d are planned, the most is %d", seed, day, n, most)
				}
			}
		}
	}
}

func TestMoreThanTheMostMayBeDoneByChoice(t *testing.T) {
	b, r := fresh(t)
	b.Set(study.MostADay, "2")
	for _, id := range []string{"s1", "s2", "s3"} {
		r.answer(b, id)
	}
	if plan := b.Plan(today()); plan.Done != 3 || len(plan.Refs()) != 0 || plan.Next != today()+1 {
		t.Errorf("the plan is %+v", plan)
	}
}

func TestPracticeIsWhatWasNeitherNewNorDue(t *testing.T) {
	b, r := fresh(t)
	if f := r.answer(b, "s1", "a"); f.Practice {
		t.Error("the first review is practice")
	}
	if f := r.answer(b, "s1", "a"); !f.Practice {
		t.Error("the second review of a day is no practice")
	}
	r.at(40, 20, 0)
	if f := r.answer(b, "s1", "a"); f.Practice {
		t.Error("a review of what is due is practice")
	}
	r.at(41, 20, 0)
	b.Set(study.Target, "0.7")
	if f := r.answer(b, "s1#a", "a"); !f.Practice {
		t.Error("a drill of what is not due is no practice")
	}
}

func TestPracticeDoesNotUseUpTheDay(t *testing.T) {
	b, r := fresh(t)
	b.Set(study.MostADay, "2")
	for _, id := range []string{"s1", "s2", "s3"} {
		r.answer(b, id, "a", "b", "c")
	}
	r.at(1, 20, 0)
	r.answer(b, "s1", "a", "b", "c")
	r.answer(b, "s2", "a", "b", "c")
	if plan := b.Plan(r.day()); plan.Done != 0 || ids(plan.New) != "s4" || ids(plan.GoOn) != "s3" {
		t.Errorf("after practice the plan is %+v", plan)
	}
}

func TestCardTakesAsLongAsLately(t *testing.T) {
	b, r := fresh(t)
	save := func(took time.Duration) {
		begin(b, study.Everything, "s1")
		b.Save(took, r.day())
	}
	for range 9 {
		save(10 * time.Second)
		save(0) // not measured
		save(-time.Hour)
	}
	if got := b.Plan(today()).Takes; got != 87*time.Second {
		t.Errorf("after nine measured reviews a card takes %v", got)
	}
	save(12 * time.Second)
	if got := b.Plan(today()).Takes; got != 40*time.Second {
		t.Errorf("after ten a card takes %v", got)
	}
	save(1000 * time.Hour)
	if got := b.Plan(today()).Takes; got != 40*time.Second {
		t.Errorf("after one that lay open for weeks a card takes %v", got)
	}
	for range 60 {
		save(10 * time.Second)
	}
	for range 26 {
		save(90 * time.Second)
	}
	if got := b.Plan(today()).Takes; got != 2*time.Minute {
		t.Errorf("by the last fifty, a card takes %v", got)
	}
	b.Undo()
	b.Undo()
	if got := b.Plan(today()).Takes; got != 40*time.Second {
		t.Errorf("after undo a card takes %v", got)
	}
}

func TestTimeBeyondReasonDoesNotCount(t *testing.T) {
	r := newRecord("me")
	for range 10 {
		r.RecordGroup(journal.Fact{Kind: journal.Review, Object: "python/s1", Took: math.MaxInt64})
	}
	if got := r.read(r.facts).Plan(today()).Takes; got != time.Hour+30*time.Second {
		t.Errorf("a card takes %v", got)
	}
}
