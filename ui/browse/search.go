package browse

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/search"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// search follows what stands in the box.
func (s *Screen) search(query string) {
	if query == s.query {
		return
	}
	s.query, s.hits = query, nil
	if query != "" {
		if s.index == nil {
			s.index = search.New(s.deps.Deck)
		}
		s.hits = s.index.Find(query)
	}
	s.active = list
	s.fill(s.reading.idUnless(query != ""))
}

// Search puts words into the box.
func (s *Screen) Search(words string) { s.box.entry.SetText(words) }

// clear empties the box and shows what was there before the query.
func (s *Screen) clear() {
	s.box.entry.SetText("")
	s.search("")
}

const (
	searchWidth  = 640
	searchHeight = 36
	// leastWithBadge is the width below which the hint needs all the room.
	leastWithBadge = 330
)

// searchBox is the field with its picture, its key and the count of hits.
type searchBox struct {
	widget.BaseWidget
	entry *kit.Entry
	hits  *kit.Prose
	badge *kit.Badge
}

func newSearchBox(h *kit.Host, changed func(string), key func(*fyne.KeyEvent) bool) *searchBox {
	b := &searchBox{
		entry: kit.NewEntry(h.Commands, "Search scenarios and points"),
		hits:  kit.NewQuiet(),
		badge: kit.NewBadge(kit.Shown("Ctrl+K")),
	}
	b.entry.Icon = look.IconSearch.In(look.Muted)
	b.entry.OnChanged = changed
	b.entry.OnKey = key
	b.ExtendBaseWidget(b)
	return b
}

// count says how many scenarios a query left.
func (b *searchBox) count(searching bool, n int) {
	words := ""
	switch {
	case searching && n == 1:
		words = "1 scenario"
	case searching:
		words = fmt.Sprintf("%d scenarios", n)
	}
	if words == b.hits.Text() {
		return
	}
	b.hits.SetParts(kit.Plain(words))
	key := kit.Shown("Ctrl+K")
	if searching {
		key = "Esc"
	}
	b.badge.SetKey(key)
	b.Refresh()
}

// CreateRenderer is called by Fyne.
func (b *searchBox) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{
		Layout:  searchLayout{b},
		Objects: []fyne.CanvasObject{b.entry, b.badge, b.hits},
	})
}

// searchLayout puts the key into the field, and the count beside it.
type searchLayout struct{ box *searchBox }

func (l searchLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(160, max(searchHeight, l.box.entry.MinSize().Height))
}

func (l searchLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b := l.box
	height := l.MinSize(nil).Height
	top := (size.Height - height) / 2
	width := min(searchWidth, size.Width)
	words := b.hits.WidthFor(size.Width) + 1
	count := fyne.NewSize(words, b.hits.HeightFor(words))
	if b.hits.Text() != "" && size.Width-width < count.Width+look.Wide {
		width = max(size.Width-count.Width-look.Wide, 160)
	}
	b.entry.Move(fyne.NewPos(0, top))
	b.entry.Resize(fyne.NewSize(width, height))
	b.hits.Move(fyne.NewPos(width+look.Wide, top+(height-count.Height)/2))
	b.hits.Resize(count)
	badge := b.badge.MinSize()
	if width < look.Grown(leastWithBadge) {
		badge = fyne.Size{}
	}
	b.badge.Hidden = badge.Width == 0
	b.badge.Resize(badge)
	b.badge.Move(fyne.NewPos(width-badge.Width-look.Wide, top+(height-badge.Height)/2))
}
