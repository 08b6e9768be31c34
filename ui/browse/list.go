package browse

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/kit"
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
	studyKeys          []string // shown where there is room for them
	stacked            bool     // the order stands under the button that studies
	rule               *kit.Rectangle
	problem            *kit.Prose // what is wrong with an operator

	nothing              *kit.Page // in the place of the rows where there are none
	advice               *kit.Prose
	suggestion, unfilter *kit.Button
}

func newListPane(s *Screen) *listPane {
	p := &listPane{screen: s, rule: kit.NewRule()}
	p.rows = kit.NewRows(p.newRow, p.bind)
	p.rows.OnChosen = func(_ int, clicked bool) { s.chooseRow(clicked) }
	p.back = kit.NewButton(s.host, &kit.Command{Label: "\u2039 Categories", Run: s.leave}, kit.Bare)
	p.studyCommand = &kit.Command{Label: "Study", Run: s.study}
	p.study = kit.NewButton(s.host, p.studyCommand, kit.Outlined)
	p.orderCommand = &kit.Command{As: "browse.order", Run: s.nextOrder}
	p.order = kit.NewButton(s.host, p.orderCommand, kit.Bare)
	p.clearCommand = &kit.Command{
		ID: "browse.clear", Label: "Clear the search", Where: "Search box", Keys: []string{"Esc"},
		Enabled: s.searching, Run: s.clear,
	}
	p.problem = kit.NewQuiet()
	p.newNothing()
	p.root = container.New(listLayout{p}, p.back, s.filters.tray, p.problem, s.stops[list], p.rows, p.rule, p.study, p.order, p.nothing)
	return p
}

// fill shows the scenarios of the screen and chooses one.
func (p *listPane) fill(chosen int) { p.rows.SetCount(len(p.screen.shown), chosen) }

// show tells what the pane's buttons can do.
func (p *listPane) show() {
	s := p.screen
	empty := len(s.shown) == 0
	kit.SetVisible(p.nothing, empty)
	kit.SetVisible(p.rows, !empty)
	kit.SetVisible(s.stops[list], !empty)
	kit.SetVisible(p.rule, !empty)
	kit.SetVisible(p.study, !empty)
	kit.SetVisible(p.order, !empty && s.found.text == "")
	kit.SetVisible(p.back, !s.searching() && !s.root.shows(categories))
	kit.SetVisible(s.filters.tray, s.searching())
	s.filters.show(s.parsed())
	p.problem.SetParts(kit.Plain(s.problem()))
	kit.SetVisible(p.problem, p.problem.Text() != "")
	if empty {
		p.advise()
	}
	p.studyKeys = s.host.Commands.Find("browse.study").Keys
	if s.box.focused {
		p.studyKeys = kit.Typing(p.studyKeys)
	}
	p.study.SetLabel(s.studyLabel())
	p.order.SetLabel(s.order.String())
	p.root.Layout.Layout(p.root.Objects, p.root.Size())
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
	kit.SetVisible(row.star, starred)
	if s.found.text == "" {
		row.set(sc, sc.Level.String(), nil)
		return
	}
	category, _ := s.deps.Deck.Category(sc.Category)
	row.set(sc, category.Name, &s.found.hits[i])
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
