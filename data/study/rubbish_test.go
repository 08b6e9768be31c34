package study_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

// rubbish makes facts that no version ever wrote: every field has something in
// it, now and then what belongs there.
func rubbish(rnd *rand.Rand, n int) []journal.Fact {
	one := func(texts ...string) string { return texts[rnd.IntN(len(texts))] }
	object := func() string {
		return one("python/s1", "python/s2", "python/s3#a", "python/s1#b", "python/s4#x1", "python/s1#z", "python/gone", "go/s1", "", "#", "s1", "a/b/c")
	}
	list := func() []string {
		l := make([]string, rnd.IntN(4))
		for i := range l {
			l[i] = one(object(), object(), "a", "b", "x1", "z")
		}
		return l
	}
	group := func() string { return one("", one("me:", "you:", "us:")+fmt.Sprint(1+rnd.IntN(n)), "me:", "rubbish") }
	number := func() int64 {
		return []int64{0, 1, -1, 60, math.MaxInt64, math.MinInt64, 1_772_395_200_000 + rnd.Int64N(1e10)}[rnd.IntN(7)]
	}
	facts := make([]journal.Fact, n)
	for i := range facts {
		facts[i] = journal.Fact{
			Version: journal.Format, Installation: one("me", "you"), Number: uint64(i + 1),
			Order: int64(rnd.IntN(3*n)) - 3, Wall: number(), Zone: int(number()),
			Kind:  journal.Kind(one("star", "arrange", "note", "aside", "set", "begin", "turn", "hint", "tick", "skip", "review", "review", "undo", "dance")),
			Group: group(), Undoes: group(), Sitting: group(), Object: object(), On: rnd.IntN(2) == 0,
			Source: object(), List: list(), Said: list(), Missed: list(), Shown: list(), Took: number(),
			Text: one("", "0.8", "words"), Name: one("", study.Target, study.MostADay, "rubbish"), Blind: rnd.IntN(2) == 0, Practice: rnd.IntN(2) == 0,
		}
	}
	slices.SortFunc(facts, func(f, g journal.Fact) int { return journal.Compare(&f, &g) })
	return facts
}

func TestRubbishGivesOneStateHoweverItCameIn(t *testing.T) {
	for seed := range uint64(150) {
		rnd := rand.New(rand.NewPCG(seed, 12))
		facts := rubbish(rnd, 80)
		want := see(newRecord("me").read(facts))
		b := newRecord("me").read(nil)
		coming := slices.Clone(facts)
		if seed%2 == 0 {
			rnd.Shuffle(len(coming), func(i, j int) { coming[i], coming[j] = coming[j], coming[i] })
		}
		for batch := range slices.Chunk(coming, 1+rnd.IntN(20)) {
			see(b) // what is worked out on the way must not stay
			b.Merge(batch)
		}
		if got := see(b); got != want {
			t.Fatalf("seed %d: merging shows %+v, not %+v", seed, got, want)
		}
	}
}

func TestEverythingWorksAfterRubbish(t *testing.T) {
	for seed := range uint64(150) {
		rnd := rand.New(rand.NewPCG(seed, 14))
		u := newUser(seed, "me")
		u.book = u.log.read(rubbish(rnd, 60))
		u.live()
		if got, want := see(newRecord("me").read(u.log.facts)), see(u.book); got != want {
			t.Fatalf("seed %d: replay shows %+v, not %+v", seed, got, want)
		}
		rules := u.book.Rules()
		if p := u.book.Plan(u.day()); len(p.New)+len(p.Due) > max(0, rules.Most-p.Done) {
			t.Fatalf("seed %d: by the rules %+v the plan is %+v", seed, rules, p)
		}
		ref := u.book.Ref("s2", "c")
		u.book.Write(ref, "still here", nil)
		u.book.Begin(study.Run{Refs: []scenario.Ref{ref}})
		u.book.Tick(true, "c")
		u.book.Save(time.Second, u.day())
		if r, ok := u.book.LastReview(ref.Whole()); !ok || r.Of("c") != study.Said || u.book.Note(ref) != "still here" {
			t.Fatalf("seed %d: after a save the last review is %+v", seed, r)
		}
		u.book.Undo()
		if s, left := u.book.Unfinished(); !left || !s.Ticked(ref) {
			t.Fatalf("seed %d: undo of the save does not lead back to the card", seed)
		}
	}
}
