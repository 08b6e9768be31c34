package study

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// questionWidth keeps a question to lines that are read at a glance.
const questionWidth = 600

// front is the face of the card with the question. A click anywhere flips it.
type front struct {
	pane
	flip     func()
	question *kit.Prose
	say      *kit.Prose
	page     *kit.Page
	button   *action
}

var _ desktop.Cursorable = (*front)(nil)

func newFront(s *Screen, sc *scenario.Scenario) *front {
	f := &front{
		flip:     s.flip,
		question: kit.NewProse(look.Loud, kit.TightLeading, strong(sc.Question)),
		say:      kit.NewProse(look.Title, kit.RowLeading, kit.Plain("Say your answer aloud.")),
		button:   newAction(s.host, s.button("study.flip", "Show answer"), "", kit.Filled),
	}
	f.say.Colour = look.Muted
	f.question.Align, f.say.Align = fyne.TextAlignCenter, fyne.TextAlignCenter
	column := kit.NewColumn(kit.Item{Object: f.question}, kit.Item{Object: f.say, Above: look.Room})
	column.Widest, column.Centred = questionWidth, true
	f.page = kit.NewPage(column)
	f.objects = []fyne.CanvasObject{f.page, f.button.Button}
	f.place = f.arrange
	f.ExtendBaseWidget(f)
	return f
}

// Tapped is called by Fyne.
func (f *front) Tapped(*fyne.PointEvent) { f.flip() }

// Cursor shows that the card can be clicked.
func (f *front) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel returns the question.
func (f *front) AccessibilityLabel() string { return f.question.Text() }

// arrange puts question and button into the middle, or the button at the bottom
// where the question needs more room than there is.
func (f *front) arrange(size fyne.Size) {
	pad := spacingFor(size).pad
	width, height := size.Width-2*pad, size.Height-2*pad
	button := f.button.fit(width)
	room := height - button.Height - look.Edge
	fit(f.question, min(width, questionWidth), room-look.Edge-look.Room, look.Loud, look.Heading, look.Body)
	words := min(f.page.Column.HeightFor(width), room)
	y := pad + (room-words)/2
	put(f.page, pad, y, width, words)
	put(f.button, (size.Width-button.Width)/2, y+words+look.Edge, button.Width, button.Height)
}

func (f *front) named(named map[string]fyne.CanvasObject) {
	named["study.question"] = f.question
	named["study.flip"] = f.button.Button
}
