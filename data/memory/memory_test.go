package memory_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"rehearse/data/memory"
)

// histories calls check with states after random reviews, days apart.
func histories(t *testing.T, check func(s memory.State, rnd *rand.Rand)) {
	t.Helper()
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 3_000 {
		s, day := memory.State{}, memory.Day(20_000)
		for range 1 + rnd.IntN(12) {
			s = memory.Next(s, day, rnd.IntN(3) > 0)
			day += memory.Day(rnd.IntN(60))
		}
		check(s, rnd)
	}
}

func TestNothingIsKnownBeforeTheFirstReview(t *testing.T) {
	var s memory.State
	if !s.New() || memory.Recall(s, 20_000) != 0 {
		t.Errorf("recall %v of %+v", memory.Recall(s, 20_000), s)
	}
	if s = memory.Next(s, 20_000, false); s.New() {
		t.Errorf("a missed point is still new: %+v", s)
	}
}

func TestRecallFallsWithTimeAndIsNineTenthsAfterTheStability(t *testing.T) {
	histories(t, func(s memory.State, _ *rand.Rand) {
		last := memory.Recall(s, s.Day)
		if last != 1 {
			t.Fatalf("recall of %+v on its own day is %v", s, last)
		}
		for days := range memory.Day(400) {
			r := memory.Recall(s, s.Day+days+1)
			if r >= last || r <= 0 {
				t.Fatalf("recall of %+v goes from %v to %v", s, last, r)
			}
			last = r
		}
		whole := memory.State{Stability: math.Ceil(s.Stability), Difficulty: s.Difficulty, Day: s.Day}
		if r := memory.Recall(whole, whole.Day+memory.Day(whole.Stability)); !near(r, 0.9) {
			t.Fatalf("recall after the stability of %+v is %v", whole, r)
		}
	})
}

func TestSaidNeverComesBackSoonerThanMissed(t *testing.T) {
	histories(t, func(s memory.State, rnd *rand.Rand) {
		day := s.Day + memory.Day(rnd.IntN(2_000))
		said, missed := memory.Next(s, day, true), memory.Next(s, day, false)
		if said.Stability < s.Stability || missed.Stability > s.Stability || missed.Difficulty < said.Difficulty {
			t.Fatalf("from %+v on day %d said leads to %+v, missed to %+v", s, day, said, missed)
		}
		for _, target := range []float64{0.7, 0.9, 0.97} {
			if due(said, target) < due(missed, target) {
				t.Fatalf("from %+v on day %d said is due on %d, missed on %d",
					s, day, due(said, target), due(missed, target))
			}
		}
	})
}

func due(s memory.State, target float64) memory.Day { return memory.Due([]memory.State{s}, target) }

func TestDueIsTheFirstDayBelowTheTarget(t *testing.T) {
	histories(t, func(s memory.State, rnd *rand.Rand) {
		other := memory.Next(memory.State{}, s.Day-memory.Day(rnd.IntN(5)), rnd.IntN(2) == 0)
		states := []memory.State{s, {}, other} // the new one is left out of the mean
		mean := func(day memory.Day) float64 { return (memory.Recall(s, day) + memory.Recall(other, day)) / 2 }
		target := 0.7 + 0.27*rnd.Float64()
		day := memory.Due(states, target)
		switch {
		case day < s.Day || day > s.Day+memory.MaxInterval:
			t.Fatalf("%+v is due on day %d", states, day)
		case day < s.Day+memory.MaxInterval && mean(day) >= target:
			t.Fatalf("%+v is due on day %d with a mean of %v, target %v", states, day, mean(day), target)
		case day > s.Day && mean(day-1) < target:
			t.Fatalf("%+v is due on day %d, but the mean is %v the day before, target %v", states, day, mean(day-1), target)
		}
	})
}

func TestWhatWasNeverAskedIsNeverDue(t *testing.T) {
	if day := memory.Due(nil, 0.9); day != 0 {
		t.Errorf("nothing is due on day %d", day)
	}
	if day := memory.Due(make([]memory.State, 3), 0.9); day != 0 {
		t.Errorf("new points are due on day %d", day)
	}
}

func TestAWrongClockHealsWithTheNextReview(t *testing.T) {
	const year = 365
	histories(t, func(s memory.State, rnd *rand.Rand) {
		today := s.Day + 1
		for _, wrong := range []memory.Day{-40 * year, -1, 1, year, 40 * year} {
			during := memory.Next(s, today+wrong, rnd.IntN(2) == 0)
			after := memory.Next(during, today, true)
			if after.Day != today {
				t.Fatalf("a clock wrong by %d days leaves %+v on day %d", wrong, after, today)
			}
			if day := due(after, 0.7); day <= today || day > today+memory.MaxInterval {
				t.Fatalf("a clock wrong by %d days makes %+v due on day %d, which is %d", wrong, after, day, today)
			}
		}
	})
}

func TestTimeDoesNotRunBackwards(t *testing.T) {
	histories(t, func(s memory.State, _ *rand.Rand) {
		if r := memory.Recall(s, s.Day-30); r != 1 {
			t.Fatalf("recall of %+v before its day is %v", s, r)
		}
		back := memory.Next(s, s.Day-30, true)
		if back.Stability != s.Stability || back.Day != s.Day-30 {
			t.Fatalf("said 30 days before %+v gives %+v", s, back)
		}
	})
}

