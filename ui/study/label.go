package study

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// label is the line at the top of a card, opposite the star: where the scenario
// belongs. A blind sitting shows none on the front.
type label struct {
	pane
	mark     *kit.Rectangle
	words    *kit.Prose
	category string
	level    string // left out where the line is too short
	aside    bool
}

func newLabel(d *scenario.Deck, sc *scenario.Scenario) *label {
	i := max(slices.IndexFunc(d.Categories, func(c scenario.Category) bool { return c.ID == sc.Category }), 0)
	l := &label{
		mark: kit.NewMark(look.CategoryColour(i)), words: kit.NewQuiet(),
		category: sc.Category, level: sc.Level.String(),
	}
	if c, ok := d.Category(sc.Category); ok {
		l.category = c.Name
	}
	l.objects = []fyne.CanvasObject{l.mark, l.words}
	l.place = l.arrange
	l.ExtendBaseWidget(l)
	return l
}

// tell says whether the scenario is set aside.
func (l *label) tell(aside bool) {
	l.aside = aside
	l.arrange(l.Size())
}

// arrange says as much as goes on the line.
func (l *label) arrange(size fyne.Size) {
	mark := l.mark.MinSize()
	x := mark.Width + look.Gap
	fits := func(words string) bool {
		return fyne.MeasureText(words, theme.Size(look.Small), fyne.TextStyle{}).Width < size.Width-x
	}
	words := l.category + dot + l.level
	if l.aside {
		words += dot + "set aside"
	}
	if !fits(words) {
		words = l.category
	}
	if !fits(words) {
		words = ""
	}
	kit.SetVisible(l.mark, words != "")
	if l.words.Text() != words {
		l.words.SetParts(kit.Plain(words))
	}
	height := l.words.HeightFor(cardWidth)
	put(l.words, x, (size.Height-height)/2, max(size.Width-x, 1), height)
	put(l.mark, 0, (size.Height-mark.Height)/2, mark.Width, mark.Height)
}
