package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"rehearse/ui/look"
)

// Selection remembers which passage of a window has selected text: one at a time.
type Selection struct{ in *Passage }

// Text returns the selected words, or "".
func (s *Selection) Text() string {
	if s.in == nil {
		return ""
	}
	from, to := s.in.selected()
	return s.in.text[from:to]
}

// Clear unselects.
func (s *Selection) Clear() {
	if p := s.in; p != nil {
		s.in = nil
		p.anchor, p.head = 0, 0
		p.Refresh()
	}
}

// Passage is a paragraph whose text can be selected with the mouse.
type Passage struct {
	Prose
	// OnPressed is called for a click that selects nothing.
	OnPressed func()

	selection    *Selection
	anchor, head int // byte offsets; equal when nothing is selected
}

var (
	_ desktop.Mouseable  = (*Passage)(nil)
	_ desktop.Cursorable = (*Passage)(nil)
	_ fyne.Draggable     = (*Passage)(nil)
)

// NewPassage returns a selectable paragraph.
func NewPassage(s *Selection, size fyne.ThemeSizeName, parts ...Part) *Passage {
	p := &Passage{selection: s}
	p.TextSize, p.Colour, p.Leading = size, look.Ink, ReadingLeading
	p.ExtendBaseWidget(p)
	p.set(parts)
	return p
}

// SetParts replaces the text and unselects.
func (p *Passage) SetParts(parts ...Part) {
	if p.selection.in == p {
		p.selection.in = nil
	}
	p.anchor, p.head = 0, 0
	p.set(parts)
	p.Refresh()
}

// MouseDown begins a selection.
func (p *Passage) MouseDown(e *desktop.MouseEvent) {
	p.selection.Clear()
	p.anchor = p.offset(e.Position)
	p.head = p.anchor
}

// MouseUp tells a click from a selection.
func (p *Passage) MouseUp(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonSecondary && p.anchor == p.head && p.OnPressed != nil {
		p.OnPressed()
	}
}

// Dragged extends the selection.
func (p *Passage) Dragged(e *fyne.DragEvent) {
	p.head = p.offset(e.Position)
	p.selection.in = p
	p.Refresh()
}

// DragEnd is called by Fyne.
func (p *Passage) DragEnd() {}

// Cursor shows that text can be selected.
func (p *Passage) Cursor() desktop.Cursor { return desktop.TextCursor }

func (p *Passage) selected() (from, to int) { return min(p.anchor, p.head), max(p.anchor, p.head) }

// offset returns the letter border nearest to a position.
func (p *Passage) offset(pos fyne.Position) int {
	lines := p.breakFor(p.Size().Width)
	if len(lines) == 0 || pos.Y < 0 {
		return 0
	}
	i := int(pos.Y / p.lineHeight())
	if i >= len(lines) {
		return len(p.text)
	}
	return offsetAt(p.text, lines[i], pos.X-p.left(lines[i], p.Size().Width), p.measure)
}

// CreateRenderer is called by Fyne.
func (p *Passage) CreateRenderer() fyne.WidgetRenderer {
	return &passageRenderer{proseRenderer: proseRenderer{prose: &p.Prose}, passage: p}
}

// passageRenderer draws the selection beneath the text.
type passageRenderer struct {
	proseRenderer
	passage *Passage
}

func (r *passageRenderer) Layout(size fyne.Size) {
	r.mark()
	r.proseRenderer.Layout(size)
}

func (r *passageRenderer) Refresh() {
	r.mark()
	r.proseRenderer.Refresh()
}

func (r *passageRenderer) mark() {
	p := r.passage
	r.highlight = r.highlight[:0]
	from, to := p.selected()
	if from == to {
		return
	}
	for i, l := range p.breakFor(p.Size().Width) {
		a, b := max(from, l.from), min(to, l.to)
		if a >= b {
			continue
		}
		r.highlight = reuse(r.highlight, func() *canvas.Rectangle { return &canvas.Rectangle{} })
		box := r.highlight[len(r.highlight)-1]
		left := p.left(l, p.Size().Width)
		x := xOf(p.text, l, a, p.measure)
		box.FillColor = theme.Color(look.Picked)
		box.Move(fyne.NewPos(left+x, float32(i)*p.lineHeight()))
		box.Resize(fyne.NewSize(xOf(p.text, l, b, p.measure)-x, p.lineHeight()))
	}
}
