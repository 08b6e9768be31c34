package browse

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

const (
	searchWidth  = 640
	searchHeight = 36
	leastSearch  = 160
	// leastWithBadge is the width below which the hint needs all the room.
	leastWithBadge = 330

	longHint  = "Search scenarios and points"
	shortHint = "Search"
)

// searchBox is the field with its picture and its key, and beside it the count
// of hits, or while there are none the way to the filters.
type searchBox struct {
	widget.BaseWidget
	entry   *kit.Entry
	focused bool
	// searching says that Esc clears the field.
	searching bool
	commands  *kit.Commands
	hits      *kit.Prose
	badge     *kit.Badge
	filter    *kit.Button
}

func newSearchBox(s *Screen) *searchBox {
	b := &searchBox{
		entry: kit.NewEntry(s.host, longHint), commands: s.host.Commands,
		hits:   kit.NewQuiet(),
		badge:  kit.NewBadge(""),
		filter: kit.NewButton(s.host, &kit.Command{Label: "Filter", As: "search.filter", Run: s.filter}, kit.Bare),
	}
	b.entry.Icon = look.IconSearch.In(look.Muted)
	b.entry.OnChanged = s.search
	b.entry.OnKey = s.boxKey
	b.entry.TakesTab = s.offers.Visible
	b.entry.OnTap = func() {
		if b.entry.Text == "" {
			s.offer()
		}
	}
	b.entry.OnFocus = func(on bool) {
		if b.focused = on; !on {
			s.withdraw()
		}
		s.list.show() // the box keeps the letters
	}
	b.ExtendBaseWidget(b)
	return b
}

// set puts a text into the field, with the cursor at its end and nothing selected.
func (b *searchBox) set(text string) {
	b.entry.SetText(text)
	b.entry.ToEnd()
}

// say shows words beside the field.
func (b *searchBox) say(words string, searching bool) {
	b.filter.Hidden = words != ""
	if words == b.hits.Text() {
		return
	}
	b.hits.SetParts(kit.Plain(words))
	b.searching = searching
	b.Refresh()
}

// showKey shows the key that acts on the field now.
func (b *searchBox) showKey() {
	key := b.commands.Find("search").Key()
	if b.searching {
		key = "Esc"
	}
	b.badge.SetKey(key)
}

// hint says what the field is for, in as many words as it has room for.
func (b *searchBox) hint(width float32) {
	words := longHint
	room := width - look.Grown(look.IconSize) - 2*look.Edge
	if fyne.MeasureText(words, theme.Size(theme.SizeNameText), fyne.TextStyle{}).Width > room {
		words = shortHint
	}
	if words != b.entry.PlaceHolder {
		b.entry.SetPlaceHolder(words)
	}
}

// CreateRenderer is called by Fyne.
func (b *searchBox) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewLayoutRenderer(searchLayout{b}, b.entry, b.badge, b.filter, b.hits)
}

// searchLayout puts the key into the field, and the words beside it.
type searchLayout struct{ box *searchBox }

func (l searchLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastSearch, max(searchHeight, l.box.entry.MinSize().Height))
}

func (l searchLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b := l.box
	height := l.MinSize(nil).Height
	top := (size.Height - height) / 2
	words := b.hits.WidthFor(size.Width) + 1
	beside := fyne.NewSize(words, b.hits.HeightFor(words))
	if b.hits.Text() == "" {
		beside = b.filter.MinSize()
	}
	width := min(searchWidth, max(size.Width-beside.Width-look.Wide, leastSearch))
	b.hint(width)
	b.entry.Move(fyne.NewPos(0, top))
	b.entry.Resize(fyne.NewSize(width, height))
	b.hits.Move(fyne.NewPos(width+look.Wide, top+(height-beside.Height)/2))
	b.hits.Resize(beside)
	b.filter.Move(fyne.NewPos(width+look.Half, top+(height-b.filter.MinSize().Height)/2))
	b.filter.Resize(fyne.NewSize(min(b.filter.MinSize().Width, size.Width-width-look.Half), b.filter.MinSize().Height))
	b.showKey()
	badge := b.badge.MinSize()
	if width < look.Grown(leastWithBadge) {
		badge = fyne.Size{}
	}
	b.badge.Hidden = badge.Width == 0
	b.badge.Resize(badge)
	b.badge.Move(fyne.NewPos(width-badge.Width-look.Wide, top+(height-badge.Height)/2))
}
