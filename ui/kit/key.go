package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keyName returns how the table writes a key that Fyne names. Letters, digits
// and signs arrive as characters too, so they are bound by character only.
func keyName(name fyne.KeyName) string {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		return "Enter"
	case fyne.KeyEscape:
		return "Esc"
	case fyne.KeyPageUp:
		return "PageUp"
	case fyne.KeyPageDown:
		return "PageDown"
	}
	if len(name) == 1 {
		return ""
	}
	return string(name)
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
	var mod fyne.KeyModifier
	rest := key
	for _, m := range modifiers() {
		if after, ok := strings.CutPrefix(rest, m.name+"+"); ok && after != "" {
			mod |= m.mod
			rest = after
		}
	}
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
	if rest == "Enter" {
		rest = string(fyne.KeyReturn)
	}
	return &desktop.CustomShortcut{KeyName: fyne.KeyName(rest), Modifier: mod}
}
