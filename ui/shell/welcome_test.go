package shell

import (
	"context"
	"log/slog"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// newcomer runs a test on the whole window of somebody who starts for the first
// time.
func newcomer(t *testing.T, run func(*world)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		a := uitest.App(t, normal())
		deck := uitest.Deck()
		w := &world{t: t, queue: &uitest.Queue{}, prefs: a.Preferences(), window: test.NewTempWindow(t, nil)}
		w.book = study.NewBook(deck, uitest.NewLog("here"), nil)
		w.shell = New(Deps{
			First: true, Window: w.window, Deck: deck, Book: w.book, Settings: normal(), Store: w.prefs,
			Now: time.Now, Post: w.queue.Post, Log: slog.New(slog.DiscardHandler), Open: func() Data { return Data{} },
			Apply: func(s settings.Settings) { w.applied = s },
			Save:  func(context.Context) error { return nil }, Leave: func() { w.left = true },
		})
		w.window.SetContent(w.shell.Root())
		w.shell.Attach()
		w.shell.Opened()
		w.window.Resize(fyne.NewSize(1280, 800))
		w.pass()
		run(w)
		w.queue.Pass(time.Minute)
	})
}

func TestWelcomeLeadsToTheFirstQuestion(t *testing.T) {
	for _, key := range []string{"Space", "Enter"} {
		newcomer(t, func(w *world) {
			w.wants("Welcome to Rehearse", "say your answer aloud", "remembers each point", "stays on this computer")
			w.press(key)
			w.wants("1 of 8", "Show answer")
		})
	}
}

func TestEscLeadsFromTheWelcomeToTheSearchBox(t *testing.T) {
	newcomer(t, func(w *world) {
		w.press("Esc")
		w.wants("Study these 9")
		box, ok := w.window.Canvas().Focused().(*kit.Entry)
		if !ok || box.Text != "" {
			t.Errorf("%T has the keys and the box says %q", w.window.Canvas().Focused(), w.words())
		}
	})
}

func TestWelcomeThatWasLeftDoesNotComeBack(t *testing.T) {
	newcomer(t, func(w *world) {
		w.press("Esc", "Esc", "Alt+Left", "Ctrl+2", "Esc")
		if w.shell.here != Browse {
			t.Errorf("the window shows %s", w.shell.here)
		}
	})
}

func TestTextSizeAndTheOtherScreensAreReachedFromTheWelcome(t *testing.T) {
	newcomer(t, func(w *world) {
		w.press("Ctrl+=")
		if w.applied.Text != settings.NormalText+settings.TextStep {
			t.Errorf("text at %d %%", w.applied.Text)
		}
		w.press("Ctrl+2")
		w.wants("8 new scenarios today")
	})
}

func TestWhatASecondStartAsksForTakesTheWelcomeAway(t *testing.T) {
	newcomer(t, func(w *world) {
		w.shell.StudyDue()
		w.pass()
		w.wants("1 of 8")
	})
	newcomer(t, func(w *world) {
		w.shell.Search("cache")
		w.pass()
		w.wants("When do you reach for a cache?")
	})
}

func TestPlaceAfterTheWelcomeIsBrowse(t *testing.T) {
	newcomer(t, func(w *world) {
		w.press("Ctrl+Q")
		again := settings.Load(w.prefs)
		w.shell.restore(again.Place)
		if w.shell.here != Browse {
			t.Errorf("the next start shows %s", w.shell.here)
		}
	})
}

// The button stays in view in a window that is too low for the sentences, and
// keys scroll these.
func TestButtonOfTheWelcomeIsInViewHoweverLowTheWindow(t *testing.T) {
	largest := settings.Settings{Theme: settings.Light, Text: settings.LargestText}
	uitest.App(t, largest)
	h := uitest.NewHost()
	w := newWelcome(&h.Host, func() {}, func() {})
	h.Commands.Add(w.Commands()...)
	size := fyne.NewSize(settings.SmallestWidth, settings.SmallestHeight)
	h.Show(t, size, w.Root())
	at, button := w.start.Position(), w.start.Size()
	if at.X+button.Width > size.Width || at.Y+button.Height > size.Height || button.Width < w.start.Least() {
		t.Errorf("the button of %v lies at %v in a window of %v", button, at, size)
	}
	h.Press("PageDown")
	if w.page.Offset.Y <= 0 {
		t.Error("PageDown does not scroll")
	}
	h.Press("PageUp")
	if w.page.Offset.Y != 0 {
		t.Error("PageUp does not scroll back")
	}
}
