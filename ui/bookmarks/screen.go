// Package bookmarks is the screen of what the user starred: scenarios and
// single points, to be read again, opened and studied.
package bookmarks

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// Deps is what the screen works with.
type Deps struct {
	Deck *scenario.Deck
	Book *study.Book
	Now  func() time.Time
	// Browse opens a scenario, and a point of it; "" is Browse as it was left.
	Browse func(id, point string)
	// Study begins a sitting.
	Study func(study.Run)
	// Order names how the list was sorted last, "" for the default; Ordered
	// keeps the name for the next start.
	Order   string
	Ordered func(name string)
	// Print opens a page of HTML in the browser. It is called off the UI
	// goroutine; nil where nothing can be printed.
	Print func(html string) error
}

// Screen is the Bookmarks screen.
type Screen struct {
	host *kit.Host
	deps Deps

	order   order
	groups  []group
	hidden  []scenario.Ref
	entries map[scenario.Ref]*entry // every row that was ever shown
	listed  []*entry                // those in the list now, from top to bottom
	focus   int                     // of listed
	writing *entry                  // whose note was edited last; nil for none
	shown   bool

	commands    commands
	page        *kit.Page
	count       *kit.Prose
	top, bottom *kit.Column
	stop        *kit.Stop // of the Tab key, before the rows
	orders      map[order]*kit.Button
	tools       *kit.Tray // beside the buttons under the list
	after       *kit.Tray // the same at the end of the list, where they have no room there
	rules       []*kit.Column
	empty       *kit.Column
	moving      *kit.Prose    // how an entry is moved, in the user's own order
	lost        *kit.Prose    // what is hidden, below the list or in the empty state
	lines       []*kit.Column // of buttons on the page
	rule        *kit.Rectangle
	foot        *kit.Tray
	open, study *kit.Button
	browse      *kit.Button
	root        *fyne.Container

	unsubscribe func()
}

// New returns the screen; Close ends it.
func New(h *kit.Host, d Deps) *Screen {
	s := &Screen{host: h, deps: d, order: orderOf(d.Order), entries: make(map[scenario.Ref]*entry), rule: kit.NewRule()}
	s.commands = s.newCommands()
	list := kit.NewColumn()
	list.Widest = look.ReadingWidth + 2*look.Wide // the rows stick out of the text
	s.page = kit.NewPage(list)
	s.page.Keep = s.held
	s.stop = kit.NewStop(h, s.reveal)
	s.study = kit.NewButton(h, s.commands.study, kit.Outlined)
	s.open = kit.NewButton(h, s.commands.open, kit.Bare)
	s.browse = kit.NewButton(h, s.commands.browse, kit.Filled)
	s.foot = kit.NewTray(s.study, s.open)
	s.lost, s.count = kit.NewQuiet(), kit.NewQuiet()
	s.moving = kit.NewQuiet()
	s.top = s.newTop()
	s.tools, s.after = s.newTools(nil), s.newTools(s.page.ScrollToBottom)
	s.bottom = kit.NewColumn(kit.Item{Object: inset(kit.Item{Object: s.lost, Above: look.Space})}, s.line(look.Gap, s.after))
	s.empty = s.newEmpty()
	s.root = container.New(&frame{screen: s}, s.page, s.rule, s.foot, s.tools)
	s.unsubscribe = d.Book.Subscribe(study.Stars|study.Order|study.Notes, s.changed)
	h.Commands.OnRings(s.ring)
	return s
}

// Close ends the screen's interest in the book.
func (s *Screen) Close() {
	s.endWriting()
	s.unsubscribe()
}

// Root is what the window shows.
func (s *Screen) Root() fyne.CanvasObject { return s.root }

// Show is called when the screen comes up.
func (s *Screen) Show() {
	s.shown = true
	s.fill()
}

// Hide is called when another screen comes up.
func (s *Screen) Hide() {
	s.endWriting()
	s.shown = false
}

// changed follows the book. While another screen is up, nothing is drawn: Show
// reads the book again.
func (s *Screen) changed(what study.Change) {
	switch {
	case !s.shown:
	case what == study.Notes:
		s.showNotes()
	default:
		s.fill()
	}
}

// fill shows what the book has. Where the row with the keys has gone, they go
// to the one below it, or else above.
func (s *Screen) fill() {
	before := s.listed
	s.groups, s.hidden = gather(s.deps.Deck, s.deps.Book, s.order)
	s.listed = nil
	for _, g := range s.groups {
		s.listed = append(s.listed, s.entryOf(g.scenario))
		for _, p := range g.points {
			s.listed = append(s.listed, s.pointOf(g.scenario, p))
		}
	}
	s.focus = heir(before, s.focus, s.listed)
	s.show()
	if s.writing != nil && !slices.Contains(s.listed, s.writing) {
		s.endWriting()
	}
}

// heir returns where in the new list the row is that had the keys in the old
// one, or the nearest row that is left of the old list, first below.
func heir(before []*entry, focus int, now []*entry) int {
	if focus >= len(before) {
		return 0
	}
	near := slices.Clone(before[focus:])
	for _, e := range slices.Backward(before[:focus]) {
		near = append(near, e)
	}
	for _, e := range near {
		if at := slices.Index(now, e); at >= 0 {
			return at
		}
	}
	return 0
}

// show lays the rows out and tells where the keys are.
func (s *Screen) show() {
	s.lost.SetParts(kit.Plain(hiddenLine(len(s.hidden))))
	s.lost.Hidden = len(s.hidden) == 0
	for o, b := range s.orders {
		b.Chosen = o == s.order
	}
	s.moving.Hidden = s.order != own
	// An arrow as a sign would leave the space after it without a glyph.
	key := func(id string) string { return strings.Join(s.host.Commands.Find("bookmarks."+id).Keys, " ") }
	s.moving.SetParts(kit.Plain(key("earlier") + " and " + key("later") + " move what has the ring."))
	s.count.SetParts(kit.Plain(summary(s.groups)))
	s.study.SetLabel(s.studyLabel())
	empty := len(s.groups) == 0
	s.rule.Hidden, s.foot.Hidden = empty, empty
	if empty {
		s.page.Column.SetItems(kit.Item{Object: s.empty})
	} else {
		s.page.Column.SetItems(s.items()...)
	}
	s.ring()
	s.root.Refresh()
}

func (s *Screen) studyLabel() string {
	if len(s.groups) == 1 {
		return "Study this one"
	}
	return "Study these" // how many that is, the line below the title says
}

// Named are the objects that tests and tools look for.
func (s *Screen) Named() map[string]fyne.CanvasObject {
	named := map[string]fyne.CanvasObject{
		"bookmarks.list": s.page, "bookmarks.study": s.study, "bookmarks.open": s.open,
		"bookmarks.browse": s.browse, "bookmarks.hidden": s.lost, "bookmarks.count": s.count,
	}
	for o, b := range s.orders {
		named["bookmarks.order."+string(o)] = b
	}
	named["bookmarks.tools"], named["bookmarks.after"] = s.tools, s.after
	for _, e := range s.listed {
		name := "bookmarks." + e.ref.Scenario
		if e.ref.Point != "" {
			name += "#" + e.ref.Point
		}
		named[name], named[name+".star"], named[name+".note"] = e.row, e.star, e.note.Field()
	}
	return named
}
