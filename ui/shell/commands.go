package shell

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/prefs"
)

// addCommands puts those that act everywhere into the table.
func (s *Shell) addCommands() {
	const where = "Everywhere"
	show := func(name string) func() { return func() { s.Show(name) } }
	s.keySets = map[string][]*kit.Command{"": {
		{ID: "search", Label: "Search", Where: where, Keys: []string{"Ctrl+K", "/"}, Run: s.search},
		{ID: "go." + Browse, Label: "Browse", Where: where, Keys: []string{"Ctrl+1"}, Run: show(Browse)},
		{ID: "go." + Study, Label: "Study", Where: where, Keys: []string{"Ctrl+2"}, Run: show(Study)},
		{ID: "go." + Bookmarks, Label: "Bookmarks", Where: where, Keys: []string{"Ctrl+3"}, Run: show(Bookmarks)},
		{ID: "go." + Settings, Label: "Settings", Where: where, Keys: []string{"Ctrl+,"}, Run: show(Settings)},
		{ID: "undo", Label: "Undo", Where: where, Keys: []string{"Ctrl+Z"}, Run: s.undo},
		{ID: "redo", Label: "Redo", Where: where, Keys: []string{"Ctrl+Shift+Z", "Ctrl+Y"}, Run: s.redo},
		{ID: "back", Label: "Back", Where: where, Keys: []string{"Alt+Left"}, Enabled: func() bool { return s.history.can(-1) }, Run: func() { s.move(-1) }},
		{ID: "forward", Label: "Forward", Where: where, Keys: []string{"Alt+Right"}, Enabled: func() bool { return s.history.can(1) }, Run: func() { s.move(1) }},
		{ID: "larger", Label: "Larger text", Where: where, Keys: []string{"Ctrl+=", "Ctrl+Shift+="}, Repeats: true, Run: func() { s.scale(s.settings.Text + settings.TextStep) }},
		{ID: "smaller", Label: "Smaller text", Where: where, Keys: []string{"Ctrl+-"}, Repeats: true, Run: func() { s.scale(s.settings.Text - settings.TextStep) }},
		{ID: "normal", Label: "Normal text size", Where: where, Keys: []string{"Ctrl+0"}, Run: func() { s.scale(settings.NormalText) }},
		{ID: "keys", Label: "Show the keys", Where: where, Keys: []string{"F1", "?"}, Run: s.showKeys},
		{ID: "keys.change", Label: "Change keys", Where: where, Keys: []string{"F2"}, Run: s.changeKeys},
		{ID: "menu", Label: "Menu", Where: where, Keys: []string{"F10"}, Run: s.openMenu},
		{ID: "help", Label: "Help", Where: where, Keys: []string{"Ctrl+F1"}, Run: s.showHelp},
		{ID: "report", Label: "Copy a report of a problem", Where: where, Keys: []string{"Ctrl+Shift+F1"}, Run: s.copyReport},
		{ID: "quit", Label: "Quit", Where: where, Keys: []string{"Ctrl+Q"}, Run: s.Quit},
		{ID: "leave", Label: "Close, or go back", Where: where, Keys: []string{"Esc"}, Run: s.escape},
	}}
	s.host.Commands.Add(s.keySets[""]...)
}

// addScreenCommands puts those of a screen before the others: the screen knows
// better what a key means on it.
func (s *Shell) addScreenCommands(name string, screen kit.Screen) {
	commands := screen.Commands()
	for _, c := range commands {
		enabled := c.Enabled
		c.Enabled = func() bool { return s.here == name && (enabled == nil || enabled()) }
		c.Screen = name
	}
	s.keySets[name] = commands
	s.host.Commands.AddFirst(commands...)
	s.bind(commands)
	s.addShortcuts(commands)
	s.showBar()
}

// listen connects the window's keys with the table.
func (s *Shell) listen() {
	canvas := s.deps.Window.Canvas()
	canvas.SetOnTypedKey(func(e *fyne.KeyEvent) { s.host.Commands.Typed(e) })
	canvas.SetOnTypedRune(func(r rune) { s.host.Commands.Rune(r) })
	if c, ok := canvas.(desktop.Canvas); ok {
		c.SetOnKeyDown(s.host.Commands.Down)
	}
	for _, commands := range s.keySets {
		s.addShortcuts(commands)
	}
	s.deps.Window.SetCloseIntercept(s.Quit)
}

