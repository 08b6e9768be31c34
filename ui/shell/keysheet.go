package shell

import (
	"slices"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
)

// newKeySheet opens the sheet that lists the commands. A command that is chosen
// there goes to run after the sheet has closed.
func newKeySheet(h *kit.Host, over fyne.Canvas, commands []*kit.Command, run func(*kit.Command)) {
	k := newKeyList(h, (*kit.Command).Can, nil)
	k.chose = func(c *kit.Command) {
		k.sheet.Close()
		run(c)
	}
	k.fill(commands)
	k.sheet = kit.NewSheet(h, over, "Keys", k, k.keys()...)
	k.sheet.First = k.filter
	if i := slices.IndexFunc(commands, func(c *kit.Command) bool { return c.ID == "help" }); i >= 0 {
		k.sheet.Link(commands[i])
	}
	k.find("")
	k.sheet.Open()
}
