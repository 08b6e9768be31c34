package study_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/settings"
	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/study"
)

// world is a window with the screen in it, and all that the screen reaches.
type world struct {
	t      *testing.T
	app    fyne.App
	window fyne.Window
	host   *kit.Host
	deck   *scenario.Deck
	book   *book.Book
	log    *log
	screen *study.Screen

	settings settings.Settings
	now      time.Time
	queue    []func() // what was posted to the UI goroutine
	browsed  []string
	messages []string
	asked    []string // titles and bodies
	yes      func()   // confirms the last question
	offered  *kit.Command
	clock    func() time.Time    // in place of now
	pass     func(time.Duration) // where the test has a time of its own
	arranged int
}

func newWorld(t *testing.T, facts ...journal.Fact) *world {
	t.Helper()
	w := &world{t: t, app: test.NewTempApp(t), deck: sampleDeck(), log: &log{}, now: time.Date(2026, 11, 23, 19, 0, 0, 0, time.UTC)}
	test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Light, Text: settings.NormalText}))
	w.log.now = func() time.Time { return w.now }
	w.book = book.NewBook(w.deck, w.log, journal.Pack(facts))
	w.window = test.NewTempWindow(t, nil)
	w.host = &kit.Host{
		Post:      func(f func()) { w.queue = append(w.queue, f) },
		Selection: &kit.Selection{},
		Settings:  func() settings.Settings { return w.settings },
		Focus: func(f fyne.Focusable) {
			if f == nil {
				w.window.Canvas().Unfocus()
				return
			}
			w.window.Canvas().Focus(f)
		},
		Focused: func() fyne.Focusable { return w.window.Canvas().Focused() },
		Copy:    func(string) {},
		Say:     func(words string) { w.messages = append(w.messages, words) },
		Offer: func(words string, c *kit.Command) {
			w.messages, w.offered = append(w.messages, words), c
		},
		Ask: func(title, body, _ string, yes func()) {
			w.asked, w.yes = append(w.asked, title+" "+body), yes
		},
	}
	w.host.Tip = kit.NewTip(w.host.Post)
	w.open()
	return w
}

// open builds the screen, as a start of the app does, and shows it.
func (w *world) open() {
	w.host.Commands = &kit.Commands{}
	w.host.Commands.Add(&kit.Command{ID: "keys", Keys: []string{"F1", "?"}, Run: func() {}})
	w.screen = study.New(w.host, study.Deps{
		Deck: w.deck, Book: w.book, Now: w.time,
		Browse: func(id, point string) { w.browsed = append(w.browsed, id+"/"+point) }, Arrange: func() { w.arranged++ },
		Shuffle: func(n int, swap func(i, j int)) { // turns it round
			for i := range n / 2 {
				swap(i, n-1-i)
			}
		},
	})
	w.t.Cleanup(w.screen.Close)
	w.host.Commands.AddFirst(w.screen.Commands()...)
	w.window.SetContent(w.screen.Root())
	w.window.Resize(fyne.NewSize(1200, 800))
	w.screen.Show()
}

func (w *world) time() time.Time {
	if w.clock != nil {
		return w.clock()
	}
	return w.now
}

// restart reads the log into a new book and builds the screen again.
func (w *world) restart() {
	w.screen.Close()
	w.book = book.NewBook(w.deck, w.log, journal.Pack(w.log.facts))
	w.open()
}

// press presses keys: named ones, and characters one by one for any other word.
func (w *world) press(keys ...string) {
	w.t.Helper()
	named := []fyne.KeyName{
		fyne.KeySpace, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEscape,
	}
	for _, key := range keys {
		if slices.Contains(named, fyne.KeyName(key)) {
			w.host.Commands.Down(&fyne.KeyEvent{Name: fyne.KeyName(key)})
			w.host.Commands.Typed(&fyne.KeyEvent{Name: fyne.KeyName(key)})
			continue
		}
		for _, r := range key {
			w.host.Commands.Down(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(r)))})
			w.host.Commands.Rune(r)
		}
	}
	w.drain()
}

// hold repeats a key that is already down.
func (w *world) hold(name fyne.KeyName) { w.host.Commands.Typed(&fyne.KeyEvent{Name: name}) }

// drain runs what was posted, on this goroutine.
func (w *world) drain() {
	for len(w.queue) > 0 {
		run := w.queue
		w.queue = nil
		for _, f := range run {
			f()
		}
	}
}

// click taps the middle of a named object, in no hurry.
func (w *world) click(name string) {
	w.t.Helper()
	w.now = w.now.Add(time.Second)
	w.tap(name)
}

// tap taps the middle of a named object at once.
func (w *world) tap(name string) {
	w.t.Helper()
	o := w.named(name)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	test.TapCanvas(w.window.Canvas(), at.AddXY(o.Size().Width/2, o.Size().Height/2))
	w.drain()
}

func (w *world) named(name string) fyne.CanvasObject {
	w.t.Helper()
	o, ok := w.screen.Named()[name]
	if !ok {
		w.t.Fatalf("nothing is named %q on this page", name)
	}
	return o
}

func (w *world) has(name string) bool {
	_, ok := w.screen.Named()[name]
	return ok
}

// text returns what a named object says.
func (w *world) text(name string) string {
	w.t.Helper()
	o, ok := w.named(name).(interface{ Text() string })
	if !ok {
		w.t.Fatalf("%q has no words", name)
	}
	return o.Text()
}

func (w *world) wantText(name, want string) {
	w.t.Helper()
	if got := w.text(name); got != want {
		w.t.Errorf("%s says %q, want %q", name, got, want)
	}
}

// sitting returns the sitting in the book.
func (w *world) sitting() *book.Sitting {
	w.t.Helper()
	s, ok := w.book.Sitting()
	if !ok {
		w.t.Fatal("there is no sitting")
	}
	return s
}

func (w *world) wantPosition(want int) {
	w.t.Helper()
	if got := w.sitting().Position(); got != want {
		w.t.Fatalf("the sitting is at %d, want %d", got, want)
	}
}

// wantTicks compares the ticks of a scenario in the book.
func (w *world) wantTicks(id, want string) {
	w.t.Helper()
	sc, _ := w.deck.Scenario(id)
	var got []string
	for _, p := range sc.Points {
		if w.sitting().Ticked(w.book.Ref(id, p.ID)) {
			got = append(got, p.ID)
		}
	}
	if strings.Join(got, " ") != want {
		w.t.Errorf("ticked are %q, want %q", strings.Join(got, " "), want)
	}
}

// wantReview compares what the last save of a scenario says.
func (w *world) wantReview(id, said, missed string) {
	w.t.Helper()
	r, ok := w.book.LastReview(w.book.Ref(id, ""))
	if !ok {
		w.t.Fatalf("%s was not saved", id)
	}
	if got := strings.Join(r.Said, " "); got != said {
		w.t.Errorf("%s: said %q, want %q", id, got, said)
	}
	if got := strings.Join(r.Missed, " "); got != missed {
		w.t.Errorf("%s: missed %q, want %q", id, got, missed)
	}
}

// start begins a sitting as another screen does.
func (w *world) start(source book.Source, ids ...string) {
	var refs []scenario.Ref
	for _, id := range ids {
		refs = append(refs, w.book.Ref(id, ""))
	}
	w.screen.Start(book.Run{Source: source, Refs: refs})
}
