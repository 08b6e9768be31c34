package shell

import (
	"slices"
	"strings"

	"rehearse/ui/kit"
)

// keyChanger is the list of keys in which they can be changed.
type keyChanger struct {
	*keyList
	shell  *Shell
	wanted *kit.Command   // gets the next key; nil while the list has the keys
	key    string         // that was pressed for it
	others []*kit.Command // have that key
}

// changeKeys opens the list of all commands to give them other keys.
func (s *Shell) changeKeys() {
	s.buildAll()
	commands := slices.Clone(s.keySets[""])
	for _, name := range screens() {
		commands = append(commands, s.keySets[name]...)
	}
	k := &keyChanger{shell: s}
	k.keyList = newKeyList(s.host, (*kit.Command).Changeable, k.start)
	k.catcher.OnKey, k.catcher.OnLost = k.caught, k.stop
	k.filter.PlaceHolder = "Find a command, then Enter"
	k.fill(commands)
	k.sheet = kit.NewSheet(s.host, s.deps.Window.Canvas(), "Change keys", k.keyList, k.keys()...)
	k.sheet.First = k.filter
	k.sheet.Add(&kit.Command{
		ID: "keys.first", Label: "Reset", Keys: []string{"Ctrl+R"},
		Enabled: func() bool { return k.chosen != nil && k.chosen.command.Changed() },
		Run:     func() { k.reset(k.chosen.command) },
	})
	k.onChoose = k.sheet.Refresh // whose buttons speak of what is chosen
	k.find("")
	k.sheet.Open()
}

// start waits for the new key of a command.
func (k *keyChanger) start(c *kit.Command) {
	k.wanted, k.others = c, nil
	words := "Press the new key for " + quoted(c) + ". "
	if old := c.Replaced(); old != "" {
		words += "It takes the place of " + old + ". "
	}
	k.ask(words + "Esc leaves all as it is.")
	k.filter.Hide()
	k.catcher.Show()
	k.Refresh()
	k.shell.focus(k.catcher)
}

// stop lets the list have the keys again.
func (k *keyChanger) stop() {
	if k.wanted == nil {
		return
	}
	k.wanted = nil
	k.catcher.Hide()
	k.filter.Show()
	k.Refresh()
	k.shell.focus(k.filter)
}

// ask says what the next key will be for.
func (k *keyChanger) ask(words string) {
	k.catcher.Say(words)
	k.Refresh()
}

// caught is told of each key that is pressed for the command.
func (k *keyChanger) caught(key string, bindable bool) {
	switch {
	case key == "Esc":
		k.stop()
	case key == "Enter" && len(k.others) > 0:
		k.take()
	case !bindable:
		k.others = nil
		k.ask(key + " means the same everywhere and stays as it is. Press another key, or Esc.")
	case slices.Contains(k.wanted.Keys, key):
		k.others = nil
		k.ask(key + " is a key of " + quoted(k.wanted) + " already. Press another key, or Esc.")
	default:
		k.key, k.others = key, k.shell.host.Commands.Clashes(k.wanted, key)
		k.settle()
	}
}

// settle gives the command its key, unless others have that.
func (k *keyChanger) settle() {
	fixed := slices.IndexFunc(k.others, func(c *kit.Command) bool { return !c.Changeable() })
	switch {
	case len(k.others) == 0:
		k.take()
	case fixed >= 0:
		k.ask(k.key + " is a key of " + quoted(k.others[fixed]) + ", which keeps it. Press another key, or Esc.")
		k.others = nil
	default:
		k.ask(k.key + " is a key of " + quoted(k.others...) + ". Enter takes it away from there; or press another key, or Esc.")
	}
}

// quoted names commands and where they act.
func quoted(commands ...*kit.Command) string {
	names := make([]string, len(commands))
	for i, c := range commands {
		names[i] = "\u201c" + c.Label + "\u201d (" + c.Where + ")"
	}
	return strings.Join(names, " and of ")
}

// take gives the command the key, and takes it from the others.
func (k *keyChanger) take() {
	c := k.wanted
	for _, o := range k.others {
		k.shell.setKeys(o, o.Without(k.key))
	}
	k.shell.setKeys(c, c.With(k.key))
	k.stop()
	k.refill()
}

// reset gives a command its first keys back, also from those that have them now.
func (k *keyChanger) reset(c *kit.Command) {
	for _, key := range c.First() {
		for _, o := range k.shell.host.Commands.Clashes(c, key) {
			if !slices.Contains(o.First(), key) {
				k.shell.setKeys(o, o.Without(key))
			}
		}
	}
	k.shell.setKeys(c, "")
	k.refill()
}
