package browse_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/browse"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// typed returns what stands in the search box.
func (w *world) typed() string { return w.screen.Named()["browse.search"].(*kit.Entry).Text }

// focused reports whether the search box has the keys.
func (w *world) focused() bool {
	return w.window.Canvas().Focused() == w.screen.Named()["browse.search"].(*kit.Entry)
}

// says returns what a named object says, "" if it does not show.
func (w *world) says(name string) string {
	o := w.screen.Named()[name]
	if o == nil || !o.Visible() {
		return ""
	}
	return uitest.Words(o)
}

func (w *world) said(name, want string) {
	w.t.Helper()
	if got := w.says(name); got != want {
		w.t.Errorf("%s says %q, want %q", name, got, want)
	}
}

func TestQueryIsAnsweredBeforeTheKeyIsDone(t *testing.T) {
	in(t, wide, func(w *world) {
		w.screen.FocusSearch()
		for _, letter := range "cache" {
			test.Type(w.screen.Named()["browse.search"].(*kit.Entry), string(letter))
		}
		w.said("browse.count", "1 scenario")
	})
}

func TestQueryThatComesBeforeTheDeckWasReadIsAnsweredThen(t *testing.T) {
	fresh(t, wide, func(w *world) {
		w.screen.FocusSearch()
		test.Type(w.screen.Named()["browse.search"].(*kit.Entry), "cache")
		w.said("browse.count", "")
		w.press("Enter") // it is not for the first scenario of the deck
		w.pass()
		w.said("browse.count", "1 scenario")
		w.opened("cache")
		if w.focused() {
			t.Error("Enter did not lead into the card")
		}
	})
}

func TestKeysThatComeBeforeTheAnswerAreForItsHits(t *testing.T) {
	for key, done := range map[string]func(*world) bool{
		"Ctrl+D":     func(w *world) bool { return w.book.Starred(w.book.Ref("cache", "")) && len(w.book.Stars()) == 1 },
		"Ctrl+Enter": func(w *world) bool { return slices.Equal(w.studied, []string{"cache"}) },
	} {
		fresh(t, wide, func(w *world) {
			w.screen.FocusSearch()
			test.Type(w.screen.Named()["browse.search"].(*kit.Entry), "cache")
			w.press(key)
			w.pass()
			if !done(w) {
				t.Errorf("%s was lost: starred %v, studied %q", key, w.book.Stars(), w.studied)
			}
		})
	}
}

func TestCardFollowsAfterAShortPauseAndAtOnceOnEnter(t *testing.T) {
	in(t, wide, func(w *world) {
		w.screen.FocusSearch()
		test.Type(w.screen.Named()["browse.search"].(*kit.Entry), "cache")
		w.host.Queue.Pass(200 * time.Millisecond)
		w.opened("lock")
		w.host.Queue.Pass(60 * time.Millisecond)
		w.opened("cache")
		w.screen.FocusSearch()
		test.Type(w.screen.Named()["browse.search"].(*kit.Entry), "pool")
		w.host.Press("Enter")
		w.opened("pool")
	})
}

func TestPageKeysMoveTheListFromWithinTheBox(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("practice")
		w.press("PageDown")
		below := w.screen.Opened()
		w.press("PageUp")
		first := ranked("practice")[0]
		if w.opened(first); below == first || !w.focused() {
			t.Errorf("PageDown led to %q; the box has the keys: %v", below, w.focused())
		}
	})
}

func TestStarIsSetWithoutLeavingTheBox(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("practice")
		w.press("Down", "Ctrl+D")
		if !w.book.Starred(w.book.Ref(ranked("practice")[1], "")) || !w.focused() {
			t.Errorf("starred: %v; the box has the keys: %v", w.book.Stars(), w.focused())
		}
	})
}

