package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rehearse/ui/kit"
)

func TestShownKeyIsTheFirstWithArrowsAsSigns(t *testing.T) {
	for want, keys := range map[string][]string{
		"": nil, "Space": {"Space"}, "Ctrl+K": {"Ctrl+K", "/"}, "Alt+\u2190": {"Alt+Left"}, "\u2193": {"Down"},
		"PageUp": {"PageUp"}, "PageDown": {"PageDown"},
	} {
		if got := (&kit.Command{Keys: keys}).Key(); got != want {
			t.Errorf("%v is shown as %q, not %q", keys, got, want)
		}
	}
}

// named are the keys of the table that Fyne names; the rest are characters.
func named() map[string]fyne.KeyName {
	return map[string]fyne.KeyName{
		"Space": fyne.KeySpace, "Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape, "F1": fyne.KeyF1,
		"Up": fyne.KeyUp, "Down": fyne.KeyDown, "Left": fyne.KeyLeft, "Right": fyne.KeyRight,
		"PageUp": fyne.KeyPageUp, "PageDown": fyne.KeyPageDown, "Home": fyne.KeyHome, "End": fyne.KeyEnd,
	}
}

func TestEveryNamedKeyReachesItsCommand(t *testing.T) {
	for key, name := range named() {
		var b bench
		b.on("it", key)
		b.on("other", "K")
		b.press(name)
		b.want(t, "it")
		if kit.Shortcut(key) != nil {
			t.Errorf("%s is a shortcut though it has no modifier", key)
		}
	}
	var b bench
	b.on("it", "Enter")
	b.press(fyne.KeyEnter) // of the keypad
	b.want(t, "it")
}

func TestEveryCharacterReachesItsCommandOnce(t *testing.T) {
	for _, r := range "/?SBPNEFHKAU123456789" {
		key := string(r)
		var b bench
		b.on("it", key)
		for _, typed := range []rune{r, []rune(strings.ToLower(key))[0]} {
			b.press(fyne.KeyName(key)) // arrives before the character
			b.Rune(typed)
			b.want(t, "it")
		}
		if kit.Shortcut(key) != nil {
			t.Errorf("%s is a shortcut though it has no modifier", key)
		}
	}
}

func TestSpaceActsOnceThoughItArrivesTwice(t *testing.T) {
	var b bench
	b.on("flip", "Space")
	b.hold(fyne.KeySpace)
	if b.Rune(' ') {
		t.Error("the character of the space bar was used")
	}
	b.want(t, "flip")
}

func TestEveryShortcutReachesItsCommand(t *testing.T) {
	const ctrl, alt, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierAlt, fyne.KeyModifierShift
	custom := func(name fyne.KeyName, mod fyne.KeyModifier) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: name, Modifier: mod}
	}
	for key, sent := range map[string]fyne.Shortcut{
		"Ctrl+K": custom(fyne.KeyK, ctrl), "Ctrl+D": custom(fyne.KeyD, ctrl), "Ctrl+Q": custom(fyne.KeyQ, ctrl),
		"Ctrl+,": custom(fyne.KeyComma, ctrl), "Ctrl+=": custom(fyne.KeyEqual, ctrl),
		"Ctrl+-": custom(fyne.KeyMinus, ctrl), "Ctrl+0": custom(fyne.Key0, ctrl),
		"Ctrl+1": custom(fyne.Key1, ctrl), "Ctrl+2": custom(fyne.Key2, ctrl), "Ctrl+3": custom(fyne.Key3, ctrl),
		"Alt+Left": custom(fyne.KeyLeft, alt), "Alt+Right": custom(fyne.KeyRight, alt),
		"Ctrl+Enter": custom(fyne.KeyReturn, ctrl), "Ctrl+Shift+Z": custom(fyne.KeyZ, ctrl|shift),
		"Ctrl+Z": &fyne.ShortcutUndo{}, "Ctrl+Y": &fyne.ShortcutRedo{}, "Ctrl+C": &fyne.ShortcutCopy{},
	} {
		own := kit.Shortcut(key)
		if own == nil || own.ShortcutName() != sent.ShortcutName() {
			t.Errorf("%s listens for %v, but Fyne sends %s", key, own, sent.ShortcutName())
			continue
		}
		for _, s := range []fyne.Shortcut{own, sent} {
			var b bench
			b.on("it", key)
			b.on("other", "K", "Left", "Z")
			b.Shortcut(s)
			b.want(t, "it")
		}
	}
}

func TestShortcutThatIsNoKeyIsLeftToOthers(t *testing.T) {
	var b bench
	b.on("it", "Ctrl")
	if b.Shortcut(strange{}) || b.press(fyne.KeyK) || b.press(desktop.KeyControlLeft) {
		t.Error("a command acted")
	}
	if kit.Shortcut("Ctrl+") != nil {
		t.Error("a modifier alone is a shortcut")
	}
}

type strange struct{}

func (strange) ShortcutName() string { return "strange" }
