package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Rectangle is a rectangle in a colour of the theme: a hairline, a ground, a
// category's mark. Unlike Fyne's it follows a change of theme.
type Rectangle struct {
	widget.BaseWidget
	Fill, Border fyne.ThemeColorName // "" for none
	box          *canvas.Rectangle
	least        fyne.Size
	rule         bool // no thinner than a hairline
}

// NewRectangle returns a rectangle of at least the given size.
func NewRectangle(fill, border fyne.ThemeColorName, radius float32, least fyne.Size) *Rectangle {
	r := &Rectangle{Fill: fill, Border: border, box: &canvas.Rectangle{CornerRadius: radius}, least: least}
	r.ExtendBaseWidget(r)
	r.style()
	return r
}

// NewRule returns a hairline; it fills the length that it is given.
func NewRule() *Rectangle {
	r := NewRectangle(look.Line, "", 0, fyne.NewSquareSize(1))
	r.rule = true
	return r
}

// NewMark returns the small square of a category.
func NewMark(colour fyne.ThemeColorName) *Rectangle {
	return NewRectangle(colour, "", 3, fyne.NewSquareSize(10))
}

func (r *Rectangle) style() {
	if r.Fill != "" {
		r.box.FillColor = theme.Color(r.Fill)
	}
	if r.Border != "" {
		r.box.StrokeColor, r.box.StrokeWidth = theme.Color(r.Border), theme.Size(look.Hairline)
	}
}

// CreateRenderer is called by Fyne.
func (r *Rectangle) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{r.box}, refresh: r.style,
		min: func() fyne.Size { return r.atLeast(r.least) }, layout: func(s fyne.Size) { r.box.Resize(r.atLeast(s)) },
	}
}

func (r *Rectangle) atLeast(size fyne.Size) fyne.Size {
	if !r.rule {
		return size
	}
	return size.Max(fyne.NewSquareSize(theme.Size(look.Hairline)))
}

// NewCaption returns the small capitals above a part of an answer.
func NewCaption(words string) *Prose {
	p := NewProse(look.Small, RowLeading, Strong(strings.ToUpper(words)))
	p.Colour = look.Muted
	return p
}

// NewQuiet returns secondary text.
func NewQuiet(parts ...Part) *Prose {
	p := NewProse(look.Small, RowLeading, parts...)
	p.Colour = look.Muted
	return p
}
