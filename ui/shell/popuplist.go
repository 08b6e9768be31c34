package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// popupList is a box with the items of a menu.
type popupList struct {
	widget.BaseWidget
	box      *kit.Rectangle
	page     *kit.Page
	rows     []*kit.Row
	commands []*kit.Command
	able     []bool // which could act when the menu was opened
	chosen   int    // -1 for none
}

// newPopupList returns the box; what is clicked goes to run.
func newPopupList(groups []menuGroup, run func(*kit.Command)) *popupList {
	l := &popupList{box: kit.NewRectangle(look.Surface, look.Control, look.Radius, fyne.NewSquareSize(1)), chosen: -1}
	var items []kit.Item
	for i, g := range groups {
		if i > 0 {
			items = append(items, kit.Item{Object: kit.NewRule(), Above: look.Half})
		}
		for j, c := range g {
			item := kit.Item{Object: l.row(c, run)}
			if i > 0 && j == 0 {
				item.Above = look.Half
			}
			items = append(items, item)
		}
	}
	l.page = kit.NewPage(kit.NewColumn(items...))
	l.page.Column.Margin = fyne.NewSquareSize(look.Half)
	l.ExtendBaseWidget(l)
	return l
}

// row returns the row of a command. Whether it can act is asked now: the menu
// takes the keys from what they acted on.
func (l *popupList) row(c *kit.Command, run func(*kit.Command)) *kit.Row {
	able := c.Can()
	shown := *c
	shown.Enabled = func() bool { return able }
	var tap func()
	if able {
		tap = func() { run(c) }
	}
	row := kit.NewRow(kit.NewKeyLine(&shown), tap)
	row.Pad = fyne.NewSize(look.Wide, look.Half+1)
	l.rows, l.commands, l.able = append(l.rows, row), append(l.commands, c), append(l.able, able)
	return row
}

// command returns the one that is chosen.
func (l *popupList) command() *kit.Command { return l.commands[l.chosen] }

// choose marks a row, or none for -1.
func (l *popupList) choose(i int) {
	if l.chosen >= 0 {
		l.rows[l.chosen].Mark(false, false)
	}
	if l.chosen = i; i >= 0 {
		l.mark(true)
		l.page.Reveal(l.rows[i])
	}
}

// mark says whether the keys act on what is chosen.
func (l *popupList) mark(keys bool) { l.rows[l.chosen].Mark(true, keys) }

// step chooses the next row that can act, round and round, and reports whether
// there is one.
func (l *popupList) step(by int) bool {
	n := len(l.rows)
	at := l.chosen
	if at < 0 && by < 0 {
		at = 0
	}
	for range n {
		if at = (at + by + n) % n; l.able[at] {
			l.choose(at)
			return true
		}
	}
	return false
}

func (l *popupList) heightFor(width float32) float32 { return l.page.HeightFor(width) }

// CreateRenderer is called by Fyne.
func (l *popupList) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewRenderer([]fyne.CanvasObject{l.box, l.page}, func() fyne.Size { return fyne.NewSquareSize(1) }, func(size fyne.Size) {
		l.box.Resize(size)
		l.page.Resize(size)
	}, nil)
}
