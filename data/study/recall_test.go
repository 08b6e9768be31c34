package study_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

// recall is that of a point of s1 on a day.
func recall(b *study.Book, point string, day memory.Day) float64 {
	chance, _ := b.Recall(b.Ref("s1", point), day)
	return chance
}

// back is the day on which s1 or a point of it comes back, 0 for never.
func back(b *study.Book, point string) memory.Day {
	day, _ := b.ComesBack(b.Ref("s1", point))
	return day
}

func TestMemoryIsThatOfEachPoint(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1", "a", "x1")
	day := today()
	said := memory.Next(memory.State{}, day, true)
	missed := memory.Next(memory.State{}, day, false)
	for id, want := range map[string]memory.State{"a": said, "b": missed, "c": missed, "x1": said} {
		if got := recall(b, id, day+5); got != memory.Recall(want, day+5) {
			t.Errorf("the recall of %s is %v, not %v", id, got, memory.Recall(want, day+5))
		}
		if got := back(b, id); got != memory.Due([]memory.State{want}, 0.9) {
			t.Errorf("%s comes back on day %d", id, got)
		}
	}
	mean := (memory.Recall(said, day+5) + 2*memory.Recall(missed, day+5)) / 3
	if got := recall(b, "", day+5); math.Abs(got-mean) > 1e-12 {
		t.Errorf("the recall of the scenario is %v, not the mean %v of its must-points", got, mean)
	}
	if got := back(b, ""); got != memory.Due([]memory.State{said, missed, missed}, 0.9) {
		t.Errorf("the scenario comes back on day %d", got)
	}
}

func TestUntickedExtraIsNoGrade(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1", "a", "b", "c")
	if _, asked := b.Recall(b.Ref("s1", "x1"), today()); asked || b.Seen(b.Ref("s1", "x1")) {
		t.Error("an extra that was not ticked was graded")
	}
	without := back(b, "")
	r.at(1, 20, 0)
	r.answer(b, "s1#x1", "x1")
	if !b.Seen(b.Ref("s1", "x1")) || back(b, "") != without {
		t.Error("an extra counts for when its scenario comes back")
	}
}

func TestWhatWasNeverAskedHasNoMemory(t *testing.T) {
	b, _ := fresh(t)
	for _, ref := range []scenario.Ref{
		b.Ref("s1", ""), b.Ref("s1", "a"), b.Ref("s1", "z"), b.Ref("gone", ""), b.Ref("gone", "a"), {Deck: "go", Scenario: "s1"}, {},
	} {
		chance, asked := b.Recall(ref, today())
		day, known := b.ComesBack(ref)
		if chance != 0 || asked || day != 0 || known || b.Seen(ref) || b.Due(ref, today()) || b.IsWeak(ref, today()) || len(b.Results(ref)) > 0 {
			t.Errorf("%v has a memory", ref)
		}
	}
}

func TestOnlyTheFirstGradeOfAStudyDayCounts(t *testing.T) {
	b, r := fresh(t)
	r.at(0, 10, 0)
	r.answer(b, "s1", "a")
	once := seeMemory(b)
	r.at(0, 18, 0)
	r.answer(b, "s1", "b", "c")
	if got := seeMemory(b); got != once {
		t.Errorf("a second review on one day led from\n%s to\n%s", once, got)
	}
	if review, _ := b.LastReview(b.Ref("s1", "")); review.Of("b") != study.Said || review.Of("a") != study.Unsaid {
		t.Error("the second review does not show")
	}
	r.at(1, 10, 0)
	r.answer(b, "s1", "b", "c")
	if got := fmt.Sprint(b.Results(b.Ref("s1", "a")), b.Results(b.Ref("s1", "b"))); got != "[true false] [false true]" {
		t.Errorf("after the next day the results are %s", got)
	}
}

func TestPointsOfOneDayMayBeGradedInSeveralReviews(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1#a", "a")
	r.answer(b, "s1", "b")
	if got := fmt.Sprint(b.Results(b.Ref("s1", "a")), b.Results(b.Ref("s1", "b"))); got != "[true] [true]" {
		t.Errorf("the results are %s", got)
	}
}

func TestReviewAtThreeInTheMorningBelongsToTheDayBefore(t *testing.T) {
	for minute, want := range map[int]string{3*60 + 59: "[false]", 4*60 + 1: "[false true]"} {
		b, r := fresh(t)
		r.at(0, 22, 0)
		r.answer(b, "s1")
		r.at(1, 0, minute)
		r.answer(b, "s1", "a")
		if got := fmt.Sprint(b.Results(b.Ref("s1", "a"))); got != want {
			t.Errorf("at minute %d of the night the results are %s, not %s", minute, got, want)
		}
	}
}

