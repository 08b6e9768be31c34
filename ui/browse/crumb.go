package browse

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// crumb is the line above a question: where it belongs, and its star.
type crumb struct {
	widget.BaseWidget
	mark     *kit.Rectangle
	words    *kit.Prose
	star     *kit.IconButton
	question *kit.Passage
}

func newCrumb(b *builder) *crumb {
	s := b.reading.screen
	question := b.part(b.scenario.Question)
	question.Bold = true
	c := &crumb{
		mark:     kit.NewMark(colour(s.deps.Deck, b.scenario.Category)),
		words:    kit.NewQuiet(kit.Plain(b.reading.tags())),
		star:     kit.NewStar(b.host.Tip, s.star),
		question: kit.NewPassage(b.host.Selection, look.Heading, question),
	}
	c.question.Leading, c.question.Balanced = kit.TightLeading, true
	c.ExtendBaseWidget(c)
	return c
}

func (c *crumb) starred(on bool) {
	label := "Star this scenario (B)"
	if on {
		label = "Remove the star (B)"
	}
	c.star.Starred(on, label)
}

func (c *crumb) wordsWidth(width float32) float32 {
	return max(width-markWidth-c.star.MinSize().Width-look.Gap, 1)
}

// HeightFor returns the height of the line at a width.
func (c *crumb) HeightFor(width float32) float32 {
	return max(c.words.HeightFor(c.wordsWidth(width)), c.star.MinSize().Height)
}

// CreateRenderer is called by Fyne.
func (c *crumb) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewLayoutRenderer(crumbLayout{c}, c.mark, c.words, c.star)
}

type crumbLayout struct{ crumb *crumb }

func (l crumbLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l crumbLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	c := l.crumb
	mark, star := c.mark.MinSize(), c.star.MinSize()
	c.mark.Move(fyne.NewPos(0, (size.Height-mark.Height)/2))
	c.mark.Resize(mark)
	width := c.wordsWidth(size.Width)
	h := c.words.HeightFor(width)
	c.words.Move(fyne.NewPos(markWidth, (size.Height-h)/2))
	c.words.Resize(fyne.NewSize(width, h))
	c.star.Move(fyne.NewPos(size.Width-star.Width+look.Half, (size.Height-star.Height)/2)) // its sign ends with the text
	c.star.Resize(star)
}