func TestNothingIsAskedLaterThanInTenYears(t *testing.T) {
	s, day := memory.State{}, memory.Day(20_000)
	for range 40 {
		s = memory.Next(s, day, true)
		if d := due(s, 0.7); d > day+memory.MaxInterval {
			t.Fatalf("%+v is due on day %d", s, d)
		}
		day = due(s, 0.7)
	}
	if s.Stability != memory.MaxInterval {
		t.Errorf("after 40 successes the stability is %v", s.Stability)
	}
}

func TestDamagedNumbersGiveSoundOnes(t *testing.T) {
	numbers := []float64{math.NaN(), math.Inf(1), math.Inf(-1), -1, 0, 1e-300, 0.5, 5, 11, 1e300}
	for _, stability := range numbers {
		for _, difficulty := range numbers {
			for _, day := range []memory.Day{math.MinInt, -1, 0, 20_000, math.MaxInt} {
				s := memory.State{Stability: stability, Difficulty: difficulty, Day: day}
				mustBeSound(t, memory.Next(s, 20_000, false))
				mustBeSound(t, memory.Next(s, 20_000, true))
				mustBeChance(t, memory.Recall(s, 20_000))
			}
		}
	}
}

func TestARubbishTargetIsDueWithinTenYearsToo(t *testing.T) {
	s := memory.Next(memory.State{}, 20_000, true)
	for _, target := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -1, 0, 1, 2} {
		if day := due(s, target); day < 20_000 || day > 20_000+memory.MaxInterval {
			t.Errorf("with the target %v due on day %d", target, day)
		}
	}
}

func mustBeChance(t *testing.T, recall float64) {
	t.Helper()
	if !(recall >= 0 && recall <= 1) {
		t.Errorf("recall is %v", recall)
	}
}

func mustBeSound(t *testing.T, s memory.State) {
	t.Helper()
	if !(s.Stability > 0 && s.Stability <= memory.MaxInterval) || !(s.Difficulty >= 1 && s.Difficulty <= 10) {
		t.Errorf("unsound state %+v", s)
	}
}

func FuzzNextAndRecallStayWithinTheirLimits(f *testing.F) {
	f.Add(3.173, 5.28, int64(20_000), int64(20_003), true)
	f.Add(math.NaN(), math.Inf(1), int64(math.MaxInt64), int64(math.MinInt64), false)
	f.Fuzz(func(t *testing.T, stability, difficulty float64, last, today int64, said bool) {
		s := memory.State{Stability: stability, Difficulty: difficulty, Day: memory.Day(last)}
		next := memory.Next(s, memory.Day(today), said)
		mustBeSound(t, next)
		mustBeChance(t, memory.Recall(s, memory.Day(today)))
		if next.Day != memory.Day(today) || memory.Recall(next, next.Day) != 1 {
			t.Errorf("a review on day %d gives %+v", today, next)
		}
		if again := memory.Next(s, memory.Day(today), said); again != next {
			t.Errorf("the same review gives %+v and %+v", next, again)
		}
	})
}

func TestAStudyDayBeginsAtFourInTheMorning(t *testing.T) {
	kathmandu := time.FixedZone("", (5*60+45)*60)
	tests := map[string]struct {
		at   time.Time
		want memory.Day
	}{
		"the first":              {time.Date(1970, 1, 1, 4, 0, 0, 0, time.UTC), 0},
		"before the first":       {time.Date(1970, 1, 1, 3, 59, 59, 0, time.UTC), -1},
		"evening":                {time.Date(2026, 3, 1, 23, 59, 0, 0, time.UTC), 20_513},
		"after midnight":         {time.Date(2026, 3, 2, 3, 59, 59, 999, time.UTC), 20_513},
		"next morning":           {time.Date(2026, 3, 2, 4, 0, 0, 0, time.UTC), 20_514},
		"next morning elsewhere": {time.Date(2026, 3, 2, 4, 0, 0, 0, kathmandu), 20_514},
		"night elsewhere":        {time.Date(2026, 3, 2, 3, 59, 0, 0, kathmandu), 20_513},
		"leap day":               {time.Date(2028, 2, 29, 12, 0, 0, 0, time.UTC), 21_243},
		"long ago":               {time.Date(1930, 6, 1, 12, 0, 0, 0, time.UTC), -14_459},
	}
	for name, test := range tests {
		if got := memory.DayOf(test.at); got != test.want {
			t.Errorf("%s: %v is day %d, want %d", name, test.at, got, test.want)
		}
	}
}

func TestADayKnowsItsDate(t *testing.T) {
	for _, zone := range []*time.Location{time.UTC, time.FixedZone("", 14*3600), time.FixedZone("", -11*3600)} {
		at := memory.Day(20_513).Time(zone)
		if y, m, d := at.Date(); y != 2026 || m != time.March || d != 1 || memory.DayOf(at) != 20_513 {
			t.Errorf("day 20513 is %v in %v", at, zone)
		}
	}
}

// TestTheHourOfStudyDoesNotMatter studies on each day at another hour, after
// midnight too, which instants would count as shorter and longer days.
func TestTheHourOfStudyDoesNotMatter(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		var steady, restless memory.State
		day := memory.Day(20_000)
		for range 15 {
			day += 1 + memory.Day(rnd.IntN(9))
			said := rnd.IntN(3) > 0
			first := time.Date(1970, 1, 1+int(day), 4, 0, 0, 0, time.UTC)
			at := first.Add(time.Duration(rnd.IntN(24*60)) * time.Minute)
			steady = memory.Next(steady, day, said)
			restless = memory.Next(restless, memory.DayOf(at), said)
		}
		if steady != restless {
			t.Fatalf("at the same hour %+v, at any hour %+v", steady, restless)
		}
	}
}
