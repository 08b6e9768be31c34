package bookmarks

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// markSpace is the width of a category's mark and the space after it.
const markSpace = 20

// head is the row of a scenario: where it belongs, its star, its question.
type head struct {
	widget.BaseWidget
	mark     *kit.Rectangle
	category *kit.Prose
	question *kit.Passage
	star     *kit.IconButton
}

func newHead(s *Screen, sc *scenario.Scenario) *head {
	name, colour := category(s.deps.Deck, sc)
	question := kit.Part{Text: sc.Question, Bold: true}
	h := &head{
		mark:     kit.NewMark(colour),
		category: kit.NewQuiet(kit.Plain(name + " \u00b7 " + sc.Level.String())),
		question: kit.NewPassage(s.host.Selection, look.Body, question),
		star:     kit.NewStar(s.host.Tip, func() { s.toggle(s.deps.Book.Ref(sc.ID, "")) }),
	}
	h.question.Leading = kit.RowLeading
	h.ExtendBaseWidget(h)
	return h
}

// category returns the name of a scenario's category and the colour of its mark.
func category(deck *scenario.Deck, sc *scenario.Scenario) (string, fyne.ThemeColorName) {
	for i, c := range deck.Categories {
		if c.ID == sc.Category {
			return c.Name, look.CategoryColour(i)
		}
	}
	return sc.Category, look.Muted
}

func (h *head) starred(on bool) {
	label := "Star this scenario (B)"
	if on {
		label = "Remove the star (B)"
	}
	h.star.Starred(on, label)
}

// AccessibilityLabel returns the question.
func (h *head) AccessibilityLabel() string { return h.question.Text() }

// textWidth returns the width that the star leaves.
func (h *head) textWidth(width float32) float32 {
	return max(width-h.star.MinSize().Width-look.Gap, 1)
}

// top returns the height of the line above the question.
func (h *head) top(width float32) float32 {
	return max(h.category.HeightFor(max(h.textWidth(width)-markSpace, 1)), h.star.MinSize().Height)
}

// HeightFor returns the height of the row at a width.
func (h *head) HeightFor(width float32) float32 {
	return h.top(width) + h.question.HeightFor(h.textWidth(width))
}

// CreateRenderer is called by Fyne.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{
		Layout: headLayout{h}, Objects: []fyne.CanvasObject{h.mark, h.category, h.question, h.star},
	})
}

type headLayout struct{ head *head }

func (l headLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l headLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	h := l.head
	top, width := h.top(size.Width), h.textWidth(size.Width)
	mark, star := h.mark.MinSize(), h.star.MinSize()
	h.mark.Move(fyne.NewPos(0, (top-mark.Height)/2))
	h.mark.Resize(mark)
	words := max(width-markSpace, 1)
	height := h.category.HeightFor(words)
	h.category.Move(fyne.NewPos(markSpace, (top-height)/2))
	h.category.Resize(fyne.NewSize(words, height))
	h.star.Move(fyne.NewPos(size.Width-star.Width+look.Half, (top-star.Height)/2)) // its sign ends with the text
	h.star.Resize(star)
	h.question.Move(fyne.NewPos(0, top))
	h.question.Resize(fyne.NewSize(width, size.Height-top))
}
