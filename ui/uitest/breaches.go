package uitest

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

const (
	// slack is by how much things may stick out or overlap, in device-independent
	// pixels: sizes are rounded.
	slack = 1
	// blank is the share of a line's height above and below its letters.
	blank = 0.2
	// far is farther than anything scrolls.
	far = 1e6
)

// box is a rectangle of the window.
type box struct{ x1, y1, x2, y2 float32 }

func boxOf(at fyne.Position, size fyne.Size) box {
	return box{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

func (b box) and(o box) box {
	return box{max(b.x1, o.x1), max(b.y1, o.y1), min(b.x2, o.x2), min(b.y2, o.y2)}
}

func (b box) empty() bool { return b.x2-b.x1 <= slack || b.y2-b.y1 <= slack }

func (b box) within(o box) bool {
	return b.x1 >= o.x1-slack && b.y1 >= o.y1-slack && b.x2 <= o.x2+slack && b.y2 <= o.y2+slack
}

func (b box) String() string { return fmt.Sprintf("%.0f,%.0f-%.0f,%.0f", b.x1, b.y1, b.x2, b.y2) }

// place is where an object lies in the window.
type place struct {
	at      fyne.Position
	room    box   // in which it has to be
	view    box   // what can be seen of that
	in      []int // the controls that it belongs to, as places in the list of all
	path    string
	scrolls bool
	above   int // 1 of a message, 2 of a menu
}

// seen is a text or a control in the window.
type seen struct {
	place
	text, bar bool
	box       box // what is in view
}

// eye looks at what a canvas shows.
type eye struct {
	menu, message fyne.CanvasObject
	all           []seen
	breaches      []string
}

// Breaches are the sentences about what a canvas shows that is cut off, sticks
// out of where it belongs or covers something else. What can be scrolled to is
// in order. A menu may cover everything, a message what scrolls; both may be nil.
func Breaches(c fyne.Canvas, menu, message fyne.CanvasObject) []string {
	e := &eye{menu: menu, message: message}
	window := boxOf(fyne.Position{}, c.Size())
	top := c.Overlays().Top()
	if top == nil {
		top = c.Content()
	}
	e.look(top, place{room: window, view: window})
	e.compare()
	return e.breaches
}

// look visits an object and what it is made of.
func (e *eye) look(o fyne.CanvasObject, p place) {
	if !o.Visible() {
		return
	}
	p.at = p.at.Add(o.Position())
	if t, ok := o.(*canvas.Text); ok {
		e.text(t, p)
		return
	}
	p.path = strings.ReplaceAll(p.path+"/"+strings.TrimPrefix(fmt.Sprintf("%T", o), "*"), "/fyne.Container/", "/")
	switch o {
	case e.message:
		p.above = 1
	case e.menu:
		p.above = 2
	}
	here := boxOf(p.at, o.Size())
	if control(o) && !here.empty() {
		p.path += "(" + label(o) + ")"
		e.add(seen{place: p, box: here.and(p.view), bar: strings.HasSuffix(p.path, "scrollBarArea()")}, here)
		p.in = append(slices.Clone(p.in), len(e.all)-1)
	}
	if s := scroll(o); s != nil {
		p.view, p.room, p.scrolls = here.and(p.view), box{here.x1, -far, here.x2, far}, true
		if s.Direction != container.ScrollVerticalOnly {
			p.room.x1, p.room.x2 = -far, far
		}
	}
	for _, part := range parts(o) {
		e.look(part, p)
	}
}

// text notes the letters of a text, which may be wider than its size.
func (e *eye) text(t *canvas.Text, p place) {
	if strings.TrimSpace(t.Text) == "" {
		return
	}
	size := t.MinSize()
	left := t.Size().Width - size.Width
	switch t.Alignment {
	case fyne.TextAlignLeading:
		left = 0
	case fyne.TextAlignCenter:
		left /= 2
	case fyne.TextAlignTrailing:
	}
	here := boxOf(p.at.AddXY(left, blank*size.Height), size.SubtractWidthHeight(0, 2*blank*size.Height))
	p.path += fmt.Sprintf(" %q", t.Text)
	e.add(seen{place: p, text: true, box: here.and(p.view)}, here)
}

func (e *eye) add(s seen, here box) {
	if !here.within(s.room) {
		e.say("%s at %v is not in %v", s.path, here, s.room)
	}
	if n := len(s.in); s.text && n > 0 && !s.box.empty() && !s.box.within(e.all[s.in[n-1]].box) {
		e.say("%s at %v sticks out of %v", s.path, here, e.all[s.in[n-1]].box)
	}
	e.all = append(e.all, s)
}

func (e *eye) say(format string, about ...any) {
	e.breaches = append(e.breaches, fmt.Sprintf(format, about...))
}

// compare finds what lies over something else.
func (e *eye) compare() {
	for i, a := range e.all {
		for j, b := range e.all[:i] {
			if !a.box.and(b.box).empty() && !slices.Contains(a.in, j) && !a.may(b) {
				e.say("%s at %v lies over %s at %v", a.path, a.box, b.path, b.box)
			}
		}
	}
}

// may reports whether it is in order that a lies over b.
func (a seen) may(b seen) bool {
	switch {
	case a.above > b.above:
		return a.above == 2 || b.scrolls
	case b.text:
		return false
	}
	return a.bar || a.box.within(b.box) // a key in a field, a star on a card
}

// scroll returns what the object scrolls with, nil for one that does not.
func scroll(o fyne.CanvasObject) *container.Scroll {
	if s, ok := o.(*container.Scroll); ok {
		return s
	}
	v := reflect.Indirect(reflect.ValueOf(o))
	if v.Kind() != reflect.Struct {
		return nil
	}
	if f := v.FieldByName("Scroll"); f.IsValid() && f.CanAddr() {
		s, _ := reflect.TypeAssert[*container.Scroll](f.Addr())
		return s
	}
	return nil
}

func control(o fyne.CanvasObject) bool {
	_, tap := o.(fyne.Tappable)
	_, focus := o.(fyne.Focusable)
	return tap || focus
}

func label(o fyne.CanvasObject) string {
	if l, ok := o.(interface{ AccessibilityLabel() string }); ok {
		return l.AccessibilityLabel()
	}
	return ""
}

func parts(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *widget.Entry:
		return nil // scrolls as it likes
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}
