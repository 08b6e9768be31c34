package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// Walk visits what can be seen of an object and of all that lies in it, from
// outside to inside, as long as visit returns true.
func Walk(root fyne.CanvasObject, visit func(fyne.CanvasObject) (inside bool)) {
	if root == nil || !root.Visible() || !visit(root) {
		return
	}
	for _, o := range children(root) {
		Walk(o, visit)
	}
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	case *fyne.Container:
		return o.Objects
	}
	return nil
}

// All returns the visible objects of one type that lie in root.
func All[T fyne.CanvasObject](root fyne.CanvasObject) []T {
	var all []T
	Walk(root, func(o fyne.CanvasObject) bool {
		if t, ok := o.(T); ok {
			all = append(all, t)
		}
		return true
	})
	return all
}

// Words returns what can be read on an object, a line for each text or widget
// that tells its text.
func Words(root fyne.CanvasObject) string {
	var lines []string
	Walk(root, func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case interface{ Text() string }:
			lines = append(lines, o.Text())
			return false
		case *canvas.Text:
			lines = append(lines, o.Text)
		}
		return true
	})
	return strings.Join(lines, "\n")
}

// Click presses and releases the left mouse button on the middle of an object
// that can be tapped or follows the mouse.
func Click(o fyne.CanvasObject) {
	size := o.Size()
	at := fyne.PointEvent{Position: fyne.NewPos(size.Width/2, size.Height/2)}
	if m, ok := o.(desktop.Mouseable); ok {
		e := &desktop.MouseEvent{PointEvent: at, Button: desktop.MouseButtonPrimary}
		m.MouseDown(e)
		m.MouseUp(e)
	}
	if t, ok := o.(fyne.Tappable); ok {
		t.Tapped(&at)
	}
}
