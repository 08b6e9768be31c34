package shell

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/deck"
	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/uitest"
)

// scene is something to look at, and what leads there from the start.
type scene struct {
	name  string
	fresh bool // to somebody who has done nothing yet
	plain bool // not worth a picture
	play  func(*world)
}

// scenes are all that the window can look like, but for states of a widget.
func scenes() []scene {
	return []scene{
		{"browse", false, false, keys()},
		{"reading", false, false, keys("Down", "Down", "Enter")},
		{"search", false, false, search("gil threads", "Down")},
		{"search-nothing", false, false, search("zqxjv")},
		{"search-offers", false, false, search("level:")},
		{"study-start", false, false, keys("Ctrl+2")},
		{"study-first", true, false, keys("Ctrl+2")},
		{"study-front", false, false, keys("Ctrl+2", "Space")},
		{"study-hints", false, false, keys("Ctrl+2", "Space", "H", "H", "H")},
		{"study-back", false, false, keys("Ctrl+2", "Space", "Space", "1", "2", "4")},
		{"study-message", false, false, keys("Ctrl+2", "Space", "Space", "A", "U")},
		{"study-end", false, false, sitting},
		{"browse-message", false, true, keys("Down", "Ctrl+C")},
		{"bookmarks-message", false, true, keys("Ctrl+3", "Delete")},
		{"bookmarks", false, false, keys("Ctrl+3")},
		{"bookmarks-none", true, false, keys("Ctrl+3")},
		{"settings", false, false, keys("Ctrl+,")},
		{"keys", false, false, keys("Ctrl+2", "?")},
		{"keys-change", false, true, keys("F2")},
		{"menu", false, false, keys("Ctrl+2", "F10")},
		{"menu-items", false, true, keys("Ctrl+2", "F10", "Down", "Right")},
		{"help", false, false, keys("Ctrl+2", "Ctrl+F1")},
		{"welcome", true, false, keys()},
		{"question", false, false, keys("Ctrl+3", "S")},
	}
}

// visit goes there from the start and runs a test.
func (s scene) visit(t *testing.T, chosen settings.Settings, run func(*world)) {
	t.Helper()
	before, _ := born(t)
	if !s.fresh {
		before = lived(t)
	}
	after(t, before, chosen, func(w *world) {
		w.window.Resize(fyne.NewSize(float32(chosen.Width), float32(chosen.Height)))
		s.play(w)
		run(w)
	})
}

// keys presses keys.
func keys(all ...string) func(*world) {
	return func(w *world) {
		for _, key := range all {
			w.press(key)
		}
	}
}

// search types words into the search box, then presses keys.
func search(words string, then ...string) func(*world) {
	return func(w *world) {
		w.press("Ctrl+K")
		uitest.Write(w.t, w.window, words)
		w.pass()
		w.pass()
		keys(then...)(w)
	}
}

// sitting studies the bookmarks to the end.
func sitting(w *world) {
	keys("Ctrl+3", "S", "Enter")(w)
	for _, ticks := range []string{"12456", "1", "123", "2"} {
		keys("Space")(w)
		keys(strings.Split(ticks, "")...)(w)
		keys("Space")(w)
	}
}

// lived is the past of somebody who has studied the real deck for three days.
func lived(t *testing.T) past {
	t.Helper()
	p, log := born(t)
	p.first = false
	for _, day := range []struct {
		ago int
		ids string
	}{
		{3, "gil-in-real-systems async-or-threads worker-pool-sizing"},
		{1, "task-queue-errors profile-slow-api flaky-tests exception-hierarchy"},
	} {
		log.Clock = p.now().AddDate(0, 0, -day.ago)
		rehearse(p, log.Clock, day.ids)
	}
	log.Clock = p.now()
	for _, star := range []string{"gil-in-real-systems", "async-or-threads", "flaky-tests", "profile-slow-api.b"} {
		id, point, _ := strings.Cut(star, ".")
		p.book.Star(p.book.Ref(id, point), true)
	}
	p.book.Write(p.book.Ref("gil-in-real-systems", ""), "They asked about the free-threaded build last time.\nName it, then stop.", nil)
	p.book.Write(p.book.Ref("gil-in-real-systems", "b"), "Waiting lets the others run.", nil)
	begin(p.book, "task-queue-errors flaky-tests gil-in-real-systems async-or-threads")
	answer(p, 3, log.Clock)
	return p
}

// born is the past of somebody who has done nothing.
func born(t *testing.T) (past, *uitest.Log) {
	t.Helper()
	d, err := deck.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	log := uitest.NewLog("here")
	now := log.Clock
	return past{
		first: true, deck: d, book: study.NewBook(d, log, nil), now: func() time.Time { return now },
		data: Data{Path: "/home/ada/.config/rehearse/data", Backups: "/home/ada/.config/rehearse/local/backups"},
	}, log
}

// rehearse answers scenarios on a day: more of each than of the one before.
func rehearse(p past, at time.Time, ids string) {
	begin(p.book, ids)
	for i := range strings.Fields(ids) {
		answer(p, 2+i, at)
	}
}

func begin(b *study.Book, ids string) {
	var refs []scenario.Ref
	for id := range strings.FieldsSeq(ids) {
		refs = append(refs, b.Ref(id, ""))
	}
	b.Begin(study.Run{Source: study.Everything, Refs: refs})
}

// answer answers the card of the sitting with its first points.
func answer(p past, points int, at time.Time) {
	p.book.Turn(true)
	p.book.Tick(true, strings.Split("abcdef"[:points], "")...)
	p.book.Save(2*time.Minute, memory.DayOf(at))
}
