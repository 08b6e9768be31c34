package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Fold is the head of something that opens: a sign and words.
type Fold struct {
	widget.BaseWidget
	sign  *Icon
	words *Prose
}

// NewFold returns the head of something that is shut.
func NewFold(words *Prose) *Fold {
	f := &Fold{sign: NewIcon(look.IconOpen, look.Muted, look.IconSize), words: words}
	f.ExtendBaseWidget(f)
	return f
}

// SetOpen shows whether it is open.
func (f *Fold) SetOpen(on bool) {
	icon := look.IconOpen
	if on {
		icon = look.IconShut
	}
	f.sign.Set(icon)
}

// Text returns the words.
func (f *Fold) Text() string { return f.words.Text() }

func (f *Fold) wordsWidth(width float32) float32 {
	return max(width-f.sign.MinSize().Width-look.Half, 1)
}

// HeightFor returns the height of the head at a width.
func (f *Fold) HeightFor(width float32) float32 {
	return max(f.words.HeightFor(f.wordsWidth(width)), f.sign.MinSize().Height)
}

// CreateRenderer is called by Fyne.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{f.sign, f.words},
		min:     func() fyne.Size { return fyne.NewSquareSize(1) },
		layout: func(size fyne.Size) {
			sign, line := f.sign.MinSize(), theme.Size(f.words.TextSize)*f.words.Leading
			f.sign.Move(fyne.NewPos(0, (line-sign.Height)/2))
			f.sign.Resize(sign)
			width := f.wordsWidth(size.Width)
			f.words.Move(fyne.NewPos(size.Width-width, 0))
			f.words.Resize(fyne.NewSize(width, size.Height))
		},
	}
}