// addShortcuts gives the window the keys of commands, once it has the content.
func (s *Shell) addShortcuts(commands []*kit.Command) {
	if !s.attached {
		return
	}
	for _, c := range commands {
		for _, key := range c.Keys {
			if shortcut := kit.Shortcut(key); shortcut != nil {
				s.deps.Window.Canvas().AddShortcut(shortcut, func(typed fyne.Shortcut) { s.host.Commands.Shortcut(typed) })
			}
		}
	}
}

func (s *Shell) search() {
	if s.here != Browse {
		s.Show(Browse)
	}
	s.browse().FocusSearch()
}

// escape is what Esc does where no screen has a better meaning for it.
func (s *Shell) escape() {
	switch {
	case s.news.Visible():
		s.news.Say("")
		s.relayout()
	case s.here != Browse:
		s.Show(Browse)
	}
}

func (s *Shell) undo() {
	f, ok := s.deps.Book.Undo()
	if !ok {
		s.say("Nothing to undo")
		return
	}
	words := "Undone: " + s.action(f)
	if key := s.host.Commands.Find("redo").Key(); key != "" {
		words += " \u00b7 " + key + " puts it back"
	}
	s.say(words)
}

func (s *Shell) redo() {
	f, ok := s.deps.Book.Redo()
	if !ok {
		s.say("Nothing to redo")
		return
	}
	s.say("Done again: " + s.action(f))
}

// action names what a group of facts was to the user, and which question it was
// about: that may be one of another screen.
func (s *Shell) action(f journal.Fact) string {
	ref, err := scenario.ParseRef(f.Object)
	if err != nil {
		return kind(f)
	}
	sc, ok := s.deps.Deck.Scenario(ref.Scenario)
	if !ok {
		return kind(f)
	}
	return kind(f) + " \u00b7 " + sc.Title
}

// kind names what the user did.
func kind(f journal.Fact) string {
	switch f.Kind {
	case journal.Star:
		if f.On {
			return "a star set"
		}
		return "a star removed"
	case journal.Tick:
		return "a tick"
	case journal.Skip:
		return "a skip"
	case journal.Review:
		return "a save"
	case journal.Note:
		return "a note"
	case journal.Arrange:
		return "the order of your bookmarks"
	case journal.Aside:
		return "set aside"
	case journal.Set, journal.Begin, journal.Turn, journal.Hint, journal.Undo: // cannot be undone
	}
	return "the last action"
}

// scale sets the text size, in percent.
func (s *Shell) scale(percent int) {
	next := s.settings
	next.Text = settings.Text(percent)
	s.change(next)
}

// change makes other choices hold; where the user is stays as it is.
func (s *Shell) change(chosen settings.Settings) {
	before, next := s.settings, s.settings
	next.Theme, next.Text, next.Still, next.Timer = chosen.Theme, chosen.Text, chosen.Still, chosen.Timer
	if next == before {
		return
	}
	s.settings = next
	if next.Theme != before.Theme || next.Text != before.Text {
		s.deps.Apply(next)
		s.relayout()
	}
	next.Save(s.deps.Store)
	if screen, ok := s.screens[Settings].(*prefs.Screen); ok {
		screen.Set(next)
	}
}

// actingFirst puts the places first of which most commands can act now: a screen
// has several pages. In each place, what can act comes first, and of that what
// does more than move.
func actingFirst(commands []*kit.Command) []*kit.Command {
	all, idle, order := make(map[string]int), make(map[string]int), make(map[string]int)
	for i, c := range commands {
		if c.Hidden {
			continue
		}
		if all[c.Where]++; all[c.Where] == 1 {
			order[c.Where] = i
		}
		if !c.Can() {
			idle[c.Where]++
		}
	}
	share := func(c *kit.Command) float64 { return float64(idle[c.Where]) / float64(max(all[c.Where], 1)) }
	use := func(c *kit.Command) int {
		switch {
		case !c.Can():
			return 2
		case c.Repeats:
			return 1
		}
		return 0
	}
	return slices.SortedStableFunc(slices.Values(commands), func(a, b *kit.Command) int {
		return cmp.Or(
			cmp.Compare(share(a), share(b)), cmp.Compare(order[a.Where], order[b.Where]), cmp.Compare(use(a), use(b)),
		)
	})
}

// showKeys lists the commands of all screens: first those that act here.
func (s *Shell) showKeys() {
	commands := slices.Concat(actingFirst(s.keySets[s.here]), s.keySets[""])
	s.buildAll()
	for _, name := range screens() {
		if name != s.here {
			commands = append(commands, s.keySets[name]...)
		}
	}
	newKeySheet(s.host, s.deps.Window.Canvas(), commands, func(c *kit.Command) {
		if c.Can() {
			c.Run()
		}
	})
}
