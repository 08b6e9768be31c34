package study_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

func TestNoteIsKeptUntilItIsEmptied(t *testing.T) {
	b, _ := fresh(t)
	whole, point := b.Ref("s1", ""), b.Ref("s1", "b")
	b.Write(whole, "my note", nil)
	b.Write(point, "my phrasing", nil)
	b.Write(whole, "my better note", nil)
	if got := b.Note(whole) + "; " + b.Note(point); got != "my better note; my phrasing" {
		t.Errorf("the notes are %q", got)
	}
	b.Write(whole, "", nil)
	if b.Note(whole) != "" || len(b.Notes()) != 1 || b.Notes()[0].Ref != point {
		t.Errorf("after emptying one the notes are %v", b.Notes())
	}
}

func TestNotesAreListedNewestFirst(t *testing.T) {
	b, r := fresh(t)
	for _, id := range []string{"s2", "s1", "s3"} {
		b.Write(b.Ref(id, ""), "note on "+id, nil)
	}
	b.Write(b.Ref("s2", ""), "changed", nil)
	notes := b.Notes()
	if len(notes) != 3 || notes[0].Ref.Scenario+notes[1].Ref.Scenario+notes[2].Ref.Scenario != "s2s3s1" {
		t.Fatalf("the notes are %v", notes)
	}
	if notes[0].Text != "changed" || !notes[0].At.Equal(r.wall) {
		t.Errorf("the newest note is %v, the clock said %v", notes[0], r.wall)
	}
}

func TestNotesOfOneInstantAreListedByName(t *testing.T) {
	facts := []journal.Fact{
		{Installation: "me", Number: 1, Order: 1, Kind: journal.Note, Object: "python/s3", Text: "x"},
		{Installation: "me", Number: 2, Order: 2, Kind: journal.Note, Object: "python/s1#b", Text: "y"},
		{Installation: "me", Number: 3, Order: 3, Kind: journal.Note, Object: "python/s1", Text: "z"},
	}
	if n := newRecord("me").read(facts).Notes(); len(n) != 3 || n[0].Text+n[1].Text+n[2].Text != "zyx" {
		t.Errorf("the notes are listed as %v", n)
	}
}

func TestOneVisitToANoteIsOneStepOfUndo(t *testing.T) {
	b, r := sitting(t)
	ref := b.Ref("s1", "")
	b.Write(ref, "before", nil)
	var v study.Visit
	for _, text := range []string{"b", "before and", "before and after"} {
		b.Write(ref, text, &v)
		b.Turn(text == "b") // is no action, so it does not end the visit
	}
	b.Write(b.Ref("s1", "a"), "beside it", &v)
	b.Undo()
	if b.Note(ref) != "before" || b.Note(b.Ref("s1", "a")) != "" {
		t.Errorf("undo leaves %q and %q", b.Note(ref), b.Note(b.Ref("s1", "a")))
	}
	b.Redo()
	if b.Note(ref) != "before and after" || b.Note(b.Ref("s1", "a")) != "beside it" {
		t.Errorf("redo brings %q and %q", b.Note(ref), b.Note(b.Ref("s1", "a")))
	}
	again := newRecord("me").read(r.facts)
	again.Undo()
	if again.Note(ref) != "before" {
		t.Errorf("undo after a restart leaves %q", again.Note(ref))
	}
}

func TestVisitDoesNotGoOnWithAnActionThatIsNoLongerTheNewest(t *testing.T) {
	for name, between := range map[string]func(b *study.Book){
		"another action": func(b *study.Book) { b.Star(b.Ref("s2", ""), true) },
		"undo":           func(b *study.Book) { b.Undo() },
	} {
		b, _ := fresh(t)
		ref := b.Ref("s1", "")
		var v study.Visit
		b.Write(ref, "one", &v)
		between(b)
		before := see(b)
		b.Write(ref, "two", &v)
		b.Write(ref, "three", &v)
		if b.Undo(); see(b) != before {
			t.Errorf("%s: undo leads to %+v, not %+v", name, see(b), before)
		}
	}
}

func TestGoingOnWithAVisitEndsRedo(t *testing.T) {
	b, r := fresh(t)
	var v study.Visit
	b.Write(b.Ref("s1", ""), "one", &v)
	b.Star(b.Ref("s2", ""), true)
	b.Undo()
	b.Write(b.Ref("s1", ""), "two", &v)
	if f, ok := b.Redo(); ok {
		t.Errorf("redo put %v again", f)
	}
	if f, ok := newRecord("me").read(r.facts).Redo(); ok {
		t.Errorf("after a restart redo put %v again", f)
	}
}

func TestWhatWouldNotChangeANoteIsNotRecorded(t *testing.T) {
	b, r := fresh(t)
	var v study.Visit
	b.Write(b.Ref("s1", ""), "same", &v)
	before := len(r.facts)
	b.Write(b.Ref("s1", ""), "same", &v)
	b.Write(b.Ref("s1", ""), "same", nil)
	b.Write(b.Ref("s2", ""), "", nil)
	b.Write(b.Ref("s2", ""), " \n\t", nil)
	b.Write(b.Ref("gone", ""), "lost", nil)
	b.Write(b.Ref("s1", "z"), "lost", nil)
	b.Write(scenario.Ref{Deck: "go", Scenario: "s1"}, "lost", nil)
	if len(r.facts) != before {
		t.Errorf("recorded %q", kinds(r.facts[before:]))
	}
}

func TestNoteOnAWithdrawnPointCanBeRemoved(t *testing.T) {
	withdrawn := journal.Fact{Installation: "me", Number: 1, Order: 1, Kind: journal.Note, Object: "python/s1#z", Text: "mine"}
	b := newRecord("me").read([]journal.Fact{withdrawn})
	if b.Note(b.Ref("s1", "z")) != "mine" {
		t.Error("the note is lost with its point")
	}
	b.Write(b.Ref("s1", "z"), "", nil)
	if n := b.Notes(); len(n) != 0 {
		t.Errorf("%v is left", n)
	}
}

func TestLongNoteIsCutAtACharacter(t *testing.T) {
	b, r := fresh(t)
	ref := b.Ref("s1", "")
	b.Write(ref, strings.Repeat("学", 20_001), nil)
	if got := b.Note(ref); utf8.RuneCountInString(got) != 20_000 || !utf8.ValidString(got) {
		t.Errorf("%d characters are left, %d bytes", utf8.RuneCountInString(got), len(got))
	}
	before := len(r.facts)
	b.Write(ref, strings.Repeat("学", 30_000), nil)
	if len(r.facts) != before {
		t.Error("the same text, cut, was recorded again")
	}
	b.Write(ref, strings.Repeat("a", 20_000), nil)
	if len(b.Note(ref)) != 20_000 {
		t.Errorf("%d characters are left", len(b.Note(ref)))
	}
}

func TestNoteIsTheSameAfterItWasWrittenDown(t *testing.T) {
	b, _ := fresh(t)
	ref := b.Ref("s1", "")
	b.Write(ref, "half a \xe5 character", nil)
	if got := b.Note(ref); got != "half a \ufffd character" {
		t.Errorf("the note is %q, which the journal would change", got)
	}
}
