package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// KeyLine shows what a command does and all its keys.
type KeyLine struct {
	widget.BaseWidget
	label *Prose
	keys  *Tray
}

// NewKeyLine returns the line of the command, muted where it cannot act now.
func NewKeyLine(c *Command) *KeyLine {
	var caps []fyne.CanvasObject
	for _, k := range c.Keys {
		if k != "" {
			caps = append(caps, NewBadge(Shown(k)))
		}
	}
	l := &KeyLine{label: NewProse(look.Title, RowLeading, Plain(c.Label)), keys: NewTray(caps...)}
	if !c.Can() {
		l.label.Colour = look.Muted
	}
	l.ExtendBaseWidget(l)
	return l
}

// Text returns what the command does.
func (l *KeyLine) Text() string { return l.label.Text() }

// AccessibilityLabel returns what the command does.
func (l *KeyLine) AccessibilityLabel() string { return l.label.Text() }

// share gives the keys their width and the label the rest. below says that the
// keys stand under the label, since beside it they would leave too little.
func (l *KeyLine) share(width float32) (label, keys float32, below bool) {
	keys = l.keys.WidthFor(width)
	if keys == 0 {
		return width, 0, false
	}
	label = width - keys - look.Space
	if label >= width/2 || label >= l.label.WidthFor(width)+1 {
		return label, keys, false
	}
	return width, width, true
}

// HeightFor returns the height of the line at a width.
func (l *KeyLine) HeightFor(width float32) float32 {
	label, keys, below := l.share(width)
	if below {
		return l.label.HeightFor(label) + look.Half + l.keys.HeightFor(keys)
	}
	return max(l.label.HeightFor(label), l.keys.HeightFor(keys))
}

// CreateRenderer is called by Fyne.
func (l *KeyLine) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{l.label, l.keys}, layout: l.arrange,
		refresh: func() { l.arrange(l.Size()) },
		min:     func() fyne.Size { return fyne.NewSize(1, l.HeightFor(max(l.Size().Width, 1))) },
	}
}

func (l *KeyLine) arrange(size fyne.Size) {
	label, keys, below := l.share(size.Width)
	text, caps := l.label.HeightFor(label), l.keys.HeightFor(keys)
	l.label.Resize(fyne.NewSize(label, text))
	l.keys.Resize(fyne.NewSize(keys, caps))
	if below {
		l.label.Move(fyne.NewPos(0, 0))
		l.keys.Move(fyne.NewPos(0, text+look.Half))
		return
	}
	l.label.Move(fyne.NewPos(0, (size.Height-text)/2))
	l.keys.Move(fyne.NewPos(size.Width-keys, max((size.Height-caps)/2, 0)))
}
