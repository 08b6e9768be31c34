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
	y := top + look.Half
	for _, above := range []kit.Block{p.screen.filters.tray, p.problem} {
		if above.Visible() {
			width := max(size.Width-2*look.Space, 1)
			height := above.HeightFor(width)
			above.Move(fyne.NewPos(look.Space, y)) // in line with the search box
			above.Resize(fyne.NewSize(width, height))
			y += height + look.Space
			top = y
		}
	}
	if p.study.Visible() {
		p.fitFoot(size.Width)
		bottom -= p.footHeight()
		l.placeFoot(size.Width, bottom)
	}
	p.rows.Move(fyne.NewPos(look.Gap, top))
	p.rows.Resize(fyne.NewSize(size.Width-2*look.Gap, max(bottom-top, 0)))
	p.nothing.Move(fyne.NewPos(0, top))
	p.nothing.Resize(fyne.NewSize(size.Width, max(size.Height-top, 0)))
}

// fitFoot leaves out the key of the button that studies, then puts the order under
// it, where the pane is too narrow for both. While the search box has the letters
// the room of the letter stays.
func (p *listPane) fitFoot(width float32) {
	wide := func(beside float32) bool { return p.study.MinSize().Width+beside > width-2*look.Wide }
	p.studyCommand.Keys, p.study.Still, p.stacked = p.studyKeys, false, false
	beside := p.order.MinSize().Width + look.Space
	if p.screen.box.focused && p.order.Visible() && wide(beside) {
		p.studyCommand.Keys, p.study.Still = p.screen.host.Commands.Find("browse.study").Keys, true
	}
	if p.order.Visible() && wide(beside) {
		p.studyCommand.Keys, p.study.Still = nil, false
		if p.stacked = wide(beside); p.stacked {
			p.studyCommand.Keys = p.studyKeys
		}
	}
	if wide(0) {
		p.studyCommand.Keys = nil
	}
	p.study.Refresh()
}

// placeFoot puts the buttons side by side or one under the other.
func (l listLayout) placeFoot(width, top float32) {
	p := l.pane
	p.rule.Move(fyne.NewPos(look.Gap, top))
	p.rule.Resize(fyne.NewSize(width-2*look.Gap, 1))
	study, order := p.study.MinSize(), p.order.MinSize()
	p.study.Move(fyne.NewPos(look.Wide, top+look.Wide))
	p.study.Resize(study)
	at := fyne.NewPos(width-look.Gap-order.Width, top+look.Wide+(study.Height-order.Height)/2)
	if p.stacked {
		at = fyne.NewPos(look.Wide, top+look.Wide+study.Height+look.Half)
	}
	p.order.Move(at)
	p.order.Resize(order)
}

// footHeight returns the height of the buttons under the list with their margins.
func (p *listPane) footHeight() float32 {
	height := p.study.MinSize().Height + 2*look.Wide
	if p.stacked {
		height += look.Half + p.order.MinSize().Height
	}
	return height
}
