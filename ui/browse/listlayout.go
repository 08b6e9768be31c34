package browse

import (
	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// listLayout stacks the pane's parts.
type listLayout struct{ pane *listPane }

func (l listLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l listLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := l.pane
	top, bottom := float32(look.Gap), size.Height
	if p.back.Visible() {
		p.back.Move(fyne.NewPos(look.Gap, look.Gap))
		p.back.Resize(p.back.MinSize())
		top += p.back.MinSize().Height + look.Half
	}
	for _, above := range []kit.Block{p.screen.filters.tray, p.problem} {
		if above.Visible() {
			width := max(size.Width-2*look.Wide, 1)
			height := above.HeightFor(width)
			above.Move(fyne.NewPos(look.Wide, top+look.Half))
			above.Resize(fyne.NewSize(width, height))
			top += height + look.Wide
		}
	}
	if p.study.Visible() {
		button := p.study.MinSize()
		bottom -= button.Height + 2*look.Wide
		p.rule.Move(fyne.NewPos(look.Gap, bottom))
		p.rule.Resize(fyne.NewSize(size.Width-2*look.Gap, 1))
		p.study.Move(fyne.NewPos(look.Wide, bottom+look.Wide))
		p.study.Resize(button)
		order := p.order.MinSize()
		p.order.Move(fyne.NewPos(size.Width-look.Gap-order.Width, bottom+look.Wide+(button.Height-order.Height)/2))
		p.order.Resize(order)
	}
	p.rows.Move(fyne.NewPos(look.Gap, top))
	p.rows.Resize(fyne.NewSize(size.Width-2*look.Gap, max(bottom-top, 0)))
	p.nothing.Move(fyne.NewPos(0, top))
	p.nothing.Resize(fyne.NewSize(size.Width, p.nothing.HeightFor(size.Width)))
}
