package study_test

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// noting runs a test in a bubble of its own time, since notes are written late.
func noting(t *testing.T, run func(*world)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		var queue uitest.Queue
		w.host.Post = queue.Post
		w.pass = func(d time.Duration) { queue.Pass(d) }
		w.restart()
		run(w)
		w.pass(time.Minute)
	})
}

// keys presses keys the way they go in a window: to a focused field first.
func (w *world) keys(keys ...string) {
	h := uitest.Attach(w.host, w.window)
	for _, key := range keys {
		h.Press(key)
	}
}

// write types into the field that has the keys.
func (w *world) write(text string) {
	w.t.Helper()
	uitest.Write(w.t, w.window, text)
}

func (w *world) wantNote(point, want string) {
	w.t.Helper()
	if got := w.book.Note(w.book.Ref("gil", point)); got != want {
		w.t.Errorf("the note on %q is %q, want %q", point, got, want)
	}
}

func TestWordsForAPointAreWrittenUnderIt(t *testing.T) {
	noting(t, func(w *world) {
		w.keys("Space", "Space", "Down", "E")
		w.write("Waiting is free. 1 b")
		w.pass(time.Second)
		w.wantNote("b", "Waiting is free. 1 b")
		w.keys("Esc")
		w.wantTicks("gil", "")
		if !strings.Contains(uitest.Words(w.named("study.note.b")), "MY WORDS\nWaiting is free.") {
			t.Errorf("the note says %q", uitest.Words(w.named("study.note.b")))
		}
		if _, on := w.sitting().Current(); !on || w.has("study.start") {
			t.Error("Esc left the card as well")
		}
		w.restart()
		w.keys("Space")
		if !strings.Contains(uitest.Words(w.named("study.note.b")), "Waiting is free.") {
			t.Error("after a restart the words are not there")
		}
	})
}

func TestVisitToANoteIsUndoneAsOne(t *testing.T) {
	noting(t, func(w *world) {
		w.keys("Space", "Space", "N")
		w.write("one ")
		w.pass(time.Second)
		w.write("two")
		w.pass(time.Second)
		w.keys("Esc", "N")
		w.write(" three")
		w.keys("Ctrl+Enter")
		w.wantNote("", "one two three")
		w.keys("U")
		w.wantNote("", "one two")
		w.keys("U")
		w.wantNote("", "")
		if words := uitest.Words(w.named("study.note")); words != "" {
			t.Errorf("the note still says %q", words)
		}
	})
}

func TestLeavingTheCardKeepsWhatWasWritten(t *testing.T) {
	noting(t, func(w *world) {
		w.keys("Space", "Space", "1", "E")
		w.write("Kept.")
		w.click("study.save")
		w.wantNote("a", "Kept.")
		w.wantPosition(1)
		if w.window.Canvas().Focused() != nil {
			t.Error("a field that is gone has the keys")
		}
		w.keys("Space", "1", "N")
		w.write("x")
		w.screen.Hide()
		if got := w.book.Note(w.book.Ref("pools", "")); got != "x" {
			t.Errorf("when another screen came up the note was %q", got)
		}
	})
}

func TestNoteOnTheQuestionSideSaysWhereItIs(t *testing.T) {
	w := newWorld(t)
	w.book.Write(w.book.Ref("gil", ""), "gives it away", nil)
	w.press("Space", "nep")
	if !slices.Equal(w.messages, []string{
		"Your note stands with the answer", "Your words stand with the answer", "Points are starred where the answer stands",
	}) {
		t.Errorf("it said %q", w.messages)
	}
	if strings.Contains(uitest.Words(w.screen.Root()), "gives it away") {
		t.Error("the front shows the note")
	}
	w.press("Space")
	if !strings.Contains(uitest.Words(w.screen.Root()), "gives it away") {
		t.Error("the answer lacks the note")
	}
}

func TestNoteThatIsBegunIsScrolledIntoView(t *testing.T) {
	noting(t, func(w *world) {
		w.window.Resize(fyne.NewSize(640, 480))
		w.keys("Space", "Space", "N")
		note, save := w.box("study.note"), w.box("study.save")
		if note.Max.Y > save.Min.Y || note.Min.Y < w.box("study.question").Max.Y {
			t.Errorf("the note lies at %v, the button at %v", note, save)
		}
	})
}

