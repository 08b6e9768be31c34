package study

import (
	"fyne.io/fyne/v2"

	"rehearse/ui/look"
)

// answerPad is the space above and below what the answer shows, which needs
// the room more than the question does.
const answerPad = 32

// arrange puts the question on top, what was said at the bottom, and lets the
// points scroll in between.
func (b *back) arrange(size fyne.Size) {
	wide := spacingFor(size).pad
	pad := fyne.NewSize(wide, min(wide, answerPad))
	width, height := size.Width-2*pad.Width, size.Height-2*pad.Height
	if width <= 0 || height <= 0 {
		return
	}
	y := pad.Height + b.arrangeQuestion(size, pad)
	bottom := size.Height - pad.Height - b.arrangeFooter(size, pad) - look.Space
	put(b.page, wide-besidePoints, y-abovePoints, width+2*besidePoints, max(bottom-y+abovePoints, 1))
	setVisible(b.rule, b.page.Column.HeightFor(b.page.Size().Width) > b.page.Size().Height)
	put(b.rule, wide, bottom, width, 1)
}

// arrangeQuestion returns the height that the question takes from the points.
func (b *back) arrangeQuestion(size, pad fyne.Size) float32 {
	width, height := size.Width-2*pad.Width, size.Height-2*pad.Height
	width -= max(look.Gap+b.screen.stage.star.MinSize().Width+look.Half-pad.Width, 0)
	fit(b.question, width, height*pinnedShare, look.Heading, look.Body)
	fit(b.scrolled, width, height, look.Heading, look.Body)
	question := b.question.HeightFor(width)
	pinned := question <= height*pinnedShare
	changed := setVisible(b.scrolled, !pinned)
	setVisible(b.question, pinned)
	if changed {
		b.page.Refresh()
	}
	if !pinned {
		return look.IconSize // below the star
	}
	put(b.question, pad.Width, pad.Height, width, question)
	return question + look.Wide
}

// arrangeFooter returns the height of the footer: what was said beside the
// button, or above it where both do not go on a line.
func (b *back) arrangeFooter(size, pad fyne.Size) float32 {
	x, width, bottom := pad.Width, size.Width-2*pad.Width, size.Height-pad.Height
	button := b.save.fit(width)
	words := b.said.WidthFor(width) + 1
	line := b.said.HeightFor(width)
	put(b.save, x+width-button.Width, bottom-button.Height, button.Width, button.Height)
	if words+look.Space+button.Width <= width {
		put(b.said, x, bottom-(button.Height+line)/2, words, line)
		return button.Height
	}
	put(b.said, x, bottom-button.Height-look.Gap-line, width, line)
	return button.Height + look.Gap + line
}
