package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestAnotherKeyTakesThePlaceOfTheFirstThatCanBeChanged(t *testing.T) {
	var b bench
	for _, test := range []struct {
		keys       []string
		with, kept string
	}{
		{[]string{"O"}, "Z", "Z"},
		{[]string{"O"}, "O", ""},
		{[]string{"Ctrl+K", "/"}, "F5", "F5 /"},
		{[]string{"Space", "F"}, "J", "Space J"},
		{[]string{"Esc", "Ctrl+Enter"}, "Alt+Enter", "Esc Alt+Enter"},
	} {
		c := b.on(test.keys[0], test.keys...)
		first := slices.Clone(test.keys)
		twin := *c
		if kept := c.With(test.with); kept != test.kept || !c.Changeable() {
			t.Errorf("%v with %s is kept as %q", test.keys, test.with, kept)
		}
		if changed := c.Bind(test.kept); changed != (test.kept != "") || c.Changed() != changed {
			t.Errorf("%v changed: %v", test.keys, changed)
		}
		if !slices.Equal(twin.Keys, c.Keys) || !slices.Contains(c.Keys, test.with) {
			t.Errorf("the keys are %v, those of a copy %v", c.Keys, twin.Keys)
		}
		c.Bind("")
		if !slices.Equal(c.Keys, first) || !slices.Equal(c.First(), first) {
			t.Errorf("reset, the keys are %v", c.Keys)
		}
	}
}

func TestKeyThatWasTakenAwayDoesNothingAndIsNotShown(t *testing.T) {
	var b bench
	c := b.on("star", "B", "Ctrl+D")
	kept := c.Without("B")
	if c.Bind(kept); kept != "none Ctrl+D" || c.Key() != "Ctrl+D" || c.Replaced() != "" {
		t.Errorf("%q is kept, %s is shown", kept, c.Key())
	}
	if b.Rune('b') || b.press(fyne.KeyB) {
		t.Error("a key still acts")
	}
	b.Shortcut(kit.Shortcut("Ctrl+D"))
	b.want(t, "star")
}

func TestKeysThatMoveAndLeaveCannotBeChanged(t *testing.T) {
	var b bench
	series := b.on("tick", "1")
	series.Fixed = true
	for _, c := range []*kit.Command{series, b.on("save", "Space"), b.on("up", "Up"), b.on("copy", "Ctrl+C"), b.on("none")} {
		first := slices.Clone(c.Keys)
		if c.Changeable() || c.With("Z") != "" || c.Replaced() != "" || c.Bind("Z") || !slices.Equal(c.Keys, first) {
			t.Errorf("%s can be changed, and has %v", c.ID, c.Keys)
		}
	}
}

func TestKeptKeysThatMakeNoSenseStandForThoseOfTheBeginning(t *testing.T) {
	var b bench
	c := b.on("it", "Space", "F")
	for _, kept := range []string{"J", "J K", "Space", "Space J K", "none J", "Space Esc", "Space jj", "Space Shift+J", "Space \u00a0", "Space \xff", "Space F13", "Space F01", "Space Ctrl+V", "Space j"} {
		c.Bind("Space J")
		if c.Bind(kept); c.Changed() {
			t.Errorf("%q made it %v", kept, c.Keys)
		}
	}
	for _, kept := range []string{"Space J", "Space none", "Space Alt+Up", "Space F12", "Space Delete", "Space \u042f", "Space Ctrl+Shift+F1", "Space +", "Space Ctrl++"} {
		if c.Bind(kept); !c.Changed() {
			t.Errorf("%q is ignored", kept)
		}
	}
}