func TestDayIsThatOfTheZoneTheReviewWasWrittenIn(t *testing.T) {
	facts := []journal.Fact{
		{Installation: "me", Number: 1, Order: 1, Kind: journal.Review, Object: "python/s1", Said: []string{"a"}},
		{Installation: "me", Number: 2, Order: 2, Kind: journal.Review, Object: "python/s1", Said: []string{"a"}},
	}
	facts[0].Wall = today().Time(time.UTC).UnixMilli()
	facts[1].Wall = facts[0].Wall + 10*60*60*1000 // 22:00 in Greenwich, 10:00 of the next day in Auckland
	facts[1].Zone = 12 * 60
	if got := fmt.Sprint(newRecord("me").read(facts).Results(scenario.Ref{Deck: "python", Scenario: "s1", Point: "a"})); got != "[true true]" {
		t.Errorf("the results are %s", got)
	}
}

func TestHourOfTheDayDoesNotMatterToWhatIsLearned(t *testing.T) {
	steady, rl := fresh(t)
	earlier, re := fresh(t)
	erratic, rr := fresh(t)
	rnd := rand.New(rand.NewPCG(3, 3))
	for day := range 30 {
		said := [][]string{{"a"}, {"a", "b"}, {"a", "b", "c"}}[day%3]
		rl.at(day, 20, 0)
		rl.answer(steady, "s1", said...)
		re.at(day, 20, -30*day)
		re.answer(earlier, "s1", said...)
		rr.at(day, 4, 1+rnd.IntN(23*60))
		rr.answer(erratic, "s1", said...)
	}
	if got, want := seeMemory(earlier), seeMemory(steady); got != want {
		t.Errorf("half an hour earlier each evening leads to\n%s not\n%s", got, want)
	}
	if got, want := seeMemory(erratic), seeMemory(steady); got != want {
		t.Errorf("a different hour each day leads to\n%s not\n%s", got, want)
	}
	if days := back(steady, "a") - rl.day(); days < 60 {
		t.Errorf("a point that was said on 30 days comes back after %d days", days)
	}
}

// history answers s1 at random times over some weeks.
func history(seed uint64) (*study.Book, *record) {
	r := newRecord("me")
	b, rnd := study.NewBook(deck(), r, nil), rand.New(rand.NewPCG(seed, 5))
	day := 0
	for range rnd.IntN(12) {
		r.at(day, 4, 1+rnd.IntN(23*60))
		said := points()
		rnd.Shuffle(4, func(i, j int) { said[i], said[j] = said[j], said[i] })
		r.answer(b, "s1", said[:rnd.IntN(5)]...)
		day += rnd.IntN(20)
	}
	r.at(day, 20, 0)
	return b, r
}

func TestTickNeverBringsAPointOrItsScenarioBackEarlier(t *testing.T) {
	for seed := range uint64(300) {
		b, r := history(seed)
		begin(b, study.Everything, "s1")
		b.Tick(true, points()[:seed%4]...)
		without, facts := b.Preview(r.day()), slices.Clone(r.facts)
		ticked := points()[seed%4]
		b.Tick(true, ticked)
		if with := b.Preview(r.day()); with < without {
			t.Fatalf("history %d: with a tick the scenario comes back on day %d, without on %d", seed, with, without)
		}
		b.Save(0, r.day())
		un := newRecord("me")
		other := un.read(facts)
		un.wall = r.wall
		other.Save(0, r.day())
		if with, without := back(b, ticked), back(other, ticked); with < without {
			t.Fatalf("history %d: the ticked point comes back on day %d, unticked on %d", seed, with, without)
		}
	}
}

func TestPreviewIsWhatSavingBrings(t *testing.T) {
	for seed := range uint64(100) {
		b, r := history(seed)
		begin(b, study.Everything, [][]string{{"s1"}, {"s1#a", "s1#c"}}[seed%2]...)
		if seed%3 == 0 {
			b.Hint("a", true)
		}
		b.Tick(true, points()[seed%4:]...)
		want := b.Preview(r.day())
		b.Save(0, r.day())
		if got, ok := b.ComesBack(b.Ref("s1", "")); ok && got != want {
			t.Fatalf("history %d: preview says day %d, it comes back on %d", seed, want, got)
		}
	}
}

func TestWithoutACardThereIsNoPreview(t *testing.T) {
	b, _ := fresh(t)
	if day := b.Preview(today()); day != 0 {
		t.Errorf("nothing comes back on day %d", day)
	}
}

func TestTargetSaysWhenSomethingIsDue(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1", "a", "b", "c")
	late := back(b, "")
	if b.Due(b.Ref("s1", ""), late-1) || !b.Due(b.Ref("s1", ""), late) || !b.Due(b.Ref("s1", "b"), late) {
		t.Errorf("due on day %d or not on day %d", late-1, late)
	}
	if x, y := recall(b, "", late-1), recall(b, "", late); x < 0.9 || y >= 0.9 {
		t.Errorf("due between recall %v and %v", x, y)
	}
	b.Set(study.Target, "0.97")
	if early := back(b, ""); early >= late || recall(b, "", early) >= 0.97 {
		t.Errorf("with a higher target it comes back on day %d, with a lower on %d", early, late)
	}
}
