package browse

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// listPane is the pane of scenarios, with a way back above them where the
// categories are out of view and the button that studies them below.
type listPane struct {
	screen *Screen
	rows   *kit.Rows
	root   *fyne.Container
	// measure is the row by which all rows are measured.
	measure *listRow

	back, study, clear *kit.Button
	order              *kit.Button
	orderCommand       *kit.Command
	clearCommand       *kit.Command
	studyCommand       *kit.Command
	nothing            *kit.Column
	rule               *kit.Rectangle
}

func newListPane(s *Screen) *listPane {
	p := &listPane{screen: s, rule: kit.NewRule()}
	p.rows = kit.NewRows(p.newRow, p.bind)
	p.rows.OnChosen = func(_ int, clicked bool) { s.chooseRow(clicked) }
	p.back = kit.NewButton(s.host, &kit.Command{Label: "\u2039 Categories", Run: s.leave}, kit.Bare)
	p.studyCommand = &kit.Command{Label: "Study", Keys: []string{"S"}, Run: s.study}
	p.study = kit.NewButton(s.host, p.studyCommand, kit.Outlined)
	p.orderCommand = &kit.Command{Keys: []string{"O"}, Run: s.nextOrder}
	p.order = kit.NewButton(s.host, p.orderCommand, kit.Bare)
	p.clearCommand = &kit.Command{
		ID: "browse.clear", Label: "Clear the search", Where: "Search box", Keys: []string{"Esc"},
		Enabled: func() bool { return s.query != "" }, Run: s.clear,
	}
	p.clear = kit.NewButton(s.host, p.clearCommand, kit.Filled)
	p.nothing = kit.NewColumn(
		kit.Item{Object: kit.NewProse(look.Heading, kit.TightLeading, kit.Strong("Nothing found"))},
		kit.Item{Object: kit.NewQuiet(kit.Plain("Every word that you type must stand in a scenario. " +
			"Try fewer words, or only their first letters.")), Above: look.Gap},
		kit.Item{Object: p.clear, Above: look.Room, Natural: true},
	)
	p.nothing.Margin = fyne.NewSize(look.Room, look.Room)
	p.root = container.New(listLayout{p}, p.back, p.rows, p.rule, p.study, p.order, p.nothing)
	return p
}

// fill shows the scenarios of the screen and chooses one.
func (p *listPane) fill(chosen int) { p.rows.SetCount(len(p.screen.shown), chosen) }

// show tells what the pane's buttons can do.
func (p *listPane) show() {
	s := p.screen
	empty := len(s.shown) == 0
	setVisible(p.nothing, empty)
	setVisible(p.rows, !empty)
	setVisible(p.rule, !empty)
	setVisible(p.study, !empty)
	setVisible(p.order, !empty && s.query == "")
	setVisible(p.back, s.query == "" && !s.root.shows(categories))
	p.studyCommand.Keys = []string{"S"}
	if s.query != "" {
		p.studyCommand.Keys = []string{"Ctrl+Enter"} // the box keeps the letters
	}
	p.study.SetLabel(s.studyLabel())
	p.order.SetLabel(s.order.String())
	p.root.Layout.Layout(p.root.Objects, p.root.Size())
}

func setVisible(o fyne.CanvasObject, on bool) {
	if o.Visible() == on {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// newRow returns a row. The list asks for the one to measure by first.
func (p *listPane) newRow() kit.Block {
	row := newListRow()
	if p.measure == nil {
		p.measure = row
	}
	return row
}

func (p *listPane) bind(b kit.Block, i int) {
	row, ok := b.(*listRow)
	if !ok || i >= len(p.screen.shown) {
		return
	}
	s := p.screen
	sc := s.shown[i]
	row.marks.Set(s.marks(sc))
	if row != p.measure { // the word takes no height, but years of reviews take time to add up
		row.state.SetParts(kit.Plain(s.state(sc)))
	}
	starred := s.deps.Book.Starred(s.deps.Book.Ref(sc.ID, ""))
	setVisible(row.star, starred)
	if s.query == "" {
		row.set(sc, sc.Level.String(), nil)
		return
	}
	category, _ := s.deps.Deck.Category(sc.Category)
	row.set(sc, category.Name, &s.hits[i])
}

// state returns the one word about when a scenario is to be rehearsed again, or
// "". What is due comes by itself; so that is said first.
func (s *Screen) state(sc *scenario.Scenario) string {
	ref, today := s.deps.Book.Ref(sc.ID, ""), s.today()
	switch {
	case s.deps.Book.IsAside(ref):
		return "set aside"
	case s.deps.Book.Due(ref, today):
		return "due"
	case s.deps.Book.IsWeak(ref, today):
		return "weak"
	}
	return ""
}

// marks returns how each must-point went the last time.
func (s *Screen) marks(sc *scenario.Scenario) []kit.Mark {
	must := sc.Must()
	marks := make([]kit.Mark, len(must))
	review, ok := s.deps.Book.LastReview(s.deps.Book.Ref(sc.ID, ""))
	if !ok {
		return marks
	}
	for i, p := range must {
		switch review.Of(p.ID) {
		case study.Said:
			marks[i] = kit.WasSaid
		case study.Unsaid:
			marks[i] = kit.WasMissed
		case study.NeverAsked:
		}
	}
	return marks
}

// listLayout stacks the pane's parts.
type listLayout struct{ pane *listPane }

func (l listLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l listLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := l.pane
	top, bottom := float32(look.Gap), size.Height
	if p.back.Visible() {
		p.back.Move(fyne.NewPos(look.Gap, look.Gap))
		p.back.Resize(p.back.MinSize())
		top += p.back.MinSize().Height + look.Half
	}
	if p.study.Visible() {
		button := p.study.MinSize()
		bottom -= button.Height + 2*look.Wide
		p.rule.Move(fyne.NewPos(look.Gap, bottom))
		p.rule.Resize(fyne.NewSize(size.Width-2*look.Gap, 1))
		p.study.Move(fyne.NewPos(look.Wide, bottom+look.Wide))
		p.study.Resize(button)
		order := p.order.MinSize()
		p.order.Move(fyne.NewPos(size.Width-look.Gap-order.Width, bottom+look.Wide+(button.Height-order.Height)/2))
		p.order.Resize(order)
	}
	p.rows.Move(fyne.NewPos(look.Gap, top))
	p.rows.Resize(fyne.NewSize(size.Width-2*look.Gap, max(bottom-top, 0)))
	p.nothing.Move(fyne.NewPos(0, top))
	p.nothing.Resize(fyne.NewSize(size.Width, p.nothing.HeightFor(size.Width)))
}
