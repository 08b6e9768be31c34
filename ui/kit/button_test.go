package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// parts are what a button is drawn with.
func parts(b *kit.Button) (box, ring *canvas.Rectangle, label *canvas.Text) {
	r := rectangles(b)
	return r[0], r[1], texts(b)[0]
}

func TestButtonRunsItsCommand(t *testing.T) {
	_, h := start(t)
	ran := 0
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Run: func() { ran++ }}, kit.Filled)
	test.Tap(b)
	h.Show(t, fyne.NewSize(200, 60), container.NewVBox(b))
	h.Focus(b)
	h.Press("Space")
	h.Press("Enter")
	if ran != 3 {
		t.Errorf("a click, Space and Enter ran the command %d times", ran)
	}
}

func TestLabelStandsInTheMiddleWhileTheKeyIsHidden(t *testing.T) {
	_, h := start(t)
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Keys: []string{"Space"}, Run: func() {}}, kit.Filled)
	b.Still = true
	h.Show(t, fyne.NewSize(200, 60), container.NewVBox(b))
	_, _, label := parts(b)
	if left, right := label.Position().X, b.Size().Width-label.Position().X-label.Size().Width; left-right > 1 || right-left > 1 {
		t.Errorf("the label has %g on its left and %g on its right", left, right)
	}
}

func TestButtonOfACommandThatCannotActDoesNothingAndLooksIt(t *testing.T) {
	_, h := start(t)
	can := false
	c := &kit.Command{Label: "Save", Enabled: func() bool { return can }, Run: func() { t.Error("the command ran") }}
	for _, w := range []kit.Weight{kit.Outlined, kit.Filled, kit.Bare} {
		b := kit.NewButton(&h.Host, c, w)
		test.Tap(b)
		b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if _, _, label := parts(b); label.Color != colour(settings.Light, look.Muted) {
			t.Errorf("weight %d: the label is %v", w, label.Color)
		}
	}
	b := kit.NewButton(&h.Host, c, kit.Filled)
	can = true
	b.Refresh()
	if box, _, label := parts(b); box.FillColor != colour(settings.Light, look.Accent) || label.Color != colour(settings.Light, look.OnTint) {
		t.Errorf("the button that can act is %v on %v", label.Color, box.FillColor)
	}
}

func TestHeldSpaceOnAButtonActsOnce(t *testing.T) {
	_, h := start(t)
	ran := 0
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Run: func() { ran++ }}, kit.Filled)
	h.Show(t, fyne.NewSize(200, 60), container.NewVBox(b))
	h.Focus(b)
	h.Press("Space")
	h.Repeat("Space")
	h.Repeat("Space")
	if ran != 1 {
		t.Errorf("a held key ran the command %d times", ran)
	}
	h.Press("Space")
	if ran != 2 {
		t.Errorf("pressing again ran the command %d times", ran)
	}
}

func TestKeyThatOpensAButtonsScreenDoesNotPressTheButtonThere(t *testing.T) {
	_, h := start(t)
	ran := 0
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Begin", Run: func() { ran++ }}, kit.Filled)
	h.Show(t, fyne.NewSize(200, 60), container.NewVBox(b))
	h.Commands.Add(&kit.Command{Keys: []string{"Space"}, Run: func() { h.Focus(b) }})
	h.Press("Space")
	h.Repeat("Space")
	if ran != 0 {
		t.Error("the held key went on to the button")
	}
}

func TestFocusedButtonPassesOtherKeysOn(t *testing.T) {
	_, h := start(t)
	did := ""
	for _, key := range []string{"K", "Left", "?", "Esc"} {
		h.Commands.Add(&kit.Command{Keys: []string{key}, Run: func() { did += key + " " }})
	}
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Run: func() {}}, kit.Outlined)
	h.Show(t, fyne.NewSize(200, 60), container.NewVBox(b))
	h.Focus(b)
	for _, key := range []string{"K", "Left", "?", "Esc"} {
		h.Press(key)
	}
	b.KeyUp(&fyne.KeyEvent{})
	if did != "K Left ? Esc " {
		t.Errorf("the keys did %q", did)
	}
}

func TestFocusIsSeenByARing(t *testing.T) {
	_, h := start(t)
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Run: func() {}}, kit.Filled)
	h.Show(t, fyne.NewSize(200, 60), container.NewVBox(b))
	if _, ring, _ := parts(b); ring.Visible() {
		t.Error("a button without the focus has a ring")
	}
	h.Focus(b)
	_, ring, _ := parts(b)
	if !ring.Visible() || ring.StrokeWidth < 2 || ring.StrokeColor != colour(settings.Light, look.Ink) {
		t.Errorf("the ring is %+v", ring)
	}
	if ring.Position().X >= 0 || ring.Size().Width <= b.Size().Width {
		t.Errorf("the ring lies at %v in the button", ring.Position())
	}
	h.Focus(nil)
	if _, ring, _ := parts(b); ring.Visible() {
		t.Error("the ring stays when the focus goes")
	}
}

func TestPointerOverAButtonIsSeen(t *testing.T) {
	_, h := start(t)
	for _, w := range []kit.Weight{kit.Outlined, kit.Bare} {
		b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Run: func() {}}, w)
		window := place(t, b, b.MinSize())
		test.MoveMouse(window.Canvas(), fyne.NewPos(5, 5))
		test.MoveMouse(window.Canvas(), fyne.NewPos(6, 6))
		if box, _, _ := parts(b); box.FillColor != colour(settings.Light, look.Hover) {
			t.Errorf("weight %d: under the pointer the button is %v", w, box.FillColor)
		}
		test.MoveMouse(window.Canvas(), fyne.NewPos(700, 700))
		if box, _, _ := parts(b); box.FillColor == colour(settings.Light, look.Hover) {
			t.Errorf("weight %d: the button stays %v", w, box.FillColor)
		}
	}
}

