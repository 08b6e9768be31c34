package prefs

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// last returns the settings that the screen asked for last.
func (r *rig) last(t *testing.T, want int) settings.Settings {
	t.Helper()
	if len(r.changes) != want {
		t.Fatalf("%d changes, want %d", len(r.changes), want)
	}
	return r.changes[want-1]
}

// chosen returns the themes whose buttons are marked.
func (r *rig) chosen() []settings.Theme {
	var chosen []settings.Theme
	for _, theme := range settings.Themes() {
		if r.theme(theme).Chosen {
			chosen = append(chosen, theme)
		}
	}
	return chosen
}

func (r *rig) wantChosen(t *testing.T, want settings.Theme) {
	t.Helper()
	if got := r.chosen(); !slices.Equal(got, []settings.Theme{want}) {
		t.Errorf("marked are %v, want %s", got, want)
	}
}

func TestThemeIsAppliedAtOnceAndOneIsMarked(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.System))
	r.wantChosen(t, settings.System)
	for i, theme := range []settings.Theme{settings.Dark, settings.HighContrast, settings.Light, settings.System} {
		test.Tap(r.theme(theme))
		if got := r.last(t, i+1); got.Theme != theme {
			t.Errorf("asked for %q, want %q", got.Theme, theme)
		}
		r.wantChosen(t, theme)
	}
	test.Tap(r.theme(settings.System))
	r.last(t, 4)
}

func TestTextSizeGoesInStepsBetweenItsLimits(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	test.Tap(r.screen.size.more)
	if got := r.last(t, 1); got.Text != 110 || r.screen.size.amount.Text() != "110 %" {
		t.Errorf("asked for %d, shows %q", got.Text, r.screen.size.amount.Text())
	}
	r.tap(r.screen.size.more, 20)
	if got := r.last(t, 10); got.Text != settings.LargestText {
		t.Errorf("the largest text is %d", got.Text)
	}
	test.Tap(r.screen.size.reset)
	if got := r.last(t, 11); got.Text != settings.NormalText {
		t.Errorf("the normal text is %d", got.Text)
	}
	test.Tap(r.screen.size.reset)
	r.tap(r.screen.size.less, 20)
	if got := r.last(t, 14); got.Text != settings.SmallestText || r.screen.size.amount.Text() != "75 %" {
		t.Errorf("asked for %d, shows %q", got.Text, r.screen.size.amount.Text())
	}
}

func TestButtonsStayUnderThePointerWhenTheNumberGrows(t *testing.T) {
	r := newRig(t, wide(), settings.Settings{Theme: settings.Light, Text: 90})
	r.screen.deps.Change = func(settings.Settings) {}
	before := r.screen.size.more.Position()
	test.Tap(r.screen.size.more)
	if got := r.screen.size.more.Position(); got != before || r.screen.size.amount.Text() != "100 %" {
		t.Errorf("the button moved from %v to %v", before, got)
	}
}

func TestSettingsChangedElsewhereAreShownAndNotSavedAgain(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	next := settings.Settings{Theme: settings.Dark, Text: 120, Width: 900}
	r.screen.Set(next)
	r.wantChosen(t, settings.Dark)
	if r.screen.size.amount.Text() != "120 %" || len(r.changes) != 0 {
		t.Errorf("shows %q, %d changes", r.screen.size.amount.Text(), len(r.changes))
	}
	test.Tap(r.screen.size.more)
	if got := r.last(t, 1); got.Width != 900 || got.Text != 130 {
		t.Errorf("asked for %+v", got)
	}
}

func TestAboutLeadsToHelp(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.tap(r.button("help"), 1)
	if r.helped != 1 {
		t.Errorf("help was asked for %d times", r.helped)
	}
}

func TestKeysButtonOpensTheSheet(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	test.Tap(r.screen.keys)
	r.Press("?")
	if r.sheets != 2 {
		t.Errorf("the sheet opened %d times", r.sheets)
	}
}

func TestChangeKeysButtonOpensTheirList(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.tap(r.screen.changeKeys, 1)
	if r.keys != 1 {
		t.Errorf("the list opened %d times", r.keys)
	}
}

func TestKeysAreResetOnlyAfterAQuestion(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.keys = 1
	if r.tap(r.screen.resetKeys, 1); r.keys != 1 || len(r.Questions) != 1 {
		t.Fatal("they were reset at once")
	}
	if r.Questions[0].Yes(); r.keys != 0 || !slices.Contains(r.Messages, "All keys are as at first") {
		t.Error("they were not reset, or that was not said")
	}
}

func TestScreenSpeaksOfTheKeysThatHold(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	says := func(want string) {
		t.Helper()
		if words := uitest.Words(r.screen.Root()); !strings.Contains(words, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	says("Ctrl+-\nCtrl+=\nCtrl+0\nchange it on every screen")
	says("Ctrl+Shift+A sets the scenario aside")
	larger := &kit.Command{ID: "larger", Keys: []string{"Ctrl+="}, Run: func() {}}
	r.Commands.Add(larger)
	larger.Bind("F7")
	r.book.Set(study.Keys+"study.aside", "F8")
	r.screen.Show()
	says("Ctrl+-\nF7\nCtrl+0\nchange it on every screen")
	says("F8 sets the scenario aside")
}

func TestPathCanBeSelectedAndCopied(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.Press("Ctrl+C")
	if len(r.Copied) != 0 {
		t.Errorf("copied %q without a selection", r.Copied)
	}
	test.Tap(r.screen.copy)
	if !slices.Equal(r.Copied, []string{dataPath}) || len(r.Messages) != 1 {
		t.Errorf("copied %q and said %q", r.Copied, r.Messages)
	}
	r.screen.path.MouseDown(&desktop.MouseEvent{})
	r.screen.path.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(48, 5)}})
	r.Press("Ctrl+C")
	if !slices.Equal(r.Copied, []string{dataPath, "/home"}) {
		t.Errorf("copied %q, want what was selected", r.Copied)
	}
}

func TestLicencesOpenAndShut(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	if len(r.screen.folds) != 3 {
		t.Fatalf("there are %d licences", len(r.screen.folds))
	}
	f := r.screen.folds[0]
	test.Tap(r.screen.licences)
	if f.below.Visible() || f.AccessibilityLabel() != "Rehearse: MIT Licence" {
		t.Errorf("%q is open: %v", f.AccessibilityLabel(), f.below.Visible())
	}
	below := r.screen.folds[1].Position().Y
	test.Tap(f)
	if !f.below.Visible() || f.text.Text() != licences()[0].Text {
		t.Errorf("the open licence says %q", f.text.Text())
	}
	if got := r.screen.folds[1].Position().Y; got != below+f.below.HeightFor(look.ReadingWidth) {
		t.Errorf("the next licence went from %v to %v, the text is %v tall", below, got, f.below.Size().Height)
	}
	test.Tap(f)
	if f.below.Visible() || r.screen.folds[1].Position().Y != below {
		t.Error("the licence did not shut")
	}
}

func TestLicencesAreOutOfViewUntilTheirHeadIsOpened(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	f := r.screen.folds[0]
	if f.Visible() {
		t.Error("the licences fill the page")
	}
	test.Tap(r.screen.licences)
	if !f.Visible() {
		t.Error("their head does not open the licences")
	}
	test.Tap(f)
	test.Tap(r.screen.licences)
	if f.Visible() || f.below.Visible() {
		t.Error("their head does not shut the licences")
	}
}
