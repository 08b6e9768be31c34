package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func ground(r *kit.Row) *canvas.Rectangle { return rectangles(r)[0] }

func TestRowIsAsTallAsItsContentAndItsPad(t *testing.T) {
	start(t)
	content := prose(long()...)
	r := kit.NewRow(content, nil)
	r.Pad = fyne.NewSize(20, 10)
	r.Resize(fyne.NewSize(240, r.HeightFor(240)))
	if want := content.HeightFor(200) + 20; r.HeightFor(240) != want || r.MinSize() != fyne.NewSize(1, want) {
		t.Errorf("the row is %v tall, not %v", r.HeightFor(240), want)
	}
	if content.Position() != fyne.NewPos(20, 10) || content.Size().Width != 200 {
		t.Errorf("the content lies at %v in %v", content.Position(), content.Size())
	}
}

func TestRowShowsThatItIsChosenAndWhereTheKeysAct(t *testing.T) {
	start(t)
	r := kit.NewRow(prose(long()...), func() {})
	for _, state := range []struct{ selected, ring bool }{{false, false}, {true, false}, {true, true}, {false, true}, {false, false}} {
		r.Mark(state.selected, state.ring)
		box := ground(r)
		if tinted := box.FillColor == colour(settings.Light, look.Select); tinted != state.selected {
			t.Errorf("%+v: the ground is %v", state, box.FillColor)
		}
		if ringed := box.StrokeWidth >= 2 && box.StrokeColor == colour(settings.Light, look.Accent); ringed != state.ring {
			t.Errorf("%+v: the border is %v, %v wide", state, box.StrokeColor, box.StrokeWidth)
		}
	}
}

func TestRowUnderThePointerIsTintedIfItCanBePressed(t *testing.T) {
	start(t)
	for _, tap := range []func(){nil, func() {}} {
		r := kit.NewRow(prose(kit.Plain("words")), tap)
		w := place(t, r, fyne.NewSize(200, 40))
		test.MoveMouse(w.Canvas(), fyne.NewPos(5, 5))
		test.MoveMouse(w.Canvas(), fyne.NewPos(6, 5))
		if tinted := ground(r).FillColor == colour(settings.Light, look.Hover); tinted != (tap != nil) {
			t.Errorf("under the pointer the ground is %v", ground(r).FillColor)
		}
		test.MoveMouse(w.Canvas(), fyne.NewPos(500, 500))
		if ground(r).FillColor == colour(settings.Light, look.Hover) {
			t.Error("the ground stays tinted")
		}
	}
}

func TestClickPressesARow(t *testing.T) {
	start(t)
	pressed := 0
	r := kit.NewRow(prose(), func() { pressed++ })
	test.Tap(r)
	test.Tap(kit.NewRow(prose(), nil))
	if pressed != 1 {
		t.Errorf("a click pressed %d times", pressed)
	}
}

func TestNoticeIsSeenWhileItSaysSomething(t *testing.T) {
	a, _ := start(t)
	n := kit.NewNotice(look.Missed)
	place(t, n, fyne.NewSize(300, 60))
	if n.Visible() {
		t.Error("a new notice is seen")
	}
	n.Say("Not saved yet")
	if !n.Visible() || n.Text() != "Not saved yet" || n.AccessibilityLabel() != n.Text() {
		t.Errorf("the notice says %q", n.Text())
	}
	if box := rectangles(n)[0]; box.StrokeColor != colour(settings.Light, look.Missed) {
		t.Errorf("its frame is %v", box.StrokeColor)
	}
	a.Settings().SetTheme(look.New(uitest.Settings(settings.Dark)))
	if box := rectangles(n)[0]; box.StrokeColor != colour(settings.Dark, look.Missed) || box.FillColor != colour(settings.Dark, look.Surface) {
		t.Errorf("in the dark it is %v on %v", box.StrokeColor, box.FillColor)
	}
	if n.Say(""); n.Visible() || n.Text() != "" {
		t.Errorf("the notice still says %q", n.Text())
	}
}

func TestNoticeIsAsWideAsItsWordsAndNoWiderThanItMay(t *testing.T) {
	start(t)
	n := kit.NewNotice(look.Control)
	n.Say("Copied the example")
	wide := n.WidthFor(1000)
	if wide < 100 || wide > 300 || n.HeightFor(wide) != n.HeightFor(1000) {
		t.Errorf("the notice is %v wide and %v or %v tall", wide, n.HeightFor(wide), n.HeightFor(1000))
	}
	if narrow := n.WidthFor(100); narrow > 101 || n.HeightFor(narrow) <= n.HeightFor(1000) {
		t.Errorf("in 100 the notice is %v wide and %v tall", narrow, n.HeightFor(narrow))
	}
}

func TestFieldGivesShortcutsToTheCommandsAndKeepsItsOwn(t *testing.T) {
	_, h := start(t)
	e := kit.NewEntry(&h.Host, "Search")
	h.Show(t, fyne.NewSize(300, 60), container.NewVBox(e))
	h.Focus(e)
	found, undone := 0, 0
	h.Commands.Add(
		&kit.Command{Keys: []string{"Ctrl+K"}, Run: func() { found++ }},
		&kit.Command{Keys: []string{"Ctrl+Z"}, Run: func() { undone++ }},
		&kit.Command{Keys: []string{"B"}, Run: func() { t.Error("a letter in the field ran a command") }},
	)
	h.Press("B")
	h.Press("Ctrl+Z")
	h.Press("Ctrl+K")
	h.Repeat("Ctrl+K")
	if found != 1 || undone != 0 || e.Text != "" || e.PlaceHolder != "Search" {
		t.Errorf("found %d, undone %d times; the field says %q", found, undone, e.Text)
	}
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF12, Modifier: fyne.KeyModifierAlt})
}

func TestFieldAsksForKeysBeforeItUsesThem(t *testing.T) {
	_, h := start(t)
	e := kit.NewEntry(&h.Host, "")
	h.Show(t, fyne.NewSize(300, 60), container.NewVBox(e))
	h.Focus(e)
	var asked []string
	e.OnKey = func(k *fyne.KeyEvent) bool {
		asked = append(asked, string(k.Name))
		return k.Name == fyne.KeyDown
	}
	e.SetText("ab")
	e.CursorColumn = 2
	h.Press("Down")
	h.Press("BackSpace")
	if e.Text != "a" || strings.Join(asked, " ") != "Down BackSpace" {
		t.Errorf("asked for %v, the field says %q", asked, e.Text)
	}
}
