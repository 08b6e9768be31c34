package prefs

import (
	"slices"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// asides is the list of scenarios that are set aside, each with a way back.
type asides struct {
	screen *Screen
	empty  *kit.Prose
	list   *kit.Column
	refs   []scenario.Ref
	rows   []*asideRow
}

func newAsides(s *Screen) *asides {
	return &asides{
		screen: s, list: kit.NewColumn(),
		empty: kit.NewQuiet(),
	}
}

func (a *asides) items() []kit.Item {
	return []kit.Item{
		{Object: words("Set aside"), Above: look.Space},
		{Object: a.empty, Above: look.Half},
		{Object: a.list},
	}
}

// show lists what is set aside now. The key that took one back acts on the next.
func (a *asides) show() {
	refs := a.screen.deps.Book.Asides()
	a.list.Hidden, a.empty.Hidden = len(refs) == 0, len(refs) > 0
	if slices.Equal(refs, a.refs) {
		return
	}
	focused := -1
	for i, row := range a.rows {
		if a.screen.host.Focused() == row.back {
			focused = i
		}
	}
	a.refs, a.rows = refs, nil
	items := make([]kit.Item, len(refs))
	for i, ref := range refs {
		row := newAsideRow(a.screen, ref)
		a.rows = append(a.rows, row)
		items[i] = kit.Item{Object: row.pair, Above: look.Gap}
	}
	a.list.SetItems(items...)
	switch {
	case focused < 0:
	case len(a.rows) == 0:
		a.screen.host.Focus(nil)
	default:
		a.screen.page.Refresh() // the row must have its place before it is shown
		a.screen.host.Focus(a.rows[min(focused, len(a.rows)-1)].back)
	}
}

// asideRow is a scenario that is set aside.
type asideRow struct {
	*pair
	id   string
	back *kit.Button
}

func newAsideRow(s *Screen, ref scenario.Ref) *asideRow {
	question := words(ref.Scenario)
	if sc, ok := s.deps.Deck.Scenario(ref.Scenario); ok {
		question.SetParts(kit.Part{Text: sc.Question})
	}
	back := kit.NewButton(s.host, &kit.Command{Label: "Take back", Run: func() {
		s.deps.Book.SetAside(ref, false)
		s.host.Offer("Plans ask it again", &kit.Command{Label: "Undo", As: "undo", Keys: []string{"Ctrl+Z"}, Run: func() {
			s.deps.Book.SetAside(ref, true)
		}})
	}}, kit.Outlined)
	r := &asideRow{pair: newPair(question, nil, back), id: ref.Scenario, back: back}
	back.OnFocus = func() { s.page.Reveal(within{r.pair, s.asides.list.Position()}) }
	return r
}

// within is an object as seen from the page that its column lies on.
type within struct {
	fyne.CanvasObject
	column fyne.Position
}

// Position returns where the object lies on the page.
func (w within) Position() fyne.Position { return w.CanvasObject.Position().Add(w.column) }
