package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
)

// bench is a table of commands and what they did.
type bench struct {
	kit.Commands
	did []string
}

// on binds a command of that name to keys.
func (b *bench) on(id string, keys ...string) *kit.Command {
	c := &kit.Command{ID: id, Label: id, Keys: keys, Run: func() { b.did = append(b.did, id) }}
	b.Add(c)
	return c
}

func (b *bench) press(name fyne.KeyName) bool {
	b.Down(&fyne.KeyEvent{Name: name})
	return b.hold(name)
}

func (b *bench) hold(name fyne.KeyName) bool { return b.Typed(&fyne.KeyEvent{Name: name}) }

// want checks what was done since the last call.
func (b *bench) want(t *testing.T, want string) {
	t.Helper()
	if got := strings.Join(b.did, " "); got != want {
		t.Errorf("did %q, want %q", got, want)
	}
	b.did = nil
}

func never() bool { return false }

func TestFirstCommandThatCanActDoes(t *testing.T) {
	var b bench
	able := false
	b.on("first", "Space").Enabled = func() bool { return able }
	b.on("second", "F", "Space")
	b.on("third", "Space")
	if !b.press(fyne.KeySpace) {
		t.Error("the key was not used")
	}
	b.want(t, "second")
	able = true
	b.press(fyne.KeySpace)
	b.want(t, "first")
}

func TestKeyThatNoCommandCanUseIsLeftToOthers(t *testing.T) {
	var b bench
	b.on("never", "Space").Enabled = never
	b.Add(&kit.Command{ID: "empty", Keys: []string{"Space"}})
	if b.press(fyne.KeySpace) || b.press(fyne.KeyF2) || b.Rune('x') {
		t.Error("a key was used though no command could act")
	}
	b.want(t, "")
}

func TestHeldKeyActsOnce(t *testing.T) {
	var b bench
	b.on("flip", "Space")
	b.press(fyne.KeySpace)
	for range 3 {
		if !b.hold(fyne.KeySpace) {
			t.Error("the repetition of a held key went on to others")
		}
	}
	b.want(t, "flip")
	b.press(fyne.KeySpace)
	b.want(t, "flip")
}

func TestHeldCharacterActsOnce(t *testing.T) {
	var b bench
	b.on("star", "B")
	b.Down(&fyne.KeyEvent{Name: fyne.KeyB})
	for range 3 {
		b.hold(fyne.KeyB)
		b.Rune('b')
	}
	b.want(t, "star")
}

func TestHeldKeyDoesNotGoOnToTheNextCommandOfItsKey(t *testing.T) {
	var b bench
	turned := false
	flip := b.on("flip", "Space")
	flip.Enabled = func() bool { return !turned }
	flip.Run = func() { turned = true }
	b.on("save", "Space")
	b.press(fyne.KeySpace)
	b.hold(fyne.KeySpace)
	b.want(t, "")
	b.press(fyne.KeySpace)
	b.want(t, "save")
}

func TestHeldKeyGoesOnMovingThroughAList(t *testing.T) {
	var b bench
	b.on("next", "Down").Repeats = true
	b.press(fyne.KeyDown)
	b.hold(fyne.KeyDown)
	b.hold(fyne.KeyDown)
	b.want(t, "next next next")
}

func TestKeysActWhereNobodyReportsTheirPresses(t *testing.T) {
	var b bench
	b.on("flip", "Space")
	b.hold(fyne.KeySpace)
	b.hold(fyne.KeySpace)
	b.want(t, "flip flip")
}

func TestOpenSheetKeepsAllKeysToItself(t *testing.T) {
	var b, sheet bench
	b.on("flip", "Space")
	b.on("find", "Ctrl+K")
	b.on("keys", "?")
	sheet.on("close", "Esc")
	b.Open(&sheet.Commands)
	if b.press(fyne.KeySpace) || b.Rune('?') || b.Shortcut(kit.Shortcut("Ctrl+K")) {
		t.Error("a key reached what lies behind the sheet")
	}
	b.press(fyne.KeyEscape)
	b.want(t, "")
	sheet.want(t, "close")
	b.Close()
	b.press(fyne.KeySpace)
	b.want(t, "flip")
}

func TestKeyThatOpenedASheetDoesNotActInIt(t *testing.T) {
	var b, sheet bench
	sheet.on("close", "?")
	b.on("keys", "?").Run = func() { b.Open(&sheet.Commands) }
	b.Down(&fyne.KeyEvent{Name: fyne.KeySlash})
	b.Rune('?')
	b.Rune('?')
	sheet.want(t, "")
}

func TestCommandsRunByNameOnlyWhereTheyCan(t *testing.T) {
	var b bench
	b.on("one")
	b.on("two").Enabled = never
	if !b.Run("one") || b.Run("two") || b.Run("three") {
		t.Error("a command that cannot act was run, or one that can was not")
	}
	b.want(t, "one")
}

func TestCommandsAreFoundByName(t *testing.T) {
	var b bench
	one, two := b.on("one"), b.on("two")
	if b.Find("two") != two || b.All()[0] != one {
		t.Error("a command is not the one that was added")
	}
	if c := b.Find("three"); c == nil || c.ID != "three" || c.Can() {
		t.Errorf("an unknown command is %+v", c)
	}
}

func TestCommandsAddedFirstActFirst(t *testing.T) {
	var b bench
	b.on("screen", "Space")
	first := &kit.Command{ID: "first", Keys: []string{"Space"}, Run: func() { b.did = append(b.did, "first") }}
	b.AddFirst(first)
	b.press(fyne.KeySpace)
	b.want(t, "first")
	if all := b.All(); len(all) != 2 || all[0] != first {
		t.Errorf("the table begins with %s", all[0].ID)
	}
}

func TestPressIsFreshOnce(t *testing.T) {
	var b bench
	for range 2 {
		if !b.Fresh() {
			t.Error("where nobody reports presses every key is fresh")
		}
	}
	b.on("flip", "Space")
	b.Down(&fyne.KeyEvent{})
	first, second := b.Fresh(), b.Fresh()
	if !first || second {
		t.Errorf("one press is fresh: %v, and again: %v", first, second)
	}
	if b.hold(fyne.KeySpace); len(b.did) != 0 {
		t.Error("a press that was used up ran a command")
	}
}
