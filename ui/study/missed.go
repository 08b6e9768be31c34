package study

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// missedList lists the points that were not said. Those of one scenario stand
// together: its category beside the first, its question under the last. One of
// them may be chosen with the keys; a click reads it in its scenario.
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
	rule   *kit.Rectangle // below the last of a scenario; hidden below the others
}

// line returns the height of the rule, with room for the ring of the rows above
// and below it.
func (r missedRow) line() float32 {
	if r.rule.Visible() {
		return 1 + 2*look.Half
	}
	return 0
}

func newMissedList(s *Screen) *missedList {
	l := &missedList{screen: s, chosen: -1}
	l.place = l.arrange
	l.height = func(width float32) float32 {
		var h float32
		for _, r := range l.rows {
			h += r.row.HeightFor(width+2*look.Wide) + r.line()
		}
		return h
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *missedList) set(points []missed) {
	l.rows, l.objects, l.chosen = nil, nil, -1
	for i, m := range points {
		first := i == 0 || points[i-1].scenario != m.scenario
		last := i == len(points)-1 || points[i+1].scenario != m.scenario
		text := newMissedText(l.screen, m, first, last)
		r := missedRow{missed: m, text: text, rule: kit.NewRule()}
		r.rule.Hidden = !last
		r.row = kit.NewRow(text, func() { l.screen.deps.Browse(m.scenario.ID, m.point.ID) })
		l.rows = append(l.rows, r)
		l.objects = append(l.objects, r.row, r.rule)
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
	for i, r := range l.rows {
		r.row.Mark(false, i == l.chosen)
	}
	return l.rows[l.chosen].row
}

func (l *missedList) chosenPoint() (missed, bool) {
	if l.chosen < 0 {
		return missed{}, false
	}
	return l.rows[l.chosen].missed, true
}

// arrange lets the rows stand out by their padding on both sides, so that their
// text begins where the headline does.
func (l *missedList) arrange(size fyne.Size) {
	var y float32
	for _, r := range l.rows {
		h := r.row.HeightFor(size.Width + 2*look.Wide)
		put(r.row, -look.Wide, y, size.Width+2*look.Wide, h)
		put(r.rule, 0, y+h+look.Half, size.Width, 1)
		y += h + r.line()
	}
}

// missedText is a row of the list: category, phrase, question and star.
type missedText struct {
	pane
	category *kit.Prose
	phrase   *kit.Prose
	question *kit.Prose
	star     *kit.IconButton
}

const (
	categoryShare = 0.24 // of the width, for the category beside the phrase
	besideFrom    = 50   // text sizes of width, from which it stands there
)

func newMissedText(s *Screen, m missed, first, last bool) *missedText {
	t := &missedText{
		category: kit.NewQuiet(),
		phrase:   kit.NewProse(look.Title, kit.RowLeading, strong(m.point.Phrase)),
		question: kit.NewQuiet(),
		star:     kit.NewStar(s.host.Tip, func() { s.toggleStar(starRef(s, m)) }),
	}
	if c, ok := s.deps.Deck.Category(m.scenario.Category); ok && first {
		t.category.SetParts(kit.Plain(c.Name))
	}
	var below []kit.Part
	if m.hinted {
		below = append(below, kit.Plain("Said with a hint. "))
	}
	if last {
		below = append(below, kit.Part{Text: m.scenario.Question})
	}
	t.question.SetParts(below...)
	t.objects = []fyne.CanvasObject{t.category, t.phrase, t.question, t.star}
	t.height = func(width float32) float32 {
		left, text := t.widths(width)
		h := t.phrase.HeightFor(text) + t.question.HeightFor(text)
		if left == 0 {
			return h + t.category.HeightFor(text)
		}
		return max(h, t.category.HeightFor(left))
	}
	t.place = t.arrange
	t.ExtendBaseWidget(t)
	return t
}

func starRef(s *Screen, m missed) scenario.Ref { return s.deps.Book.Ref(m.scenario.ID, m.point.ID) }

// widths returns those of the category and of the rest. Where the category does
// not go beside the rest its width is 0: it goes above.
func (t *missedText) widths(width float32) (category, text float32) {
	category = width * categoryShare
	if width < besideFrom*theme.Size(look.Small) {
		category = 0
	}
	text = width - category - t.star.MinSize().Width - look.Gap
	if category > 0 {
		text -= look.Space
	}
	return category, max(text, 1)
}

func (t *missedText) arrange(size fyne.Size) {
	category, text := t.widths(size.Width)
	x, y := category, float32(0)
	if category > 0 {
		put(t.category, 0, 1, category, size.Height)
		x += look.Space
	} else {
		y = t.category.HeightFor(text)
		put(t.category, 0, 0, text, y)
	}
	star := t.star.MinSize()
	put(t.star, size.Width-star.Width, y, star.Width, star.Height)
	phrase := t.phrase.HeightFor(text)
	put(t.phrase, x, y, text, phrase)
	put(t.question, x, y+phrase, text, t.question.HeightFor(text))
}
