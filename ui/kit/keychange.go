package kit

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// taken stands in what is kept for a key that was taken away from a command.
const taken = "none"

// Reserved reports whether a key keeps its meaning: keys that move, press, leave
// and edit text are the same everywhere, or nothing could be relied on.
func Reserved(key string) bool {
	switch key {
	case "Esc", "Tab", "Enter", "Space", "BackSpace",
		"Up", "Down", "Left", "Right", "PageUp", "PageDown", "Home", "End",
		"Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Ctrl+Insert":
		return true
	}
	return false
}

// bindable reports whether a command can have the key.
func bindable(key string) bool {
	mod, rest := split(key)
	switch {
	case Reserved(key), rest == "Esc", rest == "Tab", mod == fyne.KeyModifierShift: // a window hears of no Shift alone
		return false
	case functionKey(rest), rest == "Insert", rest == "Delete":
		return true
	}
	return written(rest) || mod != 0 && Reserved(rest)
}

// written reports whether the key writes a character, as the table writes it.
func written(key string) bool {
	r, size := utf8.DecodeRuneInString(key)
	return size == len(key) && r != utf8.RuneError && unicode.IsGraphic(r) && !unicode.IsSpace(r) && runeKey(r) == key
}

// functionKey reports whether the key is F1 to F12.
func functionKey(key string) bool {
	n, err := strconv.Atoi(strings.TrimPrefix(key, "F"))
	return err == nil && n >= 1 && n <= 12 && key == "F"+strconv.Itoa(n)
}

// place returns the index of the key that another takes the place of, or -1
// where the keys cannot be changed.
func (c *Command) place() int {
	if c.Fixed {
		return -1
	}
	return slices.IndexFunc(c.first, func(key string) bool { return !Reserved(key) })
}

// Changeable reports whether the command can get another key.
func (c *Command) Changeable() bool { return c.place() >= 0 }

// First returns the keys that the command has unless the user changes them.
func (c *Command) First() []string { return slices.Clone(c.first) }

// Changed reports whether the keys are not those that the command has at first.
func (c *Command) Changed() bool { return !slices.Equal(c.Keys, c.first) }

// Replaced returns the key that another would take the place of, or "".
func (c *Command) Replaced() string {
	if i := c.place(); i >= 0 {
		return c.Keys[i]
	}
	return ""
}

// With returns what to keep so that the command gets the key.
func (c *Command) With(key string) string {
	keys := slices.Clone(c.Keys)
	if i := c.place(); i >= 0 {
		keys[i] = key
	}
	return c.kept(keys)
}

// Without returns what to keep so that the key is taken away from the command.
func (c *Command) Without(key string) string {
	keys := slices.Clone(c.Keys)
	for i := range keys {
		if keys[i] == key {
			keys[i] = ""
		}
	}
	return c.kept(keys)
}

// kept returns how keys are kept: "" for those of the beginning.
func (c *Command) kept(keys []string) string {
	if slices.Equal(keys, c.first) {
		return ""
	}
	words := slices.Clone(keys)
	for i, key := range words {
		if key == "" {
			words[i] = taken
		}
	}
	return strings.Join(words, " ")
}

// Bind gives the command the keys that were kept for it and reports whether that
// changed them. What makes no sense stands for the keys of the beginning. It
// writes into the slice, so that buttons made of a copy of the command show the
// same keys.
func (c *Command) Bind(kept string) bool {
	keys := c.read(kept)
	if slices.Equal(keys, c.Keys) {
		return false
	}
	copy(c.Keys, keys)
	return true
}

func (c *Command) read(kept string) []string {
	keys := strings.Fields(kept)
	if len(keys) != len(c.first) || c.Fixed {
		return c.first
	}
	for i, key := range keys {
		switch {
		case key == c.first[i]:
		case Reserved(c.first[i]):
			return c.first
		case key == taken:
			keys[i] = ""
		case !bindable(key):
			return c.first
		}
	}
	return keys
}

// Clashes returns the commands that have a key and act where cmd acts too.
func (c *Commands) Clashes(cmd *Command, key string) []*Command {
	var others []*Command
	for _, o := range c.table {
		if o != cmd && slices.Contains(o.Keys, key) && o.meets(cmd) {
			others = append(others, o)
		}
	}
	return others
}

// meets reports whether two commands may be able to act at the same time. Two
// pages of a screen are never shown together.
func (c *Command) meets(o *Command) bool {
	if c.Screen == "" || o.Screen == "" {
		return true
	}
	apart := strings.Contains(c.Where, ",") && strings.Contains(o.Where, ",") && c.Where != o.Where
	return c.Screen == o.Screen && !apart
}

// keyOf returns the key to show beside a command: that of the command which it
// stands for, if the table has that.
func (c *Commands) keyOf(cmd *Command) string {
	if cmd.As != "" {
		if o := c.Find(cmd.As); o.first != nil || o.Run != nil {
			return o.Key()
		}
	}
	return cmd.Key()
}

// Typing returns those of some keys that act while text is typed.
func Typing(keys []string) []string {
	return slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return Shortcut(key) == nil && !functionKey(key) })
}
