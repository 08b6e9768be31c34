package study_test

import (
	"strings"
	"testing"
	"time"

	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
)

func TestFirstStartOffersTheNewOnes(t *testing.T) {
	w := newWorld(t)
	w.wantText("study.date", "Monday 23 November")
	w.wantText("study.headline", "3 new scenarios today, about 4 minutes")
	w.wantText("study.line", "Read the question, answer it aloud, turn the card over and tick what you said.")
	w.wantText("study.start", "Start")
	if w.has("study.tile.today") {
		t.Error("the plan is offered twice")
	}
	w.press("Space")
	w.wantRun(book.Due, "gil pools release")
}

func TestPlanSaysOneAsOne(t *testing.T) {
	w := newWorld(t)
	w.deck.Scenarios = w.deck.Scenarios[:1]
	w.restart()
	w.wantText("study.headline", "1 new scenario today, about 1 minute")
	w.rehearse("gil")
	w.later(1)
	w.wantText("study.headline", "1 due, about 1 minute")
	w.wantText("study.line", "Last time you said 0 of 3 points.")
}

func TestPlanIsInTheOrderOfTheBook(t *testing.T) {
	w := newWorld(t)
	w.rehearse("pools", "a")
	w.rehearse("release")
	w.later(1)
	w.wantText("study.headline", "2 due, 1 new, about 4 minutes")
	w.wantText("study.line", "Last time you said 1 of 6 points.")
	w.press("Space")
	w.wantRun(book.Due, "gil release pools")
}

func TestBacklogIsSpreadOverTheNextDays(t *testing.T) {
	w := newWorld(t)
	w.large(30)
	w.rehearseAll()
	w.book.Set(book.MostADay, "5")
	w.later(14)
	w.wantText("study.headline", "5 due, about 8 minutes")
	w.wantText("study.line", "25 are waiting; they are spread over the next days, 5 a day.")
	w.book.Set(book.MostADay, "20")
	w.wantText("study.line", "10 more are waiting for the next days.")
	w.book.Set(book.MostADay, "29")
	w.wantText("study.line", "1 more is waiting for one of the next days.")
}

func TestLongPlanIsToldInHours(t *testing.T) {
	w := newWorld(t)
	w.large(90)
	w.book.Set(book.NewADay, "60")
	w.book.Set(book.MostADay, "200")
	w.wantText("study.headline", "60 new scenarios today, about 87 minutes")
	w.rehearseAll()
	w.later(1)
	w.wantText("study.headline", "90 due, about 2 hours")
}

func TestNothingDueSaysWhatComesNextAndPractisesAnyway(t *testing.T) {
	w := newWorld(t)
	w.rehearse("release", "a", "b", "c")
	w.rehearse("gil", "a", "b", "c")
	w.rehearse("pools", "a", "b", "c")
	w.later(1)
	w.rehearse("gil", "a", "b") // practice: the others are longer ago
	w.later(1)
	w.book.Set(book.Target, "0.7")
	w.wantText("study.headline", "Nothing is due")
	w.wantText("study.line", "Next: Tuesday 8 December, 3 scenarios.")
	w.wantText("study.start", "Practise anyway")
	w.press("Space")
	w.wantRun(book.GoOn, "pools release gil")
}

func TestDaysAreNamedAsOneSaysThem(t *testing.T) {
	for target, want := range map[string]string{
		"0.97": "Next: tomorrow, 3 scenarios.",
		"0.9":  "Next: Friday, 3 scenarios.",
		"0.8":  "Next: Tuesday 1 December, 3 scenarios.",
	} {
		w := newWorld(t)
		w.book.Set(book.Target, target)
		w.rehearseAll("a", "b", "c")
		w.comeBack()
		if got := w.text("study.line"); !strings.HasSuffix(got, want) {
			t.Errorf("with a target of %s: %q, want %q", target, got, want)
		}
	}
	w := newWorld(t)
	w.now = time.Date(2026, 12, 31, 19, 0, 0, 0, time.UTC)
	w.book.Set(book.Target, "0.8")
	w.rehearseAll("a", "b", "c")
	w.comeBack()
	w.wantText("study.line", "3 scenarios rehearsed. Next: Friday 8 January 2027, 3 scenarios.")
}

func TestPlanThatIsDoneGoesOnWithTheLeastKnown(t *testing.T) {
	w := newWorld(t)
	w.large(30)
	w.rehearseAll("a")
	w.later(1)
	w.book.Set(book.MostADay, "3")
	w.comeBack()
	w.press("Space")
	for range 3 {
		w.press("Space", "a", "Space")
	}
	w.wantText("study.headline", "All 9 points said")
	w.press("Space")
	w.wantText("study.headline", "Today's plan is done")
	w.wantText("study.line", "3 scenarios rehearsed. 27 are waiting; they are spread over the next days, 3 a day.")
	w.wantText("study.start", "Go on")
	w.press("Space")
	w.wantRun(book.GoOn, "s03 s04 s05 s06 s07 s08 s09 s10 s11 s12")
}

