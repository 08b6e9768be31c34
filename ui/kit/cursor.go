package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"rehearse/ui/look"
)

// blinkTime is how long the cursor of a field goes on blinking after the field
// got the keys, or the last of them. Fyne draws the whole window for each step of
// the fade, which takes a tenth of a processor for as long as somebody reads.
const blinkTime = 4 * time.Second

// entryRenderer is that of Fyne's field, but its cursor comes to rest, and its
// border is a ring while it has the keys.
type entryRenderer struct {
	fyne.WidgetRenderer
	entry  *Entry
	border *canvas.Rectangle
	cursor *canvas.Rectangle
	fade   fyne.WidgetRenderer // ends the blinking when it is destroyed
}

// CreateRenderer is called by Fyne.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), entry: e}
	r.border, _ = r.Objects()[1].(*canvas.Rectangle) // on the ground
	// Fyne 2.8.1 keeps the cursor to itself. It is the last object in the part
	// that scrolls, and all renderers of that part share it.
	for _, o := range r.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			inner, _ := s.Content.(fyne.Widget)
			r.fade = inner.CreateRenderer()
			objects := r.fade.Objects()
			r.cursor, _ = objects[len(objects)-1].(*canvas.Rectangle)
		}
	}
	r.frame()
	return r
}

// Layout is called by Fyne, whose own makes the border thin again.
func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.frame()
}

// Refresh is called by Fyne: after each key, too, which lets the cursor blink.
func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.frame()
	e := r.entry
	if e.rest != nil {
		e.rest()
	}
	switch {
	case !r.cursor.Visible():
	case e.host.still():
		r.rest()
	default:
		e.rest = After(e.host.Post, blinkTime, r.rest)
	}
}

// frame draws the ring, or a hairline that is quieter than the ring: in high
// contrast Fyne's is white.
func (r *entryRenderer) frame() {
	colour, width := look.Quiet, look.Hairline
	if r.entry.focused {
		colour, width = look.Accent, look.Ring
	}
	r.border.StrokeColor, r.border.StrokeWidth = theme.Color(colour), theme.Size(width)
	r.border.Refresh()
}

// rest lets the cursor stand as it is seen best.
func (r *entryRenderer) rest() {
	r.fade.Destroy()
	r.cursor.FillColor = theme.Color(theme.ColorNamePrimary)
	r.cursor.Refresh()
}

// still reports whether nothing may move by itself.
func (h *Host) still() bool { return h.Settings != nil && h.Settings().Still }
