package study

import (
	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// offer is something that can be rehearsed.
type offer struct {
	name, title, line string
	key               string              // that opens it, "" for none
	colour            fyne.ThemeColorName // of a category's mark, "" for none
	empty             bool                // there is nothing to rehearse
	open              func()
}

// tiles are the offers side by side. One of them may be chosen with the keys.
type tiles struct {
	pane
	host    *kit.Host
	offers  []offer
	columns int
	chosen  int // -1 for none
}

func newTiles(h *kit.Host) *tiles {
	t := &tiles{host: h, columns: 1, chosen: -1}
	t.place = func(size fyne.Size) { t.walk(size.Width, put) }
	t.height = func(width float32) float32 {
		return t.walk(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
	}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tiles) set(offers []offer) {
	t.chosen = min(t.chosen, len(offers)-1)
	t.offers = offers
	t.objects = make([]fyne.CanvasObject, len(offers))
	for i, o := range offers {
		t.objects[i] = newTile(o)
	}
	t.mark()
	t.Refresh()
}

// walk goes over the tiles and where they belong, and returns the height. One
// that is alone on its line fills it.
func (t *tiles) walk(width float32, visit func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	all := min(width, look.Grown(tilesWidth))
	var y float32
	for from := 0; from < len(t.objects); from += t.columns {
		line := t.objects[from:min(from+t.columns, len(t.objects))]
		cell := (all - float32(len(line)-1)*look.Wide) / float32(len(line))
		var height float32
		for _, o := range line {
			if b, ok := o.(kit.Block); ok {
				height = max(height, b.HeightFor(cell))
			}
		}
		for i, o := range line {
			visit(o, float32(i)*(cell+look.Wide), y, cell, height)
		}
		y += height + look.Wide
	}
	return max(y-look.Wide, 0)
}

// step moves the choice by columns and lines. The first key chooses the first
// tile.
func (t *tiles) step(dx, dy int) {
	to := t.chosen + dx + dy*t.columns
	switch {
	case t.chosen < 0:
		to = 0
	case to < 0 || to >= len(t.objects):
		to = t.chosen
	}
	t.chosen = to
	t.mark()
}

func (t *tiles) mark() {
	for i, o := range t.objects {
		if tile, ok := o.(*tile); ok {
			t.host.Commands.MarkHere(tile.row, i == t.chosen)
		}
	}
}

// tile shows one offer.
type tile struct {
	pane
	ground *kit.Rectangle
	row    *kit.Row
	label  string
}

func newTile(o offer) *tile {
	t := &tile{
		ground: kit.NewRectangle(look.Surface, look.Line, look.Gap, fyne.NewSquareSize(1)),
		row:    kit.NewRow(newTileText(o), o.open),
	}
	t.row.Pad = fyne.NewSquareSize(look.Wide)
	if o.empty {
		t.ground.Fill = look.Paper
	}
	t.objects = []fyne.CanvasObject{t.ground, t.row}
	t.height = t.row.HeightFor
	t.place = func(size fyne.Size) {
		put(t.ground, 0, 0, size.Width, size.Height)
		put(t.row, 0, 0, size.Width, size.Height)
	}
	t.label = o.title + ", " + o.line
	t.ExtendBaseWidget(t)
	return t
}

// AccessibilityLabel returns what the tile offers.
func (t *tile) AccessibilityLabel() string { return t.label }

// tileText is the title of an offer with its mark and its key, and a line about
// it.
type tileText struct {
	pane
	mark        *kit.Rectangle // nil for none
	title, line *kit.Prose
	key         *kit.Badge
}

const markRoom = 20 // a category's mark and the space after it

func newTileText(o offer) *tileText {
	t := &tileText{
		title: kit.NewProse(look.Title, kit.RowLeading, kit.Strong(o.title)),
		line:  kit.NewQuiet(kit.Plain(o.line)),
		key:   kit.NewBadge(o.key),
	}
	if o.empty {
		t.title.Colour = look.Muted
	}
	t.objects = []fyne.CanvasObject{t.title, t.line, t.key}
	if o.colour != "" {
		t.mark = kit.NewMark(o.colour)
		t.objects = append(t.objects, t.mark)
	}
	t.height = func(width float32) float32 {
		_, title := t.titlePlace(width)
		return t.title.HeightFor(title) + t.line.HeightFor(width)
	}
	t.place = t.arrange
	t.ExtendBaseWidget(t)
	return t
}

// titlePlace returns where the title begins and how wide it may be.
func (t *tileText) titlePlace(width float32) (x, w float32) {
	if t.mark != nil {
		x = markRoom
	}
	w = width - x
	if key := t.key.MinSize().Width; key > 0 {
		w -= key + look.Gap
	}
	return x, max(w, 1)
}

func (t *tileText) arrange(size fyne.Size) {
	x, width := t.titlePlace(size.Width)
	title, line := t.title.HeightFor(width), t.title.HeightFor(cardWidth)
	put(t.title, x, 0, width, title)
	put(t.line, 0, title, size.Width, t.line.HeightFor(size.Width))
	key := t.key.MinSize()
	put(t.key, size.Width-key.Width, (line-key.Height)/2, key.Width, key.Height)
	if t.mark != nil {
		mark := t.mark.MinSize()
		put(t.mark, 0, (line-mark.Height)/2, mark.Width, mark.Height)
	}
}
