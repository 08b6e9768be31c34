package browse

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// shelf is the pane of categories.
type shelf struct {
	rows    *kit.Rows
	deck    *scenario.Deck
	entries []scenario.Category // the first is all
}

func newShelf(d *scenario.Deck, choose func(id string, clicked bool)) *shelf {
	s := &shelf{deck: d, entries: append([]scenario.Category{{Name: "All"}}, d.Categories...)}
	s.rows = kit.NewRows(func() kit.Block { return newShelfRow() }, s.bind)
	s.rows.OnChosen = func(i int, clicked bool) { choose(s.entries[i].ID, clicked) }
	s.rows.SetCount(len(s.entries), 0)
	return s
}

func (s *shelf) choose(id string) {
	for i, c := range s.entries {
		if c.ID == id {
			s.rows.Choose(i)
		}
	}
}

func (s *shelf) bind(b kit.Block, i int) {
	row, ok := b.(*shelfRow)
	if !ok {
		return
	}
	c := s.entries[i]
	row.name.SetParts(kit.Plain(c.Name))
	row.count.SetParts(kit.Plain(strconv.Itoa(len(s.deck.In(c.ID)))))
	row.mark.Hidden = c.ID == ""
	row.mark.Fill = colour(s.deck, c.ID)
	row.mark.Refresh()
}

// shelfRow shows one category: its mark, its name, how many scenarios it has.
type shelfRow struct {
	widget.BaseWidget
	mark  *kit.Rectangle
	name  *kit.Prose
	count *kit.Prose
}

func newShelfRow() *shelfRow {
	r := &shelfRow{
		mark: kit.NewMark(look.Muted), name: kit.NewProse(look.Title, kit.RowLeading), count: kit.NewQuiet(),
	}
	r.ExtendBaseWidget(r)
	return r
}

const (
	markWidth  = 20
	countWidth = 28
)

// HeightFor returns the height of the row at a width.
func (r *shelfRow) HeightFor(width float32) float32 {
	return r.name.HeightFor(max(width-markWidth-countWidth, 1))
}

// CreateRenderer is called by Fyne.
func (r *shelfRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{
		Layout: shelfLayout{r}, Objects: []fyne.CanvasObject{r.mark, r.name, r.count},
	})
}

type shelfLayout struct{ row *shelfRow }

func (l shelfLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l shelfLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r := l.row
	mark := r.mark.MinSize()
	r.mark.Resize(mark)
	r.mark.Move(fyne.NewPos(0, (size.Height-mark.Height)/2))
	r.name.Move(fyne.NewPos(markWidth, 0))
	r.name.Resize(fyne.NewSize(size.Width-markWidth-countWidth, size.Height))
	width := r.count.WidthFor(countWidth * 2)
	height := r.count.HeightFor(countWidth * 2)
	r.count.Move(fyne.NewPos(size.Width-width, (size.Height-height)/2))
	r.count.Resize(fyne.NewSize(width+1, height))
}
