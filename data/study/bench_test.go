package study_test

import (
	"fmt"
	"testing"

	"rehearse/data/journal"
	"rehearse/data/study"
)

// manyReviews are the facts of ten thousand sittings of ten cards each.
func manyReviews() []journal.Fact {
	r := newRecord("me")
	for range 10_000 {
		begin := r.Record(journal.Fact{Kind: journal.Begin, List: []string{"python/s1", "python/s2"}})
		for card := range 10 {
			object := fmt.Sprintf("python/s%d", 1+card%4)
			r.RecordGroup(journal.Fact{
				Kind: journal.Review, Sitting: begin[0].ID(), Object: object,
				Said: []string{"a", "b"}, Missed: []string{"c", "x1"},
			})
		}
	}
	return r.facts
}

func BenchmarkReplayOf100000Reviews(b *testing.B) {
	facts, d := manyReviews(), deck()
	b.ReportAllocs()
	for b.Loop() {
		study.NewBook(d, newRecord("me"), facts)
	}
}

func BenchmarkUndoAfter100000Reviews(b *testing.B) {
	r := newRecord("me")
	book := r.read(manyReviews())
	b.ReportAllocs()
	for b.Loop() {
		book.Undo()
		book.Redo()
	}
}

// BenchmarkMergeInto100000Reviews merges one fact that is older than the newest.
func BenchmarkMergeInto100000Reviews(b *testing.B) {
	facts := manyReviews()
	book := newRecord("me").read(facts)
	order := facts[len(facts)-100].Order
	b.ReportAllocs()
	for b.Loop() {
		order++
		book.Merge([]journal.Fact{{Installation: "you", Number: uint64(order), Order: order, Kind: journal.Star, Object: "python/s1", On: true}})
	}
}
