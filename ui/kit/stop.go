package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Stop is where the Tab key stops before rows: it shows nothing and hands every key
// to the commands, which act on the rows.
type Stop struct {
	widget.BaseWidget
	keys
	// OnFocus is called when it gets the keys.
	OnFocus func()
}

// NewStop returns a stop for the window of the host.
func NewStop(h *Host, focus func()) *Stop {
	s := &Stop{keys: keys{h.Commands}, OnFocus: focus}
	s.ExtendBaseWidget(s)
	return s
}

// FocusGained is called by Fyne.
func (s *Stop) FocusGained() { s.OnFocus() }

// FocusLost is called by Fyne.
func (s *Stop) FocusLost() {}

// CreateRenderer is called by Fyne.
func (s *Stop) CreateRenderer() fyne.WidgetRenderer {
	return NewRenderer(nil, func() fyne.Size { return fyne.Size{} }, func(fyne.Size) {}, nil)
}