func TestCommandsClashWhereBothCanAct(t *testing.T) {
	var b bench
	on := func(id, screen, where string) *kit.Command {
		c := b.on(id, "X")
		c.Screen, c.Where = screen, where
		return c
	}
	everywhere := on("everywhere", "", "Everywhere")
	front, back := on("front", "study", "Study, question"), on("back", "study", "Study, answer")
	both, other := on("both", "study", "Study"), on("other", "browse", "List")
	for c, want := range map[*kit.Command][]*kit.Command{
		everywhere: {front, back, both, other},
		front:      {everywhere, both},
		both:       {everywhere, front, back},
		other:      {everywhere},
	} {
		if got := b.Clashes(c, "X"); !slices.Equal(got, want) {
			t.Errorf("%s clashes with %d others, not %d", c.ID, len(got), len(want))
		}
		if b.Clashes(c, "Y") != nil {
			t.Error("a key that nobody has clashes")
		}
	}
}

func TestButtonShowsTheKeysOfTheCommandThatItStandsFor(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	h := uitest.NewHost()
	c := &kit.Command{ID: "order", Keys: []string{"O"}}
	b := kit.NewButton(&h.Host, &kit.Command{Label: "Newest first", As: "order", Keys: []string{"Q"}}, kit.Outlined)
	shown := func() string { return uitest.All[*kit.Badge](b)[0].Text() }
	if shown() != "Q" {
		t.Errorf("without the table it shows %s", shown())
	}
	h.Commands.Add(c)
	c.Bind("Z")
	if b.Refresh(); shown() != "Z" {
		t.Errorf("it shows %s", shown())
	}
}

func TestOnlyKeysThatWriteNothingActWhileTextIsTyped(t *testing.T) {
	if got := kit.Typing([]string{"S", "Ctrl+Enter", "", "F5", "Delete"}); !slices.Equal(got, []string{"Ctrl+Enter", "F5"}) {
		t.Errorf("these act: %v", got)
	}
}

func TestFunctionKeyActsWhileTextIsTyped(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	h := uitest.NewHost()
	acted := 0
	h.Commands.Add(&kit.Command{Keys: []string{"F5"}, Run: func() { acted++ }})
	e := kit.NewEntry(&h.Host, "")
	h.Show(t, fyne.NewSize(300, 200), e)
	h.Focus(e)
	h.Press("F5")
	h.Press("F6")
	if acted != 1 {
		t.Errorf("it acted %d times", acted)
	}
}

func TestCatcherTellsEachKeyOnce(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	h := uitest.NewHost()
	k := kit.NewKeyCatcher(h.Commands)
	h.Show(t, fyne.NewSize(300, 200), k)
	h.Focus(k)
	var caught []string
	k.OnKey = func(key string, bindable bool) {
		if !bindable {
			key = "not " + key
		}
		caught = append(caught, key)
	}
	for _, key := range []string{"B", "?", "Esc", "Enter", "Space", "F1", "Delete", "Ctrl+K", "Alt+Left", "Ctrl+Shift+Z", "Ctrl+Z", "Ctrl+C"} {
		h.Press(key)
		h.Repeat(key)
	}
	for _, name := range []fyne.KeyName{desktop.KeyShiftLeft, desktop.KeyControlRight, desktop.KeyCapsLock, fyne.KeyUnknown} {
		k.KeyDown(&fyne.KeyEvent{Name: name})
		k.TypedKey(&fyne.KeyEvent{Name: name})
	}
	k.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierSuper | fyne.KeyModifierControl})
	want := []string{"B", "?", "not Esc", "not Enter", "not Space", "F1", "Delete", "Ctrl+K", "Alt+Left", "Ctrl+Shift+Z", "Ctrl+Z", "not Ctrl+C"}
	if !slices.Equal(caught, want) {
		t.Errorf("caught %v", caught)
	}
}

func TestCatcherTellsWhenItLosesTheKeys(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	h := uitest.NewHost()
	k := kit.NewKeyCatcher(h.Commands)
	h.Show(t, fyne.NewSize(300, 200), k)
	lost := 0
	k.OnLost = func() { lost++ }
	h.Focus(k)
	h.Focus(nil)
	if k.Say("Press a key."); lost != 1 || k.AccessibilityLabel() != "Press a key." {
		t.Errorf("lost %d times, and it says %q", lost, k.AccessibilityLabel())
	}
}
