package shell

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/journal"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestEachScreenHasItsKey(t *testing.T) {
	in(t, normal(), func(w *world) {
		for _, step := range []struct{ key, words string }{
			{"Ctrl+2", "8 new scenarios today"},
			{"Ctrl+3", "Browse scenarios"},
			{"Ctrl+,", "Text size"},
			{"Ctrl+1", "Study these 9"},
		} {
			w.press(step.key)
			w.wants(step.words)
		}
	})
}

func TestBackAndForwardGoThroughWhatWasOpened(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Down", "Enter", "Ctrl+2", "Alt+Left")
		w.wants("When do you reach for a pool?", "IN ONE BREATH")
		w.press("Alt+Right")
		w.wants("8 new scenarios today")
		w.press("Alt+Right") // leads nowhere
		w.wants("8 new scenarios today")
	})
}

func TestPlaceIsKeptForTheNextStart(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Left", "Down", "Enter", "Down", "Enter", "Ctrl+Q")
		kept := settings.Load(w.prefs).Place
		if kept != (settings.Place{Screen: Browse, Category: "threads", Scenario: "pool"}) {
			t.Errorf("kept %+v", kept)
		}
	})
	again := normal()
	again.Place = settings.Place{Screen: Browse, Category: "threads", Scenario: "pool"}
	in(t, again, func(w *world) {
		w.wants("When do you reach for a pool?", "Study these 3", "IN ONE BREATH")
	})
}

func TestUndoTakesBackAStarFromAnywhere(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("B", "Ctrl+2", "Ctrl+Z")
		if len(w.book.Stars()) != 0 {
			t.Error("the star is still there")
		}
		w.wants("Undone: a star set")
		w.press("Ctrl+Shift+Z")
		if len(w.book.Stars()) != 1 {
			t.Error("the star did not come back")
		}
	})
}

func TestTextSizeFollowsTheKeysAndStopsAtItsLimits(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+=", "Ctrl+=")
		if w.applied.Text != settings.NormalText+2*settings.TextStep {
			t.Errorf("text at %d %%", w.applied.Text)
		}
		for range 20 {
			w.press("Ctrl+=")
		}
		if w.applied.Text != settings.LargestText {
			t.Errorf("text at %d %%", w.applied.Text)
		}
		w.press("Ctrl+0")
		if settings.Load(w.prefs).Text != settings.NormalText {
			t.Error("the normal size is not kept")
		}
	})
}

func TestQuitLeavesWhenAllIsSaved(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+Q")
		w.queue.Pass(time.Second)
		if !w.left {
			t.Error("the program goes on")
		}
	})
}

func TestQuitAsksWhenSomethingIsNotSaved(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.saveErr = errors.New("late")
		w.shell.Saving(journal.Status{Unsaved: 1, Err: fmt.Errorf("writing x: %w", syscall.ENOSPC)})
		w.press("Ctrl+Q")
		w.queue.Pass(time.Second)
		top := w.window.Canvas().Overlays().Top()
		if w.left || top == nil || !strings.Contains(uitest.Words(top), "no space left on device") {
			t.Fatalf("left: %v, asked: %q", w.left, uitest.Words(top))
		}
		w.press("Esc")
		if w.window.Canvas().Overlays().Top() != nil {
			t.Error("Esc does not close the question")
		}
		w.press("Ctrl+Q", "Enter") // leads back
		if w.left || w.window.Canvas().Overlays().Top() != nil {
			t.Error("Enter does not lead back")
		}
		w.press("Ctrl+Q", "Q")
		w.queue.Pass(time.Second)
		if !w.left {
			t.Error("the program goes on although the user wants to leave")
		}
	})
}

func TestBannerShowsWhatIsNotSavedUntilItIs(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.shell.Saving(journal.Status{Unsaved: 2, Err: errors.New("no space left")})
		w.wants("Not saved yet: no space left")
		w.shell.Saving(journal.Status{Unsaved: 1, Slow: true})
		w.wants("the disk is slow")
		w.shell.Saving(journal.Status{})
		if strings.Contains(w.words(), "Not saved yet") {
			t.Error("the banner stays")
		}
	})
}

func TestNewsStaysUntilItIsClosed(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.wants("Something was found at the start.")
		w.press("Esc")
		if strings.Contains(w.words(), "Something was found") {
			t.Error("the news stays")
		}
	})
}

func TestNothingBehindTheSheetOfKeysActs(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("?")
		if top := w.window.Canvas().Overlays().Top(); !strings.Contains(uitest.Words(top), "Star the scenario") {
			t.Fatalf("the sheet says %q", uitest.Words(top))
		}
		w.press("B", "Ctrl+2")
		w.press("Esc")
		if len(w.book.Stars()) != 0 {
			t.Error("a letter in the sheet set a star")
		}
		w.wants("Study these 9")
	})
}

func TestEscLeadsBackToBrowse(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+3", "Esc", "Esc")
		w.wants("Study these 9")
	})
}

func TestSearchIsReachedFromEverywhere(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+2", "/")
		if _, ok := w.window.Canvas().Focused().(*kit.Entry); !ok {
			t.Errorf("%T has the keys", w.window.Canvas().Focused())
		}
	})
}