func TestChosenButtonIsTinted(t *testing.T) {
	_, h := start(t)
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Dark", Run: func() {}}, kit.Outlined)
	b.Chosen = true
	b.Refresh()
	box, _, label := parts(b)
	if box.FillColor != colour(settings.Light, look.Select) || label.Color != colour(settings.Light, look.Accent) {
		t.Errorf("the chosen button is %v on %v", label.Color, box.FillColor)
	}
}

func TestButtonHoldsItsLabelAndItsKey(t *testing.T) {
	_, h := start(t)
	without := kit.NewButton(&h.Host, &kit.Command{Label: "Study", Run: func() {}}, kit.Outlined)
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Study", Keys: []string{"Alt+Left", "S"}, Run: func() {}}, kit.Outlined)
	if b.MinSize().Width <= without.MinSize().Width {
		t.Errorf("the key takes no space: %v and %v", b.MinSize(), without.MinSize())
	}
	b.Resize(b.MinSize())
	if got := uitest.Words(uitest.All[*kit.Badge](b)[0]); got != "Alt+\u2190" {
		t.Errorf("the badge shows %q", got)
	}
	for _, o := range objects(b) {
		right := o.Position().X + o.Size().Width
		if ring, ok := o.(*canvas.Rectangle); ok && !ring.Visible() {
			continue
		}
		if o.Position().X < 0 || right > b.Size().Width+0.01 {
			t.Errorf("%T lies from %v to %v in %v", o, o.Position().X, right, b.Size().Width)
		}
	}
}

func TestNewLabelIsShownAndTold(t *testing.T) {
	_, h := start(t)
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Run: func() {}}, kit.Filled)
	before := b.MinSize()
	b.SetLabel("Nothing said: next")
	if _, _, label := parts(b); label.Text != "Nothing said: next" || b.Text() != label.Text || b.AccessibilityLabel() != label.Text {
		t.Errorf("the label is %q", label.Text)
	}
	if b.MinSize().Width <= before.Width || b.AccessibilityRole() != fyne.AccessibleRoleButton {
		t.Errorf("the least size is %v", b.MinSize())
	}
}

func TestButtonGrowsWithTheText(t *testing.T) {
	a, h := start(t)
	for _, w := range []kit.Weight{kit.Outlined, kit.Bare} {
		b := kit.NewButton(&h.Host, &kit.Command{Label: "Study these", Keys: []string{"S"}, Run: func() {}}, w)
		before := b.MinSize()
		// Not in a window: what lays it out may ask before it was refreshed.
		a.Settings().SetTheme(look.New(settings.Settings{Theme: settings.Light, Text: 200}))
		if after := b.MinSize(); after.Width < 1.5*before.Width {
			t.Errorf("weight %d: at twice the text size %v became %v", w, before, after)
		}
		a.Settings().SetTheme(look.New(uitest.Settings(settings.Light)))
	}
}

func TestKeyOfANewFilledButtonCanBeRead(t *testing.T) {
	_, h := start(t)
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Keys: []string{"Space"}, Run: func() {}}, kit.Filled)
	if sign := texts(uitest.All[*kit.Badge](b)[0])[0]; sign.Color != colour(settings.Light, look.OnTint) {
		t.Errorf("the key is %v", sign.Color)
	}
}

func TestButtonFollowsAChangeOfTheme(t *testing.T) {
	a, h := start(t)
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Save", Keys: []string{"Space"}, Run: func() {}}, kit.Filled)
	place(t, b, b.MinSize())
	a.Settings().SetTheme(look.New(uitest.Settings(settings.Dark)))
	box, _, label := parts(b)
	if box.FillColor != colour(settings.Dark, look.Accent) || label.Color != colour(settings.Dark, look.OnTint) {
		t.Errorf("in the dark the button is %v on %v", label.Color, box.FillColor)
	}
	badge := uitest.All[*kit.Badge](b)[0]
	if sign := texts(badge)[0]; sign.Color != colour(settings.Dark, look.OnTint) {
		t.Errorf("in the dark the key is %v", sign.Color)
	}
}

func TestBadgeWithoutAKeyTakesNoSpace(t *testing.T) {
	start(t)
	b := kit.NewBadge("")
	if b.MinSize() != (fyne.Size{}) {
		t.Errorf("no key takes %v", b.MinSize())
	}
	b.SetKey("K")
	if one := b.MinSize(); one.Width != one.Height || texts(b)[0].Text != "K" {
		t.Errorf("one letter takes %v", one)
	}
	b.SetKey("Ctrl+Shift+Z")
	if m := b.MinSize(); m.Width <= m.Height {
		t.Errorf("many letters take %v", m)
	}
}

func TestTabPassesByWhatCannotBePressed(t *testing.T) {
	start(t)
	h := uitest.NewHost()
	can := false
	first := kit.NewButton(&h.Host, &kit.Command{Label: "First", Run: func() {}}, kit.Outlined)
	second := kit.NewButton(&h.Host, &kit.Command{Label: "Second", Enabled: func() bool { return can }, Run: func() {}}, kit.Outlined)
	third := kit.NewButton(&h.Host, &kit.Command{Label: "Third", Run: func() {}}, kit.Outlined)
	c := h.Show(t, fyne.NewSize(600, 100), kit.NewTray(first, second, third)).Canvas()
	next := func(want *kit.Button) {
		t.Helper()
		c.FocusNext()
		if got, _ := c.Focused().(*kit.Button); got != want {
			t.Errorf("Tab leads to %v, want %q", c.Focused(), want.Text())
		}
	}
	next(first)
	next(third)
	can = true
	next(first)
	next(second)
	can = false // what it did cannot be done twice
	next(third)
}