func TestAllRehearsedTodayCanBeGoneThroughAgain(t *testing.T) {
	w := newWorld(t)
	for _, id := range []string{"pools", "release", "gil"} {
		w.now = w.now.Add(time.Minute)
		w.rehearse(id, "a")
	}
	w.comeBack()
	w.wantText("study.headline", "Today's plan is done")
	w.press("Space")
	w.wantRun(book.GoOn, "pools release gil")
}

func TestEverythingSetAsideLeadsToTheSettings(t *testing.T) {
	w := newWorld(t)
	w.host.Commands.Add(&kit.Command{ID: "go.settings", Run: func() { w.browsed = append(w.browsed, "settings") }})
	for _, sc := range w.deck.Scenarios {
		w.book.SetAside(w.book.Ref(sc.ID, ""), true)
	}
	w.wantText("study.headline", "Everything is set aside")
	w.wantText("study.line", "What is set aside is asked again when you take it back in Settings.")
	w.wantText("study.start", "Open Settings")
	if w.has("study.tile.everything") {
		t.Error("everything is set aside and yet offered")
	}
	w.press("Space")
	if strings.Join(w.browsed, " ") != "settings" {
		t.Errorf("Space opened %q", w.browsed)
	}
}

func TestEmptyDeckSaysSo(t *testing.T) {
	w := newWorld(t)
	w.deck = &scenario.Deck{ID: "own", Name: "My own"}
	w.restart()
	w.wantText("study.headline", "No scenarios yet")
	w.wantText("study.line", "The deck is empty, so there is nothing to rehearse.")
	w.press("Space", "Down", "Return", "wbcxl")
	if got := w.log.kinds(); got != "" || w.has("study.start") {
		t.Errorf("an empty deck recorded %q", got)
	}
}

func TestDayTurnsAtFourInTheMorning(t *testing.T) {
	w := newWorld(t)
	w.rehearse("gil")
	w.now = time.Date(2026, 11, 24, 3, 59, 0, 0, time.UTC)
	w.comeBack()
	w.wantText("study.date", "Monday 23 November")
	w.wantText("study.headline", "2 new, about 3 minutes")
	w.now = w.now.Add(2 * time.Minute)
	w.press("Space") // the button asks what the new day does
	w.wantRun(book.Due, "pools release gil")
	w.press("Escape")
	w.wantText("study.date", "Tuesday 24 November")
}

func TestWhatIsLeftOfASittingStandsAboveAPlanThatIsDone(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "1", "Space", "Space", "1", "Space", "Space", "1", "Space")
	w.press("Space", "Escape")
	w.wantText("study.headline", "Missed points: 3 scenarios left")
	w.wantText("study.line", "Today's plan is done.")
	w.wantText("study.start", "Resume, 1 of 3")
	w.press("Space", "k", "k", "Escape")
	w.wantText("study.headline", "Missed points: 1 scenario left")
}

func TestUnfinishedSittingIsResumedAndThePlanStandsBesideIt(t *testing.T) {
	w := newWorld(t)
	w.start(book.Category+"concurrency", "gil", "pools")
	w.press("Space", "1", "Space", "Escape")
	w.wantText("study.headline", "2 new, about 3 minutes")
	w.wantText("study.line", "Unfinished: Concurrency and workers, 2 of 2.")
	w.wantText("study.start", "Resume, 2 of 2")
	if got := w.lines("study.tile.today"); got != "Today's plan; 2 new, about 3 minutes" {
		t.Errorf("the plan's tile says %q", got)
	}
	w.press("t")
	if len(w.asked) != 1 {
		t.Fatalf("asked %q", w.asked)
	}
	w.yes()
	w.wantRun(book.Due, "pools release")
	w.press("Escape")
	w.wantText("study.line", "Unfinished: Today's plan, 1 of 2.")
	if w.has("study.tile.today") {
		t.Error("the plan that is under way is offered as well")
	}
	w.press("Space")
	w.wantText("study.progress", "Today's plan \u00b7 1 of 2")
}

func TestYesterdaysPlanIsResumedOrReplacedByTodays(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "1", "Space", "Escape")
	w.later(1)
	w.wantText("study.start", "Resume, 2 of 3")
	if !w.has("study.tile.today") {
		t.Error("what became due today is not offered")
	}
}
