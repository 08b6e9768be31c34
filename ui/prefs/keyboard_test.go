package prefs

import (
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// TestTabReachesEverythingAndShowsIt goes over the screen without a mouse, in
// a window that is too low for it.
func TestTabReachesEverythingAndShowsIt(t *testing.T) {
	r := newRig(t, fyne.NewSize(400, 420), settings.Settings{Theme: settings.Light, Text: 150})
	s := r.screen
	r.window.Canvas().Unfocus()
	for _, id := range []string{"pool", "lock"} {
		r.book.SetAside(r.book.Ref(id, ""), true)
	}
	r.book.Set(study.NewADay, "5")
	test.Tap(s.licences)
	order := []fyne.Focusable{
		r.theme(settings.System), r.theme(settings.Light), r.theme(settings.Dark), r.theme(settings.HighContrast),
		s.size.less, s.size.more, s.size.reset, r.button("motion"), r.button("still"),
		r.button("target.less"), r.button("target.more"), // nothing to reset
		r.button("new.less"), r.button("new.more"), r.button("new.reset"),
		r.button("most.less"), r.button("most.more"),
		r.button("untimed"), r.button("timed"), r.button("aside.lock"), r.button("aside.pool"),
		s.keys, s.changeKeys, s.resetKeys, s.copy, // without a journal, nothing can be done with the data
		s.help, s.licences, s.folds[0], s.folds[1], s.folds[2],
	}
	for i, want := range order {
		r.window.Canvas().FocusNext()
		got := r.window.Canvas().Focused()
		if got != want {
			t.Fatalf("stop %d is %T, want %T", i, got, want)
		}
		o, ok := got.(fyne.CanvasObject)
		if !ok {
			t.Fatalf("stop %d is no object", i)
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		if at.Y < 0 || at.Y+o.Size().Height > 420 {
			t.Errorf("stop %d lies at %v to %v of 420", i, at.Y, at.Y+o.Size().Height)
		}
	}
}

func TestSpaceAndEnterPressWhatTabReached(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	r.window.Canvas().Focus(r.theme(settings.Dark))
	r.Press("Space")
	if got := r.last(t, 1); got.Theme != settings.Dark {
		t.Errorf("Space asked for %q", got.Theme)
	}
	test.Tap(r.screen.licences)
	r.window.Canvas().Focus(r.screen.folds[1])
	r.Press("Enter")
	if !r.screen.folds[1].below.Visible() {
		t.Error("Enter did not open the licence")
	}
	r.Press("?")
	if r.sheets != 1 {
		t.Error("with a licence in focus, a letter did not reach the commands")
	}
}

func TestKeysScrollThePageToBothEnds(t *testing.T) {
	r := newRig(t, fyne.NewSize(400, 420), uitest.Settings(settings.Light))
	page := r.screen.page
	r.press("Down", 10)
	if page.Offset.Y <= 0 {
		t.Error("Down did not scroll")
	}
	r.press("PageDown", 30)
	if end := page.Offset.Y + page.Size().Height; end != page.Content.Size().Height {
		t.Errorf("the end of the view is %v of %v", end, page.Content.Size().Height)
	}
	r.press("Up", 10)
	if end := page.Offset.Y + page.Size().Height; end >= page.Content.Size().Height {
		t.Error("Up did not scroll")
	}
	r.press("PageUp", 30)
	if page.Offset.Y != 0 {
		t.Errorf("the top of the view is %v", page.Offset.Y)
	}
	r.Press("End")
	if end := page.Offset.Y + page.Size().Height; end != page.Content.Size().Height {
		t.Errorf("after End, the end of the view is %v of %v", end, page.Content.Size().Height)
	}
	if r.Press("Home"); page.Offset.Y != 0 {
		t.Errorf("after Home, the top of the view is %v", page.Offset.Y)
	}
}

func TestArrowsGoFromControlToControl(t *testing.T) {
	r := newRig(t, fyne.NewSize(700, 420), uitest.Settings(settings.Light))
	s := r.screen
	at := func(keys string, want fyne.Focusable) {
		t.Helper()
		for key := range strings.FieldsSeq(keys) {
			r.Press(key)
		}
		if got := r.window.Canvas().Focused(); got != want {
			t.Errorf("after %s the keys belong to %v", keys, got)
		}
	}
	at("", r.theme(settings.System))
	at("Right", r.theme(settings.Light))
	at("Down", s.size.more) // which stands below it
	at("Left", s.size.less)
	at("Left", s.size.less) // the end of the row
	at("Down", r.button("motion"))
	at("Up Up", r.theme(settings.System))
	at("Down Down Down", r.button("target.less"))
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.button("target.less")).Y; y < 0 || y > 420 {
		t.Errorf("what has the keys lies at %v of 420", y)
	}
}

func TestArrowsReadALongLicenceAndFindTheNext(t *testing.T) {
	r := newRig(t, fyne.NewSize(400, 420), uitest.Settings(settings.Light))
	long, next := r.screen.folds[1], r.screen.folds[2]
	long.words = strings.Repeat("You are free to share it. ", 200)
	test.Tap(r.screen.licences)
	r.window.Canvas().Focus(long)
	r.Press("Enter")
	for range 200 {
		before := r.screen.page.Offset.Y
		r.Press("Down")
		if got := r.screen.page.Offset.Y; got < before || got > before+210+look.Edge {
			t.Fatalf("one key went from %v to %v", before, got)
		}
	}
	if r.window.Canvas().Focused() != fyne.Focusable(next) {
		t.Errorf("after the licence, the keys belong to %v", r.window.Canvas().Focused())
	}
}

func TestScreenThatComesBackShowsWhatHasTheKeysWithoutScrolling(t *testing.T) {
	r := newRig(t, fyne.NewSize(400, 420), uitest.Settings(settings.Light))
	r.window.Canvas().Focus(r.screen.keys)
	before := r.screen.page.Offset.Y
	leave := func() {
		r.screen.Hide()
		r.window.Canvas().Unfocus() // as the window does
	}
	leave()
	r.screen.Show()
	if r.window.Canvas().Focused() != fyne.Focusable(r.screen.keys) || r.screen.page.Offset.Y != before {
		t.Errorf("the keys belong to %v, the page went from %v to %v", r.window.Canvas().Focused(), before, r.screen.page.Offset.Y)
	}
	r.Press("Home")
	leave()
	r.screen.Show()
	if r.window.Canvas().Focused() != fyne.Focusable(r.theme(settings.System)) || r.screen.page.Offset.Y != 0 {
		t.Errorf("at the top, the keys belong to %v", r.window.Canvas().Focused())
	}
}

func TestLargestTextFitsANarrowWindow(t *testing.T) {
	r := newRig(t, fyne.NewSize(360, 640), settings.Settings{Theme: settings.Light, Text: settings.LargestText})
	for _, o := range r.screen.Named() {
		b, button := o.(*kit.Button)
		if !button || !o.Visible() {
			continue
		}
		left := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X
		if need := b.Least(); need > o.Size().Width || left+o.Size().Width > 360 {
			t.Errorf("a button from %v needs %v and has %v", left, need, o.Size().Width)
		}
	}
	if least := r.screen.Root().MinSize(); least.Width > 320 || least.Height > 320 {
		t.Errorf("the screen wants at least %v", least)
	}
}

func TestThemeChangeDrawsWhatAFreshStartDraws(t *testing.T) {
	next := settings.Settings{Theme: settings.HighContrast, Text: 130}
	want := picture(t, newRig(t, wide(), next).window)
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	test.ApplyTheme(t, look.New(next))
	r.screen.Set(next)
	if !slices.Equal(want, picture(t, r.window)) {
		t.Error("after a change of theme the screen looks different from a fresh one")
	}
}

// picture returns the pixels of a window.
func picture(t *testing.T, w fyne.Window) []uint8 {
	t.Helper()
	p, ok := w.Canvas().Capture().(*image.NRGBA)
	if !ok {
		t.Fatal("the driver draws in another format")
	}
	return p.Pix
}

func TestCommandsAreNamed(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	seen := make(map[string]bool)
	for _, c := range r.screen.Commands() {
		if !strings.HasPrefix(c.ID, "prefs.") || c.Label == "" || seen[c.ID] || !c.Hidden && c.Where != "Settings" {
			t.Errorf("%+v", c)
		}
		seen[c.ID] = true
	}
}

func TestResetIsThereWhileSomethingIsChangedAndLeavesTheKeysToANeighbour(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	for _, name := range []string{"new.reset", "normal"} {
		if r.button(name).Visible() {
			t.Errorf("%s is there with nothing to reset", name)
		}
	}
	test.Tap(r.button("new.more"))
	test.Tap(r.button("larger"))
	for name, next := range map[string]string{"new.reset": "new.more", "normal": "larger"} {
		reset := r.button(name)
		if !reset.Visible() || reset.Size().Width < reset.MinSize().Width {
			t.Fatalf("%s is not there", name)
		}
		r.window.Canvas().Focus(reset)
		r.Press("Space")
		if reset.Visible() || r.window.Canvas().Focused() != r.button(next) {
			t.Errorf("after %s the keys are at %v", name, r.window.Canvas().Focused())
		}
	}
}
