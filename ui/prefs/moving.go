package prefs

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// control is what can have the keys on the page.
type control interface {
	fyne.CanvasObject
	fyne.Focusable
}

// box is where a control lies, as seen from the top left corner of the view.
type box struct {
	control
	left, top, bottom float32
}

// moving lets keys go from control to control, and scroll where there is none
// to go to: a licence can be read without a mouse.
func (s *Screen) moving() []*kit.Command {
	page := func() float32 { return max(s.page.Size().Height-look.Edge, look.Edge) }
	command := func(id, label, key string, run func()) *kit.Command {
		return &kit.Command{ID: "prefs." + id, Label: label, Where: where, Keys: []string{key}, Repeats: true, Run: run}
	}
	scroll := func(by func() float32) func() { return func() { s.scroll(by()) } }
	return []*kit.Command{
		command("up", "Up", "Up", func() { s.step(-1) }),
		command("down", "Down", "Down", func() { s.step(1) }),
		command("left", "To the left", "Left", func() { s.beside(-1) }),
		command("right", "To the right", "Right", func() { s.beside(1) }),
		command("pageup", "A page up", "PageUp", scroll(func() float32 { return -page() })),
		command("pagedown", "A page down", "PageDown", scroll(page)),
		command("top", "To the top", "Home", scroll(func() float32 { return -s.page.Offset.Y })),
		command("end", "To the end", "End", scroll(func() float32 { return s.page.Column.Size().Height })),
	}
}

func (s *Screen) scroll(by float32) {
	s.page.ScrollToOffset(fyne.NewPos(0, max(s.page.Offset.Y+by, 0)))
}

// controls are those that can have the keys now, in no order.
func (s *Screen) controls() []box {
	var all []box
	driver := fyne.CurrentApp().Driver() //nolint:forbidigo // it alone tells where a widget within others lies
	corner := driver.AbsolutePositionForObject(s.page)
	add := func(c control) {
		at := driver.AbsolutePositionForObject(c).Subtract(corner)
		all = append(all, box{c, at.X, at.Y, at.Y + c.Size().Height})
	}
	for _, b := range s.buttons {
		if b.Visible() && !b.Disabled() {
			add(b)
		}
	}
	for _, r := range s.asides.rows {
		add(r.back)
	}
	for _, f := range append([]*fold{s.licences}, s.folds...) {
		if f.Visible() {
			add(f)
		}
	}
	return all
}

// inView reports whether a control can be seen whole.
func (s *Screen) inView(b box) bool { return b.top >= 0 && b.bottom <= s.page.Size().Height }

// ringed returns the control that has the keys, if it can be seen.
func (s *Screen) ringed(all []box) (box, bool) {
	for _, b := range all {
		if s.host.Focused() == fyne.Focusable(b.control) && s.inView(b) {
			return b, true
		}
	}
	return box{}, false
}

// step goes to the nearest control of the next row, down or up, from the one that
// has the keys or else from the edge of the view. Where that row lies further out
// of view than half a page, it scrolls: there is something to read before.
func (s *Screen) step(way float32) {
	view, all := s.page.Size().Height, s.controls()
	from := box{top: view, bottom: 0}
	if at, ok := s.ringed(all); ok {
		from = at
	}
	// ahead is how far a control is beyond from: below zero for what is behind.
	ahead := func(b box) float32 {
		if way > 0 {
			return b.top - from.bottom
		}
		return from.top - b.bottom
	}
	all = slices.DeleteFunc(all, func(b box) bool { return ahead(b) < 0 })
	if len(all) > 0 {
		next := slices.MinFunc(all, func(a, b box) int {
			return cmp.Or(cmp.Compare(ahead(a), ahead(b)), cmp.Compare(apart(a, from), apart(b, from)))
		})
		if far := max(next.bottom-view, -next.top); far <= view/2 {
			s.host.Focus(next.control)
			return
		}
	}
	s.scroll(way * look.Edge)
}

// beside goes to the next control of the same row, to the right or to the left.
func (s *Screen) beside(way float32) {
	all := s.controls()
	from, ok := s.ringed(all)
	if !ok {
		s.step(way)
		return
	}
	ahead := func(b box) float32 { return (b.left - from.left) * way }
	row := slices.DeleteFunc(all, func(b box) bool {
		return b.top >= from.bottom || b.bottom <= from.top || ahead(b) <= 0
	})
	if len(row) > 0 {
		s.host.Focus(slices.MinFunc(row, func(a, b box) int { return cmp.Compare(ahead(a), ahead(b)) }).control)
	}
}

// apart is how far one control stands beside another.
func apart(a, b box) float32 { return max(a.left-b.left, b.left-a.left) }

// takeKeys gives the keys to the control that had them when the screen was left,
// if that can be seen, or else to the first that can be.
func (s *Screen) takeKeys() {
	seen := slices.DeleteFunc(s.controls(), func(b box) bool { return !s.inView(b) })
	if len(seen) == 0 {
		return
	}
	to := slices.MinFunc(seen, func(a, b box) int { return cmp.Or(cmp.Compare(a.top, b.top), cmp.Compare(a.left, b.left)) })
	for _, b := range seen {
		if s.last == fyne.Focusable(b.control) {
			to = b
		}
	}
	s.host.Focus(to.control)
}
