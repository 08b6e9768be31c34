package prefs

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/journal"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// says returns the words of a named object.
func (r *rig) says(name string) string {
	said, _ := r.screen.Named()["settings."+name].(interface{ Text() string })
	return said.Text()
}

func (r *rig) wantSays(t *testing.T, name, want string) {
	t.Helper()
	if got := r.says(name); got != want {
		t.Errorf("%s says %q, want %q", name, got, want)
	}
}

func TestRulesGoInStepsBetweenTheirLimitsAndHoldAtOnce(t *testing.T) {
	for _, rule := range []struct {
		name, first, least, most string // and as the screen shows it
		rules                    func(study.Rules) float64
		before, lowest, highest  float64
	}{
		{study.Target, "90 %", "70 %", "97 %", func(r study.Rules) float64 { return r.Target }, 0.9, 0.7, 0.97},
		{study.NewADay, "8", "0", "60", func(r study.Rules) float64 { return float64(r.New) }, 8, 0, 60},
		{study.MostADay, "20", "1", "200", func(r study.Rules) float64 { return float64(r.Most) }, 20, 1, 200},
	} {
		r := newRig(t, wide(), uitest.Settings(settings.Light))
		for _, step := range []struct {
			button string // pressed until it can no more
			shown  string
			held   float64
		}{
			{"reset", rule.first, rule.before},
			{"more", rule.most, rule.highest},
			{"less", rule.least, rule.lowest},
			{"reset", rule.first, rule.before},
		} {
			for r.can(rule.name + "." + step.button) {
			}
			r.wantSays(t, rule.name, step.shown)
			if got := rule.rules(r.book.Rules()); got != step.held {
				t.Errorf("%s, %s: the book holds %v, want %v", rule.name, step.button, got, step.held)
			}
		}
	}
}

// can presses a button and reports whether that did anything.
func (r *rig) can(name string) bool {
	before := len(r.log.Facts)
	test.Tap(r.button(name))
	return len(r.log.Facts) > before
}

func TestSentencesSayWhatARuleDoes(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.wantSays(t, "target.sentence", "A scenario comes back when you would probably say fewer than 90 % of its points.")
	r.wantSays(t, "new.sentence", "A day begins with up to 8 scenarios that you have never rehearsed.")
	r.wantSays(t, "most.sentence", "A day asks at most 20 scenarios in all; what is left over waits for the next days.")
	r.book.Set(study.Target, "0.85")
	r.book.Set(study.NewADay, "1")
	r.book.Set(study.MostADay, "1")
	r.wantSays(t, "target.sentence", "A scenario comes back when you would probably say fewer than 85 % of its points.")
	r.wantSays(t, "new.sentence", "A day begins with up to 1 scenario that you have never rehearsed.")
	r.wantSays(t, "most.sentence", "A day asks at most 1 scenario in all; what is left over waits for the next days.")
	r.book.Set(study.NewADay, "0")
	r.wantSays(t, "new.sentence", "A day begins with no new scenarios; only what you have rehearsed comes back.")
}

func TestValueBetweenTheStepsGoesToTheNextOne(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.book.Set(study.MostADay, "17")
	r.wantSays(t, "most", "17")
	test.Tap(r.button("most.more"))
	r.wantSays(t, "most", "20")
	r.book.Set(study.MostADay, "17")
	test.Tap(r.button("most.less"))
	r.wantSays(t, "most", "15")
}

func TestHeldKeyGoesOnStepping(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.window.Canvas().Focus(r.button("new.more"))
	r.Press("Space")
	r.Repeat("Space")
	r.Repeat("Space")
	r.wantSays(t, "new", "12")
	for _, kind := range r.log.Kinds() {
		if kind != journal.Set {
			t.Errorf("a step recorded %q", kind)
		}
	}
}

func TestButtonsStayInPlaceWhileARuleChanges(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	before := r.button("most.more").Position()
	r.tap(r.button("most.more"), 40)
	if got := r.button("most.more").Position(); got != before {
		t.Errorf("the button moved from %v to %v", before, got)
	}
}

