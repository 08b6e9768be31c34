package study

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// What the button says of a card on which nothing is ticked, and what it asks
// then: the longest that it says of a card that is not behind.
const (
	nothingSaid = "Nothing said: next"
	goOn        = "Nothing said, go on?"
)

const (
	// besideShare is the least share of the width that what was said needs
	// beside the button.
	besideShare = 0.3
	// leastPoints is the height, at the normal text size, that is left to the
	// points before the question scrolls with them: about three of them.
	leastPoints = 220
)

// arrange puts the question on top, what was said at the bottom, and lets the
// points scroll in between.
func (b *back) arrange(size fyne.Size) {
	at, room := within(size)
	if room.Width <= 0 || room.Height <= 0 {
		return
	}
	putLabel(b.label, size)
	height := room.Height - b.arrangeFooter(at, room) - look.Space
	most := min(room.Height*pinnedShare, height-look.Space-look.Grown(leastPoints))
	question, moved := b.topic.fit(room.Width, most, look.Heading, look.Body)
	put(b.topic.above, at.X, at.Y, room.Width, question)
	y := at.Y + question
	if question > 0 {
		y += look.Grown(look.Space)
	}
	bottom := at.Y + height
	column := b.page.Column
	column.Out = min(at.X-besidePoints, look.Wide)
	column.Margin.Width = besidePoints + column.Out
	put(b.page, at.X-column.Margin.Width, y-abovePoints, room.Width+2*column.Margin.Width, max(bottom-y+abovePoints, 1))
	put(b.rule, at.X, bottom, room.Width, 1)
	if moved {
		b.page.Refresh()
	}
	b.showRule()
	if !b.began {
		b.begin()
	}
}

// showRule draws the line above the footer while there is more to scroll to.
func (b *back) showRule() {
	kit.SetVisible(b.rule, b.page.Column.HeightFor(b.page.Size().Width) > b.page.Size().Height)
}

// arrangeFooter returns the height of the footer: what was said beside the
// button, or above it where the width is too small.
func (b *back) arrangeFooter(at fyne.Position, room fyne.Size) float32 {
	button := b.save.fit(room.Width)
	bottom := at.Y + room.Height
	put(b.save, at.X+room.Width-button.Width, bottom-button.Height, button.Width, button.Height)
	// The words beside it stay in their lines whatever the button says.
	width := room.Width - look.Space - max(button.Width, b.widestButton(room.Width))
	if width < room.Width*besideShare {
		words := b.footerHeight(room.Width)
		b.putWords(at.X, bottom-button.Height-look.Gap-words, room.Width)
		return button.Height + look.Gap + words
	}
	words := b.footerHeight(width)
	height := max(button.Height, words)
	b.putWords(at.X, bottom-(height+words)/2, width)
	return height
}

// widestButton is the width of the button with the most that it says, as far as
// that goes into the width.
func (b *back) widestButton(width float32) float32 {
	bold := fyne.TextStyle{Bold: true}
	measure := func(words string) float32 { return look.Width(words, theme.Size(look.Title), bold) }
	return min(b.save.MinSize().Width-measure(b.save.Text())+measure(goOn), width)
}

// lines are what stands beneath what was said. Where room is short it goes
// without the time.
func (b *back) lines() []*kit.Prose {
	var lines []*kit.Prose
	for i, p := range b.quiet {
		show := p.Text() != "" && (i == 0 || b.Size().Height >= look.Grown(leastCard))
		kit.SetVisible(p, show)
		if show {
			lines = append(lines, p)
		}
	}
	return lines
}

// saidHeight leaves room for the most that may have been said, so that a tick
// moves nothing.
func (b *back) saidHeight(width float32) float32 {
	return max(b.said.HeightFor(width), b.most.HeightFor(width))
}

// footerHeight is that of all that stands beside the button.
func (b *back) footerHeight(width float32) float32 {
	height := b.saidHeight(width)
	for _, p := range b.lines() {
		height += p.HeightFor(width)
	}
	return height
}

func (b *back) putWords(x, y, width float32) {
	height := b.saidHeight(width)
	put(b.said, x, y, width, height)
	for _, p := range b.lines() {
		y += height
		height = p.HeightFor(width)
		put(p, x, y, width, height)
	}
}
