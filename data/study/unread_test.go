package study_test

import (
	"testing"
	"time"

	"rehearse/data/study"
)

// unread returns a book that has yet to be read, and what it will be.
func unread(t *testing.T) (b *study.Book, r *record, reads *int) {
	t.Helper()
	filled, r := sitting(t)
	filled.Star(filled.Ref("s1", ""), true)
	filled.Write(filled.Ref("s1", ""), "mine", nil)
	reads = new(int)
	return study.Unread(deck(), func() *study.Book { *reads++; return filled }), r, reads
}

func TestUnreadBookKnowsNothingAndWaitsForNothing(t *testing.T) {
	b, _, reads := unread(t)
	if v := see(b); v.stars+v.notes+v.sitting != "" || *reads != 0 {
		t.Errorf("shows %+v after %d reads", v, *reads)
	}
}

func TestSettledBookIsTheOneThatWasReadAndTellsSoOnce(t *testing.T) {
	b, r, reads := unread(t)
	var told study.Change
	times := 0
	b.Subscribe(study.Anything, func(c study.Change) { told, times = told|c, times+1 })
	b.Settle()
	b.Settle()
	if want := see(newRecord("me").read(r.facts)); see(b) != want || *reads != 1 {
		t.Errorf("shows %+v, not %+v, after %d reads", see(b), want, *reads)
	}
	if told != study.Stars|study.Notes|study.Sittings || times != 1 {
		t.Errorf("told %07b in %d times", told, times)
	}
}

func TestEveryCommandWaitsUntilTheBookIsRead(t *testing.T) {
	for name, command := range map[string]func(b *study.Book){
		"begin":   func(b *study.Book) { begin(b, study.Search, "s4") },
		"turn":    func(b *study.Book) { b.Turn(true) },
		"hint":    func(b *study.Book) { b.Hint("a", true) },
		"next":    func(b *study.Book) { b.NextHint() },
		"tick":    func(b *study.Book) { b.Tick(true, "a") },
		"save":    func(b *study.Book) { b.Save(time.Minute, today()) },
		"skip":    func(b *study.Book) { b.Skip() },
		"star":    func(b *study.Book) { b.Star(b.Ref("s1", ""), false) },
		"write":   func(b *study.Book) { b.Write(b.Ref("s1", ""), "", nil) },
		"aside":   func(b *study.Book) { b.SetAside(b.Ref("s1", ""), true) },
		"set":     func(b *study.Book) { b.Set(study.Target, "0.8") },
		"undo":    func(b *study.Book) { b.Undo() },
		"redo":    func(b *study.Book) { b.Redo() },
		"merge":   func(b *study.Book) { b.Merge(nil) },
		"replace": func(b *study.Book) { b.Replace(nil) },
		"arrange": func(b *study.Book) { b.Arrange(nil) },
	} {
		b, _, reads := unread(t)
		read, _ := sitting(t)
		read.Star(read.Ref("s1", ""), true)
		read.Write(read.Ref("s1", ""), "mine", nil)
		command(b)
		if command(read); see(b) != see(read) || *reads != 1 {
			t.Errorf("%s: shows %+v, not %+v, after %d reads", name, see(b), see(read), *reads)
		}
	}
}

func TestBookThatCannotBeReadTakesNoCommand(t *testing.T) {
	b := study.Unread(deck(), func() *study.Book { return nil })
	b.Star(b.Ref("s1", ""), true)
	b.Write(b.Ref("s1", ""), "lost", new(study.Visit))
	b.Set(study.Target, "0.8")
	begin(b, study.Everything, "s1")
	b.Save(time.Minute, today())
	if f, ok := b.Undo(); ok {
		t.Errorf("undo took back %v", f)
	}
	if v, want := see(b), see(study.NewBook(deck(), newRecord("me"), nil)); v != want {
		t.Errorf("shows %+v", v)
	}
}
