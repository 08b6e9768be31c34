package study

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// missedList lists the points that were not said. Those of one scenario stand
// together under its question; a category stands beside the first question of
// it. One point may be chosen with the keys; a click reads it in its scenario.
type missedList struct {
	pane
	screen *Screen
	rows   []missedRow
	chosen int // -1 for none
}

type missedRow struct {
	missed missed
	text   *missedText
	row    *kit.Row
	head   *missedHead // above the first of a scenario; else nil
}

func newMissedList(s *Screen) *missedList {
	l := &missedList{screen: s, chosen: -1}
	l.place = func(size fyne.Size) { l.walk(size.Width, put) }
	l.height = func(width float32) float32 {
		return l.walk(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *missedList) set(points []missed) {
	l.rows, l.objects, l.chosen = nil, nil, -1
	for i, m := range points {
		r := missedRow{missed: m, text: newMissedText(l.screen, m)}
		if i == 0 || points[i-1].scenario != m.scenario {
			other := i == 0 || points[i-1].scenario.Category != m.scenario.Category
			r.head = newMissedHead(l.screen, m.scenario, other)
			l.objects = append(l.objects, r.head)
		}
		r.row = kit.NewRow(r.text, func() { l.screen.deps.Browse(m.scenario.ID, m.point.ID) })
		r.row.Pad.Height = look.Half
		l.rows = append(l.rows, r)
		l.objects = append(l.objects, r.row)
	}
}

// showStars tells which of the points are bookmarked.
func (l *missedList) showStars() {
	store := l.screen.deps.Book
	for _, r := range l.rows {
		on := store.Starred(store.Ref(r.missed.scenario.ID, r.missed.point.ID))
		label := "Star this point (P)"
		if on {
			label = "Remove the star (P)"
		}
		r.text.star.Starred(on, label)
	}
}

// step moves the choice by n points and returns the chosen row. The first key
// chooses the first point.
func (l *missedList) step(n int) fyne.CanvasObject {
	if len(l.rows) == 0 {
		return nil
	}
	if l.chosen < 0 {
		n = 1
	}
	l.chosen = min(max(l.chosen+n, 0), len(l.rows)-1)
	l.mark()
	return l.rows[l.chosen].row
}

func (l *missedList) mark() {
	for i, r := range l.rows {
		l.screen.host.Commands.MarkHere(r.row, i == l.chosen)
	}
}

func (l *missedList) chosenPoint() (missed, bool) {
	if l.chosen < 0 {
		return missed{}, false
	}
	return l.rows[l.chosen].missed, true
}

// walk goes over the heads and the rows and where they belong, and returns the
// height. The rows stand out by their padding on both sides, so that their text
// begins where the question does.
func (l *missedList) walk(width float32, visit func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	left := categoryWidth(width)
	wide := width - left + 2*look.Wide
	var y float32
	for i, r := range l.rows {
		if r.head != nil {
			if i > 0 {
				y += look.Wide
			}
			h := r.head.HeightFor(width)
			visit(r.head, 0, y, width, h)
			y += h
		}
		h := r.row.HeightFor(wide)
		visit(r.row, left-look.Wide, y, wide, h)
		y += h
	}
	return y
}

const (
	categoryShare = 0.24 // of the width, for the category beside the question
	besideFrom    = 40   // text sizes of width, from which it stands there
)

// categoryWidth returns the width of the category with the space after it, or 0
// where it goes above the question.
func categoryWidth(width float32) float32 {
	if width < besideFrom*theme.Size(look.Small) {
		return 0
	}
	return width*categoryShare + look.Space
}

// missedHead is the question over its missed points, under a line where another
// stands above it.
type missedHead struct {
	pane
	rule               *kit.Rectangle
	category, question *kit.Prose
}

func newMissedHead(s *Screen, sc *scenario.Scenario, names bool) *missedHead {
	h := &missedHead{
		rule: kit.NewRule(), category: kit.NewQuiet(),
		question: kit.NewProse(look.Title, kit.RowLeading, kit.Part{Text: sc.Question}),
	}
	if c, ok := s.deps.Deck.Category(sc.Category); ok && names {
		h.category.SetParts(kit.Plain(c.Name))
	}
	h.objects = []fyne.CanvasObject{h.rule, h.category, h.question}
	h.height = func(width float32) float32 {
		left := categoryWidth(width)
		question := h.question.HeightFor(width - left)
		if left == 0 {
			return look.Wide + h.category.HeightFor(width) + question + look.Half
		}
		return look.Wide + max(question, h.category.HeightFor(left-look.Space)) + look.Half
	}
	h.place = func(size fyne.Size) {
		left, y := categoryWidth(size.Width), float32(look.Wide)
		put(h.rule, 0, 0, size.Width, 1)
		if left == 0 {
			put(h.category, 0, y, size.Width, h.category.HeightFor(size.Width))
			y += h.category.HeightFor(size.Width)
		} else {
			put(h.category, 0, y+1, left-look.Space, size.Height-y)
		}
		put(h.question, left, y, size.Width-left, h.question.HeightFor(size.Width-left))
	}
	h.ExtendBaseWidget(h)
	return h
}

// missedText is a row of the list: phrase, whether a hint had shown it, and star.
type missedText struct {
	pane
	phrase *kit.Prose
	hinted *kit.Prose
	star   *kit.IconButton
}

func newMissedText(s *Screen, m missed) *missedText {
	t := &missedText{
		phrase: kit.NewProse(look.Title, kit.RowLeading, strong(m.point.Phrase)),
		hinted: kit.NewQuiet(),
		star:   kit.NewStar(s.host.Tip, func() { s.toggleStar(starRef(s, m)) }),
	}
	if m.hinted {
		t.hinted.SetParts(kit.Plain("Said with a hint."))
	}
	t.objects = []fyne.CanvasObject{t.phrase, t.hinted, t.star}
	t.height = func(width float32) float32 {
		text := t.wide(width)
		return max(t.phrase.HeightFor(text)+t.hinted.HeightFor(text), t.star.MinSize().Height)
	}
	t.place = t.arrange
	t.ExtendBaseWidget(t)
	return t
}

func starRef(s *Screen, m missed) scenario.Ref { return s.deps.Book.Ref(m.scenario.ID, m.point.ID) }

// wide is the width of the text in a row of the given width.
func (t *missedText) wide(width float32) float32 {
	return max(width-t.star.MinSize().Width-look.Gap, 1)
}

func (t *missedText) arrange(size fyne.Size) {
	star, text := t.star.MinSize(), t.wide(size.Width)
	put(t.star, size.Width-star.Width+look.Half, 0, star.Width, star.Height) // its sign ends with the text
	phrase := t.phrase.HeightFor(text)
	y := max((star.Height-phrase)/2, 0) // a single line stands beside the star
	put(t.phrase, 0, y, text, phrase)
	put(t.hinted, 0, y+phrase, text, t.hinted.HeightFor(text))
}