func TestNotesAreFoundSoonAfterTheyWereWritten(t *testing.T) {
	in(t, wide, func(w *world) {
		w.book.Write(w.book.Ref("queue", ""), "Asked at the lighthouse company.", nil)
		w.book.Write(w.book.Ref("pool", "b"), "Say foghorn.", nil)
		w.host.Queue.Pass(100 * time.Millisecond)
		w.host.Queue.Pass(100 * time.Millisecond)
		w.search("lighthouse")
		w.opened("queue")
		w.wants("my note: Asked at the lighthouse company.", "1 scenario")
		w.press("Esc")
		w.search("foghorn")
		w.opened("pool")
		w.wants("my words: Say foghorn.")
		w.press("Enter", "P")
		if !w.book.Starred(w.book.Ref("pool", "b")) {
			t.Errorf("Enter did not lead to the point with the words: %v", w.book.Stars())
		}
		w.book.Write(w.book.Ref("pool", "b"), "", nil)
		w.press("Esc", "Esc")
		w.search("foghorn")
		w.said("browse.count", "0 scenarios")
	})
}

func TestNoteThatComesLateJoinsAStandingQuery(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("lighthouse")
		w.said("browse.count", "0 scenarios")
		w.book.Write(w.book.Ref("queue", ""), "The lighthouse.", nil)
		w.pass()
		w.said("browse.count", "1 scenario")
	})
}

func TestHitsStayWhileANoteIsWritten(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("eviction")
		w.press("Enter", "N")
		w.write("reach")
		w.pass()
		w.pass()
		w.opened("cache")
		w.write(" more")
		w.press("Esc")
		if got := w.note("cache", ""); got != "reach more" {
			t.Errorf("the note is %q", got)
		}
	})
}

func TestLineTellsWhereItStands(t *testing.T) {
	in(t, wide, func(w *world) {
		for words, want := range map[string]string{
			"rlock": "follow-up: Then RLock is meant.", "beside": "red flag: Nothing runs beside anything.",
			"mutex": "search word: mutex", "eviction": "Name the eviction.",
		} {
			w.search(words)
			w.wants(want)
			w.press("Esc")
		}
	})
}

// offset returns how far the card is scrolled.
func (w *world) offset() float32 { return w.screen.Named()["browse.card"].(*kit.Page).Offset.Y }

func TestCardShowsWhereTheQueryStands(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("rlock")
		w.wants("Then RLock is meant.")
		if w.offset() == 0 {
			t.Error("the answer of the follow-up is out of view")
		}
		w.press("Esc")
		w.search("mutex") // stands in the card nowhere
		if w.opened("lock"); w.offset() != 0 {
			t.Errorf("the card is scrolled by %v", w.offset())
		}
	})
}

func TestSuggestionIsTakenWithOneKey(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("level:core evixzion")
		w.said("browse.suggestion", "Did you mean eviction?")
		w.press("Enter")
		if w.typed() != "level:core eviction" || !w.focused() {
			t.Errorf("the box says %q", w.typed())
		}
		w.opened("cache")
	})
}

func TestFiltersThatHideEverythingAreClearedWithOneKey(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("eviction level:senior")
		w.wants("Nothing found", "One scenario is found without the filters.", "Clear the filters")
		w.press("Ctrl+Shift+F")
		w.opened("cache")
		if w.typed() != "eviction " {
			t.Errorf("the box says %q", w.typed())
		}
		w.press("Esc")
		w.search("is:weak")
		w.wants("No scenario is like that now.")
	})
}

func TestOrderOfTheListIsKept(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("O")
		if w.sorted != "weakest" {
			t.Errorf("kept %q", w.sorted)
		}
	})
	deck := uitest.Deck()
	book := study.NewBook(deck, uitest.NewLog("here"), nil)
	uitest.App(t, uitest.Settings(settings.Light))
	host := uitest.NewHost()
	s := browse.New(&host.Host, browse.Deps{Deck: deck, Book: book, Now: time.Now, List: "seen"})
	defer s.Close()
	if !strings.Contains(uitest.Words(s.Root()), "Last seen first") {
		t.Error("the list is not sorted as it was")
	}
}
