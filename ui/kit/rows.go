package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"rehearse/ui/look"
)

// Rows is a list whose rows have different heights. It is our own because
// Fyne's list takes the keys of its screen when it is clicked, and does not
// know heights that follow from the width. Only rows in view have widgets.
type Rows struct {
	container.Scroll
	// New makes the content of a row; Bind fills it with the i-th entry.
	New  func() Block
	Bind func(content Block, i int)
	// OnChosen is called when the user chose a row: by keys or by a click.
	OnChosen func(i int, clicked bool)
	// Active rings the chosen row: the keys act here.
	Active bool

	count, chosen int
	tops          []float32 // top of each row, and the bottom of the last
	sure          int       // so many rows were measured; below them tops are guessed
	known         struct{ width, text float32 }
	inner         *fyne.Container
	measure       Block
	shown         map[int]*Row
	spare         []*Row
}

// gutter is kept free at the right for the scroll bar.
const gutter = 8

// NewRows returns an empty list.
func NewRows(fresh func() Block, bind func(Block, int)) *Rows {
	r := &Rows{New: fresh, Bind: bind, chosen: -1, shown: make(map[int]*Row)}
	r.inner = container.New(rowsLayout{r})
	r.measure = fresh()
	r.Content, r.Direction = r.inner, container.ScrollVerticalOnly
	r.OnScrolled = func(fyne.Position) { r.unlight(); r.show() }
	r.ExtendBaseWidget(r)
	return r
}

// SetCount replaces the entries and chooses one of them, or none with -1.
func (r *Rows) SetCount(count, chosen int) {
	r.count, r.chosen = count, chosen
	r.forget()
	r.Reveal(chosen)
}

// Refresh fills every row in view again.
func (r *Rows) Refresh() {
	sees := r.sees(r.chosen)
	r.forget()
	r.Scroll.Refresh()
	if sees { // at another text size, say
		r.Reveal(r.chosen)
	}
}

// Rebind fills the rows in view again. It is Refresh for a change that leaves
// the heights as they are, and spares measuring every entry.
func (r *Rows) Rebind() {
	for i, row := range r.shown {
		r.Bind(row.Content, i)
	}
}

// forget drops what was measured and laid out.
func (r *Rows) forget() {
	r.known.width = 0
	for i, row := range r.shown {
		row.Hide()
		r.spare = append(r.spare, row)
		delete(r.shown, i)
	}
	r.layout()
}

// Count returns the number of entries.
func (r *Rows) Count() int { return r.count }

// Chosen returns the chosen entry, or -1.
func (r *Rows) Chosen() int { return r.chosen }

// Choose chooses an entry and shows it, without a call of OnChosen.
func (r *Rows) Choose(i int) {
	r.chosen = i
	r.mark()
	r.Reveal(i)
}

// SetActive rings the chosen row or not.
func (r *Rows) SetActive(on bool) {
	r.Active = on
	r.mark()
}

// Step moves the choice by n entries, as far as there are any.
func (r *Rows) Step(n int) {
	if r.count == 0 {
		return
	}
	to := min(max(r.chosen+n, 0), r.count-1)
	if to != r.chosen {
		r.Choose(to)
		r.OnChosen(to, false)
	}
}

// PageLength returns how many rows a page key moves.
func (r *Rows) PageLength() int { return max(len(r.shown)-1, 1) }

// Resize is called by Fyne.
func (r *Rows) Resize(size fyne.Size) {
	first := r.Size().IsZero()
	sees := r.sees(r.chosen)
	r.Scroll.Resize(size)
	r.layout()
	if first || sees { // what was chosen before could not be shown yet
		r.Reveal(r.chosen)
	}
}

// sees reports whether the whole entry is in view.
func (r *Rows) sees(i int) bool {
	const hair = 1 // for what was rounded
	return i >= 0 && i < r.sure && r.tops[i] >= r.Offset.Y-hair && r.tops[i+1] <= r.Offset.Y+r.Size().Height+hair
}

func (r *Rows) layout() {
	if r.Size().Width <= 0 {
		return
	}
	if text := theme.Size(look.Body); r.known.width != r.Size().Width || r.known.text != text {
		r.known.width, r.known.text = r.Size().Width, text
		r.tops, r.sure = make([]float32, r.count+1), 0
		r.measureRows(1)
	}
	r.show()
}

// show gives widgets to the rows in view and takes them from the others.
func (r *Rows) show() {
	if len(r.tops) != r.count+1 {
		return
	}
	first, end := r.inView()
	for i, row := range r.shown {
		if i < first || i >= end {
			row.Hide()
			r.spare = append(r.spare, row)
			delete(r.shown, i)
		}
	}
	for i := first; i < end; i++ {
		if r.shown[i] == nil {
			r.shown[i] = r.row(i)
		}
		r.place(i)
	}
	r.mark()
}

// row returns a widget for the i-th entry.
func (r *Rows) row(i int) *Row {
	var row *Row
	if n := len(r.spare); n > 0 {
		row, r.spare = r.spare[n-1], r.spare[:n-1]
	} else {
		row = NewRow(r.New(), nil)
		r.inner.Add(row)
	}
	row.OnTap = func() {
		r.Choose(i)
		r.OnChosen(i, true)
	}
	row.hovered = false
	r.Bind(row.Content, i)
	row.Show()
	return row
}

func (r *Rows) place(i int) {
	row := r.shown[i]
	row.Move(fyne.NewPos(0, r.tops[i]))
	row.Resize(fyne.NewSize(r.Size().Width-gutter, r.tops[i+1]-r.tops[i]))
}

func (r *Rows) mark() {
	for i, row := range r.shown {
		row.Mark(i == r.chosen, i == r.chosen && r.Active)
	}
}

// Reveal scrolls as little as is needed to show the entry, or its top where it
// is taller than the view.
func (r *Rows) Reveal(i int) {
	if i < 0 || i >= r.count || len(r.tops) != r.count+1 {
		return
	}
	r.unlight()
	r.measureRows(i + 1)
	switch view := r.Size().Height; {
	case r.tops[i] < r.Offset.Y:
		r.ScrollToOffset(fyne.NewPos(0, r.tops[i]))
	case r.tops[i+1] > r.Offset.Y+view:
		r.ScrollToOffset(fyne.NewPos(0, min(r.tops[i], r.tops[i+1]-view)))
	}
	r.show() // Fyne tells of scrolling by the user only
}

// unlight forgets where the pointer was: the rows move below it.
func (r *Rows) unlight() {
	for _, row := range r.shown {
		row.hover(false)
	}
}
