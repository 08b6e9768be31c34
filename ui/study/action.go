package study

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// action is a button that leaves out its key, then takes fewer words, where
// the room is too narrow for all of it.
type action struct {
	*kit.Button
	command *kit.Command
	label   string
	short   string
	keys    []string
	dead    bool // the keys do something else now

	fitted struct { // what the button was last made for
		label       string
		key         string
		dead        bool
		width, text float32
	}
}

// newAction returns a button for a command that only this button has.
func newAction(h *kit.Host, c *kit.Command, short string, w kit.Weight) *action {
	return &action{Button: kit.NewButton(h, c, w), command: c, label: c.Label, short: short, keys: c.Keys}
}

// say changes the words.
func (a *action) say(label, short string) { a.label, a.short = label, short }

// fit makes the button say as much as the width allows and returns its size.
func (a *action) fit(width float32) fyne.Size {
	wanted := a.fitted
	wanted.label, wanted.dead, wanted.width, wanted.text = a.label, a.dead, width, theme.Size(look.Title)
	wanted.key = (&kit.Command{Keys: a.keys}).Key()
	if a.fitted != wanted {
		a.fitted = wanted
		a.Still = a.dead
		a.set(a.label, a.keys)
		if a.Least() > width {
			a.set(a.label, nil)
		}
		if a.Least() > width && a.short != "" {
			a.set(a.short, nil)
		}
	}
	size := a.MinSize()
	return fyne.NewSize(min(size.Width, width), size.Height)
}

func (a *action) set(label string, keys []string) {
	a.command.Label, a.command.Keys = label, keys
	a.Refresh()
}

// hint is a key and what it does, quiet beside what matters. It can be clicked.
type hint struct {
	pane
	badge   *kit.Badge
	words   *kit.Prose
	command *kit.Command
}

var _ desktop.Cursorable = (*hint)(nil)

// newHint returns the hint of a command.
func newHint(c *kit.Command) *hint {
	h := &hint{badge: kit.NewBadge(c.Key()), words: kit.NewQuiet(kit.Plain(c.Label)), command: c}
	h.objects = []fyne.CanvasObject{h.badge, h.words}
	h.place = h.arrange
	h.ExtendBaseWidget(h)
	return h
}

// set makes it the hint of another command with the same key.
func (h *hint) set(c *kit.Command) {
	h.command = c
	h.words.SetParts(kit.Plain(c.Label))
}

const hintGap = 6

// MinSize returns the size of key and words on one line.
func (h *hint) MinSize() fyne.Size {
	badge := h.badge.MinSize()
	return fyne.NewSize(badge.Width+hintGap+h.words.WidthFor(cardWidth)+1, max(badge.Height, h.words.HeightFor(cardWidth)))
}

func (h *hint) arrange(size fyne.Size) {
	badge := h.badge.MinSize()
	put(h.badge, 0, (size.Height-badge.Height)/2, badge.Width, badge.Height)
	words := h.words.HeightFor(cardWidth)
	put(h.words, badge.Width+hintGap, (size.Height-words)/2, size.Width-badge.Width-hintGap, words)
}

// Tapped does what the key does.
func (h *hint) Tapped(*fyne.PointEvent) {
	if h.command.Can() {
		h.command.Run()
	}
}

// Cursor shows that the hint can be clicked.
func (h *hint) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel returns what the key does.
func (h *hint) AccessibilityLabel() string { return h.words.Text() }

// MouseIn is called by Fyne.
func (h *hint) MouseIn(*desktop.MouseEvent) { h.colour(look.Ink) }

// MouseMoved is called by Fyne.
func (h *hint) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (h *hint) MouseOut() { h.colour(look.Muted) }

func (h *hint) colour(c fyne.ThemeColorName) {
	h.words.Colour = c
	h.words.Refresh()
}

// hints are side by side, on as many lines as they need. The last stands at the
// right where all are on one line.
type hints struct{ pane }

func newHints() *hints {
	h := &hints{}
	h.place = func(size fyne.Size) { h.walk(size.Width, put) }
	h.height = func(width float32) float32 {
		return h.walk(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
	}
	h.ExtendBaseWidget(h)
	return h
}

// set replaces the hints by those of the commands that can act.
func (h *hints) set(commands []*kit.Command) {
	h.fill(slices.DeleteFunc(commands, func(c *kit.Command) bool { return !c.Can() }))
	h.Refresh()
}

func (h *hints) fill(commands []*kit.Command) {
	h.objects = nil
	for _, c := range commands {
		h.objects = append(h.objects, newHint(c))
	}
}

// walk goes over the hints and where they belong, and returns the height.
func (h *hints) walk(width float32, visit func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	var x, y, line float32
	for i, o := range h.objects {
		size := o.MinSize()
		if x > 0 && x+size.Width > width {
			x, y = 0, y+line+look.Half
		}
		line = size.Height
		if i == len(h.objects)-1 && y == 0 {
			x = max(x, width-size.Width)
		}
		visit(o, x, y, size.Width, size.Height)
		x += size.Width + look.Space
	}
	return y + line
}
