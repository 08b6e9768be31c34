package bookmarks

import (
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestNotesStandBelowWhatTheyAreAbout(t *testing.T) {
	r := starredRig(t)
	r.book.Write(r.book.Ref("lock", ""), "Ask about the build first.", nil)
	r.book.Write(r.book.Ref("lock", "b"), "It is a door.", nil)
	r.book.Write(r.book.Ref("lock", "a"), "Not in this list.", nil)
	want := "When do you reach for a lock?\nMY NOTE\nAsk about the build first."
	if words := strings.ReplaceAll(uitest.Words(r.screen.listed[0].row), "Remove the star (B)\n", ""); !strings.Contains(words, want) {
		t.Errorf("the scenario says %q", words)
	}
	if words := uitest.Words(r.screen.listed[1].row); !strings.Contains(words, "MY WORDS\nIt is a door.") {
		t.Errorf("the point says %q", words)
	}
	if words := uitest.Words(r.screen.Root()); strings.Contains(words, "Not in this list.") || strings.Count(words, "MY ") != 2 {
		t.Errorf("the screen says %q", words)
	}
	r.wantList(t, "lock lock#b lock#c pool pool#b [cache]")
}

func TestNWritesTheNoteOnTheScenarioAndEThePhrasingOfThePoint(t *testing.T) {
	timed(t, func(r *rig) {
		r.Press("Up") // on a point of the pool
		r.Press("N")
		r.write("Say it costs.")
		r.Press("Esc")
		r.Press("E")
		r.write("Pools wait.")
		r.Press("Ctrl+Enter")
		r.wantList(t, "lock lock#b lock#c pool [pool#b] cache")
		if note, words := r.book.Note(r.book.Ref("pool", "")), r.book.Note(r.book.Ref("pool", "b")); note != "Say it costs." || words != "Pools wait." {
			t.Errorf("the note is %q, the words are %q", note, words)
		}
		r.Press("Down")
		facts := len(r.log.Facts)
		r.Press("E") // no point has the ring
		if r.screen.isWriting() || len(r.log.Facts) != facts {
			t.Error("E acts on a scenario")
		}
	})
}

func TestOneVisitIsTakenBackAsOne(t *testing.T) {
	timed(t, func(r *rig) {
		ref := r.book.Ref("cache", "")
		for _, text := range []string{"One. ", "Two."} {
			r.Press("N")
			for _, letter := range text {
				r.write(string(letter))
				r.Queue.Pass(time.Second) // each letter is written by itself
			}
			r.Press("Esc")
		}
		if got := r.book.Note(ref); got != "One.Two." {
			t.Fatalf("the note is %q", got)
		}
		if f, _ := r.book.Undo(); f.Kind != journal.Note || r.book.Note(ref) != "One." {
			t.Errorf("after one undo the note is %q", r.book.Note(ref))
		}
		if words := uitest.Words(r.screen.listed[5].row); !strings.Contains(words, "MY NOTE\nOne.") || strings.Contains(words, "Two") {
			t.Errorf("the row says %q", words)
		}
		r.book.Undo()
		if words := uitest.Words(r.screen.listed[5].row); strings.Contains(words, "MY NOTE") {
			t.Errorf("the row says %q", words)
		}
		r.wantList(t, "lock lock#b lock#c pool pool#b [cache]")
	})
}

func TestNoteIsInTheBookHalfASecondAfterTheLastKey(t *testing.T) {
	timed(t, func(r *rig) {
		r.Press("N")
		r.write("kept")
		r.Queue.Pass(500 * time.Millisecond)
		if got := r.book.Note(r.book.Ref("cache", "")); got != "kept" {
			t.Errorf("the note is %q", got)
		}
		r.write("!")
		if r.window.Canvas().Focused() == nil {
			t.Error("the write took the keys")
		}
	})
}

func TestAnotherScreenAndTheEndWriteAtOnce(t *testing.T) {
	timed(t, func(r *rig) {
		r.Press("N")
		r.write("one")
		r.screen.Hide()
		if got := r.book.Note(r.book.Ref("cache", "")); got != "one" {
			t.Errorf("the note is %q", got)
		}
		r.screen.Show()
		r.Press("N")
		r.write(" two")
		r.screen.Close()
		if got := r.book.Note(r.book.Ref("cache", "")); got != "one two" {
			t.Errorf("the note is %q", got)
		}
	})
}

func TestNoteOfABookmarkThatGoesIsKept(t *testing.T) {
	timed(t, func(r *rig) {
		r.Press("N")
		r.write("kept")
		r.book.Star(r.book.Ref("cache", ""), false)
		if got := r.book.Note(r.book.Ref("cache", "")); got != "kept" || r.screen.isWriting() {
			t.Errorf("the note is %q", got)
		}
		r.wantList(t, "lock lock#b lock#c pool [pool#b]")
	})
}

func TestOneNoteIsWrittenAtATime(t *testing.T) {
	timed(t, func(r *rig) {
		r.book.Write(r.book.Ref("lock", ""), "old", nil)
		r.Press("N")
		r.write("first")
		uitest.Click(uitest.All[*kit.Passage](r.screen.listed[0].note)[0])
		r.write("er")
		r.Press("Esc")
		if a, b := r.book.Note(r.book.Ref("cache", "")), r.book.Note(r.book.Ref("lock", "")); a != "first" || b != "older" {
			t.Errorf("the notes are %q and %q", a, b)
		}
		r.wantList(t, "[lock] lock#b lock#c pool pool#b cache")
	})
}

func TestKeysOfTheListAreLettersWhileANoteIsWritten(t *testing.T) {
	timed(t, func(r *rig) {
		r.Press("N")
		for _, key := range []string{"S", "B", "3", "M", "Delete", "Alt+Up", "Enter"} {
			r.Press(key)
		}
		r.Press("Esc")
		if got := r.book.Note(r.book.Ref("cache", "")); got != "sb3m" {
			t.Errorf("the note is %q", got)
		}
		r.wantStars(t, 5)
		if r.studied() != "" || r.copied() != "" || r.ordered != "" {
			t.Errorf("keys acted: %q %q %q", r.studied(), r.copied(), r.ordered)
		}
	})
}

func TestNoteThatIsWrittenStaysWhenTheListIsSortedAnew(t *testing.T) {
	timed(t, func(r *rig) {
		r.Press("N")
		r.write("kept")
		r.star("seed", "") // on another computer
		r.write("!")
		r.Press("Esc")
		if got := r.book.Note(r.book.Ref("cache", "")); got != "kept!" {
			t.Errorf("the note is %q", got)
		}
	})
}
