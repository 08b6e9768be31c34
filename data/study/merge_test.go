package study_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/study"
)

func TestMergeIsTheSameAsReadingEverythingAtOnce(t *testing.T) {
	for seed := range uint64(histories) {
		rnd := rand.New(rand.NewPCG(seed, 9))
		a, b := newUser(seed, "me"), newUser(seed+1000, "you")
		a.live()
		b.live()
		want := newRecord("me").read(merged(a.log.facts, b.log.facts))
		book := newRecord("me").read(a.log.facts)
		coming := slices.Concat(b.log.facts, a.log.facts[:len(a.log.facts)/2], b.log.facts[:rnd.IntN(len(b.log.facts))])
		rnd.Shuffle(len(coming), func(i, j int) { coming[i], coming[j] = coming[j], coming[i] })
		for batch := range slices.Chunk(coming, 1+rnd.IntN(40)) {
			book.Merge(batch)
		}
		if got := see(book); got != see(want) {
			t.Fatalf("histories %d: merging shows %+v, not %+v", seed, got, see(want))
		}
		for i := range 10 {
			f, ok := book.Undo()
			g, wanted := want.Undo()
			if ok != wanted || f.ID() != g.ID() || see(book) != see(want) {
				t.Fatalf("histories %d, undo %d: took back %s, not %s", seed, i, f.ID(), g.ID())
			}
		}
	}
}

func TestMergeTellsWhatItChangedOnce(t *testing.T) {
	for seed := range uint64(histories) {
		a, b := newUser(seed, "me"), newUser(seed+1000, "you")
		a.live()
		b.live()
		var told study.Change
		a.book.Subscribe(study.Anything, func(c study.Change) { told |= c })
		for batch := range slices.Chunk(b.log.facts, 3) {
			before := see(a.book)
			told = 0
			a.book.Merge(batch)
			if want := changed(before, see(a.book)); want&^told != 0 {
				t.Fatalf("histories %d: told %03b, but %03b changed", seed, told, want)
			}
			told = 0
			if a.book.Merge(batch); told != 0 {
				t.Fatalf("histories %d: told %03b of facts that were known", seed, told)
			}
		}
	}
}

func TestMergeLeavesUndoAndRedoOfThisInstallationAsTheyWere(t *testing.T) {
	b, _ := fresh(t)
	b.Star(b.Ref("s1", ""), true)
	b.Star(b.Ref("s2", ""), true)
	b.Undo()
	you := newRecord("you")
	you.wall = you.wall.Add(time.Hour)
	study.NewBook(deck(), you, nil).Star(b.Ref("s3", ""), true)
	b.Merge(you.facts)
	if f, ok := b.Redo(); !ok || f.Object != "python/s2" {
		t.Errorf("redo put %v again, %v", f, ok)
	}
	b.Undo()
	b.Undo()
	if stars := b.Stars(); len(stars) != 1 || stars[0].Ref.Scenario != "s3" {
		t.Errorf("the stars are %v", stars)
	}
}

func TestMergedFactOfAnUndoneGroupStaysUndone(t *testing.T) {
	you := newRecord("you")
	theirs := study.NewBook(deck(), you, nil)
	theirs.Star(theirs.Ref("s1", ""), true)
	theirs.Undo()
	b, _ := fresh(t)
	b.Merge(you.facts[1:]) // the undo came first
	b.Merge(you.facts[:1])
	if stars := b.Stars(); len(stars) != 0 {
		t.Errorf("the stars are %v", stars)
	}
}

func TestReplacePutsOtherFactsInPlace(t *testing.T) {
	b, _ := sitting(t)
	b.Star(b.Ref("s1", ""), true)
	you := newRecord("you")
	study.NewBook(deck(), you, nil).Star(b.Ref("s3", ""), true)
	var told study.Change
	b.Subscribe(study.Anything, func(c study.Change) { told |= c })
	b.Replace(journal.Pack(you.facts))
	if stars := b.Stars(); len(stars) != 1 || stars[0].Ref.Scenario != "s3" || told != study.Stars|study.Sittings {
		t.Errorf("the stars are %v, told %03b", stars, told)
	}
	if f, ok := b.Undo(); ok {
		t.Errorf("undo took back %v", f)
	}
}

func TestBookLeavesMergedFactsAlone(t *testing.T) {
	facts := []journal.Fact{
		{Installation: "you", Number: 2, Order: 2, Kind: journal.Star, Object: "python/s2", On: true},
		{Installation: "you", Number: 1, Order: 1, Kind: journal.Star, Object: "python/s1", On: true},
	}
	b, _ := fresh(t)
	b.Merge(facts)
	if facts[0].Number != 2 || len(b.Stars()) != 2 {
		t.Errorf("the facts are %v", facts)
	}
}

func TestReviewThatIsNotTheLatestIsToldToo(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1", "a")
	theirs := elsewhere(func(b *study.Book) {
		begin(b, study.Search, "s1")
		b.Save(0, today())
	})
	var told study.Change
	b.Subscribe(study.Reviews, func(c study.Change) { told |= c })
	b.Merge(theirs)
	if told != study.Reviews {
		t.Errorf("a later review told %07b", told)
	}
	told = 0
	if b.Undo(); told != study.Reviews { // memory changes, the last review does not
		t.Errorf("undo of the earlier one told %07b", told)
	}
	told = 0
	b.Merge([]journal.Fact{{
		Installation: "you", Number: 99, Order: r.facts[0].Order + 1, Wall: r.wall.UnixMilli(),
		Kind: journal.Review, Object: "python/s1", Said: []string{"a"},
	}})
	if told != study.Reviews {
		t.Errorf("an earlier review told %07b", told)
	}
}