func TestSearchBoxHasTheKeysAtTheStart(t *testing.T) {
	in(t, normal(), func(w *world) {
		if w.first != fyne.Focusable(w.shell.Named()["browse.search"].(*kit.Entry)) {
			t.Errorf("%T has the keys", w.first)
		}
	})
	elsewhere := normal()
	elsewhere.Place = settings.Place{Screen: Bookmarks}
	in(t, elsewhere, func(w *world) {
		if w.first != nil {
			t.Errorf("on another screen %T has the keys", w.first)
		}
	})
}

func TestSearchIsReachedFromWithinAnAnswer(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+2", "Space", "Space", "1", "Ctrl+K", "C", "A", "C", "H", "E", "Enter")
		w.wants("IN ONE BREATH", "When do you reach for a cache?", "1 scenario")
		w.press("Ctrl+2")
		w.wants("1 of 4 said")
	})
}

func TestSearchesAndTheOrderAreKeptForTheNextStart(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("O", "Ctrl+K", "L", "O", "C", "K", "Enter")
		kept := settings.Load(w.prefs)
		if kept.Searches != (settings.Searches{"lock"}) || kept.List != "weakest" {
			t.Errorf("kept %q and %q", kept.Searches, kept.List)
		}
	})
}

func TestSittingStartsFromTheList(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("S")
		w.wants("1 of 9", "Show answer")
	})
}

func TestNoTwoCommandsOfOnePlaceShareAKey(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+2", "Ctrl+3", "Ctrl+,", "Ctrl+1")
		type slot struct{ where, key string }
		taken := make(map[slot]string)
		for _, c := range w.shell.host.Commands.All() {
			for _, k := range c.Keys {
				if other, ok := taken[slot{c.Where, k}]; ok && c.Enabled == nil {
					t.Errorf("%s and %s share %s", other, c.ID, k)
				}
				taken[slot{c.Where, k}] = c.ID
			}
			if c.Label == "" || c.ID == "" {
				t.Errorf("a command without a name: %+v", c)
			}
		}
	})
}

func TestQuestionBeforeASittingIsPutWhereItsKeyWasPressed(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("B", "S", "Esc") // a rehearsal is unfinished
		w.press("Ctrl+3", "S")
		if top := w.window.Canvas().Overlays().Top(); top == nil || !strings.Contains(uitest.Words(top), "Replace") {
			t.Fatalf("the question is %q", uitest.Words(top))
		}
		w.press("Esc")
		if w.shell.here != Bookmarks {
			t.Errorf("cancelling leads to %s", w.shell.here)
		}
		w.press("S", "Enter")
		if w.shell.here != Study {
			t.Errorf("the new rehearsal begins on %s", w.shell.here)
		}
		w.wants("1 of 1", "Show answer")
	})
}

func TestSheetOfKeysBeginsWithThePageThatIsUp(t *testing.T) {
	for _, step := range []struct {
		keys  []string
		place string
	}{
		{[]string{"Ctrl+2"}, "STUDY, WHAT TO REHEARSE"},
		{[]string{"S"}, "STUDY, QUESTION"},
		{[]string{"S", "Space"}, "STUDY, ANSWER"},
		{[]string{"Ctrl+3"}, "BOOKMARKS"},
	} {
		in(t, normal(), func(w *world) {
			w.press(append(step.keys, "?")...)
			words := uitest.Words(w.window.Canvas().Overlays().Top())
			if want := "Keys\nFind a command\n\n" + step.place + "\n"; !strings.HasPrefix(words, want) {
				t.Errorf("after %v the sheet begins %.80q", step.keys, words)
			}
		})
	}
}

// unopened is a window that cannot be used yet.
type unopened struct{ fyne.Window }

func (unopened) Canvas() fyne.Canvas { return nil }

func TestTheContentIsBuiltBeforeThereIsAWindow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, queue := uitest.App(t, normal()), &uitest.Queue{}
		for _, place := range []string{Browse, Study, Bookmarks, Settings, Welcome} {
			chosen := normal()
			if place != Welcome {
				chosen.Place.Screen = place
			}
			deck := uitest.Deck()
			s := New(Deps{
				Window: unopened{}, Deck: deck, Book: study.NewBook(deck, uitest.NewLog("here"), nil), Settings: chosen, Store: a.Preferences(),
				Now: time.Now, Post: queue.Post, Log: slog.New(slog.DiscardHandler), First: place == Welcome,
				Open: func() Data { return Data{News: "Something was found at the start."} },
			})
			if size := s.Root().Size(); size.Width != float32(chosen.Width) || size.Height != float32(chosen.Height) {
				t.Errorf("%s: built in the size %v", place, size)
			}
			if s.here != place {
				t.Errorf("%s is shown, not %s", s.here, place)
			}
		}
		queue.Pass(time.Minute)
	})
}

func TestTheWindowGivesTheKeysToTheSearchBoxAtTheStart(t *testing.T) {
	in(t, normal(), func(w *world) {
		if box, _ := w.first.(fyne.CanvasObject); box == nil || box != w.shell.Named()["browse.search"] {
			t.Errorf("%v had the keys at the start", w.first)
		}
	})
}
