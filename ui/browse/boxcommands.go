package browse

import (
	"fmt"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
)

// boxCommands are those for the keys that the search box does not need itself,
// and for the filters.
func (s *Screen) boxCommands() []*kit.Command {
	const where = "Search box"
	box := func(and func() bool) func() bool { return func() bool { return s.box.focused && and() } }
	always := func() bool { return true }
	choosing := func() bool { return s.offers.Visible() && (s.offers.chosen >= 0 || s.box.entry.Text == "") }
	chosen := func() bool { return s.offers.Visible() && s.offers.chosen >= 0 }
	filtered := func() bool { return s.filtered() }
	commands := []*kit.Command{
		{ID: "search.take", Label: "Complete what is typed", Where: where, Keys: []string{"Tab"}, Enabled: box(s.offers.Visible), Run: s.takeChosen},
		{ID: "search.takechosen", Label: "Take what is chosen", Where: where, Keys: []string{"Enter"}, Enabled: box(chosen), Run: s.takeChosen},
		{ID: "search.offerup", Label: "Up in what is offered", Where: where, Keys: []string{"Up"}, Repeats: true, Hidden: true, Enabled: box(choosing), Run: func() { s.offers.step(-1) }},
		{ID: "search.offerdown", Label: "Down in what is offered", Where: where, Keys: []string{"Down"}, Repeats: true, Hidden: true, Enabled: box(choosing), Run: func() { s.offers.step(1) }},
		{ID: "search.withdraw", Label: "Close what is offered", Where: where, Keys: []string{"Esc"}, Enabled: box(s.offers.Visible), Run: s.withdraw},
		{ID: "search.suggestion", Label: "Search for what may have been meant", Where: where, Keys: []string{"Enter"}, Enabled: s.suggests, Run: s.takeSuggestion},
		{ID: "search.enter", Label: "Into the card", Where: where, Keys: []string{"Enter"}, Enabled: box(always), Run: s.enter},
		{ID: "search.clear", Label: "Clear the search", Where: where, Keys: []string{"Esc"}, Hidden: true, Enabled: box(s.searching), Run: s.clear},
		{ID: "search.leave", Label: "Leave the search box", Where: where, Keys: []string{"Esc"}, Enabled: box(always), Run: s.focusPane},
		{ID: "search.leavechips", Label: "From the filters to the search box", Where: where, Keys: []string{"Esc"}, Enabled: s.filters.focused, Run: s.FocusBox},
		{ID: "search.filter", Label: "Filter", Where: where, Keys: []string{"Ctrl+F"}, Run: s.filter},
		{ID: "search.clearfilters", Label: "Clear the filters", Where: where, Keys: []string{"Ctrl+Shift+F"}, Enabled: filtered, Run: s.clearFilters},
		{ID: "search.forget", Label: "Clear the recent searches", Where: where, Keys: []string{"Ctrl+Shift+Delete"}, Enabled: func() bool { return len(s.deps.Searches.List()) > 0 }, Run: s.forget},
	}
	for i, c := range choices() {
		commands = append(commands, &kit.Command{
			ID: "search.by." + c.name, Label: "Filter: " + c.label, Where: where,
			Keys: []string{fmt.Sprintf("Alt+%d", i+1)}, Run: func() { s.press(c) },
		})
	}
	return commands
}

// boxKey is asked for each named key in the search box: those that move no
// cursor go to the commands.
func (s *Screen) boxKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		s.active = list
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape, fyne.KeyTab:
	default:
		return false
	}
	s.host.Commands.Typed(e)
	return true
}
