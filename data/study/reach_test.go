package study_test

import (
	"slices"
	"strings"
	"testing"

	"rehearse/data/journal"
	"rehearse/data/study"
)

// manyStars sets and removes the star of s1, each a step of undo.
func manyStars(b *study.Book, n int) {
	for range n {
		b.Star(b.Ref("s1", ""), !b.Starred(b.Ref("s1", "")))
	}
}

// undoes counts how many steps can be undone.
func undoes(b *study.Book) int {
	n := 0
	for {
		if _, ok := b.Undo(); !ok {
			return n
		}
		n++
	}
}

func TestUndoHasNoLimitUntilARestart(t *testing.T) {
	b, r := fresh(t)
	manyStars(b, 250)
	if n := undoes(newRecord("me").read(r.facts)); n != 100 {
		t.Errorf("after a restart %d steps can be undone", n)
	}
	again := newRecord("me").read(r.facts)
	manyStars(again, 30)
	if n := undoes(again); n != 130 {
		t.Errorf("30 steps after a restart %d can be undone", n)
	}
	b.Replace(journal.Pack(r.facts))
	if n := undoes(b); n != 100 {
		t.Errorf("after other facts took the place %d steps can be undone", n)
	}
	if n := undoes(newRecord("me").read(r.facts[:99])); n != 99 {
		t.Errorf("of 99 steps %d can be undone after a restart", n)
	}
}

func TestStepsThatWereUndoneCanAllBeRedoneAfterARestart(t *testing.T) {
	b, r := fresh(t)
	manyStars(b, 150)
	before := see(b)
	undoes(b)
	again := newRecord("me").read(r.facts)
	for ok := true; ok; {
		_, ok = again.Redo()
	}
	if see(again) != before {
		t.Errorf("redo leads to %+v, not %+v", see(again), before)
	}
}

func TestMergeLeavesTheReachOfUndoAsItWas(t *testing.T) {
	b, r := fresh(t)
	manyStars(b, 250)
	theirs := elsewhere(func(b *study.Book) { b.Star(b.Ref("s4", ""), true) })
	early := journal.Fact{Installation: "you", Number: 9, Order: r.facts[0].Order, Kind: journal.Star, Object: "python/s3", On: true}
	again := newRecord("me").read(r.facts)
	again.Merge([]journal.Fact{early})
	again.Merge(theirs)
	if n := undoes(again); n != 100 || !again.Starred(again.Ref("s3", "")) || !again.Starred(again.Ref("s4", "")) {
		t.Errorf("after a merge %d steps can be undone, the stars are %v", n, again.Stars())
	}
	b.Merge([]journal.Fact{early})
	if n := undoes(b); n != 250 {
		t.Errorf("after a merge without a restart %d steps can be undone", n)
	}
}

func TestFactOfAnotherInstallationInAGroupOfMineStays(t *testing.T) {
	b, r := fresh(t)
	b.Star(b.Ref("s1", ""), true)
	stranger := journal.Fact{
		Installation: "you", Number: 1, Order: r.facts[0].Order - 1, Group: r.facts[0].Group,
		Kind: journal.Star, Object: "python/s2", On: true,
	}
	b.Merge([]journal.Fact{stranger})
	b.Undo()
	again := newRecord("me").read(merged(r.facts, []journal.Fact{stranger}))
	if see(b) != see(again) || b.Starred(b.Ref("s1", "")) || !b.Starred(b.Ref("s2", "")) {
		t.Errorf("the stars are %v, after a restart %v", b.Stars(), again.Stars())
	}
}

func TestGroupThatLostItsFirstFactCanStillBeUndone(t *testing.T) {
	b, r := sitting(t)
	b.Tick(true, "a", "b")
	again := newRecord("me").read(slices.Concat(r.facts[:1], r.facts[2:]))
	if f, ok := again.Undo(); !ok || f.Object != "python/s1#b" || ticked(theSitting(t, again)) != "" {
		t.Errorf("undo took back %v, %v", f, ok)
	}
}

func TestDamagedGroupsNeverGetInTheWayOfUndo(t *testing.T) {
	for _, group := range []string{"me:", "me:-1", "me:x", "me:99999999999999999999", "me:18446744073709551615", "me", ":1", "you:1"} {
		b, r := fresh(t)
		b.Star(b.Ref("s1", ""), true)
		r.RecordIn(group, journal.Fact{Kind: journal.Star, Object: "python/s2", On: true})
		again := r.read(r.facts)
		again.Star(again.Ref("s3", ""), true)
		var back []string
		for f, ok := again.Undo(); ok && len(back) < 9; f, ok = again.Undo() {
			back = append(back, f.Object)
		}
		if got := strings.Join(back, " "); got != "python/s3 python/s1" {
			t.Errorf("with a group %q undo took back %q", group, got)
		}
	}
}
