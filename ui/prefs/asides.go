package prefs

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

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
		items[i] = kit.Item{Object: row, Above: look.Gap}
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
	widget.BaseWidget
	id    string
	words *kit.Prose
	back  *kit.Button
}

const (
	besideFrom = 26 // text sizes of width, from which the button stands beside the words
	beside     = look.Space
)

func newAsideRow(s *Screen, ref scenario.Ref) *asideRow {
	r := &asideRow{id: ref.Scenario, words: words(ref.Scenario)}
	if sc, ok := s.deps.Deck.Scenario(ref.Scenario); ok {
		r.words.SetParts(kit.Part{Text: sc.Question})
	}
	r.back = kit.NewButton(s.host, &kit.Command{Label: "Take back", Run: func() {
		s.deps.Book.SetAside(ref, false)
		s.host.Offer("Plans ask it again", &kit.Command{Label: "Undo", As: "undo", Keys: []string{"Ctrl+Z"}, Run: func() {
			s.deps.Book.SetAside(ref, true)
		}})
	}}, kit.Outlined)
	r.back.OnFocus = func() { s.page.Reveal(within{r, s.asides.list.Position()}) }
	r.ExtendBaseWidget(r)
	return r
}

// place returns the size of the words and where the button stands.
func (r *asideRow) place(width float32) (text fyne.Size, button fyne.Position) {
	b := r.back.MinSize()
	if width < besideFrom*theme.Size(look.Small) {
		text = fyne.NewSize(width, r.words.HeightFor(width))
		return text, fyne.NewPos(0, text.Height+look.Half)
	}
	text.Width = max(width-b.Width-beside, 1)
	text.Height = r.words.HeightFor(text.Width)
	return text, fyne.NewPos(width-b.Width, max((text.Height-b.Height)/2, 0))
}

// HeightFor returns the height of the row at a width.
func (r *asideRow) HeightFor(width float32) float32 {
	text, button := r.place(width)
	return max(text.Height, button.Y+r.back.MinSize().Height)
}

// CreateRenderer is called by Fyne.
func (r *asideRow) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewRenderer([]fyne.CanvasObject{r.words, r.back},
		func() fyne.Size { return fyne.NewSquareSize(1) }, r.arrange, nil)
}

func (r *asideRow) arrange(size fyne.Size) {
	text, at := r.place(size.Width)
	r.words.Move(fyne.NewPos(0, max((min(size.Height, r.back.MinSize().Height)-text.Height)/2, 0)))
	if at.X == 0 {
		r.words.Move(fyne.Position{})
	}
	r.words.Resize(text)
	r.back.Move(at)
	r.back.Resize(r.back.MinSize())
}

// within is an object as seen from the page that its column lies on.
type within struct {
	fyne.CanvasObject
	column fyne.Position
}

// Position returns where the object lies on the page.
func (w within) Position() fyne.Position { return w.CanvasObject.Position().Add(w.column) }
