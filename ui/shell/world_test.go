package shell

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/uitest"
)

// world is the whole window, and what it did to the world outside.
type world struct {
	t      *testing.T
	shell  *Shell
	window fyne.Window
	book   *study.Book
	queue  *uitest.Queue
	prefs  fyne.Preferences

	applied settings.Settings
	saveErr error
	left    bool
	copied  string
	first   fyne.Focusable // had the keys at the start
}

// past is what the user has done before a test begins.
type past struct {
	deck *scenario.Deck
	book *study.Book
	now  func() time.Time
	data Data

	first bool // start
}

// in runs a test on the whole window, in a bubble of its own time.
func in(t *testing.T, chosen settings.Settings, run func(*world)) {
	t.Helper()
	deck := uitest.Deck()
	book := study.NewBook(deck, uitest.NewLog("here"), nil)
	after(t, past{deck: deck, book: book, now: time.Now, data: Data{News: "Something was found at the start."}}, chosen, run)
}

// after runs a test on the whole window of somebody with a past.
func after(t *testing.T, p past, chosen settings.Settings, run func(*world)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		a := uitest.App(t, chosen)
		w := &world{t: t, queue: &uitest.Queue{}, prefs: a.Preferences(), window: test.NewTempWindow(t, nil), book: p.book}
		w.window.SetPadded(false)
		w.shell = New(Deps{
			First: p.first, Window: w.window, Deck: p.deck, Book: p.book, Settings: chosen, Store: w.prefs,
			Now: p.now, Post: w.queue.Post, Log: slog.New(slog.DiscardHandler),
			Copy:  func(s string) { w.copied = s },
			Apply: func(s settings.Settings) { w.applied = s },
			Save:  func(context.Context) error { return w.saveErr },
			Leave: func() { w.left = true },
			Open:  func() Data { return p.data },
		})
		w.window.SetContent(w.shell.Root())
		w.shell.Attach()
		w.shell.Opened()
		w.window.Resize(fyne.NewSize(1280, 800))
		w.pass()
		w.leaveBox()
		run(w)
		w.queue.Pass(time.Minute)
	})
}

func (w *world) pass() { w.queue.Pass(300 * time.Millisecond) }

// leaveBox takes the keys from the search box: letters are commands then.
func (w *world) leaveBox() {
	w.first = w.window.Canvas().Focused()
	w.window.Canvas().Unfocus()
}

// press sends keys the way that a window does.
func (w *world) press(keys ...string) {
	hand := uitest.Attach(w.shell.host, w.window)
	for _, k := range keys {
		hand.Press(k)
	}
	w.pass()
}

func (w *world) words() string { return uitest.Words(w.window.Content()) }

func (w *world) wants(words ...string) {
	w.t.Helper()
	for _, want := range words {
		if !strings.Contains(w.words(), want) {
			w.t.Errorf("the window does not say %q; it says\n%s", want, w.words())
		}
	}
}

func normal() settings.Settings {
	return settings.Settings{Theme: settings.Light, Text: settings.NormalText, Width: 1280, Height: 800}
}