func TestNoteThatWasWrittenStaysInViewWithTheRingAboveIt(t *testing.T) {
	noting(t, func(w *world) {
		w.window.Resize(fyne.NewSize(640, 480))
		w.keys("Space", "Space", "N")
		w.write("Mine.")
		w.keys("Esc")
		note, save := w.box("study.note"), w.box("study.save")
		if note.Min.Y >= save.Min.Y || note.Max.Y <= w.box("study.question").Max.Y {
			t.Errorf("the note lies at %v, the button at %v", note, save)
		}
		w.wantInView("x1")
	})
}

func TestClickOnANoteEditsIt(t *testing.T) {
	noting(t, func(w *world) {
		w.book.Write(w.book.Ref("gil", "a"), "Mine.", nil)
		w.keys("Space", "Space")
		uitest.Click(uitest.All[*kit.Passage](w.named("study.note.a"))[0])
		w.write(" Too.")
		w.keys("Esc")
		w.wantNote("a", "Mine. Too.")
		w.wantTicks("gil", "")
	})
}

func TestWordsCanBeWrittenWhenLookingBack(t *testing.T) {
	noting(t, func(w *world) {
		w.keys("Space", "Space", "2", "Space", "Left", "E")
		w.write("Later.")
		w.keys("Esc")
		w.wantNote("a", "Later.")
		w.wantText("study.said", "1 of 3 said")
		w.keys("Esc")
		if !w.has("study.flip") {
			t.Error("Esc did not return to the question")
		}
	})
}

func TestSetAsideKeepsTheCardAndCanBeUndone(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	aside := func() bool { return w.book.IsAside(w.book.Ref("gil", "")) }
	w.keys("Ctrl+Shift+A")
	w.wantText("study.label", "Concurrency and workers \u00b7 Core \u00b7 set aside")
	w.press("Space", "1")
	w.wantText("study.comesback", "set aside: no plan asks it")
	if w.offered == nil || w.offered.As != "undo" || !aside() || len(w.messages) != 1 || !strings.Contains(w.messages[0], "Settings") {
		t.Fatalf("it said %q", w.messages)
	}
	w.press("2")
	w.offered.Run()
	if aside() || w.messages[1] != "Plans ask this scenario again" {
		t.Errorf("undo did not take it back, and said %q", w.messages[1:])
	}
	w.press("u")
	w.wantTicks("gil", "a b")
	if !aside() {
		t.Error("U did not undo the undo")
	}
	w.keys("Ctrl+Shift+A")
	if aside() {
		t.Error("the key does not take back what it did")
	}
	w.wantText("study.comesback", "comes back in 2 days")
}

func TestTimerTicksWhileTheQuestionShows(t *testing.T) {
	noting(t, func(w *world) {
		began := time.Now()
		w.clock = func() time.Time { return w.now.Add(time.Since(began)) }
		w.settings.Timer = true
		w.keys("Space")
		w.wantText("study.time", "0:00")
		w.pass(72500 * time.Millisecond)
		w.wantText("study.time", "1:12")
		w.screen.Hide()
		w.pass(time.Hour)
		w.screen.Show()
		w.wantText("study.time", "1:12")
		w.pass(600 * time.Millisecond)
		w.wantText("study.time", "1:13")
		w.keys("Space")
		if w.has("study.time") {
			t.Error("the answer shows a running time")
		}
		w.wantText("study.took", "You took 1:13; one to two minutes is usual")
		w.keys("1", "Space", "Left")
		w.wantText("study.took", "You took 1:13; one to two minutes is usual")
	})
}

func TestTimeIsShownToNobodyWhoDidNotAskForIt(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	w.now = w.now.Add(time.Minute)
	if w.has("study.time") {
		t.Error("the question shows the time")
	}
	w.press("Space")
	w.wantText("study.took", "")
}

func TestStripIsTheSameOnBothSidesWithATimer(t *testing.T) {
	w := newWorld(t)
	w.settings.Timer = true
	w.window.Resize(fyne.NewSize(360, 640))
	w.press("Space")
	front := w.box("study.card")
	w.press("Space")
	if back := w.box("study.card"); back != front {
		t.Errorf("the card lies at %v on the front and at %v on the back", front, back)
	}
}
