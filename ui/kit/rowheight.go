package kit

import (
	"sort"

	"fyne.io/fyne/v2"

	"rehearse/ui/look"
)

// Measuring a row means breaking its text into lines. So only the rows as far as
// the lowest in view are measured, and those below are taken to be as tall as
// these on average: what is in view never moves when the rest is measured.

// inView measures as far as the bottom of the view and returns which rows,
// [first, end), are in it.
func (r *Rows) inView() (first, end int) {
	bottom := r.Offset.Y + r.Size().Height
	for r.sure < r.count && r.tops[r.sure] < bottom {
		least := int((bottom - r.tops[r.sure]) * float32(r.count) / max(r.tops[r.count], 1))
		r.measureRows(min(r.sure+least+1, r.count))
		bottom = r.Offset.Y + r.Size().Height
	}
	first = sort.Search(r.count, func(i int) bool { return r.tops[i+1] > r.Offset.Y })
	end = first + sort.Search(r.count-first, func(i int) bool { return r.tops[first+i] >= bottom })
	return first, end
}

// measureRows measures the first n rows, as far as that was not done.
func (r *Rows) measureRows(n int) {
	from := r.sure
	probe := &Row{Content: r.measure, Pad: fyne.NewSize(look.Wide, look.Gap)}
	for ; r.sure < min(n, r.count); r.sure++ {
		r.Bind(r.measure, r.sure)
		r.tops[r.sure+1] = r.tops[r.sure] + probe.HeightFor(r.Size().Width-gutter)
	}
	if r.sure == from && r.count > 0 {
		return
	}
	mean := r.tops[r.sure] / float32(max(r.sure, 1))
	for i := r.sure; i < r.count; i++ {
		r.tops[i+1] = r.tops[i] + mean
	}
	height := max(r.tops[r.count], r.Size().Height)
	r.inner.Resize(fyne.NewSize(r.Size().Width, height))
	if r.sure == r.count {
		r.Offset.Y = min(r.Offset.Y, height-r.Size().Height)
	}
	r.Base.Refresh() // the scroll bar; Scroll.Refresh would fill every row again
}

// rowsLayout says how tall all rows are together.
type rowsLayout struct{ rows *Rows }

func (l rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	if n := len(l.rows.tops); n > 0 {
		return fyne.NewSize(1, l.rows.tops[n-1])
	}
	return fyne.NewSize(1, 1)
}

func (l rowsLayout) Layout([]fyne.CanvasObject, fyne.Size) {}
