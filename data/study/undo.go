package study

import (
	"reflect"

	"rehearse/data/journal"
)

// Undo takes back the newest action of this installation and returns what it
// was, or false when there is none.
func (b *Book) Undo() (journal.Fact, bool) {
	b.Settle()
	return b.undo(b.history.done, true)
}

// Redo puts the action that was taken back last again.
func (b *Book) Redo() (journal.Fact, bool) {
	b.Settle()
	return b.undo(b.history.redoable, false)
}

func (b *Book) undo(stack []action, back bool) (journal.Fact, bool) {
	if len(stack) == 0 {
		return journal.Fact{}, false
	}
	top := stack[len(stack)-1]
	first := b.facts.At(top.first)
	group := b.members(top)
	before := b.stand(group)
	stamped := b.log.Record(journal.Fact{Kind: journal.Undo, Undoes: first.Group, On: back})
	for i := range stamped {
		b.history.add(b.facts.Len(), &stamped[i])
		b.facts.Add(&stamped[i])
	}
	b.announce(b.turned(group, before))
	return first, true
}

// turned follows an action that was taken back or put again, and says what that
// changed. before is what stood for its facts.
func (b *Book) turned(group, before []int) Change {
	var changed Change
	sits, sitting := false, b.sitting
	for k, now := range b.stand(group) {
		f := b.facts.At(group[k])
		if _, about := b.index.of(&f); about == Reviews || now != before[k] {
			changed |= about
		}
		b.unlearn(&f)
		sits = sits || sittingOf(&f) != ""
	}
	if sits {
		b.sitting = b.choose()
	}
	if !reflect.DeepEqual(b.sitting, sitting) {
		changed |= Sittings
	}
	return changed
}

// members returns where the facts of an action stand.
func (b *Book) members(a action) []int {
	var group []int
	name := b.facts.At(a.first).Group
	for i, f := range b.facts.From(a.first) {
		if f.Group == name && f.Installation == b.log.Installation() {
			group = append(group, i)
		}
	}
	return group
}

// stand returns, for each fact, the one that counts for what it is about.
func (b *Book) stand(group []int) []int {
	counts := make([]int, len(group))
	for k, i := range group {
		f := b.facts.At(i)
		t, _ := b.index.of(&f)
		counts[k] = b.standing(t)
	}
	return counts
}
