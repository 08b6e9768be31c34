package browse_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/journal"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// write types into the note that has the keys.
func (w *world) write(text string) {
	w.t.Helper()
	uitest.Write(w.t, w.window, text)
}

func (w *world) note(id, point string) string { return w.book.Note(w.book.Ref(id, point)) }

func TestNotesAreReadWhereTheyBelong(t *testing.T) {
	in(t, wide, func(w *world) {
		w.book.Write(w.book.Ref("lock", ""), "Name the build first.", nil)
		w.book.Write(w.book.Ref("lock", "b"), "It is a door.", nil)
		w.wants("Star this point (P)\nMY WORDS\nIt is a door.", "The threading module\nMY NOTE\nName the build first.")
		w.book.Undo()
		if strings.Contains(w.words(), "MY WORDS") {
			t.Error("the words that were taken back still show")
		}
	})
}

func TestNoteIsInvitedWhereThereIsNone(t *testing.T) {
	in(t, wide, func(w *world) {
		w.wants("The threading module\nMy note")
		for _, b := range uitest.All[*kit.Button](w.screen.Root()) {
			if b.Text() == "My note" {
				test.Tap(b)
			}
		}
		w.write("First try.")
		w.press("Esc")
		if w.note("lock", "") != "First try." {
			t.Errorf("the note is %q", w.note("lock", ""))
		}
	})
}

func TestNWritesTheNoteFromTheListAndTheKeysGoBackThere(t *testing.T) {
	for name, size := range map[string]fyne.Size{"wide": wide, "middle": middle, "narrow": narrow} {
		t.Run(name, func(t *testing.T) {
			in(t, size, func(w *world) {
				w.host.Press("Down")
				w.host.Press("N") // before the card of the second is there
				w.write("On the pool.")
				w.press("Esc", "Down")
				if w.note("pool", "") != "On the pool." {
					t.Errorf("the note is %q", w.note("pool", ""))
				}
				w.opened("queue")
			})
		})
	}
}

func TestEWritesMyWordsForTheFocusedPoint(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("E") // the list has the keys
		if w.window.Canvas().Focused() != nil {
			t.Fatal("E acts in the list")
		}
		w.press("Enter", "Down", "E")
		w.write("A door")
		w.press("Ctrl+Enter", "P")
		if w.note("lock", "b") != "A door" || !w.book.Starred(w.book.Ref("lock", "b")) {
			t.Errorf("the words are %q, the stars %v", w.note("lock", "b"), w.book.Stars())
		}
		w.wants("MY WORDS\nA door")
	})
}

// slowly writes a note a letter at a time, each of which is kept by itself.
func (w *world) slowly(text string) {
	w.t.Helper()
	w.host.Press("N")
	for _, letter := range text {
		w.write(string(letter))
		w.host.Queue.Pass(500 * time.Millisecond)
	}
	w.press("Esc")
}

func TestOneVisitToANoteIsUndoneAsOne(t *testing.T) {
	in(t, wide, func(w *world) {
		w.slowly("one")
		w.slowly(" two")
		if writes := len(w.log.Kinds()); w.note("lock", "") != "one two" || writes < 6 {
			t.Fatalf("the note is %q after %d writes", w.note("lock", ""), writes)
		}
		f, _ := w.book.Undo()
		if f.Kind != journal.Note || w.note("lock", "") != "one" {
			t.Errorf("after one undo the note is %q", w.note("lock", ""))
		}
		if w.book.Undo(); w.note("lock", "") != "" {
			t.Errorf("after two undos the note is %q", w.note("lock", ""))
		}
		w.book.Redo()
		w.wants("MY NOTE\none")
	})
}

func TestLeavingTheCardWritesTheNoteAtOnce(t *testing.T) {
	for name, leave := range map[string]func(*world){
		"another scenario": func(w *world) { w.screen.Open("", "cache") },
		"another screen":   func(w *world) { w.screen.Hide() },
		"the end":          func(w *world) { w.screen.Close() },
		"the search box":   func(w *world) { w.screen.FocusSearch() },
		"quitting":         func(w *world) { w.host.Focus(nil) },
	} {
		t.Run(name, func(t *testing.T) {
			in(t, wide, func(w *world) {
				w.host.Press("N")
				w.write("kept")
				leave(w)
				if w.note("lock", "") != "kept" {
					t.Errorf("the note is %q", w.note("lock", ""))
				}
			})
		})
	}
}

func TestLettersOfANoteAreNoCommands(t *testing.T) {
	in(t, wide, func(w *world) {
		w.host.Press("N")
		for _, key := range []string{"S", "B", "P", "O", "Enter", "Ctrl+Enter"} {
			w.host.Press(key)
		}
		w.pass()
		if w.note("lock", "") != "sbpo" || len(w.book.Stars()) != 0 || w.studied != nil {
			t.Errorf("the note is %q, the stars %v, studied %v", w.note("lock", ""), w.book.Stars(), w.studied)
		}
	})
}

func TestNoteIsReachedWithTheArrowsAndCopied(t *testing.T) {
	in(t, wide, func(w *world) {
		w.book.Write(w.book.Ref("pool", ""), "Say it costs.", nil)
		w.press("Down", "Enter", "Down", "Down", "Down", "Down", "Ctrl+C")
		if n := len(w.host.Copied); n != 1 || w.host.Copied[0] != "Say it costs." {
			t.Errorf("copied %q", w.host.Copied)
		}
		w.host.Press("Enter")
		w.write(" Twice.")
		w.press("Esc")
		if w.note("pool", "") != "Say it costs. Twice." {
			t.Errorf("the note is %q", w.note("pool", ""))
		}
	})
}

func TestClickOnMyWordsEditsThem(t *testing.T) {
	in(t, wide, func(w *world) {
		w.book.Write(w.book.Ref("lock", "c"), "Measure", nil)
		for _, p := range uitest.All[*kit.Passage](w.screen.Root()) {
			if p.Text() == "Measure" {
				uitest.Click(p)
			}
		}
		w.write(" twice")
		w.press("Esc")
		if w.note("lock", "c") != "Measure twice" {
			t.Errorf("the words are %q", w.note("lock", "c"))
		}
	})
}

func TestNoteThatIsWrittenIsInView(t *testing.T) {
	in(t, fyne.NewSize(640, 420), func(w *world) {
		w.host.Press("N")
		field := w.screen.Named()["browse.note"]
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field)
		if at.Y < 0 || at.Y+field.Size().Height > 420 {
			t.Errorf("the field lies from %v to %v of 420", at.Y, at.Y+field.Size().Height)
		}
		w.press("Esc")
	})
}

func TestNoteThatWasWrittenFromAPointStaysInView(t *testing.T) {
	in(t, fyne.NewSize(1200, 400), func(w *world) {
		w.press("Enter", "N")
		w.write("First try.")
		w.press("Esc")
		note := w.screen.Named()["browse.note"]
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(note).Y
		if at < 0 || at > 400 {
			t.Errorf("the note lies at %v of 400", at)
		}
	})
}
