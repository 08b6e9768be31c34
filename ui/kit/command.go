package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// Command is one thing the user can do. The one table of commands feeds the
// keys, the buttons, the menus, the tooltips and the sheet of keys; no handler
// binds a key on its own.
type Command struct {
	ID    string
	Label string
	Where string   // heading on the sheet of keys; after a comma, a page of the screen
	Keys  []string // "Ctrl+K", "Space", "/"; the first is shown, "" was taken away
	// As names the command of the table whose keys a button shows, where that is
	// another than its own.
	As string
	// Screen is the name of the screen on which it acts; "" is every screen.
	Screen string
	// Fixed says that the user cannot change the keys: one of a series.
	Fixed bool
	// Repeats says that a held key goes on acting: moving through a list.
	Repeats bool
	// Hidden keeps a command off the sheet of keys: a twin of another.
	Hidden  bool
	Enabled func() bool // nil: always
	Run     func()

	first []string // the keys that it has unless the user changes them
}

// Can reports whether the command would act now.
func (c *Command) Can() bool { return c.Run != nil && (c.Enabled == nil || c.Enabled()) }

// Key returns the key to show beside the command, or "".
func (c *Command) Key() string {
	for _, key := range c.Keys {
		if key != "" {
			return Shown(key)
		}
	}
	return ""
}

// Shown returns a key as it stands on a button: arrows as signs.
func Shown(key string) string {
	return strings.NewReplacer(
		"PageUp", "PageUp", "PageDown", "PageDown",
		"Left", "\u2190", "Right", "\u2192", "Up", "\u2191", "Down", "\u2193",
	).Replace(key)
}

// Commands is the table of commands and turns keys into calls. It is touched on
// the UI goroutine only.
type Commands struct {
	table []*Command
	// modal, while set, is asked instead of the table: an open sheet must not
	// let keys through to what lies behind it.
	modal *Commands
	// fresh is true from the press of a key until it acted: a held key acts once.
	fresh bool
	// watched says that presses are reported, as real windows do.
	watched bool
	rings   rings
}

// Add puts commands into the table. Where two share a key, the first that can
// act does.
func (c *Commands) Add(commands ...*Command) { c.table = append(c.table, remember(commands)...) }

// AddFirst puts commands before all others.
func (c *Commands) AddFirst(commands ...*Command) {
	c.table = append(slices.Clone(remember(commands)), c.table...)
}

// remember notes the keys that the commands have at first.
func remember(commands []*Command) []*Command {
	for _, c := range commands {
		if c.first == nil {
			c.first = slices.Clone(c.Keys)
		}
	}
	return commands
}

// All returns the commands in the order they were added.
func (c *Commands) All() []*Command { return c.table }

// Run runs the command with the id, if it can act now.
func (c *Commands) Run(id string) bool {
	for _, cmd := range c.table {
		if cmd.ID == id {
			return run(cmd)
		}
	}
	return false
}

// Find returns the command with the id.
func (c *Commands) Find(id string) *Command {
	for _, cmd := range c.table {
		if cmd.ID == id {
			return cmd
		}
	}
	return &Command{ID: id, Label: id}
}

// Open makes m answer all keys until Close.
func (c *Commands) Open(m *Commands) { c.modal = m }

// Modal reports whether others than the table answer.
func (c *Commands) Modal() bool { return c.modal != nil }

// Close lets the table answer again.
func (c *Commands) Close() { c.modal = nil }

// Down notes that a key was pressed, as opposed to held.
func (c *Commands) Down(*fyne.KeyEvent) { c.fresh, c.watched = true, true }

// Fresh reports whether the key that arrives was pressed, as opposed to held,
// and uses that up: one press acts once.
func (c *Commands) Fresh() bool {
	fresh := c.fresh || !c.watched
	c.fresh = false
	return fresh
}

// Typed runs the command bound to a key by name: "Space", "Left", "F1".
func (c *Commands) Typed(e *fyne.KeyEvent) bool { return c.press(keyName(e.Name)) }

// Rune runs the command bound to a character.
func (c *Commands) Rune(r rune) bool {
	if r == ' ' { // arrives by name as well
		return false
	}
	return c.press(runeKey(r))
}

// runeKey returns how the table writes the key of a character.
func runeKey(r rune) string { return strings.ToUpper(string(r)) }

// Shortcut runs the command bound to a key with a modifier.
func (c *Commands) Shortcut(s fyne.Shortcut) bool { return c.press(shortcutKey(s)) }

func (c *Commands) press(key string) bool {
	if key == "" {
		return false
	}
	table := c.table
	if c.modal != nil {
		table = c.modal.table
	}
	for _, cmd := range table {
		for _, k := range cmd.Keys {
			if k == key && cmd.Can() {
				return c.act(cmd)
			}
		}
	}
	return false
}

// act runs a command for a key, once for each press unless it repeats.
func (c *Commands) act(cmd *Command) bool {
	if !c.Fresh() && !cmd.Repeats {
		return true
	}
	return run(cmd)
}

func run(cmd *Command) bool {
	if !cmd.Can() {
		return false
	}
	cmd.Run()
	return true
}