func TestChoicesOfMotionAndTimeAreSaved(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	marked := func() string {
		var names []string
		for _, name := range []string{"motion", "still", "untimed", "timed"} {
			if r.button(name).Chosen {
				names = append(names, name)
			}
		}
		return strings.Join(names, " ")
	}
	if got := marked(); got != "motion untimed" {
		t.Errorf("at first %s are marked", got)
	}
	for i, press := range []struct {
		button, marked string
		still, timer   bool
	}{
		{"still", "still untimed", true, false},
		{"timed", "still timed", true, true},
		{"motion", "motion timed", false, true},
		{"untimed", "motion untimed", false, false},
	} {
		test.Tap(r.button(press.button))
		if got := r.last(t, i+1); got.Still != press.still || got.Timer != press.timer || marked() != press.marked {
			t.Errorf("%s asked for %+v, marked are %s", press.button, got, marked())
		}
	}
}

// listed returns the questions of what is set aside.
func (r *rig) listed() string {
	var all []string
	for _, row := range r.screen.asides.rows {
		all = append(all, row.words.Text())
	}
	return strings.Join(all, " ")
}

func TestWhatIsSetAsideIsTakenBack(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	empty := r.screen.asides.empty
	if !empty.Visible() || r.listed() != "" {
		t.Errorf("an empty list says %q", r.listed())
	}
	r.book.SetAside(r.book.Ref("pool", ""), true)
	r.book.SetAside(r.book.Ref("lock", ""), true)
	if got := r.listed(); got != "When do you reach for a lock? When do you reach for a pool?" || empty.Visible() {
		t.Errorf("the list says %q", got)
	}
	test.Tap(r.button("aside.lock"))
	if r.book.IsAside(r.book.Ref("lock", "")) || r.listed() != "When do you reach for a pool?" || len(r.Messages) != 1 {
		t.Errorf("the list says %q, and the message was %q", r.listed(), r.Messages)
	}
	r.book.Undo()
	if got := r.listed(); got != "When do you reach for a lock? When do you reach for a pool?" {
		t.Errorf("after undo the list says %q", got)
	}
}

func TestKeysTakeBackOneAfterTheOther(t *testing.T) {
	r := newRig(t, fyne.NewSize(400, 420), uitest.Settings(settings.Light))
	for _, id := range []string{"cache", "lock", "pool"} {
		r.book.SetAside(r.book.Ref(id, ""), true)
	}
	r.window.Canvas().Focus(r.button("aside.lock"))
	r.Press("Space")
	if got := r.window.Canvas().Focused(); got != r.button("aside.pool") {
		t.Errorf("after the second of three the keys are at %v", got)
	}
	r.Press("Space")
	r.Press("Space")
	if len(r.book.Asides()) > 0 || r.window.Canvas().Focused() != nil {
		t.Errorf("left are %v, the keys are at %v", r.book.Asides(), r.window.Canvas().Focused())
	}
}

func TestScenarioThatLeftTheDeckCanBeTakenBack(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	fact := journal.Fact{Installation: "there", Number: 1, Order: 1, Kind: journal.Aside, Object: "python/gone", On: true}
	r.book.Merge([]journal.Fact{fact})
	if r.listed() != "gone" {
		t.Errorf("the list says %q", r.listed())
	}
	test.Tap(r.button("aside.gone"))
	if len(r.book.Asides()) > 0 {
		t.Error("it was not taken back")
	}
}

func TestQuestionAndItsButtonFitANarrowWindow(t *testing.T) {
	for _, width := range []float32{360, 1200} {
		r := newRig(t, fyne.NewSize(width, 640), settings.Settings{Theme: settings.Light, Text: 150})
		r.book.SetAside(r.book.Ref("mock", ""), true) // a long question
		row := r.screen.asides.rows[0]
		words, back := area(row.words), area(row.back)
		if words.X+words.W > row.Size().Width || back.X+back.W > row.Size().Width+1 ||
			words.X+words.W > back.X && words.Y+words.H > back.Y {
			t.Errorf("at %v: words at %+v, button at %+v in %v", width, words, back, row.Size())
		}
	}
}

type place struct{ X, Y, W, H float32 }

func area(o fyne.CanvasObject) place {
	return place{o.Position().X, o.Position().Y, o.Size().Width, o.Size().Height}
}

func TestClosedScreenIsNotToldOfTheBook(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.screen.Close()
	r.book.Set(study.NewADay, "3")
	r.wantSays(t, "new", "8")
}

var _ kit.Screen = (*Screen)(nil)
