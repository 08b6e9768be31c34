package shell

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// TestEveryCommandHasALabelAPlaceAKeyAndAMenu holds for the commands of every
// screen. Twins of others need none, and what opens the menus stands in none.
func TestEveryCommandHasALabelAPlaceAKeyAndAMenu(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.shell.buildAll()
		listed := w.listed()
		for _, c := range w.shell.host.Commands.All() {
			switch {
			case c.Hidden && c.Changeable():
				t.Errorf("%s is hidden, but its key can be changed", c.ID)
			case c.Hidden:
			case c.Label == "", c.Where == "", c.Key() == "":
				t.Errorf("%s has the label %q, the place %q and the key %q", c.ID, c.Label, c.Where, c.Key())
			case listed[c.ID] == "" && c.ID != "menu":
				t.Errorf("%s stands in no menu", c.ID)
			}
		}
	})
}

// listed returns the menu of each command that stands in one.
func (w *world) listed() map[string]string {
	w.t.Helper()
	listed := make(map[string]string)
	for _, m := range menus() {
		for id := range strings.FieldsSeq(m.items) {
			if w.shell.host.Commands.Find(id).Run == nil || listed[id] != "" {
				w.t.Errorf("the menu %s names %s, which is no command or stands in %q", m.label, id, listed[id])
			}
			listed[id] = m.label
		}
	}
	return listed
}

func TestEveryCommandHasANameOfItsOwn(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.shell.buildAll()
		ids := make(map[string]bool)
		for _, c := range w.shell.host.Commands.All() {
			if ids[c.ID] {
				t.Errorf("two commands are called %s", c.ID)
			}
			ids[c.ID] = true
		}
	})
}

// popup returns the menus that are open, or nil.
func (w *world) popup() *popup {
	p, _ := w.window.Canvas().Overlays().Top().(*popup)
	return p
}

// choose presses keys until the item with the label is chosen.
func (w *world) choose(label string) {
	w.t.Helper()
	for range 50 {
		p := w.popup()
		if p.inside && p.list().command().Label == label {
			return
		}
		w.press("Down")
	}
	w.t.Fatalf("%q cannot be chosen", label)
}

func TestMenusWorkWithoutAMouse(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("F10")
		if w.popup() == nil {
			t.Fatal("F10 opens no menu")
		}
		w.press("Right")
		w.choose("Settings")
		w.press("Enter")
		if w.popup() != nil || w.shell.here != Settings {
			t.Errorf("the menu is still open or led to %s", w.shell.here)
		}
		w.press("F10", "Down", "Down", "Down", "Enter")
		w.choose("Larger text")
		w.press("Space")
		if w.applied.Text <= 100 {
			t.Errorf("the text size is %d", w.applied.Text)
		}
	})
}

func TestEscLeavesAMenuStepByStepAndGivesTheKeysBack(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+K")
		box := w.window.Canvas().Focused()
		w.press("F10", "Down", "Right")
		p := w.popup()
		if !p.inside {
			t.Fatal("the keys are not among the items")
		}
		w.press("Esc")
		if w.popup() == nil || p.inside {
			t.Fatal("Esc did not lead back to the names")
		}
		w.press("B") // means nothing here
		w.press("Esc")
		if w.popup() != nil || w.window.Canvas().Focused() != box || len(w.book.Stars()) != 0 {
			t.Error("the menus are open, the box has not got its keys back, or a key went through")
		}
	})
}

func TestMenuKnowsWhatCouldActWhereTheKeysWere(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+K")
		uitest.Write(t, w.window, "pool")
		w.pass()
		w.press("F10", "Down", "Down", "Down", "Down", "Right") // Move
		w.choose("Into the card")
		w.press("Enter")
		w.wants("IN ONE BREATH")
	})
}

func TestWhatCannotActIsPassedByInAMenu(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("F10", "Down", "Right") // Study
		var passed []string
		for range 30 {
			passed = append(passed, w.popup().list().command().Label)
			w.press("Down")
		}
		if slices.Contains(passed, "Show answer") || !slices.Contains(passed, "Study these") {
			t.Errorf("passed %v", passed)
		}
	})
}

func TestClicksOpenAMenuRunAnItemAndShutItAgain(t *testing.T) {
	in(t, normal(), func(w *world) {
		menu := w.shell.rail[atTop]
		test.Tap(menu)
		p := w.popup()
		p.names.rows[5].MouseIn(nil) // Help
		if p.names.chosen != 5 || !p.items[5].Visible() || p.items[0].Visible() {
			t.Fatal("the pointer did not open the menu")
		}
		uitest.Click(p.items[5].rows[0])
		if w.popup() != nil || w.window.Canvas().Overlays().Top() == nil {
			t.Error("the sheet of keys is not open")
		}
		w.press("Esc")
		test.Tap(menu)
		w.popup().Tapped(&fyne.PointEvent{Position: fyne.NewPos(1000, 100)})
		if w.popup() != nil {
			t.Error("a click beside the menus does not shut them")
		}
	})
}

// find returns the item of the menu bar with a label.
func (b bar) find(t *testing.T, label string) *fyne.MenuItem {
	t.Helper()
	for i, c := range b.items {
		if c.Label == label {
			return i
		}
	}
	t.Fatalf("%q stands in no menu", label)
	return nil
}

func TestMenuBarShowsKeysButHasNoShortcutsThatWouldActTwice(t *testing.T) {
	in(t, normal(), func(w *world) {
		b := w.shell.bar()
		if len(b.main.Items) != len(menus()) {
			t.Errorf("there are %d menus", len(b.main.Items))
		}
		for i := range b.items {
			if i.Shortcut != nil {
				t.Errorf("%s has a shortcut", i.Label)
			}
		}
		if label := b.find(t, "Search").Label; label != "Search   Ctrl+K" {
			t.Errorf("it says %q", label)
		}
	})
}

func TestMenuBarRunsCommandsAndIsGreyWhereTheyCannotAct(t *testing.T) {
	in(t, normal(), func(w *world) {
		b := w.shell.bar()
		if b.find(t, "Search").Disabled || !b.find(t, "Forward").Disabled {
			t.Error("what can act is grey, or what cannot is not")
		}
		b.find(t, "Settings").Action()
		if w.shell.here != Settings {
			t.Error("the item did not run")
		}
		w.shell.host.Commands.Open(&kit.Commands{})
		if b.find(t, "Browse").Action(); w.shell.here != Settings {
			t.Error("an item acts behind a sheet")
		}
		b.grey(w.shell.host.Commands)
		if !b.find(t, "Search").Disabled {
			t.Error("an item is not grey behind a sheet")
		}
	})
}
