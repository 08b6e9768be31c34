package browse

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// reading is the pane in which one scenario is read.
type reading struct {
	screen *Screen
	root   *fyne.Container
	page   *kit.Page
	back   *kit.Button

	scenario *scenario.Scenario
	query    string
	crumb    *crumb
	points   map[string]*kit.Point
	notes    notes
	spots    map[spot]fyne.CanvasObject
	marked   *kit.Row  // the first point in which the query stands; nil for none
	writing  *kit.Note // the one that was edited last; nil for none
	stops    []*stop
	focus    int // of stops, -1 for none
	active   bool
}

// stop is a row that the keys can reach: a point, a follow-up, a link.
type stop struct {
	row   *kit.Row
	point string // id, "" for what is not a point
	note  bool   // the user's note on the scenario
	open  func() // Enter; may be nil
	// example is the code; nil for what is none.
	example *kit.Code
	// answer is what open shows and hides; may be nil.
	answer fyne.CanvasObject
}

func newReading(s *Screen) *reading {
	r := &reading{screen: s, focus: -1, points: make(map[string]*kit.Point), notes: make(notes), spots: make(map[spot]fyne.CanvasObject)}
	column := kit.NewColumn()
	column.Widest, column.Out = look.ReadingWidth, look.Wide
	column.Margin = fyne.NewSize(look.Edge, look.Room)
	r.page = kit.NewPage(column)
	r.page.Keep = r.kept
	r.back = kit.NewButton(s.host, &kit.Command{Label: "\u2039 Back to the list", Run: s.leave}, kit.Bare)
	r.root = container.New(readingLayout{r}, r.back, r.page)
	return r
}

func (r *reading) id() string {
	if r.scenario == nil {
		return ""
	}
	return r.scenario.ID
}

// set shows a scenario, with the words of a query marked.
func (r *reading) set(sc *scenario.Scenario, query string) {
	if sc == r.scenario && query == r.query {
		return
	}
	r.endWriting()
	top := sc != r.scenario || query != ""
	r.scenario, r.query = sc, query
	r.screen.host.Selection.Clear()
	r.build()
	r.mark()
	if top {
		r.page.ScrollToTop()
	}
	r.revealHit()
}

// build makes the widgets of the scenario.
func (r *reading) build() {
	r.stops, r.focus, r.crumb, r.writing, r.marked = nil, -1, nil, nil, nil
	clear(r.points)
	clear(r.notes)
	clear(r.spots)
	if r.scenario == nil {
		r.page.Column.SetItems()
		r.page.Refresh() // or the card before stays in view until something else is drawn
		return
	}
	b := builder{reading: r, host: r.screen.host, scenario: r.scenario}
	if r.query != "" {
		b.marker = r.screen.finder.index.Marker(r.query)
	}
	r.page.Column.SetItems(b.items()...)
	r.page.Refresh()
}

// mark tells what is starred, and where the keys are.
func (r *reading) mark() {
	if r.scenario == nil {
		return
	}
	book := r.screen.deps.Book
	r.crumb.starred(book.Starred(book.Ref(r.scenario.ID, "")))
	for id, p := range r.points {
		p.SetStarred(book.Starred(book.Ref(r.scenario.ID, id)))
	}
	r.showNotes()
	r.ring()
}

// show tells whether the way back is needed.
func (r *reading) show() {
	kit.SetVisible(r.back, r.screen.root.beside() == 1)
	r.root.Layout.Layout(r.root.Objects, r.root.Size())
}

// setActive gives the keys to the pane or takes them.
func (r *reading) setActive(on bool) {
	r.active = on
	if on && r.focus < 0 {
		r.focus = min(0, len(r.stops)-1)
	}
	r.show()
	r.ring()
}

func (r *reading) ring() {
	for i, s := range r.stops {
		r.screen.host.Commands.MarkHere(s.row, r.active && i == r.focus)
	}
}

// step moves the focus by n rows; above the first row lies the top of the page.
func (r *reading) step(n int) {
	if len(r.stops) == 0 {
		r.scroll(n)
		return
	}
	to := r.focus + n
	if to < 0 {
		r.page.ScrollToTop()
		return
	}
	r.focusOn(min(to, len(r.stops)-1))
}

func (r *reading) focusOn(i int) {
	r.focus = i
	r.ring()
	r.page.Reveal(r.stops[i].row)
}

// kept returns the row that stays in view, nil for none. A note that is written
// looks after itself.
func (r *reading) kept() fyne.CanvasObject {
	if !r.active || r.focus < 0 || r.focus >= len(r.stops) || r.isWriting() {
		return nil
	}
	return r.stops[r.focus].row
}

// scroll moves the page by n times what is in view.
func (r *reading) scroll(n int) {
	y := r.page.Offset.Y + float32(n)*(r.page.Size().Height-2*look.Edge)
	r.page.ScrollToOffset(fyne.NewPos(0, max(y, 0)))
}

// focusPoint gives the keys to a point.
func (r *reading) focusPoint(id string) {
	for i, s := range r.stops {
		if s.point == id {
			r.focusOn(i)
		}
	}
}

// focusedPoint returns the id of the point that has the keys, or "".
func (r *reading) focusedPoint() string {
	if r.focus < 0 || r.focus >= len(r.stops) {
		return ""
	}
	return r.stops[r.focus].point
}

// focusedExample returns the code if it has the keys, or nil.
func (r *reading) focusedExample() *kit.Code {
	if !r.active || r.focus < 0 || r.focus >= len(r.stops) {
		return nil
	}
	return r.stops[r.focus].example
}

// open opens what has the keys: the answer of a follow-up, a neighbour.
func (r *reading) open() {
	if r.focus >= 0 && r.focus < len(r.stops) && r.stops[r.focus].open != nil {
		r.stops[r.focus].open()
	}
}

func (r *reading) named(into map[string]fyne.CanvasObject) {
	if r.scenario == nil {
		return
	}
	into["browse.card"] = r.page
	into["browse.question"] = r.crumb.question
	into["browse.star"] = r.crumb.star
	for id, p := range r.points {
		into["browse.point."+id] = p
		into["browse.point."+id+".star"] = p.Star()
		into["browse.words."+id] = r.notes[id].Field()
	}
	into["browse.note"] = r.notes[""].Field()
}

// tags returns what kind of scenario it is, in words.
func (r *reading) tags() string {
	s := r.scenario
	category, _ := r.screen.deps.Deck.Category(s.Category)
	return category.Name + " \u00b7 " + s.Level.String() + " \u00b7 " + strings.Join(s.Tags, ", ")
}

// readingLayout puts the way back above the page.
type readingLayout struct{ reading *reading }

func (l readingLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l readingLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r := l.reading
	top := float32(0)
	if r.back.Visible() {
		button := r.back.MinSize()
		r.back.Move(fyne.NewPos(look.Gap, look.Gap))
		r.back.Resize(button)
		top = button.Height + look.Gap
	}
	r.page.Move(fyne.NewPos(0, top))
	r.page.Resize(fyne.NewSize(size.Width, max(size.Height-top, 0)))
}
