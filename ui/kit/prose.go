package kit

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Prose is a wrapped paragraph with bold parts, code and marked matches. It is
// our own because Fyne's texts offer neither a line height nor, together,
// selection and two weights. Its height follows from its width (Block).
type Prose struct {
	widget.BaseWidget
	TextSize fyne.ThemeSizeName
	Colour   fyne.ThemeColorName
	// Leading is the height of a line in text sizes.
	Leading float32
	Align   fyne.TextAlign
	// Balanced makes the lines of a title as long as each other, as far as that
	// takes no more of them.
	Balanced bool

	text  string
	spans []span
	code  bool // nothing but code

	lines  []line
	broken struct { // what lines were broken for
		width, size float32
	}
}

// Leadings: the height of a line in text sizes.
const (
	TightLeading   = 1.25
	RowLeading     = 1.35
	ReadingLeading = 1.5
)

// NewProse returns a paragraph of the given text size.
func NewProse(size fyne.ThemeSizeName, leading float32, parts ...Part) *Prose {
	p := &Prose{TextSize: size, Colour: look.Ink, Leading: leading}
	p.ExtendBaseWidget(p)
	p.set(parts)
	return p
}

// SetParts replaces the text.
func (p *Prose) SetParts(parts ...Part) {
	p.set(parts)
	p.Refresh()
}

// Text returns the words as they are read.
func (p *Prose) Text() string { return p.text }

// AccessibilityLabel returns the words as they are read.
func (p *Prose) AccessibilityLabel() string { return p.text }

func (p *Prose) set(parts []Part) {
	var text strings.Builder
	p.spans = nil
	for _, part := range parts {
		p.spans = append(p.spans, partSpans(part, text.Len())...)
		text.WriteString(part.Text.Plain)
	}
	p.text = text.String()
	p.code = !slices.ContainsFunc(p.spans, func(s span) bool { return !s.code })
	p.lines = nil
}

// HeightFor returns the height of the paragraph at a width, in
// device-independent pixels.
func (p *Prose) HeightFor(width float32) float32 {
	return float32(len(p.breakFor(width))) * p.lineHeight()
}

// WidthFor returns the width of the widest line at a width.
func (p *Prose) WidthFor(width float32) float32 {
	return widest(p.breakFor(width))
}

// MinSize returns the height at the present width.
func (p *Prose) MinSize() fyne.Size {
	return fyne.NewSize(1, p.HeightFor(max(p.Size().Width, 1)))
}

func (p *Prose) breakFor(width float32) []line {
	size := p.points()
	if p.lines == nil || p.broken.width != width || p.broken.size != size {
		p.lines = breakLines(p.text, p.spans, width, p.measure)
		if p.Balanced {
			p.lines = p.balanced(p.lines)
		}
		p.broken.width, p.broken.size = width, size
	}
	return p.lines
}

func (p *Prose) measure(text string, s style) float32 {
	width := look.Width(text, p.pointsOf(s), s.font())
	if s.between && text != "" {
		width += betweenStyles * p.points()
	}
	return width
}

func (p *Prose) points() float32 { return theme.Size(p.TextSize) }

// inlineCode is the size of code within other text, in text sizes: the letters of
// its face are larger.
const inlineCode = 0.92

// pointsOf returns the size of a style, of whole pixels where it differs.
func (p *Prose) pointsOf(s style) float32 {
	if s.code && !p.code {
		return float32(math.Round(float64(inlineCode * p.points())))
	}
	return p.points()
}

func (p *Prose) lineHeight() float32 { return p.points() * p.Leading }

// CreateRenderer is called by Fyne.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer { return &proseRenderer{prose: p} }

// proseRenderer keeps its text objects and gives them new words, since each
// new object costs Fyne memory for a minute.
type proseRenderer struct {
	prose     *Prose
	texts     []*canvas.Text
	rects     []*canvas.Rectangle
	highlight []*canvas.Rectangle // selected text, for Passage
	drawn     float32             // width that the objects were laid out for
}

func (r *proseRenderer) Layout(size fyne.Size) {
	if r.drawn != size.Width || r.prose.lines == nil {
		r.draw(size.Width)
	}
}

func (r *proseRenderer) MinSize() fyne.Size { return r.prose.MinSize() }
func (r *proseRenderer) Destroy()           {}

func (r *proseRenderer) Refresh() {
	width := r.prose.Size().Width
	if width == 0 { // only measured, or not laid out yet
		return
	}
	r.draw(width)
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *proseRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, len(r.texts)+len(r.rects)+len(r.highlight))
	for _, o := range r.highlight {
		objects = append(objects, o)
	}
	for _, o := range r.rects {
		objects = append(objects, o)
	}
	for _, o := range r.texts {
		objects = append(objects, o)
	}
	return objects
}

// draw lays the lines out for a width.
func (r *proseRenderer) draw(width float32) {
	p := r.prose
	r.drawn = width
	r.texts, r.rects = r.texts[:0], r.rects[:0]
	ground := baseline(p.points(), style{})
	top := (p.lineHeight() - fyne.MeasureText("x", p.points(), fyne.TextStyle{}).Height) / 2
	for i, l := range p.breakFor(width) {
		y := float32(i)*p.lineHeight() + top
		left := p.left(l, width)
		for _, piece := range l.pieces {
			colour := p.Colour
			if piece.tint != "" {
				colour = piece.tint
			}
			if piece.match {
				colour = look.Ink // muted letters cannot be read on the mark
				r.rects = reuse(r.rects, newMatch)
				box := r.rects[len(r.rects)-1]
				box.FillColor = theme.Color(look.Match)
				box.Move(fyne.NewPos(left+piece.x-1, y+2))
				box.Resize(fyne.NewSize(piece.width+2, p.lineHeight()-2*top-4))
			}
			r.texts = reuse(r.texts, func() *canvas.Text { return &canvas.Text{} })
			t := r.texts[len(r.texts)-1]
			t.Text, t.TextSize = p.text[piece.from:piece.to], p.pointsOf(piece.style)
			look.SetStyle(t, piece.font())
			t.Color = theme.Color(colour)
			t.Move(fyne.NewPos(left+piece.x, y+ground-baseline(p.pointsOf(piece.style), piece.style)))
			t.Resize(t.MinSize())
		}
	}
}

func (p *Prose) left(l line, width float32) float32 {
	if p.Align != fyne.TextAlignCenter {
		return 0
	}
	return (width - l.width) / 2
}

// reuse adds an object to those in use: one left behind their end, or a new one.
func reuse[T any](used []*T, fresh func() *T) []*T {
	if n := len(used); n < cap(used) && used[:n+1][n] != nil {
		return used[:n+1]
	}
	return append(used, fresh())
}

func newMatch() *canvas.Rectangle { return &canvas.Rectangle{CornerRadius: 3} }

// baseline returns how far below its top Fyne sets a text: on a whole pixel.
func baseline(size float32, s style) float32 {
	_, base := look.Measure("x", size, s.font())
	return float32(math.Ceil(float64(base)))
}
