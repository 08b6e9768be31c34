package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Notice is a line in a frame: a short message that goes away, or a banner that
// stays until its cause is gone.
type Notice struct {
	widget.BaseWidget
	text   *Prose
	box    *canvas.Rectangle
	answer *Button // nil for none
	// Colour of the frame.
	Colour fyne.ThemeColorName
}

// NewNotice returns a hidden notice.
func NewNotice(colour fyne.ThemeColorName) *Notice {
	n := &Notice{
		text:   NewProse(look.Title, RowLeading),
		box:    &canvas.Rectangle{CornerRadius: look.Gap},
		Colour: colour,
	}
	n.ExtendBaseWidget(n)
	n.style()
	n.Hide()
	return n
}

// Say shows the words, or hides the notice for "".
func (n *Notice) Say(words string) {
	n.text.SetParts(Plain(words))
	if words == "" {
		n.Hide()
		return
	}
	n.Show()
	n.Refresh()
}

// Offer puts a button beside the words, nil for none.
func (n *Notice) Offer(b *Button) { n.answer = b }

// Text returns what the notice says.
func (n *Notice) Text() string { return n.text.Text() }

// AccessibilityLabel returns what the notice says.
func (n *Notice) AccessibilityLabel() string { return n.text.Text() }

func (n *Notice) style() {
	n.box.FillColor, n.box.StrokeColor = theme.Color(look.Surface), theme.Color(n.Colour)
	n.box.StrokeWidth = theme.Size(look.Hairline)
}

// side returns the width that the button takes beside the words.
func (n *Notice) side() float32 {
	if n.answer == nil {
		return 0
	}
	return n.answer.MinSize().Width + look.Gap
}

// HeightFor returns the height of the notice at a width.
func (n *Notice) HeightFor(width float32) float32 {
	words := n.text.HeightFor(max(width-2*look.Space-n.side(), 1))
	if n.answer != nil {
		words = max(words, n.answer.MinSize().Height)
	}
	return words + 2*look.Gap
}

// WidthFor returns the width that the words need, up to the width given.
func (n *Notice) WidthFor(width float32) float32 {
	beside := 2*look.Space + n.side()
	return n.text.WidthFor(max(width-beside, 1)) + beside + 1
}

// CreateRenderer is called by Fyne.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer { return noticeRenderer{n} }

type noticeRenderer struct{ notice *Notice }

func (r noticeRenderer) MinSize() fyne.Size {
	return fyne.NewSize(1, r.notice.HeightFor(max(r.notice.Size().Width, 1)))
}

func (r noticeRenderer) Destroy() {}

func (r noticeRenderer) Objects() []fyne.CanvasObject {
	if r.notice.answer == nil {
		return []fyne.CanvasObject{r.notice.box, r.notice.text}
	}
	return []fyne.CanvasObject{r.notice.box, r.notice.text, r.notice.answer}
}

func (r noticeRenderer) Refresh() {
	r.notice.style()
	r.Layout(r.notice.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r noticeRenderer) Layout(size fyne.Size) {
	n := r.notice
	width := size.Width - 2*look.Space - n.side()
	words := n.text.HeightFor(max(width, 1))
	n.box.Resize(size)
	n.text.Move(fyne.NewPos(look.Space, (size.Height-words)/2))
	n.text.Resize(fyne.NewSize(width, words))
	if n.answer != nil {
		button := n.answer.MinSize()
		n.answer.Move(fyne.NewPos(size.Width-look.Space-button.Width, (size.Height-button.Height)/2))
		n.answer.Resize(button)
	}
}
