package kit_test

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// list is a list of entries in a window of 200 by 300; each third entry is long.
type list struct {
	*kit.Rows
	made, bound int
	chosen      []string // "7 by key", "7 by click"
}

func entry(i int) string {
	if i%3 == 2 {
		return fmt.Sprintf("entry %d that has so many words that it needs more lines than one", i)
	}
	return fmt.Sprintf("entry %d", i)
}

func newList() *list {
	l := &list{}
	l.Rows = kit.NewRows(func() kit.Block {
		l.made++
		return prose()
	}, func(content kit.Block, i int) {
		l.bound++
		content.(*kit.Prose).SetParts(kit.Plain(entry(i)))
	})
	l.OnChosen = func(i int, clicked bool) {
		by := "key"
		if clicked {
			by = "click"
		}
		l.chosen = append(l.chosen, fmt.Sprintf("%d by %s", i, by))
	}
	return l
}

// listed shows a list of so many entries.
func listed(t *testing.T, count, chosen int) (*list, fyne.App) {
	t.Helper()
	a, _ := start(t)
	l := newList()
	place(t, l.Rows, fyne.NewSize(200, 300))
	l.SetCount(count, chosen)
	return l, a
}

// shown returns the rows that are drawn, and what they say, from the top.
func (l *list) shown() (rows []*kit.Row, says []string) {
	rows = uitest.All[*kit.Row](l.Rows)
	slices.SortFunc(rows, func(a, b *kit.Row) int { return cmp.Compare(a.Position().Y, b.Position().Y) })
	for _, row := range rows {
		says = append(says, row.Content.(*kit.Prose).Text())
	}
	return rows, says
}

// check says what is wrong with the rows that are drawn, or "".
func (l *list) check() string {
	rows, says := l.shown()
	if len(rows) == 0 {
		if l.Count() > 0 {
			return "nothing is drawn"
		}
		return ""
	}
	if rows[0].Position().Y > l.Offset.Y+0.01 {
		return "nothing is drawn above " + says[0]
	}
	for i, row := range rows {
		if said := l.checkRow(row, says[i]); said != "" {
			return says[i] + ": " + said
		}
		if i > 0 && (row.Position().Y != end(rows[i-1]) || number(says[i]) != number(says[i-1])+1) {
			return fmt.Sprintf("%q follows %q", says[i], says[i-1])
		}
	}
	last := len(rows) - 1
	if end(rows[last]) < l.Offset.Y+l.Size().Height && number(says[last]) != l.Count()-1 {
		return "nothing is drawn below " + says[last]
	}
	return ""
}

func (l *list) checkRow(row *kit.Row, says string) string {
	n := number(says)
	switch {
	case says != entry(n):
		return "these are the words of no entry"
	case row.Position().Y >= l.Offset.Y+l.Size().Height || end(row) <= l.Offset.Y:
		return "it is drawn out of sight"
	case math.Abs(float64(row.Size().Height-row.HeightFor(row.Size().Width))) > 0.01:
		return "it has not the height of its words"
	case row.Selected != (n == l.Chosen()) || row.Ring != (row.Selected && l.Active):
		return fmt.Sprintf("it is chosen: %v, ringed: %v", row.Selected, row.Ring)
	}
	return ""
}

func end(row *kit.Row) float32 { return row.Position().Y + row.Size().Height }

// number reads the number of an entry from its words.
func number(says string) (n int) {
	_, _ = fmt.Sscanf(says, "entry %d", &n)
	return n
}

func (l *list) sees(t *testing.T, i int) {
	t.Helper()
	rows, says := l.shown()
	for n, row := range rows {
		if says[n] == entry(i) && row.Position().Y >= l.Offset.Y-0.01 &&
			row.Position().Y+row.Size().Height <= l.Offset.Y+l.Size().Height+0.01 {
			return
		}
	}
	t.Errorf("entry %d is not in view: %q from %v", i, says, l.Offset.Y)
}
