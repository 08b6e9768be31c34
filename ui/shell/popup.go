package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// Measures of the menus, in device-independent pixels at the normal text size.
const (
	popupNames = 112
	popupItems = 400
	popupLeast = 250 // of room for the items, below which they replace the names
)

// popupMenu is one of the menus that pop up.
type popupMenu struct {
	label  string
	groups []menuGroup
}

// popup is the menus over the window: their names, and beside them the items of
// the one that is chosen. All keys are its own while it is open. It is none of
// Fyne's, since those draw keys too pale to be read, show no key without a
// modifier, run an item that is grey, and close when Enter is pressed on a name.
type popup struct {
	widget.BaseWidget
	host   *kit.Host
	over   fyne.Canvas
	corner func(window fyne.Size) fyne.Position

	names  *popupList
	items  []*popupList // of each menu
	inside bool         // the keys move among the items
	back   fyne.Focusable
}

// openPopup opens menus whose lower left corner lies where corner says.
func openPopup(h *kit.Host, over fyne.Canvas, menus []popupMenu, corner func(fyne.Size) fyne.Position) {
	p := &popup{host: h, over: over, corner: corner, back: over.Focused()}
	var names menuGroup
	for i, m := range menus {
		names = append(names, &kit.Command{Label: m.label, Run: func() { p.show(i); p.enter() }})
		p.items = append(p.items, newPopupList(m.groups, p.run))
	}
	p.names = newPopupList([]menuGroup{names}, func(c *kit.Command) { c.Run() })
	for i, row := range p.names.rows {
		row.OnHover = func() { p.show(i) }
	}
	p.ExtendBaseWidget(p)
	p.show(0)
	h.Tip.Off()
	keys := &kit.Commands{}
	keys.Add(p.keys()...)
	h.Commands.Open(keys)
	over.Unfocus()
	over.Overlays().Add(p)
}

func (p *popup) keys() []*kit.Command {
	key := func(id, label, key string, run func()) *kit.Command {
		return &kit.Command{ID: "menu." + id, Label: label, Keys: []string{key}, Run: run}
	}
	up := key("up", "Move up", "Up", func() { p.step(-1) })
	down := key("down", "Move down", "Down", func() { p.step(1) })
	up.Repeats, down.Repeats = true, true
	press := key("press", "Run, or open the menu", "Enter", p.press)
	press.Keys = []string{"Enter", "Space"}
	return []*kit.Command{
		up, down, press,
		key("in", "Into the menu", "Right", p.enter),
		key("out", "Back to the names", "Left", p.leave),
		key("close", "Close the menu", "Esc", func() {
			if p.inside {
				p.leave()
				return
			}
			p.close()
		}),
		{ID: "menu.shut", Label: "Close all menus", Keys: p.host.Commands.Find("menu").Keys, Run: p.close},
	}
}

// list returns the rows among which the keys move.
func (p *popup) list() *popupList {
	if p.inside {
		return p.items[p.names.chosen]
	}
	return p.names
}

// show puts the items of a menu beside the names.
func (p *popup) show(i int) {
	p.leave()
	p.names.choose(i)
	for j, l := range p.items {
		kit.SetVisible(l, j == i)
	}
	p.Refresh()
}

func (p *popup) step(by int) {
	if p.inside {
		p.list().step(by)
		return
	}
	n := len(p.names.rows)
	p.show((p.names.chosen + by + n) % n)
}

// enter lets the keys move among the items, if one of them can act.
func (p *popup) enter() {
	if !p.inside && p.items[p.names.chosen].step(1) {
		p.inside = true
		p.names.mark(false)
		p.arrange(p.Size())
	}
}

// leave lets the keys move among the names.
func (p *popup) leave() {
	if p.inside {
		p.list().choose(-1)
		p.inside = false
		p.names.mark(true)
		p.arrange(p.Size())
	}
}

func (p *popup) press() {
	if !p.inside {
		p.enter()
		return
	}
	p.run(p.list().command())
}

// run closes the menus and runs a command where the user was.
func (p *popup) run(c *kit.Command) {
	p.close()
	if c.Can() {
		c.Run()
	}
}

// close takes the menus away and gives the keys back.
func (p *popup) close() {
	p.over.Overlays().Remove(p)
	p.host.Commands.Close()
	if p.back != nil {
		p.over.Focus(p.back)
	}
}

// Tapped closes the menus for a click beside them.
func (p *popup) Tapped(e *fyne.PointEvent) {
	for _, l := range []*popupList{p.names, p.items[p.names.chosen]} {
		at := e.Position.Subtract(l.Position())
		if l.Visible() && at.X >= 0 && at.Y >= 0 && at.X < l.Size().Width && at.Y < l.Size().Height {
			return
		}
	}
	p.close()
}

// CreateRenderer is called by Fyne.
func (p *popup) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{p.names}
	for _, l := range p.items {
		objects = append(objects, l)
	}
	return kit.NewRenderer(objects, func() fyne.Size { return fyne.NewSquareSize(1) }, p.arrange, nil)
}

// arrange stands the menus on the lower edge, the items beside the names, or in
// their place once they have been entered where the window is too narrow.
func (p *popup) arrange(window fyne.Size) {
	at := p.corner(window).AddXY(look.Half, -look.Half)
	put := func(l *popupList, width float32) {
		height := min(l.heightFor(width), at.Y-look.Half)
		l.Move(fyne.NewPos(at.X, at.Y-height))
		l.Resize(fyne.NewSize(width, height))
		at.X += width + look.Half
	}
	names, items := p.names, p.items[p.names.chosen]
	narrow := window.Width-at.X-look.Grown(popupNames)-look.Gap < look.Grown(popupLeast)
	kit.SetVisible(names, !narrow || !p.inside)
	kit.SetVisible(items, !narrow || p.inside)
	if names.Visible() {
		put(names, look.Grown(popupNames))
	}
	if narrow {
		at.X = look.Half
	}
	if items.Visible() {
		put(items, min(look.Grown(popupItems), window.Width-at.X-look.Half))
	}
}
