package study

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// questionWidth keeps a question to lines that are read at a glance.
const questionWidth = 600

// underTopic is the space between the question and what scrolls.
const underTopic = look.Gap

// leastAbove is the share of the height that is left above a question which
// stands at the top.
const leastAbove = 0.05

// hintCost is said with the first hint, before a whole point can be shown.
const hintCost = " A point shown in full counts as missed."

// front is the face of the card with the question. A click anywhere flips it.
// From the start the question leaves room for a line of each hint, so that it
// does not move when they come. The buttons do not either, so that a second
// click on Hint cannot hit the card.
type front struct {
	pane
	screen   *Screen
	scenario *scenario.Scenario
	card     scenario.Ref

	label *label // nil in a blind sitting
	topic topic
	say   *kit.Prose
	most  *kit.Prose // the most that it says; never shown
	cues  *cues
	page  *kit.Page
	show  *action
	hint  *action
}

var _ desktop.Cursorable = (*front)(nil)

func newFront(s *Screen, sc *scenario.Scenario) *front {
	f := &front{
		screen: s, scenario: sc, card: s.deps.Book.Ref(sc.ID, ""),
		topic: newTopic(sc.Question, fyne.TextAlignCenter),
		say:   kit.NewProse(look.Title, kit.RowLeading),
		most:  kit.NewProse(look.Title, kit.RowLeading),
	}
	show := s.button("study.flip", "Show answer")
	show.Enabled = nil // a face can be pressed wherever it is shown, also on a picture of it
	f.show = newAction(s.host, show, "Answer", kit.Filled)
	hint := s.button("study.hint", "Hint")
	hint.Enabled = func() bool { return f.cues.left() }
	f.cues = newCues(sc, f.asks, func(id string) { s.clicked(func() { s.deps.Book.Hint(id, true) })() })
	f.hint = newAction(s.host, hint, "", kit.Outlined)
	f.say.Colour = look.Muted
	f.say.Align, f.say.Balanced = fyne.TextAlignCenter, true
	column := kit.NewColumn(
		kit.Item{Object: f.topic.among},
		kit.Item{Object: f.say, Above: look.Space - underTopic},
		kit.Item{Object: f.cues, Above: look.Room},
	)
	column.Widest, column.Centred, column.Margin.Width = questionWidth, true, besidePoints
	f.page = kit.NewPage(column)
	f.objects = []fyne.CanvasObject{f.topic.above, f.page, f.show.Button, f.hint.Button}
	if !s.stage.blind() {
		f.label = newLabel(s.deps.Deck, sc)
		f.objects = append(f.objects, f.label)
	}
	f.place = f.arrange
	f.ExtendBaseWidget(f)
	f.tell()
	return f
}

// asks reports whether the card asks for the point.
func (f *front) asks(id string) bool {
	sitting, ok := f.screen.deps.Book.Sitting()
	return ok && asks(sitting, f.screen.deps.Book.Ref(f.card.Scenario, id))
}

// tell shows the hints as they are now.
func (f *front) tell() {
	sitting, ok := f.screen.deps.Book.Sitting()
	if !ok {
		return
	}
	changed := f.cues.tell(func(id string) book.Hinted {
		return sitting.Hinted(f.screen.deps.Book.Ref(f.card.Scenario, id))
	})
	if f.label != nil {
		f.label.tell(f.screen.deps.Book.IsAside(f.card))
	}
	if changed == nil && f.say.Text() != "" {
		return
	}
	kit.SetVisible(f.cues, f.cues.any())
	words := task(sitting, f.scenario, f.card)
	f.most.SetParts(kit.Plain(words + hintCost))
	if f.cues.any() {
		words += hintCost
	}
	f.say.SetParts(kit.Plain(words))
	f.hint.Refresh()
	f.arrange(f.Size())
	f.page.Refresh()
	if changed != nil {
		f.page.Reveal(shifted{changed, f.cues.Position()})
	}
}

// Tapped is called by Fyne.
func (f *front) Tapped(*fyne.PointEvent) { f.screen.clicked(f.screen.flip)() }

// Cursor shows that the card can be clicked.
func (f *front) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel returns the question.
func (f *front) AccessibilityLabel() string { return f.topic.shown().Text() }

// arrange puts question and hints into the middle of the room above the buttons.
// Where they need more than there is, they scroll.
func (f *front) arrange(size fyne.Size) {
	at, room := within(size)
	if room.Width <= 0 || room.Height <= 0 {
		return
	}
	if f.label != nil {
		putLabel(f.label, size)
	}
	height := room.Height - f.arrangeButtons(at, room) - look.Room
	width := min(room.Width, look.Grown(questionWidth))
	question, moved := f.topic.fit(width, height*pinnedShare, look.Loud, look.Heading, look.Body)
	if inset := (width - f.topic.shown().WidthFor(width)) / 2; f.cues.inset != inset {
		f.cues.inset, moved = inset, true
	}
	need := question + look.Space + f.most.HeightFor(width) + look.Room + f.cues.leastHeight(width)
	if question == 0 {
		need += f.topic.among.HeightFor(width)
	}
	y := at.Y + max((height-need)/2, min(look.Room, height*leastAbove))
	put(f.topic.above, at.X+(room.Width-width)/2, y, width, question)
	if question > 0 {
		question += underTopic
	}
	put(f.page, at.X-besidePoints, y+question, room.Width+2*besidePoints, at.Y+height-y-question)
	if moved {
		f.page.Refresh()
	}
}

// arrangeButtons puts the buttons side by side at the bottom and returns their
// height.
func (f *front) arrangeButtons(at fyne.Position, room fyne.Size) float32 {
	hint := f.hint.fit(room.Width / 2)
	show := f.show.fit(room.Width - look.Wide - min(f.hint.Least(), hint.Width))
	hint.Width = min(hint.Width, room.Width-look.Wide-show.Width)
	bottom := at.Y + room.Height
	x := at.X + (room.Width-show.Width-look.Wide-hint.Width)/2
	put(f.show, x, bottom-show.Height, show.Width, show.Height)
	put(f.hint, x+show.Width+look.Wide, bottom-hint.Height, hint.Width, hint.Height)
	return show.Height
}

func (f *front) named(named map[string]fyne.CanvasObject) {
	named["study.question"] = f.topic.shown()
	named["study.task"] = f.say
	named["study.flip"] = f.show.Button
	named["study.hint"] = f.hint.Button
	for _, r := range f.cues.rows {
		if r.row.Visible() {
			named["study.cue."+r.id] = r.text
		}
	}
	if f.label != nil {
		named["study.label"] = f.label.words
	}
}
