package browse_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/study"
	"rehearse/ui/kit"
)

func TestTypingFiltersAtOnce(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("reach cache")
		w.opened("cache")
		w.wants("1 scenario", "When do you reach for a cache?", "Speed")
		if strings.Contains(w.words(), "Doing") || strings.Contains(w.words(), "Study these") {
			t.Errorf("the screen still shows what the query excludes:\n%s", w.words())
		}
	})
}

func TestKeysOfTheListWorkInTheSearchBox(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("eviction")
		w.press("Enter", "P")
		if !w.book.Starred(w.book.Ref("cache", "x1")) {
			t.Errorf("Enter did not lead to the point that matches: %v", w.book.Stars())
		}
		w.search("practice")
		order := ranked("practice")
		w.press("Down", "Down")
		w.opened(order[2])
		w.press("Up")
		w.opened(order[1])
	})
}

func TestSearchBoxKeepsItsLetters(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("b")
		if len(w.book.Stars()) != 0 {
			t.Error("a letter in the search box set a star")
		}
		w.press("Ctrl+D")
		if len(w.book.Stars()) != 1 {
			t.Error("Ctrl+D in the search box set no star")
		}
	})
}

func TestEscClearsThenLeaves(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("mutex")
		w.press("Esc")
		if box := w.screen.Named()["browse.search"].(*kit.Entry); box.Text != "" {
			t.Errorf("the box says %q", box.Text)
		}
		w.wants("Study these 9")
		w.press("Esc")
		if _, still := w.window.Canvas().Focused().(*kit.Entry); still {
			t.Error("the cursor is still in the box")
		}
	})
}

func TestNoHitOffersToClear(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("zzzz")
		w.wants("Nothing found", "Clear the search", "0 scenarios")
		w.opened("")
		w.host.Commands.Run("browse.clear")
		w.pass()
		w.wants("Study these 9")
	})
}

func TestHitsAreStudied(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("gil")
		w.press("Ctrl+Enter")
		if w.source != study.Search || len(w.studied) != 1 || w.studied[0] != "lock" {
			t.Errorf("studied %q from %q", w.studied, w.source)
		}
	})
}

// panesIn tells which panes are in view, by what only they show.
func panesIn(w *world) string {
	var in []string
	named := w.screen.Named()
	for name, o := range map[string]fyne.CanvasObject{"categories": named["browse.categories"], "list": named["browse.list"]} {
		if o.Visible() {
			in = append(in, name)
		}
	}
	words := w.words()
	text := ""
	for _, name := range []string{"categories", "list"} {
		for _, n := range in {
			if n == name && (name != "list" || strings.Contains(words, "Study these")) {
				text += name + " "
			}
		}
	}
	if strings.Contains(words, "IN ONE BREATH") {
		text += "card"
	}
	return strings.TrimSpace(text)
}

func TestPanesBecomeAStackInANarrowWindow(t *testing.T) {
	tests := []struct {
		name string
		size fyne.Size
		keys []string
		want string
	}{
		{"wide", wide, nil, "categories list card"},
		{"middle, list", middle, nil, "list card"},
		{"middle, categories", middle, []string{"Left"}, "categories list"},
		{"narrow, list", narrow, nil, "list"},
		{"narrow, categories", narrow, []string{"Left"}, "categories"},
		{"narrow, card", narrow, []string{"Enter"}, "card"},
		{"narrow, and back", narrow, []string{"Enter", "Esc"}, "list"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in(t, tt.size, func(w *world) {
				w.press(tt.keys...)
				if got := panesIn(w); got != tt.want {
					t.Errorf("in view: %s, want %s", got, tt.want)
				}
			})
		})
	}
}

func TestLoneSpaceIsNothing(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search(" ")
		if w.typed() != "" {
			t.Errorf("the box holds %q", w.typed())
		}
		w.search("lock ")
		if w.typed() != "lock " {
			t.Errorf("after a word, the box holds %q", w.typed())
		}
	})
}
