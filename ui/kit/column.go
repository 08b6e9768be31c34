package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Block is an object whose height follows from its width, in
// device-independent pixels: wrapped text and what holds it.
type Block interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
}

// heightFor returns the height of any object at a width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	if b, ok := o.(Block); ok {
		return b.HeightFor(width)
	}
	return o.MinSize().Height
}

// Item is one object of a column.
type Item struct {
	Object  fyne.CanvasObject
	Above   float32 // space above it
	Below   float32 // space below it, for one that may be hidden
	Natural bool    // keeps its own width instead of filling the column
	Widest  float32 // limits its width instead of the column's limit; 0 is that limit
	Out     bool    // sticks out on both sides, so that what is in it is in line with the others
}

// Column stands its items one under the other.
type Column struct {
	widget.BaseWidget
	// Widest limits the width of the items at the normal text size; 0 is no
	// limit.
	Widest float32
	// Margin is the space on all sides.
	Margin fyne.Size
	// Out is how far those items stick out that do.
	Out float32
	// Centred puts a column that is narrower than its place in the middle.
	Centred bool

	items []Item
	width float32 // that MinSize speaks of
}

// NewColumn returns a column of the items.
func NewColumn(items ...Item) *Column {
	c := &Column{items: items}
	c.ExtendBaseWidget(c)
	return c
}

// SetItems replaces the items.
func (c *Column) SetItems(items ...Item) {
	c.items = items
	c.Refresh()
}

// inner returns the width of the items in a place of the given width.
func (c *Column) inner(width float32) float32 {
	w := max(width-2*c.Margin.Width, 1)
	if c.Widest > 0 {
		w = min(w, look.Grown(c.Widest))
	}
	return w
}

// widthOf returns the width of an item in a place of the given width.
func (c *Column) widthOf(i Item, width float32) float32 {
	w := c.inner(width)
	if i.Widest > 0 {
		w = min(max(width-2*c.Margin.Width, 1), look.Grown(i.Widest))
	}
	return w + 2*c.out(i)
}

// out returns how far an item sticks out.
func (c *Column) out(i Item) float32 {
	if i.Out {
		return c.Out
	}
	return 0
}

// HeightFor returns the height of the column at a width.
func (c *Column) HeightFor(width float32) float32 {
	h := 2 * c.Margin.Height
	for _, i := range c.items {
		if i.Object.Visible() {
			h += i.Above + heightFor(i.Object, c.widthOf(i, width)) + i.Below
		}
	}
	return h
}

// MinSize returns the height at the width that the column was last given.
func (c *Column) MinSize() fyne.Size { return fyne.NewSize(1, c.HeightFor(max(c.width, 1))) }

// Resize notes the width, so that MinSize speaks of it.
func (c *Column) Resize(size fyne.Size) {
	c.width = size.Width
	c.BaseWidget.Resize(size)
}

// CreateRenderer is called by Fyne.
func (c *Column) CreateRenderer() fyne.WidgetRenderer { return &columnRenderer{c} }

type columnRenderer struct{ column *Column }

func (r *columnRenderer) Layout(size fyne.Size) {
	c := r.column
	w := c.inner(size.Width)
	x, y := c.Margin.Width, c.Margin.Height
	if c.Centred {
		x = max((size.Width-w)/2, x)
	}
	for _, i := range c.items {
		if !i.Object.Visible() {
			continue
		}
		y += i.Above
		out := c.out(i)
		iw := c.widthOf(i, size.Width)
		h := heightFor(i.Object, iw)
		if i.Natural {
			iw = min(iw, i.Object.MinSize().Width)
		}
		i.Object.Move(fyne.NewPos(x-out, y))
		i.Object.Resize(fyne.NewSize(iw, h))
		y += h + i.Below
	}
}

func (r *columnRenderer) MinSize() fyne.Size { return r.column.MinSize() }
func (r *columnRenderer) Destroy()           {}

func (r *columnRenderer) Refresh() {
	r.Layout(r.column.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *columnRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.column.items))
	for i, item := range r.column.items {
		objects[i] = item.Object
	}
	return objects
}
