package shell

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// asTallAsAllowed makes the sheet of keys keep its height while it is filtered.
const asTallAsAllowed = 10_000

// keyList is what the sheet of keys shows: a field to filter with, and every
// command under the heading of its place.
type keyList struct {
	widget.BaseWidget
	run func(*kit.Command)

	filter  *kit.Entry
	page    *kit.Page
	nothing *kit.Prose
	places  []*keyPlace
	chosen  *keyRow // nil when nothing is in view
	sheet   *kit.Sheet
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

// newKeySheet opens the sheet that lists the commands. A command that is chosen
// there goes to run after the sheet has closed.
func newKeySheet(h *kit.Host, over fyne.Canvas, commands []*kit.Command, run func(*kit.Command)) {
	k := &keyList{run: run, nothing: kit.NewProse(look.Body, kit.RowLeading), filter: kit.NewEntry(h.Commands, "Find a command")}
	k.filter.OnChanged = k.find
	k.filter.OnKey = h.Commands.Typed
	k.nothing.Colour = look.Muted
	k.page = kit.NewPage(kit.NewColumn(k.items(commands)...))
	k.page.Column.Margin = fyne.NewSize(look.Gap, look.Half)
	k.ExtendBaseWidget(k)
	k.sheet = kit.NewSheet(h, over, "Keys", k, k.commands()...)
	k.sheet.First = k.filter
	k.find("")
	k.sheet.Open()
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
	r.Row = kit.NewRow(kit.NewKeyLine(c), func() { k.act(r) })
	return r
}

func (k *keyList) commands() []*kit.Command {
	key := func(id, label, key string, run func()) *kit.Command {
		return &kit.Command{ID: "keys." + id, Label: label, Keys: []string{key}, Repeats: true, Run: run}
	}
	enter := key("run", "Run the chosen command", "Enter", func() { k.act(k.chosen) })
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
	k.choose(firstOf(shown))
	k.page.ScrollToTop()
}

// firstOf returns the first row that can act, else the first, else nil.
func firstOf(rows []*keyRow) *keyRow {
	if i := slices.IndexFunc(rows, func(r *keyRow) bool { return r.command.Can() }); i >= 0 {
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
}

// act closes the sheet and runs the command of the row, if it can act now.
func (k *keyList) act(row *keyRow) {
	if row == nil || !row.command.Can() {
		return
	}
	k.sheet.Close()
	k.run(row.command)
}

// HeightFor asks for all the height there is.
func (k *keyList) HeightFor(float32) float32 { return asTallAsAllowed }

// CreateRenderer is called by Fyne.
func (k *keyList) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{
		Layout: keyListLayout{k}, Objects: []fyne.CanvasObject{k.filter, k.page, k.nothing},
	})
}

// keyListLayout puts the field above the rows.
type keyListLayout struct{ list *keyList }

func (l keyListLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l keyListLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	k := l.list
	top := k.filter.MinSize().Height
	k.filter.Resize(fyne.NewSize(size.Width, top))
	top += look.Gap
	// The page is wider than the field: the scroll bar stands beside the rows.
	k.page.Move(fyne.NewPos(-look.Gap, top))
	k.page.Resize(fyne.NewSize(size.Width+2*look.Gap, max(size.Height-top, 0)))
	k.nothing.Move(fyne.NewPos(look.Wide, top+look.Gap))
	k.nothing.Resize(fyne.NewSize(size.Width-2*look.Wide, max(size.Height-top-look.Gap, 0)))
}
