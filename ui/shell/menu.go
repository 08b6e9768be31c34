package shell

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
)

// menuGroup is what stands between two separators.
type menuGroup []*kit.Command

// groups returns the commands of the menu as they are now, for the screens that
// were built.
func (s *Shell) groups(m menu) []menuGroup {
	var groups []menuGroup
	for part := range strings.SplitSeq(strings.TrimSpace(m.items), "\n\n") {
		var g menuGroup
		for line := range strings.SplitSeq(part, "\n") {
			if c := s.menuItem(strings.Fields(line)); c != nil {
				g = append(g, c)
			}
		}
		if len(g) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// menuItem returns the first of the commands that can act now, else one of the
// screen that is shown, else any that there is, or nil.
func (s *Shell) menuItem(ids []string) *kit.Command {
	var found []*kit.Command
	for _, id := range ids {
		if i := slices.IndexFunc(s.host.Commands.All(), func(c *kit.Command) bool { return c.ID == id }); i >= 0 {
			found = append(found, s.host.Commands.All()[i])
		}
	}
	for _, fits := range []func(*kit.Command) bool{
		(*kit.Command).Can,
		func(c *kit.Command) bool { return c.Screen == s.here },
		func(*kit.Command) bool { return true },
	} {
		if i := slices.IndexFunc(found, fits); i >= 0 {
			return found[i]
		}
	}
	return nil
}

// buildAll builds the screens that were not shown yet, for their commands.
func (s *Shell) buildAll() {
	for _, name := range screens() {
		s.screen(name)
	}
}

// openMenu opens the menus beside the rail.
func (s *Shell) openMenu() {
	s.buildAll()
	var lists []popupMenu
	for _, m := range menus() {
		lists = append(lists, popupMenu{m.label, s.groups(m)})
	}
	openPopup(s.host, s.deps.Window.Canvas(), lists, s.popupCorner)
}

// popupCorner returns where the lower left corner of the menus lies.
func (s *Shell) popupCorner(window fyne.Size) fyne.Position {
	body := s.body.Position()
	if body.X > 0 { // beside the rail
		return fyne.NewPos(body.X, window.Height)
	}
	return fyne.NewPos(0, body.Y+s.body.Size().Height)
}
