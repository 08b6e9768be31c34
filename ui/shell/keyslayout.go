package shell

import (
	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// asTallAsAllowed makes the sheet of keys keep its height while it is filtered.
const asTallAsAllowed = 10_000

// HeightFor asks for all the height there is.
func (k *keyList) HeightFor(float32) float32 { return asTallAsAllowed }

// CreateRenderer is called by Fyne.
func (k *keyList) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewLayoutRenderer(keyListLayout{k}, k.filter, k.catcher, k.page, k.nothing)
}

// keyListLayout puts the field above the rows.
type keyListLayout struct{ list *keyList }

func (l keyListLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l keyListLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	k := l.list
	top := k.filter.MinSize().Height
	k.filter.Resize(fyne.NewSize(size.Width, top))
	if k.catcher.Visible() {
		top = k.catcher.HeightFor(size.Width)
		k.catcher.Resize(fyne.NewSize(size.Width, top))
	}
	top += look.Gap
	// The page is wider than the field: the scroll bar stands beside the rows.
	k.page.Move(fyne.NewPos(-look.Gap, top))
	k.page.Resize(fyne.NewSize(size.Width+2*look.Gap, max(size.Height-top, 0)))
	k.nothing.Move(fyne.NewPos(look.Wide, top+look.Gap))
	k.nothing.Resize(fyne.NewSize(size.Width-2*look.Wide, max(size.Height-top-look.Gap, 0)))
}
