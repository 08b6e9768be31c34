package shell

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// keyList is what the sheet of keys shows: a field to filter with, and every
// command under the heading of its place.
type keyList struct {
	widget.BaseWidget
	can   func(*kit.Command) bool // whether it can be chosen
	chose func(*kit.Command)
	// onChoose is called when another row is chosen.
	onChoose func()

	commands []*kit.Command
	filter   *kit.Entry
	catcher  *kit.KeyCatcher // while it is visible, it stands in the place of the filter
	page     *kit.Page
	nothing  *kit.Prose
	places   []*keyPlace
	chosen   *keyRow // nil when nothing is in view
	sheet    *kit.Sheet
}

// keyPlace is a heading with the commands that act there.
type keyPlace struct {
	heading *kit.Row
	rows    []*keyRow
}

// keyRow is one command on the sheet.
type keyRow struct {
	*kit.Row
	command *kit.Command
	words   string // what the filter looks at
}

// newKeyList returns an empty list. can reports whether a command can be chosen,
// chose is called with the one that was.
func newKeyList(h *kit.Host, can func(*kit.Command) bool, chose func(*kit.Command)) *keyList {
	k := &keyList{
		can: can, chose: chose, onChoose: func() {},
		nothing: kit.NewProse(look.Body, kit.RowLeading), filter: kit.NewEntry(h, "Find a command"),
		catcher: kit.NewKeyCatcher(h.Commands),
	}
	k.filter.OnChanged = k.find
	k.filter.OnKey = h.Commands.Typed
	k.nothing.Colour = look.Muted
	k.catcher.Hide()
	k.page = kit.NewPage(kit.NewColumn())
	k.page.Column.Margin = fyne.NewSize(look.Gap, look.Half)
	k.ExtendBaseWidget(k)
	return k
}

// fill lists commands.
func (k *keyList) fill(commands []*kit.Command) {
	k.commands, k.places, k.chosen = commands, nil, nil
	k.page.Column.SetItems(k.items(commands)...)
}

// refill lists the same commands with the keys that they have now.
func (k *keyList) refill() {
	var chosen *kit.Command
	if k.chosen != nil {
		chosen = k.chosen.command
	}
	at := k.page.Offset
	k.fill(k.commands)
	k.find(k.filter.Text)
	for _, r := range k.shown() {
		if r.command == chosen {
			k.choose(r)
		}
	}
	k.page.ScrollToOffset(at)
}

// items makes a row for each command that is not hidden, place by place.
func (k *keyList) items(commands []*kit.Command) []kit.Item {
	at := make(map[string]*keyPlace)
	for _, c := range commands {
		if c.Hidden {
			continue
		}
		p := at[c.Where]
		if p == nil {
			p = &keyPlace{heading: kit.NewRow(kit.NewCaption(c.Where), nil)}
			at[c.Where] = p
			k.places = append(k.places, p)
		}
		p.rows = append(p.rows, k.row(c))
	}
	var items []kit.Item
	for i, p := range k.places {
		above := float32(look.Space)
		if i == 0 {
			above = 0
		}
		items = append(items, kit.Item{Object: p.heading, Above: above})
		for _, r := range p.rows {
			items = append(items, kit.Item{Object: r.Row})
		}
	}
	return items
}

func (k *keyList) row(c *kit.Command) *keyRow {
	r := &keyRow{command: c, words: strings.ToLower(c.Label + " " + strings.Join(c.Keys, " "))}
	shown := *c
	shown.Enabled = func() bool { return k.can(c) }
	if c.Changed() {
		shown.Label += " \u00b7 changed"
	}
	r.Row = kit.NewRow(kit.NewKeyLine(&shown), func() { k.act(r) })
	return r
}

// keys are those of the list while it has the keys.
func (k *keyList) keys() []*kit.Command {
	key := func(id, label, key string, run func()) *kit.Command {
		return &kit.Command{ID: "keys." + id, Label: label, Keys: []string{key}, Repeats: true, Run: run}
	}
	enter := key("run", "Take the chosen command", "Enter", func() { k.act(k.chosen) })
	enter.Repeats = false
	return []*kit.Command{
		key("up", "Move up", "Up", func() { k.step(-1) }),
		key("down", "Move down", "Down", func() { k.step(1) }),
		key("pageup", "A page up", "PageUp", func() { k.step(-k.pageLength()) }),
		key("pagedown", "A page down", "PageDown", func() { k.step(k.pageLength()) }),
		enter,
	}
}

// find shows the commands in whose label or keys every word of the query
// stands, and chooses the first that can act.
func (k *keyList) find(query string) {
	words := strings.Fields(strings.ToLower(query))
	for _, p := range k.places {
		hits := 0
		for _, r := range p.rows {
			r.Hidden = !r.holds(words)
			if !r.Hidden {
				hits++
			}
		}
		p.heading.Hidden = hits == 0
	}
	shown := k.shown()
	k.nothing.Hidden = len(shown) > 0
	k.nothing.SetParts(kit.Plain(`No command or key matches "` + strings.TrimSpace(query) + `".`))
	k.page.Refresh()
	k.choose(k.firstOf(shown))
	k.page.ScrollToTop()
}

// firstOf returns the first row that can be chosen, else the first, else nil.
func (k *keyList) firstOf(rows []*keyRow) *keyRow {
	if i := slices.IndexFunc(rows, func(r *keyRow) bool { return k.can(r.command) }); i >= 0 {
		return rows[i]
	}
	if len(rows) > 0 {
		return rows[0]
	}
	return nil
}

func (r *keyRow) holds(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(r.words, w) })
}

// shown returns the rows that the filter leaves.
func (k *keyList) shown() []*keyRow {
	var shown []*keyRow
	for _, p := range k.places {
		for _, r := range p.rows {
			if r.Visible() {
				shown = append(shown, r)
			}
		}
	}
	return shown
}

func (k *keyList) step(n int) {
	shown := k.shown()
	if len(shown) == 0 {
		return
	}
	at := slices.Index(shown, k.chosen) + n
	k.choose(shown[min(max(at, 0), len(shown)-1)])
	if at <= 0 {
		k.page.ScrollToTop()
	}
}

// pageLength returns how many rows a page key moves.
func (k *keyList) pageLength() int {
	if k.chosen == nil {
		return 1
	}
	return max(int(k.page.Size().Height/max(k.chosen.Size().Height, 1))-1, 1)
}

func (k *keyList) choose(row *keyRow) {
	if k.chosen != nil {
		k.chosen.Mark(false, false)
	}
	k.chosen = row
	if row != nil {
		row.Mark(true, true)
		k.page.Reveal(row.Row)
	}
	k.onChoose()
}

// act takes the command of the row, if that can be.
func (k *keyList) act(row *keyRow) {
	if row == nil || !k.can(row.command) {
		return
	}
	k.choose(row)
	k.chose(row.command)
}
