package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/ui/look"
)

func (b *Button) points() float32 {
	if b.weight == Bare {
		return theme.Size(look.Small)
	}
	return theme.Size(look.Title)
}

// MinSize returns the size that shows label and key.
func (b *Button) MinSize() fyne.Size {
	words, around := b.needs()
	return fyne.NewSize(words.Width+look.Grown(around), words.Height+look.HalfGrown(b.pad()+look.Half))
}

// Least returns the width in which label and key still have as much around them
// as at the normal text size. In a narrow window a button may be as narrow.
func (b *Button) Least() float32 {
	words, around := b.needs()
	return words.Width + min(around, look.Grown(around))
}

// needs returns the width of label and key together with the height of the label,
// and the width of what is beside and between them at the normal text size.
func (b *Button) needs() (words fyne.Size, around float32) {
	words, _ = look.Measure(b.words(), b.points(), b.label.TextStyle)
	b.badge.key = b.commands.keyOf(b.command)
	around = 2 * b.pad()
	if badge := b.badge.MinSize(); badge.Width > 0 {
		words.Width += badge.Width
		around += look.Gap
	}
	return words, around
}

// words are what stands on the button.
func (b *Button) words() string {
	if b.Sign != "" {
		return b.Sign
	}
	return b.command.Label
}

// pad is the space beside what stands on the button, at the normal text size.
func (b *Button) pad() float32 {
	switch b.weight {
	case Bare:
		return look.Gap
	case Segment:
		return look.Wide
	case Outlined, Filled:
	}
	return look.Space
}

func (b *Button) arrange(size fyne.Size) {
	b.box.Resize(size)
	rim := float32(ringRim)
	if b.weight == Segment {
		rim = 0 // it must not lie under the next one
	}
	b.ring.Move(fyne.NewPos(-rim, -rim))
	b.ring.Resize(size.AddWidthHeight(2*rim, 2*rim))
	text, badge := b.label.MinSize(), b.badge.MinSize()
	words, around := b.needs()
	gap := min(look.Grown(look.Gap), (size.Width-words.Width)*look.Gap/around) // less on a narrow one
	total := text.Width
	if badge.Width > 0 && !b.Still { // without its key, the label stands in the middle
		total += gap + badge.Width
	}
	x := (size.Width - total) / 2
	b.label.Resize(text)
	b.label.Move(fyne.NewPos(x, (size.Height-text.Height)/2))
	b.badge.Resize(badge)
	b.badge.Move(fyne.NewPos(x+text.Width+gap, (size.Height-badge.Height)/2))
}
