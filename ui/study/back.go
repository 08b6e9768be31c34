package study

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// pinnedShare is how much of the card the question may take and still stay
// above the points while they scroll.
const pinnedShare = 0.4

// The points have this room around them within what scrolls, so that the ring of
// the focused one is not cut off and the scroll bar stands beside it.
const (
	besidePoints = look.Wide
	abovePoints  = look.Half
)

// back is the face of the card with the answer: points to tick, or to look at
// when the card is behind.
type back struct {
	pane
	screen   *Screen
	scenario *scenario.Scenario
	past     bool

	question *kit.Prose // above the points
	scrolled *kit.Prose // or among them, where room is short
	page     *kit.Page
	points   []point
	focus    int // index of the focused point
	rule     *kit.Rectangle
	said     *kit.Prose
	save     *action
}

// point is one point of the card.
type point struct {
	scenario.Point
	body *kit.Point
	row  *kit.Row
}

func newBack(s *Screen, sc *scenario.Scenario, past bool) *back {
	b := &back{screen: s, scenario: sc, past: past, rule: kit.NewRule()}
	b.question = kit.NewProse(look.Heading, kit.TightLeading, strong(sc.Question))
	b.scrolled = kit.NewProse(look.Heading, kit.TightLeading, strong(sc.Question))
	b.scrolled.Hidden = true
	b.said = kit.NewProse(look.Title, kit.RowLeading)
	b.page = kit.NewPage(b.column())
	command := s.button("study.save", "Save and next")
	if past {
		command = s.button("study.return", "Return to your question")
	}
	b.save = newAction(s.host, command, "", kit.Filled)
	b.objects = []fyne.CanvasObject{b.question, b.page, b.rule, b.said, b.save.Button}
	b.place = b.arrange
	b.ExtendBaseWidget(b)
	return b
}

// column stands the points one under the other, the extras apart.
func (b *back) column() *kit.Column {
	items := []kit.Item{{Object: b.scrolled}}
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
		made := b.newPoint(i, p)
		b.points = append(b.points, made)
		items = append(items, kit.Item{Object: made.row, Above: above})
	}
	column := kit.NewColumn(items...)
	column.Margin = fyne.NewSize(besidePoints, abovePoints)
	return column
}

func (b *back) newPoint(i int, p scenario.Point) point {
	s := b.screen
	body := kit.NewPoint(s.host, p, i+1, true, func() { s.toggleStar(s.deps.Book.Ref(b.scenario.ID, p.ID)) })
	press := func() { b.press(i) }
	body.OnPressed = press
	return point{Point: p, body: body, row: kit.NewRow(body, press)}
}

// press is a click on a point.
func (b *back) press(i int) {
	if b.past {
		b.setFocus(i)
		return
	}
	b.tick(i)
}

// tick says that the point was said, or that it was not, and focuses it.
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
	return ok && sitting.Ticked(b.screen.deps.Book.Ref(b.scenario.ID, p.ID))
}

func (b *back) anyTicked() bool {
	return slices.ContainsFunc(b.points, b.ticked)
}

// step moves the focus by n points.
func (b *back) step(n int) {
	if len(b.points) == 0 {
		return
	}
	b.setFocus(min(max(b.focus+n, 0), len(b.points)-1))
	b.page.Reveal(b.points[b.focus].row)
}

func (b *back) setFocus(i int) {
	b.focus = i
	b.mark()
}

func (b *back) mark() {
	for i, p := range b.points {
		p.row.Mark(false, i == b.focus)
	}
}

// focusedPoint returns the id of the point on which the keys act, or "".
func (b *back) focusedPoint() string {
	if b.focus >= len(b.points) {
		return ""
	}
	return b.points[b.focus].ID
}

// show tells what the book knows of the card.
func (b *back) show() {
	store := b.screen.deps.Book
	said, must := 0, 0
	for _, p := range b.points {
		on := b.ticked(p)
		p.body.SetTicked(on)
		p.body.SetStarred(store.Starred(store.Ref(b.scenario.ID, p.ID)))
		if !p.Extra() {
			must++
			if on {
				said++
			}
		}
	}
	b.mark()
	b.said.SetParts(kit.Strong(b.line(said, must)))
	b.label()
	b.arrange(b.Size())
}

func (b *back) line(said, must int) string {
	if sitting, ok := b.screen.deps.Book.Sitting(); ok && b.past {
		ref := b.screen.deps.Book.Ref(b.scenario.ID, "")
		if outcome, _ := sitting.Outcome(ref); outcome.Skipped {
			return "Skipped"
		}
	}
	return fmt.Sprintf("%d of %d said", said, must)
}

// label makes the button say what Space does now.
func (b *back) label() {
	switch {
	case b.past:
		b.save.say("Return to your question", "Return")
	case b.anyTicked():
		b.save.say("Save and next", "Save")
	case b.screen.armed:
		b.save.say("Press Space again", "Once more")
	default:
		b.save.say("Nothing said: next", "Nothing said")
	}
}

func (b *back) named(named map[string]fyne.CanvasObject) {
	named["study.question"] = b.question
	if !b.question.Visible() {
		named["study.question"] = b.scrolled
	}
	named["study.said"] = b.said
	named["study.save"] = b.save.Button
	for _, p := range b.points {
		named["study.point."+p.ID] = p.body
		named["study.star."+p.ID] = p.body.Star()
	}
}
