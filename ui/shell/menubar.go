package shell

import (
	"time"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
)

// greyEvery is how often the menu bar follows what can be done: the system does
// not say when the user opens a menu.
const greyEvery = 500 * time.Millisecond

// bar is the menu bar of a system that has one outside of the window.
type bar struct {
	main  *fyne.MainMenu
	items map[*fyne.MenuItem]*kit.Command
}

// bar makes the menu bar from the commands that there are now. Its items have no
// shortcuts but show their keys in words: the system and Fyne would each act on
// one, also while text is typed or a sheet is open, and Fyne even for an item
// that is grey. So each press goes through the table of commands alone, and acts
// once.
func (s *Shell) bar() bar {
	b := bar{main: fyne.NewMainMenu(), items: make(map[*fyne.MenuItem]*kit.Command)}
	for _, m := range menus() {
		menu := fyne.NewMenu(m.label)
		for i, g := range s.groups(m) {
			if i > 0 {
				menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
			}
			for _, c := range g {
				menu.Items = append(menu.Items, b.item(s.host.Commands, c))
			}
		}
		b.main.Items = append(b.main.Items, menu)
	}
	b.grey(s.host.Commands)
	return b
}

func (b bar) item(commands *kit.Commands, c *kit.Command) *fyne.MenuItem {
	label := c.Label
	if key := c.Key(); key != "" {
		label += "   " + key
	}
	item := fyne.NewMenuItem(label, func() {
		if !commands.Modal() { // it may not be grey yet
			commands.Run(c.ID)
		}
	})
	item.IsQuit = c.ID == "quit"
	b.items[item] = c
	return item
}

// grey makes the items that cannot act now grey: all of them under a sheet.
func (b bar) grey(commands *kit.Commands) {
	for item, c := range b.items {
		item.Disabled = commands.Modal() || !c.Can()
	}
}

// showBar gives the window a menu bar, where the system has one for it, and
// shows what can be done, again and again.
func (s *Shell) showBar() {
	if !systemBar || !s.attached {
		return
	}
	b := s.bar()
	s.deps.Window.SetMainMenu(b.main)
	s.cancelGrey()
	var again func()
	again = func() {
		b.grey(s.host.Commands)
		s.cancelGrey = kit.After(s.deps.Post, greyEvery, again)
	}
	again()
}
