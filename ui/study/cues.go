package study

import (
	"strconv"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// cueNumber is the width of a hint's number and the space after it, at the
// normal text size.
const cueNumber = 28

// cues lists the hints that were shown on the front: first the phrase of a
// point, then its whole text in the same place.
type cues struct {
	pane
	rows  []*cue
	inset float32 // where the text begins, right of where the list does
}

// cue is one point of the list. It is hidden until something of it is shown.
type cue struct {
	id     string
	row    *kit.Row
	text   *cueText
	hinted book.Hinted
}

// newCues returns the list for the points that a card asks for; open shows the
// whole text of one.
func newCues(sc *scenario.Scenario, asked func(id string) bool, open func(id string)) *cues {
	c := &cues{}
	for i, p := range sc.Points {
		if p.Extra() || !asked(p.ID) {
			continue
		}
		text := newCueText(p, i+1)
		row := kit.NewRow(text, func() { open(p.ID) })
		row.Pad = fyne.NewSize(look.Wide, look.Half)
		row.Hidden = true
		c.rows = append(c.rows, &cue{id: p.ID, row: row, text: text})
		c.objects = append(c.objects, row)
	}
	c.place = func(size fyne.Size) { c.walk(size.Width, put) }
	c.height = func(width float32) float32 {
		return c.walk(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
	}
	c.ExtendBaseWidget(c)
	return c
}

// walk goes over the rows that are shown and returns the height.
func (c *cues) walk(width float32, visit func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	var y float32
	for _, r := range c.rows {
		if r.row.Visible() {
			wide := width - c.inset + 2*look.Wide
			h := r.row.HeightFor(wide)
			visit(r.row, c.inset-look.Wide, y, wide, h)
			y += h
		}
	}
	return y
}

// leastHeight is the height with the phrase of every point.
func (c *cues) leastHeight(width float32) float32 {
	var y float32
	for _, r := range c.rows {
		y += r.text.phrase.HeightFor(r.text.wide(width-c.inset)) + 2*r.row.Pad.Height
	}
	return y
}

// tell shows as much of each point as was hinted, and returns the row on which
// that has changed, or nil.
func (c *cues) tell(hinted func(id string) book.Hinted) *kit.Row {
	var changed *kit.Row
	for _, r := range c.rows {
		now := hinted(r.id)
		if now == r.hinted {
			continue
		}
		r.hinted, changed = now, r.row
		kit.SetVisible(r.row, now != book.NoHint)
		r.text.tell(now)
		if now == book.Whole {
			r.row.OnTap = nil
		}
	}
	return changed
}

// any reports whether a hint was shown.
func (c *cues) any() bool {
	for _, r := range c.rows {
		if r.hinted != book.NoHint {
			return true
		}
	}
	return false
}

// left reports whether something can still be shown.
func (c *cues) left() bool {
	for _, r := range c.rows {
		if r.hinted != book.Whole {
			return true
		}
	}
	return false
}

// cueText is the number of a point with its phrase or its whole text.
type cueText struct {
	pane
	number, phrase, whole *kit.Prose
}

func newCueText(p scenario.Point, number int) *cueText {
	t := &cueText{
		number: kit.NewProse(look.Body, kit.ReadingLeading, kit.Plain(strconv.Itoa(number))),
		phrase: kit.NewProse(look.Body, kit.ReadingLeading, strong(p.Phrase)),
		whole:  kit.NewProse(look.Body, kit.ReadingLeading, kit.PointParts(p, nil, nil)...),
	}
	t.number.Colour = look.Muted
	t.whole.Hidden = true
	t.objects = []fyne.CanvasObject{t.number, t.phrase, t.whole}
	t.height = func(width float32) float32 { return t.shown().HeightFor(t.wide(width)) }
	t.place = func(size fyne.Size) {
		wide := t.wide(size.Width)
		put(t.number, 0, 0, size.Width-wide, size.Height)
		put(t.phrase, size.Width-wide, 0, wide, size.Height)
		put(t.whole, size.Width-wide, 0, wide, size.Height)
	}
	t.ExtendBaseWidget(t)
	return t
}

// wide is the width of the text in a row of the given width.
func (t *cueText) wide(width float32) float32 { return max(width-look.Grown(cueNumber), 1) }

func (t *cueText) shown() *kit.Prose {
	if t.whole.Visible() {
		return t.whole
	}
	return t.phrase
}

func (t *cueText) tell(h book.Hinted) {
	kit.SetVisible(t.whole, h == book.Whole)
	kit.SetVisible(t.phrase, h != book.Whole)
}

// Text returns what is shown of the point.
func (t *cueText) Text() string { return t.shown().Text() }

// AccessibilityLabel returns what is shown of the point.
func (t *cueText) AccessibilityLabel() string { return t.number.Text() + ": " + t.Text() }
