package browse

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// shelf is the pane of categories.
type shelf struct {
	screen  *Screen
	rows    *kit.Rows
	entries []scenario.Category // the first is all
}

func newShelf(screen *Screen, choose func(id string, clicked bool)) *shelf {
	s := &shelf{screen: screen, entries: append([]scenario.Category{{Name: "All"}}, screen.deps.Deck.Categories...)}
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
	deck := s.screen.deps.Deck
	row.count.SetParts(kit.Plain(strconv.Itoa(len(deck.In(c.ID)))))
	row.said, row.all = s.known(c.ID)
	kit.SetVisible(row.track, row.all > 0)
	kit.SetVisible(row.bar, row.all > 0)
	row.mark.Hidden = c.ID == ""
	row.mark.Fill = colour(deck, c.ID)
	row.mark.Refresh()
}

// known counts the must-points of a category that were said when they were asked
// last, and all of them; both are 0 before any was asked.
func (s *shelf) known(category string) (said, all int) {
	asked := false
	for _, sc := range s.screen.deps.Deck.In(category) {
		for _, m := range s.screen.marks(sc) {
			all++
			asked = asked || m != kit.NeverAsked
			if m == kit.WasSaid {
				said++
			}
		}
	}
	if !asked {
		return 0, 0
	}
	return said, all
}

// shelfRow shows one category: its mark, its name, how many scenarios it has,
// and as a line below how much of it was said.
type shelfRow struct {
	widget.BaseWidget
	mark       *kit.Rectangle
	name       *kit.Prose
	count      *kit.Prose
	track, bar *kit.Rectangle
	said, all  int // points
}

func newShelfRow() *shelfRow {
	r := &shelfRow{
		mark: kit.NewMark(look.Muted), name: kit.NewProse(look.Title, kit.RowLeading), count: kit.NewQuiet(),
		track: kit.NewRectangle(look.Track, "", barHeight/2, fyne.NewSquareSize(barHeight)),
		bar:   kit.NewRectangle(look.Said, "", barHeight/2, fyne.NewSquareSize(barHeight)),
	}
	r.ExtendBaseWidget(r)
	return r
}

// AccessibilityLabel says in words what the row shows.
func (r *shelfRow) AccessibilityLabel() string {
	label := r.name.Text() + ", " + r.count.Text()
	if r.all > 0 {
		label += fmt.Sprintf(", %d of %d points said", r.said, r.all)
	}
	return label
}

const (
	markWidth  = 20
	countWidth = 28
	barHeight  = 3
)

// HeightFor returns the height of the row at a width.
func (r *shelfRow) HeightFor(width float32) float32 {
	h := r.name.HeightFor(max(width-markWidth-countWidth, 1))
	if r.all > 0 {
		h += look.Half + barHeight
	}
	return h
}

// CreateRenderer is called by Fyne.
func (r *shelfRow) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewLayoutRenderer(shelfLayout{r}, r.mark, r.name, r.count, r.track, r.bar)
}

type shelfLayout struct{ row *shelfRow }

func (l shelfLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l shelfLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r := l.row
	words := size.Width - markWidth - countWidth
	name := r.name.HeightFor(max(words, 1))
	r.name.Move(fyne.NewPos(markWidth, 0))
	r.name.Resize(fyne.NewSize(words, name))
	if r.all > 0 {
		r.track.Move(fyne.NewPos(markWidth, name+look.Half))
		r.track.Resize(fyne.NewSize(words, barHeight))
		r.bar.Move(r.track.Position())
		r.bar.Resize(fyne.NewSize(words*float32(r.said)/float32(r.all), barHeight))
	}
	mark := r.mark.MinSize()
	r.mark.Resize(mark)
	r.mark.Move(fyne.NewPos(0, (name-mark.Height)/2))
	width := r.count.WidthFor(countWidth * 2)
	height := r.count.HeightFor(countWidth * 2)
	r.count.Move(fyne.NewPos(size.Width-width, (name-height)/2))
	r.count.Resize(fyne.NewSize(width+1, height))
}
