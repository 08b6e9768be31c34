package kit

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Mark says how a must-point went the last time.
type Mark int

// The marks.
const (
	NeverAsked Mark = iota
	WasMissed
	WasSaid
)

const (
	markSize = 10
	markGap  = 5
)

// Marks are the small circles of a scenario's must-points: filled for said,
// a ring for missed, a dot for never asked.
type Marks struct {
	widget.BaseWidget
	marks   []Mark
	circles []*canvas.Circle
}

// NewMarks returns the circles.
func NewMarks() *Marks {
	m := &Marks{}
	m.ExtendBaseWidget(m)
	return m
}

// Set replaces the marks.
func (m *Marks) Set(marks []Mark) {
	m.marks = marks
	for len(m.circles) < len(marks) {
		m.circles = append(m.circles, &canvas.Circle{})
	}
	m.Refresh()
}

// Line says in words what the circles show.
func (m *Marks) Line() string { return MarksLine(m.marks) }

// AccessibilityLabel says in words what the circles show.
func (m *Marks) AccessibilityLabel() string { return m.Line() }

func (m *Marks) style() {
	for i, mark := range m.marks {
		c := m.circles[i]
		c.StrokeWidth, c.StrokeColor, c.FillColor = 0, color.Transparent, color.Transparent
		switch mark {
		case WasSaid:
			c.FillColor = theme.Color(look.Said)
		case WasMissed:
			c.StrokeWidth, c.StrokeColor = theme.Size(look.Hairline)+0.5, theme.Color(look.Missed)
		case NeverAsked:
			c.FillColor = theme.Color(look.Quiet)
		}
	}
}

func (m *Marks) arrange(fyne.Size) {
	for i, mark := range m.marks {
		size, place := look.Grown(markSize), look.Grown(markSize)
		if mark == NeverAsked {
			size = look.Grown(look.Half)
		}
		at := float32(i)*look.Grown(markSize+markGap) + (place-size)/2
		m.circles[i].Resize(fyne.NewSquareSize(size))
		m.circles[i].Move(fyne.NewPos(at, (place-size)/2))
	}
}

// MinSize returns the size of the row of circles.
func (m *Marks) MinSize() fyne.Size {
	if len(m.marks) == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(look.Grown(float32(len(m.marks))*(markSize+markGap)-markGap), look.Grown(markSize))
}

// CreateRenderer is called by Fyne.
func (m *Marks) CreateRenderer() fyne.WidgetRenderer { return &marksRenderer{m} }

type marksRenderer struct{ marks *Marks }

func (r *marksRenderer) Layout(s fyne.Size) { r.marks.arrange(s) }
func (r *marksRenderer) MinSize() fyne.Size { return r.marks.MinSize() }
func (r *marksRenderer) Destroy()           {}

func (r *marksRenderer) Refresh() {
	r.marks.style()
	r.marks.arrange(r.marks.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *marksRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.marks.marks))
	for i := range r.marks.marks {
		objects[i] = r.marks.circles[i]
	}
	return objects
}

// MarksLine says in words what the circles show.
func MarksLine(marks []Mark) string {
	said, asked := 0, 0
	for _, m := range marks {
		if m == WasSaid {
			said++
		}
		if m != NeverAsked {
			asked++
		}
	}
	if asked == 0 {
		return "never asked"
	}
	return fmt.Sprintf("%d of %d said last time", said, len(marks))
}
