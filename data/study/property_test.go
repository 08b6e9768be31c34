package study_test

import (
	"slices"
	"testing"

	"rehearse/data/journal"
	"rehearse/data/study"
)

const (
	histories = 60 // how many each property tries
	commands  = 60 // how many each history holds
)

func TestUndoIsTheIdentityAndRedoToo(t *testing.T) {
	for seed := range uint64(histories) {
		u := newUser(seed, "me")
		for i := range commands {
			u.actOrUndo()
			before, facts := see(u.book), len(u.log.facts)
			u.act()
			if len(u.log.facts) == facts || u.log.facts[facts].Group != u.log.facts[facts].ID() {
				continue // nothing that undo takes back, or more of what it will take back
			}
			after := see(u.book)
			if u.book.Undo(); see(u.book) != before {
				t.Fatalf("history %d, step %d: %s and undo lead from\n%+v to\n%+v",
					seed, i, kinds(u.log.facts[facts:]), before, see(u.book))
			}
			if u.book.Redo(); see(u.book) != after {
				t.Fatalf("history %d, step %d: %s, undo and redo lead from\n%+v to\n%+v",
					seed, i, kinds(u.log.facts[facts:]), after, see(u.book))
			}
		}
	}
}

func TestUndoingEverythingAndRedoingItIsTheIdentity(t *testing.T) {
	for seed := range uint64(histories) {
		u := newUser(seed, "me")
		u.live()
		for ok := true; ok; { // what can be redone is not part of the state before
			_, ok = u.book.Redo()
		}
		before, steps := see(u.book), 0
		for ok := true; ok; steps++ {
			_, ok = u.book.Undo()
		}
		if v := see(u.book); v.stars+v.notes+v.asides+v.reviews != "" {
			t.Fatalf("history %d: after undoing everything %+v is left", seed, v)
		}
		for ok := true; ok; steps-- {
			_, ok = u.book.Redo()
		}
		if steps != 0 || see(u.book) != before {
			t.Fatalf("history %d: %d steps are missing; %+v became %+v", seed, steps, before, see(u.book))
		}
	}
}

func TestEveryChangeThatIsToldCanBeSeenAndTheOtherWayRound(t *testing.T) {
	for seed := range uint64(histories) {
		u := newUser(seed, "me")
		var told study.Change
		u.book.Subscribe(study.Anything, func(c study.Change) { told |= c })
		for i := range commands {
			before, facts := see(u.book), len(u.log.facts)
			told = 0
			u.actOrUndo()
			want := changed(before, see(u.book))
			if about(u.log.facts, facts, journal.Arrange) {
				want |= told & study.Order // of stars that are gone
			}
			if told != want {
				t.Fatalf("history %d, step %d: %s told %07b, but %07b changed",
					seed, i, kinds(u.log.facts[facts:]), told, want)
			}
		}
	}
}

// about reports whether the facts from one on are of the kind, or an undo or
// redo of one that is.
func about(facts []journal.Fact, from int, kind journal.Kind) bool {
	return slices.ContainsFunc(facts[from:], func(f journal.Fact) bool {
		return f.Kind == kind || f.Kind == journal.Undo && slices.ContainsFunc(facts, func(g journal.Fact) bool {
			return g.Group == f.Undoes && g.Kind == kind
		})
	})
}

func TestReplayGivesTheStateOfEveryMoment(t *testing.T) {
	for seed := range uint64(histories / 4) {
		u := newUser(seed, "me")
		for i := range commands {
			u.actOrUndo()
			if got, want := see(newRecord("me").read(u.log.facts)), see(u.book); got != want {
				t.Fatalf("history %d, step %d: replay shows %+v, not %+v", seed, i, got, want)
			}
		}
	}
}

// merged returns the facts of both in the order that every installation agrees on.
func merged(a, b []journal.Fact) []journal.Fact {
	all := slices.Concat(b, a)
	slices.SortFunc(all, func(x, y journal.Fact) int {
		switch {
		case x.Before(&y):
			return -1
		case y.Before(&x):
			return 1
		}
		return 0
	})
	return all
}

func TestInstallationsAgreeWhicheverReadsTheFacts(t *testing.T) {
	for seed := range uint64(histories) {
		a, b := newUser(seed, "me"), newUser(seed+1000, "you")
		a.live()
		b.live()
		mine := see(newRecord("me").read(merged(a.log.facts, b.log.facts)))
		yours := see(newRecord("you").read(merged(b.log.facts, a.log.facts)))
		mine.sitting, yours.sitting = "", "" // each goes on with its own
		mine.preview, yours.preview = "", ""
		if mine != yours {
			t.Fatalf("histories %d: one shows %+v, the other %+v", seed, mine, yours)
		}
	}
}

func TestGoingOnAfterAMergeIsTheSameAsReplayingIt(t *testing.T) {
	for seed := range uint64(histories) {
		a, b := newUser(seed, "me"), newUser(seed+1000, "you")
		a.live()
		b.live()
		a.book = a.log.read(merged(a.log.facts, b.log.facts))
		a.live()
		if got, want := see(newRecord("me").read(a.log.facts)), see(a.book); got != want {
			t.Fatalf("histories %d: replay shows %+v, not %+v", seed, got, want)
		}
	}
}

func TestUndoTakesBackOwnActionsOnly(t *testing.T) {
	for seed := range uint64(histories) {
		a, b := newUser(seed, "me"), newUser(seed+1000, "you")
		a.live()
		b.live()
		all := merged(a.log.facts, b.log.facts)
		book := newRecord("me").read(all)
		for {
			f, ok := book.Undo()
			if !ok {
				break
			}
			if f.Installation != "me" {
				t.Fatalf("histories %d: undo took back %v", seed, f)
			}
		}
		rest := slices.DeleteFunc(all, func(f journal.Fact) bool { return f.Installation == "me" && f.Group != "" })
		if got, want := see(book), see(newRecord("me").read(rest)); got != want {
			t.Fatalf("histories %d: after undoing all of mine %+v is left, not %+v", seed, got, want)
		}
	}
}
