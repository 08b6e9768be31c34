package browse_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// rehearse saves a scenario with the points that were said.
func (w *world) rehearse(id string, said ...string) {
	w.book.Begin(study.Run{Source: study.Everything, Refs: []scenario.Ref{w.book.Ref(id, "")}})
	w.book.Tick(true, said...)
	w.book.Save(time.Minute, memory.DayOf(w.log.Clock))
}

// later lets days pass, and brings the screen up again.
func (w *world) later(days int) {
	w.log.Clock = w.log.Clock.AddDate(0, 0, days)
	w.screen.Hide()
	w.screen.Show()
	w.pass()
}

// listed returns what S would study.
func (w *world) listed() string {
	w.press("S")
	return strings.Join(w.studied, " ")
}

func TestRowSaysWhatIsDueOrWeak(t *testing.T) {
	in(t, wide, func(w *world) {
		row := func() string {
			return uitest.Words(w.screen.Named()["browse.list"])
		}
		if strings.Contains(row(), "due") || strings.Contains(row(), "weak") {
			t.Errorf("before anything was rehearsed the list says\n%s", row())
		}
		w.rehearse("lock")
		w.rehearse("pool", "a", "b", "c", "d")
		w.later(1)
		if n := strings.Count(row(), "due"); n != 1 {
			t.Errorf("%d rows are due, want that of what was missed\n%s", n, row())
		}
		w.rehearse("lock", "b", "c", "d")
		if !strings.Contains(row(), "weak") {
			t.Errorf("a point was missed twice, and the list says\n%s", row())
		}
		w.book.SetAside(w.book.Ref("lock", ""), true)
		if strings.Contains(row(), "weak") || !strings.Contains(row(), "set aside") {
			t.Errorf("of a scenario set aside the list says\n%s", row())
		}
	})
}

func TestKeySortsTheListAndWhatIsChosenStaysChosen(t *testing.T) {
	in(t, wide, func(w *world) {
		w.rehearse("batch", "a", "b", "c", "d")
		w.log.Clock = w.log.Clock.Add(time.Minute)
		w.rehearse("cache", "a")
		w.log.Clock = w.log.Clock.Add(time.Minute)
		w.rehearse("queue", "a", "b", "c", "d")
		w.later(1)
		deck := w.listed()
		w.wants("Deck order")
		w.press("Down")
		w.opened("pool")
		w.press("O")
		w.wants("Weakest first")
		if got := w.listed(); got != "cache queue batch lock pool index mock seed trace" {
			t.Errorf("weakest first lists %q", got)
		}
		w.opened("pool")
		w.press("O")
		w.wants("Last seen first")
		if got := w.listed(); got != "queue cache batch lock pool index mock seed trace" {
			t.Errorf("last seen first lists %q", got)
		}
		w.press("O")
		if got := w.listed(); got != deck {
			t.Errorf("the third press lists %q, want the deck's order", got)
		}
	})
}

func TestSortedListFollowsTheBookWhenItComesUp(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("O", "O")
		w.rehearse("seed", "a")
		if got := w.listed(); !strings.HasPrefix(got, "lock") {
			t.Errorf("before the eyes the list became %q", got)
		}
		w.later(0)
		if got := w.listed(); !strings.HasPrefix(got, "seed lock") {
			t.Errorf("after coming up it lists %q", got)
		}
		w.opened("lock")
	})
}

func TestQueryKeepsItsOwnOrder(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("O")
		w.rehearse("trace", "a")
		w.later(3)
		w.search("cache")
		w.opened("cache")
		if strings.Contains(w.words(), "Weakest first") {
			t.Error("hits offer another order")
		}
	})
}

func TestCategoriesTellHowMuchWasSaid(t *testing.T) {
	in(t, wide, func(w *world) {
		shelf := func() []string {
			var labels []string
			for _, row := range uitest.All[*kit.Row](w.screen.Named()["browse.categories"]) {
				if said, ok := row.Content.(interface{ AccessibilityLabel() string }); ok {
					labels = append(labels, said.AccessibilityLabel())
				}
			}
			slices.Sort(labels)
			return labels
		}
		if got := shelf(); !slices.Equal(got, []string{"All, 9", "Speed, 3", "Tests, 3", "Threads, 3"}) {
			t.Errorf("before anything was asked the categories say %q", got)
		}
		before := uitest.All[*kit.Row](w.screen.Named()["browse.categories"])[0].Size().Height
		w.rehearse("cache", "a", "c", "x1")
		w.rehearse("batch", "b")
		want := []string{"All, 9, 3 of 36 points said", "Speed, 3, 3 of 12 points said", "Tests, 3", "Threads, 3"}
		if got := shelf(); !slices.Equal(got, want) {
			t.Errorf("the categories say %q", got)
		}
		tallest := before
		for _, row := range uitest.All[*kit.Row](w.screen.Named()["browse.categories"]) {
			tallest = max(tallest, row.Size().Height)
		}
		if tallest == before {
			t.Error("no row has room for its line")
		}
	})
}

func TestWordsOfARowStayApartInANarrowList(t *testing.T) {
	in(t, fyne.NewSize(360, 640), func(w *world) {
		w.book.Star(w.book.Ref("lock", ""), true)
		w.book.SetAside(w.book.Ref("lock", ""), true)
		w.wants("set aside", "Deck order", "Study these 9")
		w.apart("Study these 9", "Deck order")
	})
}

func TestButtonThatStudiesKeepsItsWidthWhileTheSearchBoxHasTheKeys(t *testing.T) {
	in(t, wide, func(w *world) {
		width := func() float32 {
			for _, b := range uitest.All[*kit.Button](w.screen.Root()) {
				if b.Text() == "Study these 9" {
					return b.Size().Width
				}
			}
			return 0
		}
		before := width()
		w.press("Ctrl+K")
		if got := width(); got != before {
			t.Errorf("the button is %v wide, and %v in the search", before, got)
		}
	})
}

// apart checks that two texts in view do not lie over each other.
func (w *world) apart(one, other string) {
	w.t.Helper()
	at := func(words string) (left, right float32) {
		for _, o := range uitest.All[fyne.CanvasObject](w.screen.Root()) {
			if said, ok := o.(interface{ Text() string }); ok && said.Text() == words {
				x := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X
				return x, x + o.Size().Width
			}
		}
		w.t.Fatalf("%q is not in view", words)
		return 0, 0
	}
	_, end := at(one)
	if begin, _ := at(other); begin < end {
		w.t.Errorf("%q ends at %v, and %q begins at %v", one, end, other, begin)
	}
}
