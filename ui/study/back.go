package study

import (
	"fmt"

	"fyne.io/fyne/v2"

	"rehearse/data/memory"
	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// back is the face of the card with the answer: points to tick, or to look at
// when the card is behind.
type back struct {
	pane
	screen   *Screen
	scenario *scenario.Scenario
	past     bool

	label  *label
	topic  topic
	page   *kit.Page
	points []point
	focus  int  // index of the focused point
	began  bool // its first view was chosen
	note   *kit.Note
	rule   *kit.Rectangle
	said   *kit.Prose
	most   *kit.Prose   // the longest that it may become; never shown
	quiet  []*kit.Prose // beneath it: when the card comes back, how long it took
	save   *action
	stop   *kit.Stop // of the Tab key: the keys are on the points again
}

func newBack(s *Screen, sc *scenario.Scenario, past bool) *back {
	b := &back{
		screen: s, scenario: sc, past: past, rule: kit.NewRule(),
		label: newLabel(s.deps.Deck, sc), topic: newTopic(sc.Question, fyne.TextAlignLeading),
		said:  kit.NewProse(look.Title, kit.RowLeading),
		most:  kit.NewProse(look.Title, kit.RowLeading),
		quiet: []*kit.Prose{kit.NewQuiet(), kit.NewQuiet()},
	}
	b.page = kit.NewPage(kit.NewColumn())
	b.page.Column.Margin = fyne.NewSize(besidePoints, abovePoints)
	b.page.Column.SetItems(b.items()...)
	b.page.Keep = func() fyne.CanvasObject { return b.points[b.focus].row }
	command := s.button("study.save", "Save and next")
	if past {
		command = s.button("study.return", "Return to your question")
	}
	command.Enabled = nil // as on the front
	b.save = newAction(s.host, command, "", kit.Filled)
	b.stop = kit.NewStop(s.host, func() { b.page.Reveal(b.points[b.focus].row) })
	b.objects = []fyne.CanvasObject{
		b.label, b.topic.above, b.page, b.rule, b.said, b.quiet[0], b.quiet[1], b.save.Button, b.stop,
	}
	b.place = b.arrange
	b.ExtendBaseWidget(b)
	return b
}

// ref names a point of the card, or its scenario for "".
func (b *back) ref(id string) scenario.Ref { return b.screen.deps.Book.Ref(b.scenario.ID, id) }

// show tells what the book knows of the card.
func (b *back) show() {
	sitting, ok := b.screen.deps.Book.Sitting()
	if !ok {
		return
	}
	resized := b.note.SetText(b.screen.deps.Book.Note(b.ref("")))
	for _, p := range b.points {
		resized = b.showPoint(p, sitting) || resized
	}
	b.mark()
	b.count(sitting)
	b.quiet[0].SetParts(kit.Plain(b.comesBack(sitting)))
	b.quiet[1].SetParts(kit.Plain(b.took(sitting)))
	b.label.tell(b.screen.deps.Book.IsAside(b.ref("")))
	b.relabel()
	if resized {
		b.page.Refresh()
	}
	b.arrange(b.Size())
}

// count tells what was said of what the card asks for. Extras count only where
// nothing else is asked.
func (b *back) count(sitting *book.Sitting) {
	said, all := b.tally(sitting, false)
	if all.points == 0 {
		said, all = b.tally(sitting, true)
	}
	line := said.line(all.points)
	if outcome, _ := sitting.Outcome(b.ref("")); outcome.Skipped {
		line = "Skipped"
	}
	b.said.SetParts(kit.Strong(line))
	b.most.SetParts(kit.Strong(all.line(all.points)))
}

// share counts points, and those of them that a hint had shown.
type share struct{ points, hinted int }

func (s *share) add(hinted bool) {
	s.points++
	if hinted {
		s.hinted++
	}
}

func (s *share) line(of int) string {
	line := fmt.Sprintf("%d of %d said", s.points, of)
	if s.hinted > 0 {
		line += fmt.Sprintf(", %d with hint", s.hinted)
	}
	return line
}

// tally returns the points that are ticked, and all that are asked.
func (b *back) tally(sitting *book.Sitting, extras bool) (said, all share) {
	for _, p := range b.points {
		if p.Extra() != extras || !p.asked {
			continue
		}
		hinted := sitting.Hinted(b.ref(p.ID)) == book.Whole
		all.add(hinted)
		if sitting.Ticked(b.ref(p.ID)) {
			said.add(hinted)
		}
	}
	return said, all
}

// comesBack says when the card is asked again: if it were saved now, or as it
// was saved.
func (b *back) comesBack(sitting *book.Sitting) string {
	if !b.past {
		return b.screen.prospect(sitting, b.scenario)
	}
	store := b.screen.deps.Book
	day, seen := store.ComesBack(b.ref(""))
	switch {
	case store.IsAside(b.ref("")):
		return asideLine
	case seen:
		return comesBack(day - memory.DayOf(b.screen.deps.Now()))
	}
	return ""
}

// took says how long the answer took, to who wants the time measured.
func (b *back) took(sitting *book.Sitting) string {
	s := b.screen
	if !s.host.Settings().Timer {
		return ""
	}
	spent := s.clock.took(sitting.ID, b.ref(""))
	if outcome, done := sitting.Outcome(b.ref("")); done {
		spent = outcome.Took
	}
	return took(spent, sitting.Drill(b.ref("")))
}

// relabel makes the button say what Space does now.
func (b *back) relabel() {
	switch {
	case b.past:
		b.save.say("Return to your question", "Return")
	case b.anyTicked():
		b.save.say("Save and next", "Save")
	case b.screen.armed:
		b.save.say(goOn, "Go on?")
	default:
		b.save.say(nothingSaid, "Nothing said")
	}
}

func (b *back) named(named map[string]fyne.CanvasObject) {
	named["study.question"] = b.topic.shown()
	named["study.label"] = b.label.words
	named["study.said"] = b.said
	named["study.comesback"] = b.quiet[0]
	named["study.took"] = b.quiet[1]
	named["study.save"] = b.save.Button
	named["study.note"] = b.note
	for _, p := range b.points {
		named["study.point."+p.ID] = p.body
		named["study.star."+p.ID] = p.body.Star()
		named["study.note."+p.ID] = p.note
	}
}
