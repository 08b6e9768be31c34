package memory_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/open-spaced-repetition/go-fsrs/v3"

	"rehearse/data/memory"
)

// near allows for the rounding of formulas that are arranged differently.
func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9*(1+math.Abs(want)) }

// TestStatesAreThoseThatTheLibrariesPublish is the list that the test of
// go-fsrs v3.3.1 for the scheduler without short-term steps demands
// (fsrs_test.go, TestLongTermScheduler; ts-fsrs has the same one). Each review
// comes as many days after the last as the rounded stability says.
func TestStatesAreThoseThatTheLibrariesPublish(t *testing.T) {
	reviews := []struct {
		said                  bool
		interval              memory.Day
		stability, difficulty float64
	}{
		{true, 3, 3.173, 5.2824},
		{true, 11, 10.7389, 5.273},
		{true, 35, 34.5776, 5.2635},
		{true, 101, 100.7483, 5.2542},
		{true, 269, 269.2838, 5.2448},
		{true, 669, 669.3093, 5.2355},
		{false, 12, 11.8987, 6.7654},
		{false, 2, 2.236, 7.794},
		{true, 5, 5.2001, 7.773},
		{true, 12, 11.8993, 7.7521},
		{true, 26, 26.4917, 7.7312},
		{true, 55, 55.4949, 7.7105},
		{true, 112, 111.9726, 7.6899},
	}
	var s memory.State
	day := memory.Day(20_000)
	for i, r := range reviews {
		s = memory.Next(s, day, r.said)
		if math.Abs(s.Stability-r.stability) > 5e-5 || math.Abs(s.Difficulty-r.difficulty) > 5e-5 || s.Day != day {
			t.Fatalf("review %d: %+v, want stability %v, difficulty %v, day %d", i, s, r.stability, r.difficulty, day)
		}
		day += r.interval
		if r := math.Round(s.Stability); memory.Day(r) != reviews[i].interval {
			t.Fatalf("review %d: interval %v, want %d", i, r, reviews[i].interval)
		}
	}
}

// TestEveryStepIsThatOfTheLibrary holds the arithmetic to go-fsrs, up to the
// limits of this package.
func TestEveryStepIsThatOfTheLibrary(t *testing.T) {
	p := fsrs.DefaultParam()
	p.EnableShortTerm = false
	library := fsrs.NewFSRS(p)
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 2_000 {
		compareHistory(t, library, rnd)
	}
}

func compareHistory(t *testing.T, library *fsrs.FSRS, rnd *rand.Rand) {
	t.Helper()
	noon := func(day memory.Day) time.Time { return time.Unix(int64(day)*86_400+43_200, 0) }
	card, s, day := fsrs.NewCard(), memory.State{}, memory.Day(20_000)
	for range 15 {
		said, grade := rnd.IntN(10) < 7, fsrs.Again
		if said {
			grade = fsrs.Good
		}
		card = library.Next(card, noon(day), grade).Card
		s = memory.Next(s, day, said)
		if card.Stability > memory.MaxInterval {
			return
		}
		if !near(s.Stability, card.Stability) || !near(s.Difficulty, card.Difficulty) {
			t.Fatalf("%+v, the library says %v and %v", s, card.Stability, card.Difficulty)
		}
		day += memory.Day(min(1+rnd.ExpFloat64()*s.Stability, memory.MaxInterval))
		if want := library.GetRetrievability(card, noon(day)); !near(memory.Recall(s, day), want) {
			t.Fatalf("recall of %+v on day %d is %v, the library says %v", s, day, memory.Recall(s, day), want)
		}
	}
}

// reference is FSRS-5 once more, read from its formulas alone, with a table of
// its published weights and with the steps within a day that memory leaves out.
type reference struct {
	s, d      float64
	shortTerm bool
}

func weights() [19]float64 {
	return [19]float64{
		0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192,
		1.01925, 1.9395, 0.11, 0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621,
	}
}

func (r *reference) review(elapsed float64, said bool) {
	w := weights()
	begin := func(grade float64) float64 { return w[4] - math.Exp(w[5]*(grade-1)) + 1 }
	grade, delta := 1.0, 2*w[6]
	if said {
		grade, delta = 3, 0
	}
	if r.s == 0 {
		r.s, r.d = w[int(grade)-1], begin(grade)
		return
	}
	recall := math.Pow(1+elapsed/r.s*(math.Pow(0.9, -2)-1), -0.5)
	switch {
	case r.shortTerm && elapsed == 0:
		r.s *= math.Exp(w[17] * (grade - 3 + w[18]))
	case said:
		r.s += r.s * math.Exp(w[8]) * (11 - r.d) / math.Pow(r.s, w[9]) * (math.Exp(w[10]*(1-recall)) - 1)
	default:
		r.s = min(r.s, w[11]/math.Pow(r.d, w[12])*(math.Pow(r.s+1, w[13])-1)*math.Exp(w[14]*(1-recall)))
	}
	r.d = w[7]*begin(4) + (1-w[7])*(r.d+delta*(10-r.d)/9)
	r.d = min(10, max(1, r.d))
}

// TestReferenceGivesTheIntervalsThatAllLibrariesShare is about the reference
// of these tests: the list stands in the tests of py-fsrs, ts-fsrs and go-fsrs
// for FSRS-5 with short-term steps.
func TestReferenceGivesTheIntervalsThatAllLibrariesShare(t *testing.T) {
	r := reference{shortTerm: true}
	r.review(0, true)
	missed := map[int]bool{6: true, 7: true}
	elapsed := 0.0
	for i, want := range []float64{0, 4, 14, 44, 125, 328, 0, 0, 7, 16, 34, 71, 142} {
		if i == 0 {
			continue // the first grade, ten minutes before the second
		}
		r.review(elapsed, !missed[i])
		if elapsed = math.Round(r.s); missed[i] {
			elapsed = 0
		}
		if elapsed != want {
			t.Fatalf("interval %d is %v, want %v", i, elapsed, want)
		}
	}
}

func TestStatesAreThoseOfTheFormulas(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for history := range 2_000 {
		var r reference
		var s memory.State
		day := memory.Day(rnd.IntN(40_000))
		for step := range 8 {
			elapsed, said := memory.Day(rnd.IntN(30)), rnd.IntN(3) > 0
			day += elapsed
			r.review(float64(elapsed), said)
			s = memory.Next(s, day, said)
			if !near(s.Stability, r.s) || !near(s.Difficulty, r.d) {
				t.Fatalf("history %d, step %d: %+v, the formulas say %+v", history, step, s, r)
			}
		}
	}
}
