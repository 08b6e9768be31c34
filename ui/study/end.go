package study

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// end is the page after the last card: how it went, and what was missed.
type end struct {
	pane
	screen   *Screen
	over     *kit.Prose
	headline *kit.Prose
	caption  *kit.Prose
	list     *missedList
	stop     *kit.Stop // of the Tab key, before the list
	above    *pane     // the space over the page, which scrolls away
	page     *kit.Page
	again    *action // filled, where something was missed
	done     *action
	finish   *action    // filled, where nothing was
	next     *kit.Prose // what comes tomorrow
}

func newEnd(s *Screen) *end {
	again, done, finish := s.button("study.again", ""), s.button("study.done", "Done"), s.button("study.done", "Done")
	again.Enabled, done.Enabled, finish.Enabled = nil, nil, nil // as on the card
	finish.Keys = []string{"Space"}
	e := &end{
		screen:   s,
		above:    newSpace(),
		over:     kit.NewQuiet(),
		headline: kit.NewProse(look.Loud, kit.TightLeading),
		caption:  kit.NewCaption("Missed today"),
		list:     newMissedList(s),
		again:    newAction(s.host, again, "Rehearse missed", kit.Filled),
		done:     newAction(s.host, done, "", kit.Outlined),
		finish:   newAction(s.host, finish, "", kit.Filled),
		next:     kit.NewProse(look.Title, kit.RowLeading),
	}
	e.next.Colour = look.Muted
	e.stop = kit.NewStop(s.host, func() { e.step(0) })
	column := kit.NewColumn(
		kit.Item{Object: e.above},
		kit.Item{Object: e.over},
		kit.Item{Object: e.headline, Above: look.Half},
		kit.Item{Object: e.caption, Above: look.Edge},
		kit.Item{Object: e.stop},
		kit.Item{Object: e.list, Above: look.Gap},
	)
	column.Widest = pageWidth
	e.page = kit.NewPage(column)
	e.objects = []fyne.CanvasObject{e.page, e.again.Button, e.done.Button, e.finish.Button, e.next}
	e.place = e.arrange
	e.ExtendBaseWidget(e)
	return e
}

// show tells the score; arrived says that the page was not shown before. It is
// drawn when it comes into the window.
func (e *end) show(arrived bool) {
	if arrived {
		total := e.screen.score()
		e.over.SetParts(kit.Plain(total.over()))
		e.headline.SetParts(kit.Strong(total.headline()))
		e.list.set(total.missed)
		again := fmt.Sprintf("Rehearse the %d missed", len(total.missed))
		if len(total.missed) == 1 {
			again = "Rehearse the missed point"
		}
		e.again.say(again, "Rehearse missed")
		some := len(total.missed) > 0
		kit.SetVisible(e.caption, some)
		kit.SetVisible(e.list, some)
		kit.SetVisible(e.stop, some)
		kit.SetVisible(e.again.Button, some)
		kit.SetVisible(e.done.Button, some)
		kit.SetVisible(e.finish.Button, !some)
		e.next.SetParts(kit.Plain(e.outlook(total)))
		e.page.ScrollToTop()
	}
	e.list.showStars()
}

// outlook says what comes after this sitting.
func (e *end) outlook(total score) string {
	now := e.screen.today()
	if now.asked() == 0 && total.answered > 0 && len(total.missed) == 0 {
		return strings.TrimSpace("Nothing to repeat today. " + now.outlook())
	}
	return now.outlook()
}

func (e *end) missedAny() bool { return len(e.list.rows) > 0 }

// points returns what was missed.
func (e *end) points() []scenario.Ref {
	var refs []scenario.Ref
	for _, r := range e.list.rows {
		refs = append(refs, starRef(e.screen, r.missed))
	}
	return refs
}

func (e *end) step(n int) {
	if row := e.list.step(n); row != nil {
		e.screen.host.Focus(e.stop)
		e.page.Reveal(shifted{row, e.list.Position()})
	}
}

func (e *end) openChosen() {
	if m, ok := e.list.chosenPoint(); ok {
		e.screen.deps.Browse(m.scenario.ID, m.point.ID)
	}
}

func (e *end) starChosen() {
	if m, ok := e.list.chosenPoint(); ok {
		e.screen.toggleStar(e.screen.deps.Book.Ref(m.scenario.ID, m.point.ID))
	}
}

// arrange puts the buttons under the list, or at the bottom where the list is
// longer than the page.
func (e *end) arrange(size fyne.Size) {
	margin, gap := kit.PageMargin(size.Width), spacingFor(size).gap
	e.page.Column.Margin = fyne.NewSize(margin.Width, look.Half)
	e.above.height = func(float32) float32 { return margin.Height }
	width := min(size.Width-2*margin.Width, look.Grown(pageWidth))
	fit(e.headline, width, size.Height/2, look.Loud, look.Heading, look.Body)
	buttons, next := e.placeButtons(margin.Width, 0, width), e.next.HeightFor(width)
	if next > 0 {
		next += gap
	}
	height := min(e.page.Column.HeightFor(size.Width), size.Height-buttons-next-2*gap)
	put(e.page, 0, 0, size.Width, height)
	e.page.Refresh()
	e.placeButtons(margin.Width, height+gap, width)
	put(e.next, margin.Width, height+2*gap+buttons, width, next)
}

// yield keeps a message off the buttons: below them, or above where they stand at
// the bottom. The list scrolls.
func (e *end) yield(message float32) (above float32) {
	below := e.Size().Height - max(e.next.Position().Y+e.next.Size().Height, e.done.Position().Y+e.done.Size().Height)
	if below >= message+2*look.Space {
		return look.Space
	}
	return e.Size().Height - e.page.Size().Height
}

// placeButtons puts the visible buttons side by side, or one under the other
// where the width is too small, and returns their height.
func (e *end) placeButtons(x, y, width float32) float32 {
	if !e.again.Visible() {
		size := e.finish.fit(width)
		put(e.finish, x, y, size.Width, size.Height)
		return size.Height
	}
	again, done := e.again.fit(width), e.done.fit(width)
	put(e.again, x, y, again.Width, again.Height)
	if again.Width+look.Wide+done.Width <= width {
		put(e.done, x+again.Width+look.Wide, y, done.Width, done.Height)
		return again.Height
	}
	put(e.done, x, y+again.Height+look.Gap, done.Width, done.Height)
	return again.Height + look.Gap + done.Height
}

func (e *end) named(named map[string]fyne.CanvasObject) {
	named["study.headline"] = e.headline
	named["study.over"] = e.over
	named["study.next"] = e.next
	named["study.done"] = e.finish.Button
	if e.missedAny() {
		named["study.again"], named["study.done"] = e.again.Button, e.done.Button
	}
	for _, r := range e.list.rows {
		id := r.missed.scenario.ID + "." + r.missed.point.ID
		named["study.missed."+id] = r.row
		if r.head != nil {
			named["study.missedhead."+r.missed.scenario.ID] = r.head
		}
		named["study.star."+id] = r.text.star
	}
}
