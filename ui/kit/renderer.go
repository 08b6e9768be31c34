package kit

import "fyne.io/fyne/v2"

// layoutRenderer is the renderer of a widget that only arranges fixed objects.
type layoutRenderer struct {
	objects []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	refresh func() // before the objects are laid out and refreshed
	size    fyne.Size
}

// NewRenderer returns the renderer of a widget that only arranges fixed objects.
// style, which may be nil, runs before each refresh.
func NewRenderer(objects []fyne.CanvasObject, least func() fyne.Size, arrange func(fyne.Size), style func()) fyne.WidgetRenderer {
	return &layoutRenderer{objects: objects, min: least, layout: arrange, refresh: style}
}

// NewLayoutRenderer is NewRenderer for objects that a layout arranges.
func NewLayoutRenderer(l fyne.Layout, objects ...fyne.CanvasObject) fyne.WidgetRenderer {
	least := func() fyne.Size { return l.MinSize(objects) }
	return NewRenderer(objects, least, func(size fyne.Size) { l.Layout(objects, size) }, nil)
}

func (r *layoutRenderer) Layout(size fyne.Size) {
	r.size = size
	r.layout(size)
}

func (r *layoutRenderer) MinSize() fyne.Size           { return r.min() }
func (r *layoutRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *layoutRenderer) Destroy()                     {}

func (r *layoutRenderer) Refresh() {
	if r.refresh != nil {
		r.refresh()
	}
	// A change of the text size moves things. Fyne forgets the renderer of a widget
	// that was out of view for a minute and tells the next one no size: then all
	// stands where it stood.
	if !r.size.IsZero() {
		r.layout(r.size)
	}
	for _, o := range r.objects {
		o.Refresh()
	}
}
