package kit_test

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// pixels returns the picture of a window.
func pixels(t *testing.T, w fyne.Window) []uint8 {
	t.Helper()
	p, ok := w.Canvas().Capture().(*image.NRGBA)
	if !ok {
		t.Fatal("the driver draws in another format")
	}
	return p.Pix
}

func block(width, height float32) *kit.Rectangle {
	return kit.NewRectangle(look.Line, "", 0, fyne.NewSize(width, height))
}

func TestTrayWrapsWhatDoesNotFit(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	a, b, c := block(100, 20), block(60, 40), block(80, 10)
	tray := kit.NewTray(a, b, c)
	for width, want := range map[float32]struct {
		height float32
		at     [3]fyne.Position
	}{
		300: {40, [3]fyne.Position{{X: 0, Y: 10}, {X: 108, Y: 0}, {X: 176, Y: 15}}},
		256: {40, [3]fyne.Position{{X: 0, Y: 10}, {X: 108, Y: 0}, {X: 176, Y: 15}}},
		255: {58, [3]fyne.Position{{X: 0, Y: 10}, {X: 108, Y: 0}, {X: 0, Y: 48}}},
		110: {86, [3]fyne.Position{{X: 0, Y: 0}, {X: 0, Y: 28}, {X: 0, Y: 76}}},
		50:  {86, [3]fyne.Position{{X: 0, Y: 0}, {X: 0, Y: 28}, {X: 0, Y: 76}}},
	} {
		if got := tray.HeightFor(width); got != want.height {
			t.Errorf("at %v the tray is %v tall, want %v", width, got, want.height)
		}
		tray.Resize(fyne.NewSize(width, want.height))
		for i, o := range []fyne.CanvasObject{a, b, c} {
			if o.Position() != want.at[i] || o.Position().X+o.Size().Width > width {
				t.Errorf("at %v object %d lies at %v, %v, want %v", width, i, o.Position(), o.Size(), want.at[i])
			}
		}
	}
	if got := tray.WidthFor(500); got != 256 {
		t.Errorf("the tray asks for %v, want 256", got)
	}
}

func TestTrayLeavesNoGapForWhatIsHidden(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	a, b, c := block(100, 20), block(60, 40), block(80, 20)
	tray := kit.NewTray(a, b, c)
	b.Hide()
	tray.Resize(fyne.NewSize(300, 20))
	if got := c.Position(); got != fyne.NewPos(108, 0) || tray.HeightFor(300) != 20 || tray.WidthFor(300) != 188 {
		t.Errorf("the last object lies at %v of %v, %v", got, tray.WidthFor(300), tray.HeightFor(300))
	}
	if empty := kit.NewTray(); empty.HeightFor(100) != 0 || empty.WidthFor(100) != 0 {
		t.Error("an empty tray takes room")
	}
}

func TestKeyLineShowsEveryKeyAndNeverOverlapsIt(t *testing.T) {
	for _, text := range []int{settings.NormalText, settings.LargestText} {
		uitest.App(t, settings.Settings{Theme: settings.Light, Text: text})
		line := kit.NewKeyLine(&kit.Command{
			Label: "Close what is on top, then go back", Keys: []string{"Ctrl+Shift+Z", "Ctrl+Enter", "Left"}, Run: func() {},
		})
		for _, width := range []float32{1000, 480, 300, 200} {
			height := line.HeightFor(width)
			line.Resize(fyne.NewSize(width, height))
			label := uitest.All[*kit.Prose](line)[0]
			keys := uitest.All[*kit.Tray](line)[0]
			beside := label.Position().X+label.Size().Width <= keys.Position().X
			below := label.Position().Y+label.Size().Height <= keys.Position().Y
			if !beside && !below {
				t.Errorf("%d %% at %v: the label (%v, %v) lies over the keys (%v)", text, width, label.Position(), label.Size(), keys.Position())
			}
			if right := keys.Position().X + keys.Size().Width; right > width+0.5 || keys.Position().Y+keys.Size().Height > height+0.5 {
				t.Errorf("%d %% at %v: the keys end at %v, the line is %v tall", text, width, right, height)
			}
			if n := len(uitest.All[*kit.Badge](line)); n != 3 {
				t.Errorf("%d keys are shown, want 3", n)
			}
		}
	}
}

func TestKeyLineOfWhatCannotActIsMuted(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	can := true
	c := &kit.Command{Label: "Undo", Enabled: func() bool { return can }, Run: func() {}}
	if got := uitest.All[*kit.Prose](kit.NewKeyLine(c))[0].Colour; got != look.Ink {
		t.Errorf("a command that can act is %s", got)
	}
	can = false
	if got := uitest.All[*kit.Prose](kit.NewKeyLine(c))[0].Colour; got != look.Muted {
		t.Errorf("a command that cannot act is %s", got)
	}
}

func TestReachButtonTellsThatTabReachedIt(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	h := uitest.NewHost()
	pressed, reached := 0, 0
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Go", Run: func() { pressed++ }}, kit.Outlined)
	b.OnFocus = func() { reached++ }
	w := h.Show(t, fyne.NewSize(200, 100), b)
	before := pixels(t, w)
	w.Canvas().FocusNext()
	h.Press("Space")
	if reached != 1 || pressed != 1 {
		t.Errorf("reached %d times, pressed %d times", reached, pressed)
	}
	if string(before) == string(pixels(t, w)) {
		t.Error("the button that has the keys looks like any other")
	}
}
