package browse

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// small returns a screen with the small deck, and what lets time pass on it.
func small(t *testing.T) (*Screen, func(time.Duration)) {
	t.Helper()
	uitest.App(t, uitest.Settings(settings.Light))
	host, deck := uitest.NewHost(), uitest.Deck()
	s := New(&host.Host, Deps{Deck: deck, Book: study.NewBook(deck, uitest.NewLog("here"), nil), Now: time.Now})
	return s, host.Queue.Pass
}

func TestOldAnswerNeverReplacesANewer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, pass := small(t)
		defer s.Close()
		s.prepare()
		pass(time.Second)
		s.finder.atOnce = 0
		wants := func(text string, hits int) {
			t.Helper()
			if s.found.text != text || len(s.found.hits) != hits {
				t.Errorf("there are %d hits of %q, want %d of %q", len(s.found.hits), s.found.text, hits, text)
			}
		}
		s.box.set("eviction")
		wants("", 0) // it is looked for beside the window
		s.box.set("qqqq")
		pass(time.Second)
		wants("qqqq", 0)
		s.box.set("eviction")
		s.clear()
		pass(time.Second)
		wants("", 0)
		s.deps.Book.Star(s.deps.Book.Ref("pool", ""), true)
		s.box.set("is:starred")
		pass(time.Second)
		wants("is:starred", 1)
		s.box.set("lock")
		s.Close()
		pass(time.Second)
		wants("is:starred", 1)
	})
}

func TestDeckThatTakesLongToBeReadSaysHowFarItIs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, pass := small(t)
		defer s.Close()
		says := func(after time.Duration) string {
			pass(after)
			return s.box.hits.Text()
		}
		s.finder.preparing = true
		s.await(quietFor)
		s.finder.read.Store(3)
		if got := says(quietFor - time.Millisecond); got != "" {
			t.Errorf("before half a second it says %q", got)
		}
		if got := says(2 * time.Millisecond); !strings.Contains(got, "33 %") {
			t.Errorf("after half a second it says %q", got)
		}
		s.finder.read.Store(6)
		if got := says(renewAfter); !strings.Contains(got, "66 %") {
			t.Errorf("later it says %q", got)
		}
		s.finder.preparing = false
		s.indexed()
		if got := says(renewAfter); got != "" {
			t.Errorf("at the end it says %q", got)
		}
	})
}

func TestOffersShowTheirWordsAfterAMinuteOutOfView(t *testing.T) {
	s, _ := small(t)
	defer s.Close()
	two := []offer{{label: "eviction"}, {label: "Clear the recent searches"}}
	o := s.offers
	o.set(two, -1)
	o.Resize(fyne.NewSize(400, o.height()))
	o.set(nil, -1)
	next := o.CreateRenderer() // Fyne forgets the first, and tells the next no size
	o.all = two
	next.Refresh()
	for i, want := range two {
		if got := o.labels[i]; got.Text != want.label || got.Size().Width < got.MinSize().Width {
			t.Errorf("line %d shows %q in %v", i, got.Text, got.Size())
		}
	}
}

func TestNameOfACategoryBreaksBetweenWordsOnly(t *testing.T) {
	s, _ := small(t)
	defer s.Close()
	for _, text := range []int{settings.SmallestText, 90, settings.NormalText, 150, settings.LargestText} {
		test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Light, Text: text}))
		for width := float32(760); width < 2600; width += 20 {
			s.root.Resize(fyne.NewSize(width, 800))
			room := s.root.widths(width)[categories]
			if room == 0 {
				continue
			}
			room -= 2*look.Gap + 2*look.Wide + markWidth + countWidth // around the name
			for _, word := range []string{"Environments,", "compatibility", "Concurrency", "Performance", "architecture"} {
				if need := kit.NewProse(look.Title, 1, kit.Plain(word)).WidthFor(1000); need > room {
					t.Fatalf("at %d %% in %v: %q needs %v and has %v", text, width, word, need, room)
				}
			}
		}
	}
}
