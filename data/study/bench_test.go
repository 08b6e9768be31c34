package study_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

// sixty is a deck of sixty scenarios of six must-points.
func sixty() *scenario.Deck {
	d := &scenario.Deck{ID: "python"}
	for i := range 60 {
		s := &scenario.Scenario{ID: fmt.Sprintf("some-scenario-%d", i)}
		for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
			s.Points = append(s.Points, scenario.Point{ID: id})
		}
		d.Scenarios = append(d.Scenarios, s)
	}
	return d
}

// manyReviews are 100,000 reviews, twenty on each of 5,000 days, and the day
// after the last.
func manyReviews() ([]journal.Fact, memory.Day) {
	r, rnd := newRecord("me"), rand.New(rand.NewPCG(1, 1))
	all := []string{"a", "b", "c", "d", "e", "f"}
	for day := range 5_000 {
		var list []string
		for card := range 20 {
			list = append(list, fmt.Sprintf("python/some-scenario-%d", (20*day+card)%60))
		}
		begin := r.Record(journal.Fact{Kind: journal.Begin, List: list})
		for _, object := range list {
			n := rnd.IntN(len(all) + 1)
			r.RecordGroup(journal.Fact{
				Kind: journal.Review, Sitting: begin[0].ID(), Object: object, Said: all[:n:n], Missed: all[n:], Took: 60_000,
			})
		}
		r.wall = r.wall.Add(24*time.Hour - 21*time.Second)
	}
	return r.facts, memory.DayOf(r.wall)
}

// experienced returns a book of these reviews, its log and the day after.
func experienced() (*study.Book, *record, memory.Day) {
	facts, day := manyReviews()
	r := newRecord("me")
	r.facts = facts
	r.wall = time.UnixMilli(facts[len(facts)-1].Wall).Add(24 * time.Hour)
	r.own = facts[len(facts)-1].Number
	return study.NewBook(sixty(), r, journal.Pack(facts)), r, day
}

// BenchmarkNewBookOf100000Reviews measures a start and the first thing done.
func BenchmarkNewBookOf100000Reviews(b *testing.B) {
	facts, _ := manyReviews()
	d := sixty()
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		packed := journal.Pack(facts)
		b.StartTimer()
		book := study.NewBook(d, newRecord("me"), packed)
		book.Star(book.Ref("some-scenario-7", "a"), true)
	}
}

// BenchmarkKeptOf100000Reviews measures, beside the time to pack and replay them,
// how much memory a book keeps for each review.
func BenchmarkKeptOf100000Reviews(b *testing.B) {
	facts, day := manyReviews()
	var kept float64
	for b.Loop() {
		before := inUse()
		book := study.NewBook(sixty(), newRecord("me"), journal.Pack(facts))
		book.Plan(day)
		kept = inUse() - before
		runtime.KeepAlive(book)
	}
	b.ReportMetric(kept/100_000, "B-kept/review")
	runtime.KeepAlive(facts)
}

// inUse is how many bytes of memory are alive.
func inUse() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// BenchmarkFirstPlanOf100000Reviews measures what works out all memory.
func BenchmarkFirstPlanOf100000Reviews(b *testing.B) {
	facts, day := manyReviews()
	d := sixty()
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		book := study.NewBook(d, newRecord("me"), journal.Pack(facts))
		b.StartTimer()
		book.Plan(day)
	}
}

func BenchmarkPlan(b *testing.B) {
	book, _, day := experienced()
	b.ReportAllocs()
	for b.Loop() {
		book.Plan(day)
	}
}

func BenchmarkUndoAfter100000Reviews(b *testing.B) {
	book, _, _ := experienced()
	b.ReportAllocs()
	for b.Loop() {
		book.Undo()
		book.Redo()
	}
}

// BenchmarkUndoAndPlanAfter100000Reviews works out one scenario again.
func BenchmarkUndoAndPlanAfter100000Reviews(b *testing.B) {
	book, _, day := experienced()
	book.Plan(day)
	b.ReportAllocs()
	for b.Loop() {
		book.Undo()
		book.Plan(day)
		book.Redo()
	}
}

func BenchmarkStarAfter100000Reviews(b *testing.B) {
	book, _, _ := experienced()
	ref, on := book.Ref("some-scenario-7", "a"), false
	b.ReportAllocs()
	for b.Loop() {
		on = !on
		book.Star(ref, on)
	}
}

func BenchmarkSaveAfter100000Reviews(b *testing.B) {
	book, _, day := experienced()
	run := study.Run{Source: study.Due}
	for _, s := range sixty().Scenarios {
		run.Refs = append(run.Refs, book.Ref(s.ID, ""))
	}
	book.Plan(day)
	b.ReportAllocs()
	for b.Loop() {
		if _, left := book.Unfinished(); !left {
			book.Begin(run)
		}
		book.Save(time.Minute, day)
	}
}

// BenchmarkMergeInto100000Reviews merges one fact that is older than the newest.
func BenchmarkMergeInto100000Reviews(b *testing.B) {
	book, r, _ := experienced()
	order := r.facts[len(r.facts)-100].Order
	b.ReportAllocs()
	for b.Loop() {
		order++
		book.Merge([]journal.Fact{{Installation: "you", Number: uint64(order), Order: order, Kind: journal.Star, Object: "python/some-scenario-1", On: true}})
	}
}
