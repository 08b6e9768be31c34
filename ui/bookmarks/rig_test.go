package bookmarks

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/journal"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/uitest"
)

// rig is a window with the screen in it.
type rig struct {
	*uitest.Host
	t       *testing.T
	log     *uitest.Log
	book    *study.Book
	screen  *Screen
	window  fyne.Window
	browsed []string // "scenario#point"
	run     study.Run
	ordered string
	printed []string
	failing error // of the printer
}

// newRig shows the screen over a book that was read from the facts.
func newRig(t *testing.T, size fyne.Size, s settings.Settings, facts ...journal.Fact) *rig {
	t.Helper()
	uitest.App(t, s)
	r := &rig{Host: uitest.NewHost(), t: t, log: uitest.NewLog("here")}
	r.book = study.NewBook(uitest.Deck(), r.log, journal.Pack(facts))
	r.show(t, size, "")
	return r
}

// show shows the screen in a new window, sorted as it was left.
func (r *rig) show(t *testing.T, size fyne.Size, order string) {
	t.Helper()
	deck := uitest.Deck()
	r.screen = New(&r.Host.Host, Deps{
		Deck: deck, Book: r.book, Now: func() time.Time { return r.log.Clock },
		Browse: func(id, point string) { r.browsed = append(r.browsed, id+"#"+point) },
		Study:  func(run study.Run) { r.run = run },
		Order:  order, Ordered: func(name string) { r.ordered = name },
		Print: func(html string) error { r.printed = append(r.printed, html); return r.failing },
	})
	r.Commands.Add(r.screen.Commands()...)
	r.window = r.Show(t, size, r.screen.Root())
	r.screen.Show()
}

// studied returns what is to be studied: "lock pool#b".
func (r *rig) studied() string {
	names := make([]string, len(r.run.Refs))
	for i, ref := range r.run.Refs {
		names[i] = strings.TrimPrefix(ref.String(), "python/")
	}
	return strings.Join(names, " ")
}

// timed runs a test on a wide window with stars, in a bubble of its own time.
func timed(t *testing.T, run func(*rig)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		r := starredRig(t)
		run(r)
		r.screen.Close()
		r.Queue.Pass(time.Minute)
	})
}

// write types a text into the field that has the keys.
func (r *rig) write(text string) {
	r.t.Helper()
	uitest.Write(r.t, r.window, text)
}

func wide() fyne.Size { return fyne.NewSize(1200, 800) }

// star sets a star, a minute after the one before.
func (r *rig) star(id, point string) {
	r.log.Clock = r.log.Clock.Add(time.Minute)
	r.book.Star(r.book.Ref(id, point), true)
}

func (r *rig) starAll() {
	r.star("cache", "")
	r.star("lock", "c")
	r.star("lock", "")
	r.star("pool", "b")
	r.star("lock", "b")
}

// starredRig is a wide window with the ring on the last row.
func starredRig(t *testing.T) *rig {
	t.Helper()
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.starAll()
	return r
}

// old returns stars of an earlier start, perhaps of an earlier deck.
func old(objects ...string) []journal.Fact {
	facts := make([]journal.Fact, len(objects))
	for i, o := range objects {
		facts[i] = journal.Fact{Kind: journal.Star, Object: o, On: true}
	}
	return uitest.NewLog("there").Record(facts...)
}

// press presses a key a number of times.
func (r *rig) press(key string, times int) {
	for range times {
		r.Press(key)
	}
}

// list returns the rows from top to bottom, the one with the ring in brackets.
func (r *rig) list() string {
	rows := make([]string, 0, len(r.screen.listed))
	for _, e := range r.screen.listed {
		name := strings.TrimPrefix(e.ref.String(), "python/")
		if e.row.Ring {
			name = "[" + name + "]"
		}
		rows = append(rows, name)
	}
	return strings.Join(rows, " ")
}

func (r *rig) wantList(t *testing.T, want string) {
	t.Helper()
	if got := r.list(); got != want {
		t.Errorf("the list is\n%s\nwant\n%s", got, want)
	}
	var y float32
	for _, e := range r.screen.listed {
		if at := e.row.Position().Y; at < y {
			t.Errorf("%v lies at %v, over the row before it, which ends at %v", e.ref, at, y)
		}
		y = e.row.Position().Y + e.row.Size().Height
	}
}

func (r *rig) wantStars(t *testing.T, want int) {
	t.Helper()
	if got := len(r.book.Stars()); got != want {
		t.Errorf("the book has %d stars, want %d", got, want)
	}
}

// said returns the last message.
func (r *rig) said() string {
	if n := len(r.Messages); n > 0 {
		return r.Messages[n-1]
	}
	return ""
}

// copied returns what was copied last.
func (r *rig) copied() string {
	if n := len(r.Copied); n > 0 {
		return r.Copied[n-1]
	}
	return ""
}
