// Package bookmarks is the screen of what the user starred: scenarios and
// single points, to be read again, opened and studied.
package bookmarks

import (
	"fmt"
	"slices"

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
	// Browse opens a scenario, and a point of it; "" is Browse as it was left.
	Browse func(id, point string)
	// Study begins a sitting of the scenarios.
	Study func(source study.Source, ids []string)
}

// Screen is the Bookmarks screen.
type Screen struct {
	host *kit.Host
	deps Deps

	groups  []group
	hidden  int
	entries map[scenario.Ref]*entry // every row that was ever shown
	listed  []*entry                // those in the list now, from top to bottom
	focus   int                     // of listed
	shown   bool

	commands    commands
	page        *kit.Page
	count       *kit.Prose
	top, bottom *kit.Column
	rules       []*kit.Column
	empty       *kit.Column
	lost        *kit.Prose // what is hidden, below the list or in the empty state
	rule        *kit.Rectangle
	foot        *kit.Tray
	open, study *kit.Button
	browse      *kit.Button
	root        *fyne.Container

	unsubscribe func()
}

// New returns the screen; Close ends it.
func New(h *kit.Host, d Deps) *Screen {
	s := &Screen{host: h, deps: d, entries: make(map[scenario.Ref]*entry), rule: kit.NewRule()}
	s.commands = s.newCommands()
	s.study = kit.NewButton(h, s.commands.study, kit.Outlined)
	s.open = kit.NewButton(h, s.commands.open, kit.Bare)
	s.browse = kit.NewButton(h, s.commands.browse, kit.Filled)
	s.foot = kit.NewTray(s.study, s.open)
	s.lost, s.count = kit.NewQuiet(), kit.NewQuiet()
	s.top = inset(
		kit.Item{Object: kit.NewProse(look.Loud, kit.TightLeading, kit.Strong("Bookmarks"))},
		kit.Item{Object: s.count, Above: look.Half},
	)
	s.bottom = inset(kit.Item{Object: s.lost, Above: look.Space})
	s.empty = s.newEmpty()
	list := kit.NewColumn()
	list.Widest = look.ReadingWidth + 2*look.Wide // the rows stick out of the text
	s.page = kit.NewPage(list)
	s.root = container.New(&frame{screen: s}, s.page, s.rule, s.foot)
	s.unsubscribe = d.Book.Subscribe(study.Stars, func(study.Change) { s.changed() })
	return s
}

// Close ends the screen's interest in the book.
func (s *Screen) Close() { s.unsubscribe() }

// Root is what the window shows.
func (s *Screen) Root() fyne.CanvasObject { return s.root }

// Show is called when the screen comes up.
func (s *Screen) Show() {
	s.shown = true
	s.fill()
}

// Hide is called when another screen comes up.
func (s *Screen) Hide() { s.shown = false }

// changed follows the book. While another screen is up, nothing is drawn: Show
// reads the book again.
func (s *Screen) changed() {
	if s.shown {
		s.fill()
	}
}

// fill shows what the book has. Where the row with the keys has gone, they go
// to the one below it, or else above.
func (s *Screen) fill() {
	before := s.listed
	s.groups, s.hidden = gather(s.deps.Deck, s.deps.Book)
	s.listed = nil
	for _, g := range s.groups {
		s.listed = append(s.listed, s.entryOf(g.scenario))
		for _, p := range g.points {
			s.listed = append(s.listed, s.pointOf(g.scenario, p))
		}
	}
	s.focus = heir(before, s.focus, s.listed)
	s.show()
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
	s.lost.SetParts(kit.Plain(hiddenLine(s.hidden)))
	s.lost.Hidden = s.hidden == 0
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

// items are what the list shows, from top to bottom.
func (s *Screen) items() []kit.Item {
	items := []kit.Item{{Object: s.top}}
	at, above := 0, float32(look.Space)
	for i, g := range s.groups {
		if i > 0 {
			items = append(items, kit.Item{Object: s.ruleAbove(i), Above: look.Gap})
			above = look.Gap
		}
		items = append(items, kit.Item{Object: s.listed[at].row, Above: above})
		at++
		for range g.points {
			items = append(items, kit.Item{Object: s.listed[at].row})
			at++
		}
	}
	return append(items, kit.Item{Object: s.bottom, Above: look.Gap})
}

// ruleAbove returns the hairline above the i-th group.
func (s *Screen) ruleAbove(i int) *kit.Column {
	for len(s.rules) <= i {
		s.rules = append(s.rules, inset(kit.Item{Object: kit.NewRule()}))
	}
	return s.rules[i]
}

func (s *Screen) studyLabel() string {
	if len(s.groups) == 1 {
		return "Study this one"
	}
	return fmt.Sprintf("Study these %d", len(s.groups))
}

// focused returns the row that has the keys.
func (s *Screen) focused() (*entry, bool) {
	if s.focus < len(s.listed) {
		return s.listed[s.focus], true
	}
	return nil, false
}

// focusOn gives the keys to a row.
func (s *Screen) focusOn(e *entry) {
	if at := slices.Index(s.listed, e); at >= 0 {
		s.focus = at
	}
	s.ring()
	s.reveal()
}

func (s *Screen) ring() {
	for i, e := range s.listed {
		e.row.Mark(false, i == s.focus)
	}
}

// reveal brings the row with the keys into view, and the title above the first.
func (s *Screen) reveal() {
	if s.focus == 0 {
		s.page.ScrollToTop()
		return
	}
	if e, ok := s.focused(); ok {
		s.page.Reveal(e.row)
	}
}

// toggle sets or removes a star.
func (s *Screen) toggle(ref scenario.Ref) {
	on := !s.deps.Book.Starred(ref)
	s.deps.Book.Star(ref, on)
	if on {
		s.host.Say("Starred")
	} else {
		s.host.Say("Removed the star - Ctrl+Z puts it back")
	}
}

// Named are the objects that tests and tools look for.
func (s *Screen) Named() map[string]fyne.CanvasObject {
	named := map[string]fyne.CanvasObject{
		"bookmarks.list": s.page, "bookmarks.study": s.study, "bookmarks.open": s.open,
		"bookmarks.browse": s.browse, "bookmarks.hidden": s.lost,
	}
	for _, e := range s.listed {
		name := "bookmarks." + e.ref.Scenario
		if e.ref.Point != "" {
			name += "#" + e.ref.Point
		}
		named[name], named[name+".star"] = e.row, e.star
	}
	return named
}
