package uitest_test

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/journal"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

var _ study.Log = (*uitest.Log)(nil)

func TestQueueRunsNothingBeforeItIsDrained(t *testing.T) {
	var q uitest.Queue
	var ran string
	q.Post(func() {
		ran += "1"
		q.Post(func() { ran += "3" })
	})
	q.Post(func() { ran += "2" })
	if ran != "" {
		t.Errorf("%q ran before the queue was drained", ran)
	}
	if n := q.Drain(); ran != "123" || n != 3 {
		t.Errorf("%d functions ran: %q", n, ran)
	}
	if n := q.Drain(); n != 0 {
		t.Errorf("%d functions ran twice", n)
	}
}

func TestQueueTakesPostsFromOtherGoroutines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var q uitest.Queue
		ran := 0
		for range 10 {
			time.AfterFunc(time.Second, func() { q.Post(func() { ran++ }) })
		}
		q.Pass(999 * time.Millisecond)
		if ran != 0 {
			t.Errorf("%d ran too early", ran)
		}
		q.Pass(time.Millisecond)
		if ran != 10 {
			t.Errorf("%d of 10 ran", ran)
		}
	})
}

func TestLogStampsFactsInOrder(t *testing.T) {
	l := uitest.NewLog("here")
	first := l.Record(journal.Fact{Kind: journal.Begin})
	group := l.RecordGroup(journal.Fact{Kind: journal.Tick}, journal.Fact{Kind: journal.Tick})
	l.Clock = l.Clock.Add(-time.Hour)
	last := l.Record(journal.Fact{Kind: journal.Skip})
	if group[0].Group != "here:2" || group[1].Group != "here:2" || first[0].Group != "" {
		t.Errorf("the groups are %q, %q and %q", first[0].Group, group[0].Group, group[1].Group)
	}
	if !group[1].Before(&last[0]) || last[0].Wall >= first[0].Wall || last[0].Zone != 120 || last[0].ID() != "here:4" {
		t.Errorf("after the clock was set back the fact is %+v", last[0])
	}
	if !slices.Equal(l.Kinds(), []journal.Kind{journal.Begin, journal.Tick, journal.Tick, journal.Skip}) {
		t.Errorf("recorded %v", l.Kinds())
	}
}

func TestDeckIsWhole(t *testing.T) {
	d := uitest.Deck()
	if len(d.Scenarios) != 9 {
		t.Errorf("the deck has %d scenarios", len(d.Scenarios))
	}
	for _, s := range d.Scenarios {
		if _, ok := d.Category(s.Category); !ok || len(s.Must()) != 4 || s.Question.Plain == "" {
			t.Errorf("%s lacks something: %+v", s.ID, s)
		}
	}
	if lock, _ := d.Scenario("lock"); lock.Example == nil || len(lock.FollowUps)*len(lock.RedFlags) == 0 {
		t.Error("the lock has no example, no follow-up or no red flag")
	}
}

func TestAppHasOurThemeUntilTheTestEnds(t *testing.T) {
	t.Run("inside", func(t *testing.T) {
		a := uitest.App(t, uitest.Settings(settings.Dark))
		if got := a.Settings().Theme().Color(theme.ColorNameBackground, 0); got != theme.Color(theme.ColorNameBackground) {
			t.Errorf("the theme's ground is %v", got)
		}
		w := uitest.Window(t, fyne.NewSize(321, 234), widget.NewLabel("x"))
		if got := w.Content().Size(); got != fyne.NewSize(321, 234) {
			t.Errorf("the content has the size %v", got)
		}
	})
}

func TestHostKeepsWhatScreensDid(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	h := uitest.NewHost()
	h.Copy("one")
	h.Say("two")
	agreed := false
	h.Ask("title", "body", "verb", func() { agreed = true })
	h.Questions[0].Yes()
	if !agreed || h.Copied[0] != "one" || h.Messages[0] != "two" || h.Questions[0].Verb != "verb" {
		t.Errorf("kept %v, %v, %v", h.Copied, h.Messages, h.Questions)
	}
}

func TestKeysReachTheCommandsUnlessAWidgetHasTheFocus(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	h := uitest.NewHost()
	var acted []string
	for _, key := range []string{"K", "?", "Space", "Esc", "Enter", "PageUp", "Left", "Ctrl+K", "Ctrl+Z"} {
		h.Commands.Add(&kit.Command{ID: key, Keys: []string{key}, Run: func() { acted = append(acted, key) }})
	}
	entry := kit.NewEntry(&h.Host, "")
	h.Show(t, fyne.NewSize(300, 100), container.NewVBox(entry))
	for _, c := range h.Commands.All() {
		h.Press(c.ID)
		h.Repeat(c.ID)
	}
	if got := strings.Join(acted, " "); got != "K ? Space Esc Enter PageUp Left Ctrl+K Ctrl+Z" {
		t.Errorf("the keys ran %q", got)
	}
	acted = nil
	h.Focus(entry)
	for _, key := range []string{"K", "?", "Space", "Ctrl+K", "Ctrl+Z"} {
		h.Press(key)
	}
	if got := strings.Join(acted, " "); got != "Ctrl+K" {
		t.Errorf("behind the text field the keys ran %q", got)
	}
	h.Focus(nil)
	h.Press("K")
	if got := strings.Join(acted, " "); got != "Ctrl+K K" {
		t.Errorf("without the focus the keys ran %q", got)
	}
}

func TestWordsAreThoseThatCanBeSeen(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	hidden := kit.NewQuiet(kit.Plain("hidden"))
	hidden.Hide()
	root := container.NewVBox(kit.NewCaption("points"), hidden, kit.NewBadge("K"))
	uitest.Window(t, fyne.NewSize(200, 100), root)
	if got := uitest.Words(root); got != "POINTS\nK" {
		t.Errorf("the words are %q", got)
	}
	if n := len(uitest.All[*kit.Prose](root)); n != 1 {
		t.Errorf("%d paragraphs are found", n)
	}
}

func TestClickPressesWhateverCanBePressed(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	h := uitest.NewHost()
	pressed := 0
	button := kit.NewButton(&h.Host, &kit.Command{Label: "Go", Run: func() { pressed++ }}, kit.Filled)
	passage := kit.NewPassage(h.Selection, theme.SizeNameText, kit.Plain("words"))
	passage.OnPressed = func() { pressed++ }
	uitest.Window(t, fyne.NewSize(200, 100), container.NewVBox(button, passage))
	uitest.Click(button)
	uitest.Click(passage)
	if pressed != 2 {
		t.Errorf("%d of 2 were pressed", pressed)
	}
}
