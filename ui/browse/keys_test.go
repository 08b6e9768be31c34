package browse_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// rings returns the rows with the full ring.
func (w *world) rings() (ringed []*kit.Row) {
	for _, r := range uitest.All[*kit.Row](w.screen.Root()) {
		if r.Ring {
			ringed = append(ringed, r)
		}
	}
	return ringed
}

// focus returns what has the keys, in a word.
func (w *world) focus() string {
	named := w.screen.Named()
	switch f := w.window.Canvas().Focused().(type) {
	case *kit.Entry:
		return "search"
	case *kit.Button:
		return f.Text()
	}
	for _, name := range []string{"browse.categories", "browse.list"} {
		if rows, ok := named[name].(*kit.Rows); ok && rows.Active {
			return strings.TrimPrefix(name, "browse.")
		}
	}
	return "card"
}

func TestOnlyWhatTakesTheNextKeyHasTheRing(t *testing.T) {
	in(t, wide, func(w *world) {
		for _, keys := range [][]string{{"Down"}, {"Enter"}, {"Left", "Left"}} {
			w.press(keys...)
			if n := len(w.rings()); n != 1 {
				t.Errorf("after %v %d rows have the ring", keys, n)
			}
			w.press("Ctrl+K")
			w.screen.FocusBox()
			if n := len(w.rings()); n != 0 {
				t.Errorf("after %v %d rows have the ring beside the search box", keys, n)
			}
			w.press("Esc", "Esc")
		}
		w.press("Ctrl+F")
		if len(w.rings()) != 0 {
			t.Error("a row has the ring beside a filter")
		}
		w.press("Down")
		if len(w.rings()) != 1 {
			t.Error("an arrow that moved the rows left the ring where it was")
		}
	})
}

func TestTabGoesThroughThePanesInTheirOrder(t *testing.T) {
	in(t, wide, func(w *world) {
		var order []string
		for range 7 {
			w.window.Canvas().FocusNext()
			order = append(order, w.focus())
		}
		want := []string{"search", "Filter", "categories", "list", "Study these 9", "Deck order", "card"}
		if !slices.Equal(order, want) {
			t.Errorf("Tab goes to %q, want %q", order, want)
		}
	})
}

func TestFilterIsAddedBehindTheWordsAndNothingStaysSelected(t *testing.T) {
	in(t, wide, func(w *world) {
		box := w.screen.Named()["browse.search"].(*kit.Entry)
		w.search("lock")
		w.screen.FocusSearch()
		w.host.Commands.Run("search.by.level")
		w.pass()
		for _, letter := range "se" {
			box.TypedRune(letter)
		}
		if box.Text != "lock level:se" {
			t.Errorf("the box says %q", box.Text)
		}
		w.press("Tab")
		if box.SelectedText() != "" || box.Text != "lock level:senior " {
			t.Errorf("the box says %q, and %q is selected", box.Text, box.SelectedText())
		}
	})
}

func TestArrowsGoFromFilterToFilter(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Ctrl+F", "Right", "Right", "Left", "Right", "Right", "Space")
		if box := w.screen.Named()["browse.search"].(*kit.Entry); strings.TrimSpace(box.Text) != "is:starred" {
			t.Errorf("the box says %q", box.Text)
		}
	})
}

func TestWhereNothingIsFoundTheSearchBoxHasTheKeys(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Alt+4")
		w.wants("Nothing found")
		if w.focus() != "search" {
			t.Errorf("%s has the keys", w.focus())
		}
	})
}

func TestExampleIsReachedScrolledAndCopiedByKeys(t *testing.T) {
	in(t, fyne.NewSize(480, 600), func(w *world) {
		w.press("Enter", "Down", "Down", "Down", "Down")
		code := uitest.All[*kit.Code](w.screen.Root())[0]
		if at := w.rings(); len(at) != 1 || at[0].Content != kit.Block(code) {
			t.Fatal("the arrows pass the example by")
		}
		code.Resize(fyne.NewSize(120, code.Size().Height))
		w.press("Right")
		there := code.Shifted()
		w.press("Left")
		if there <= 0 || code.Shifted() != 0 {
			t.Errorf("the arrows scrolled it to %v and back to %v", there, code.Shifted())
		}
		w.press("Enter", "Ctrl+C")
		if n := len(w.host.Copied); n != 2 || !strings.HasPrefix(w.host.Copied[0], "import") || w.host.Copied[0] != w.host.Copied[1] {
			t.Errorf("copied %q", w.host.Copied)
		}
		w.press("Left")
		w.wants("Study these 9")
	})
}

func TestFollowUpOpensInView(t *testing.T) {
	in(t, fyne.NewSize(480, 420), func(w *world) {
		w.press("Enter", "Down", "Down", "Down", "Down", "Down", "Enter")
		page := w.screen.Named()["browse.card"].(*kit.Page)
		for _, p := range uitest.All[*kit.Passage](page) {
			if p.Text() != "Then RLock is meant." {
				continue
			}
			if end := p.Position().Y + p.Size().Height; end > page.Offset.Y+page.Size().Height {
				t.Errorf("the answer ends %v below what is in view", end-page.Offset.Y-page.Size().Height)
			}
		}
	})
}

func TestLowWindowShowsWhereTheKeysActInTheCard(t *testing.T) {
	in(t, fyne.NewSize(480, 300), func(w *world) {
		w.press("Enter")
		page := w.screen.Named()["browse.card"].(*kit.Page)
		row := w.rings()[0]
		if end := row.Position().Y + row.Size().Height; end > page.Offset.Y+page.Size().Height {
			t.Errorf("the ring is %v below what is in view", end-page.Offset.Y-page.Size().Height)
		}
	})
}
