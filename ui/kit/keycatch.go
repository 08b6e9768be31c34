package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// KeyCatcher waits for the next key and says what it will be for.
type KeyCatcher struct {
	widget.BaseWidget
	// OnKey gets each key that is pressed, as the table writes it, and whether a
	// command can have it.
	OnKey func(key string, bindable bool)
	// OnLost is called when the catcher no longer has the keys.
	OnLost func()

	commands *Commands
	words    *Prose
	box      *canvas.Rectangle
}

var (
	_ fyne.Focusable    = (*KeyCatcher)(nil)
	_ fyne.Shortcutable = (*KeyCatcher)(nil)
	_ desktop.Keyable   = (*KeyCatcher)(nil)
)

// NewKeyCatcher returns a catcher for the window of the commands.
func NewKeyCatcher(c *Commands) *KeyCatcher {
	k := &KeyCatcher{
		OnKey: func(string, bool) {}, OnLost: func() {}, commands: c,
		words: NewProse(look.Body, RowLeading), box: newRing(look.Radius),
	}
	k.ExtendBaseWidget(k)
	k.style()
	return k
}

// Say shows what the next key will be for.
func (k *KeyCatcher) Say(words string) { k.words.SetParts(Plain(words)) }

// AccessibilityLabel returns what the next key will be for.
func (k *KeyCatcher) AccessibilityLabel() string { return k.words.Text() }

// FocusGained is called by Fyne.
func (k *KeyCatcher) FocusGained() {}

// FocusLost is called by Fyne.
func (k *KeyCatcher) FocusLost() { k.OnLost() }

// KeyDown is called by Fyne.
func (k *KeyCatcher) KeyDown(e *fyne.KeyEvent) { k.commands.Down(e) }

// KeyUp is called by Fyne.
func (k *KeyCatcher) KeyUp(*fyne.KeyEvent) {}

// TypedKey catches a key that Fyne names. Characters arrive as such too.
func (k *KeyCatcher) TypedKey(e *fyne.KeyEvent) {
	if name := keyName(e.Name); name != "" && !onlyModifier(e.Name) {
		k.caught(name)
	}
}

// TypedRune catches a character.
func (k *KeyCatcher) TypedRune(r rune) {
	if r != ' ' { // arrives by name as well
		k.caught(runeKey(r))
	}
}

// TypedShortcut catches a key with a modifier of the table.
func (k *KeyCatcher) TypedShortcut(s fyne.Shortcut) {
	const known = fyne.KeyModifierShortcutDefault | fyne.KeyModifierAlt | fyne.KeyModifierShift
	if key, ok := s.(fyne.KeyboardShortcut); ok && key.Mod()&^known == 0 {
		k.caught(shortcutKey(s))
	}
}

// caught hands on a key once for each press: the one that led here may be held.
func (k *KeyCatcher) caught(key string) {
	if k.commands.Fresh() {
		k.OnKey(key, bindable(key))
	}
}

func onlyModifier(name fyne.KeyName) bool {
	switch name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight,
		desktop.KeyCapsLock, desktop.KeyMenu, fyne.KeyUnknown:
		return true
	}
	return false
}

func (k *KeyCatcher) style() {
	k.box.FillColor, k.box.StrokeColor = theme.Color(look.Select), theme.Color(look.Accent)
	k.box.StrokeWidth = theme.Size(look.Ring)
}

// HeightFor returns the height at a width.
func (k *KeyCatcher) HeightFor(width float32) float32 {
	return k.words.HeightFor(max(width-2*look.Wide, 1)) + 2*look.Gap
}

// CreateRenderer is called by Fyne.
func (k *KeyCatcher) CreateRenderer() fyne.WidgetRenderer {
	return NewRenderer([]fyne.CanvasObject{k.box, k.words}, func() fyne.Size { return fyne.NewSquareSize(1) }, func(size fyne.Size) {
		k.box.Resize(size)
		k.words.Move(fyne.NewPos(look.Wide, look.Gap))
		k.words.Resize(size.SubtractWidthHeight(2*look.Wide, 2*look.Gap))
	}, k.style)
}
