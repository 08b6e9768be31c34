package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Tray stands small objects side by side and goes on in the next line where
// they no longer fit: buttons that belong together.
type Tray struct {
	widget.BaseWidget
	objects []fyne.CanvasObject
	gap     float32 // between them
}

// NewTray returns a tray of the objects.
func NewTray(objects ...fyne.CanvasObject) *Tray {
	t := &Tray{objects: objects, gap: look.Gap}
	t.ExtendBaseWidget(t)
	return t
}

// trayWidth returns the width of an object on a tray of the given width.
func trayWidth(o fyne.CanvasObject, width float32) float32 {
	if text, ok := o.(interface{ WidthFor(float32) float32 }); ok {
		return min(text.WidthFor(width)+1, width)
	}
	return min(o.MinSize().Width, width)
}

// HeightFor returns the height of the tray at a width.
func (t *Tray) HeightFor(width float32) float32 {
	return t.place(width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// WidthFor returns the width that the objects need side by side, up to the
// width given.
func (t *Tray) WidthFor(width float32) float32 {
	var total float32
	for _, o := range t.objects {
		if o.Visible() {
			total += trayWidth(o, width) + t.gap
		}
	}
	return min(max(total-t.gap, 0), width)
}

// place finds the place of each object and returns the height of them all.
func (t *Tray) place(width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	var y float32
	for rest := t.visible(); len(rest) > 0; {
		if y > 0 {
			y += t.gap
		}
		n, height := t.line(rest, width)
		var x float32
		for _, o := range rest[:n] {
			w := trayWidth(o, width)
			h := heightFor(o, w)
			put(o, fyne.NewPos(x, y+(height-h)/2), fyne.NewSize(w, h))
			x += w + t.gap
		}
		y += height
		rest = rest[n:]
	}
	return y
}

// line returns how many of the objects fit side by side, at least one, and
// the height of the tallest of them.
func (t *Tray) line(objects []fyne.CanvasObject, width float32) (n int, height float32) {
	var x float32
	for _, o := range objects {
		w := trayWidth(o, width)
		if n > 0 && x+w > width {
			break
		}
		x += w + t.gap
		height = max(height, heightFor(o, w))
		n++
	}
	return n, height
}

func (t *Tray) visible() []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(t.objects))
	for _, o := range t.objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// CreateRenderer is called by Fyne.
func (t *Tray) CreateRenderer() fyne.WidgetRenderer {
	arrange := func(size fyne.Size) {
		t.place(size.Width, func(o fyne.CanvasObject, at fyne.Position, s fyne.Size) {
			o.Move(at)
			o.Resize(s)
		})
	}
	return &layoutRenderer{
		objects: t.objects, layout: arrange, refresh: func() { arrange(t.Size()) },
		min: func() fyne.Size { return fyne.NewSize(1, t.HeightFor(max(t.Size().Width, 1))) },
	}
}
