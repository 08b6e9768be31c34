package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keyName returns how the table writes a key that Fyne names. Letters, digits
// and signs arrive as characters too, so they are bound by character only.
func keyName(name fyne.KeyName) string {
	if name == fyne.KeyEnter { // of the keypad
		return "Enter"
	}
	for ours, theirs := range renamed() {
		if name == theirs {
			return ours
		}
	}
	if len(name) == 1 {
		return ""
	}
	return string(name)
}

// renamed are the keys for which the table has a name of its own.
func renamed() map[string]fyne.KeyName {
	return map[string]fyne.KeyName{
		"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape,
		"PageUp": fyne.KeyPageUp, "PageDown": fyne.KeyPageDown,
	}
}

// modifiers in the order that the table writes them.
func modifiers() []struct {
	mod  fyne.KeyModifier
	name string
} {
	return []struct {
		mod  fyne.KeyModifier
		name string
	}{
		{fyne.KeyModifierShortcutDefault, "Ctrl"},
		{fyne.KeyModifierAlt, "Alt"},
		{fyne.KeyModifierShift, "Shift"},
	}
}

// shortcutKey returns how the table writes a shortcut: "Ctrl+Shift+Z". Ctrl is
// the command key on macOS.
func shortcutKey(s fyne.Shortcut) string {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	var b strings.Builder
	for _, m := range modifiers() {
		if k.Mod()&m.mod != 0 {
			b.WriteString(m.name + "+")
		}
	}
	name := string(k.Key())
	if len(name) > 1 {
		name = keyName(k.Key())
	}
	return b.String() + name
}

// Shortcut returns Fyne's shortcut for a key of the table, or nil for a key
// without a modifier.
func Shortcut(key string) fyne.Shortcut {
	mod, rest := split(key)
	if mod == 0 {
		return nil
	}
	switch key { // Fyne turns these into shortcuts of their own
	case "Ctrl+Z":
		return &fyne.ShortcutUndo{}
	case "Ctrl+Y":
		return &fyne.ShortcutRedo{}
	case "Ctrl+C":
		return &fyne.ShortcutCopy{}
	}
	name, ok := renamed()[rest]
	if !ok {
		name = fyne.KeyName(rest)
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: mod}
}

// split takes the modifiers off a key of the table.
func split(key string) (mod fyne.KeyModifier, rest string) {
	rest = key
	for _, m := range modifiers() {
		if after, ok := strings.CutPrefix(rest, m.name+"+"); ok && after != "" {
			mod |= m.mod
			rest = after
		}
	}
	return mod, rest
}
