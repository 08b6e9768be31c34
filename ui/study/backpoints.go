package study

import (
	"slices"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// The points have this room around them within what scrolls, so that the ring of
// the focused one is not cut off and the scroll bar stands beside it.
const (
	besidePoints = look.Wide
	abovePoints  = look.Half
)

// point is one point of the card.
type point struct {
	scenario.Point
	asked bool // by the card, as opposed to a drill of others
	body  *kit.Point
	past  *verdict // around the body of a card that lies behind; else nil
	row   *kit.Row
	note  *kit.Note // the user's own words for it
}

// items stand the question, where it has no place above, and the points one
// under the other, the extras apart, and the note on the scenario last.
func (b *back) items() []kit.Item {
	items := []kit.Item{{Object: b.topic.among, Below: look.Space}}
	sitting, _ := b.screen.deps.Book.Sitting()
	extras := false
	for i, p := range b.scenario.Points {
		above := float32(0)
		if p.Extra() && !extras {
			extras = true
			above = look.Half
			items = append(items,
				kit.Item{Object: kit.NewRule(), Above: look.Wide},
				kit.Item{Object: kit.NewQuiet(kit.Plain("If there is time")), Above: look.Space})
		}
		made := b.newPoint(i, p, sitting != nil && asks(sitting, b.ref(p.ID)))
		b.points = append(b.points, made)
		items = append(items, kit.Item{Object: made.row, Above: above, Out: true}, kit.Item{Object: made.note, Above: look.Gap, Below: look.Gap})
	}
	b.focus = max(slices.IndexFunc(b.points, func(p point) bool { return p.asked }), 0)
	b.note = b.newNote("My note", "What to remember about this scenario", "")
	return append(items, kit.Item{Object: b.note, Above: look.Space})
}

func (b *back) newPoint(i int, p scenario.Point, asked bool) point {
	s := b.screen
	body := kit.NewPoint(s.host, p, i+1, !b.past, func() { s.toggleStar(b.ref(p.ID)) })
	if !asked {
		body.Quieten()
	}
	press := func() { b.press(i) }
	body.OnPressed = press
	made := point{Point: p, asked: asked, body: body}
	var content interface {
		kit.Block
		Indent() float32
	} = body
	if b.past {
		made.past = newVerdict(body)
		content = made.past
	}
	made.row = kit.NewRow(content, press)
	made.note = b.newNote("My words", "How you would say it", p.ID)
	made.note.Indent = func() float32 { return made.row.Pad.Width - b.page.Column.Out + content.Indent() }
	return made
}

// showPoint tells the state of a point, and reports whether it needs another
// height.
func (b *back) showPoint(p point, sitting *book.Sitting) bool {
	store, ref := b.screen.deps.Book, b.ref(p.ID)
	ticked, hinted := sitting.Ticked(ref), p.asked && sitting.Hinted(ref) == book.Whole
	p.body.SetTicked(ticked)
	p.body.SetStarred(store.Starred(ref))
	resized := p.body.SetHinted(hinted)
	if p.past != nil {
		resized = p.past.tell(ticked, hinted)
	}
	return p.note.SetText(store.Note(ref)) || resized
}

// press is a click on a point.
func (b *back) press(i int) {
	if b.past {
		b.setFocus(i)
		return
	}
	b.tick(i)
}

// tick says that the point was said, or that it was not, and focuses it. The
// book ticks none that the card does not ask for.
func (b *back) tick(i int) {
	b.setFocus(i)
	p := b.points[i]
	b.screen.deps.Book.Tick(!b.ticked(p), p.ID)
}

// tickByKey ticks a point that may be out of view, and shows it.
func (b *back) tickByKey(i int) {
	b.tick(i)
	b.page.Reveal(b.points[i].row)
}

func (b *back) ticked(p point) bool {
	sitting, ok := b.screen.deps.Book.Sitting()
	return ok && sitting.Ticked(b.ref(p.ID))
}

func (b *back) anyTicked() bool { return slices.ContainsFunc(b.points, b.ticked) }

// step moves the focus by n points.
func (b *back) step(n int) {
	if len(b.points) == 0 {
		return
	}
	b.setFocus(min(max(b.focus+n, 0), len(b.points)-1))
	b.screen.host.Focus(b.stop)
	b.page.Reveal(b.points[b.focus].row)
}

// scroll moves what scrolls by n views, less an edge of each to read on from.
func (b *back) scroll(n float32) {
	view := b.page.Size().Height
	most := max(b.page.Column.HeightFor(b.page.Size().Width)-view, 0)
	by := n * max(view-look.Edge, look.Edge)
	b.page.ScrollToOffset(fyne.NewPos(0, min(max(b.page.Offset.Y+by, 0), most)))
}

// begin shows as many of the points that a drill asks for as go into the view,
// and the first of them in any case.
func (b *back) begin() {
	b.began = true
	if b.focus == 0 {
		return
	}
	for _, p := range slices.Backward(b.points) {
		if p.asked {
			b.page.Reveal(p.row)
		}
	}
}

func (b *back) setFocus(i int) {
	b.focus = i
	b.mark()
}

func (b *back) mark() {
	for i, p := range b.points {
		b.screen.host.Commands.MarkHere(p.row, i == b.focus)
	}
}

// focusedPoint returns the id of the point on which the keys act, or "".
func (b *back) focusedPoint() string {
	if b.focus >= len(b.points) {
		return ""
	}
	return b.points[b.focus].ID
}
