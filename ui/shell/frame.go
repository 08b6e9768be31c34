package shell

import (
	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// atTop is how many buttons of the rail stand at its top; the others stand at
// its lower end.
const atTop = 3

// frame arranges the window: the rail on the left of a wide window and at the
// bottom of a narrow one, the screen beside it, notices and tooltip above.
type frame struct {
	shell *Shell
	rule  *kit.Rectangle
}

// MinSize is constant, so that no screen can keep the window from shrinking.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(settings.SmallestWidth, settings.SmallestHeight)
}

// Layout is called by Fyne.
func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s := f.shell
	body, at := size, fyne.Position{}
	width, _, bottom := railSizes()
	switch {
	case size.Width >= look.NarrowBelow:
		f.railLeft(size)
		body.Width -= width + 1
		at.X = width + 1
	case s.alone():
		f.railGone()
	default:
		f.railBottom(size)
		body.Height -= bottom + 1
	}
	for _, banner := range []*kit.Notice{s.trouble, s.news} {
		if banner.Visible() {
			h := banner.HeightFor(body.Width - 2*look.Gap)
			banner.Move(at.AddXY(look.Gap, look.Gap))
			banner.Resize(fyne.NewSize(body.Width-2*look.Gap, h))
			at.Y += h + 2*look.Gap
			body.Height -= h + 2*look.Gap
		}
	}
	s.body.Move(at)
	s.body.Resize(body)
	f.placeMessage(at, body)
	s.host.Tip.Resize(size)
}

// yielding is a screen with something at its lower edge that no message may cover.
type yielding interface {
	// Yield makes room for a message of the height, 0 when it has gone, and returns
	// how far above the lower edge of the screen it is to stand.
	Yield(height float32) float32
}

// placeMessage puts the message above the lower edge of the screen.
func (f *frame) placeMessage(at fyne.Position, body fyne.Size) {
	m := f.shell.message
	width := m.WidthFor(body.Width - 2*look.Gap)
	height := m.HeightFor(width)
	above := float32(look.Space)
	if screen, ok := f.shell.screens[f.shell.here].(yielding); ok {
		if m.Visible() {
			above = screen.Yield(height)
		} else {
			screen.Yield(0)
		}
	}
	m.Resize(fyne.NewSize(width, height))
	m.Move(fyne.NewPos(at.X+(body.Width-width)/2, at.Y+body.Height-height-above))
}

func (f *frame) railLeft(size fyne.Size) {
	width, height, _ := railSizes()
	height = min(height, (size.Height-look.Wide-look.Gap)/float32(len(f.shell.rail)))
	f.rule.Show()
	f.rule.Move(fyne.NewPos(width, 0))
	f.rule.Resize(fyne.NewSize(1, size.Height))
	item := fyne.NewSize(width-2*railInset, height)
	for i, b := range f.shell.rail {
		y := look.Wide + float32(i)*height
		if i >= atTop {
			y = size.Height - float32(len(f.shell.rail)-i)*height - look.Gap
		}
		b.Show()
		b.Move(fyne.NewPos(railInset, y))
		b.Resize(item.SubtractWidthHeight(0, look.Half))
	}
}

func (f *frame) railBottom(size fyne.Size) {
	_, _, bottom := railSizes()
	top := size.Height - bottom
	f.rule.Show()
	f.rule.Move(fyne.NewPos(0, top-1))
	f.rule.Resize(fyne.NewSize(size.Width, 1))
	width := size.Width / float32(len(f.shell.rail))
	for i, b := range f.shell.rail {
		b.Show()
		b.Move(fyne.NewPos(float32(i)*width+railInset, top+railInset/2))
		b.Resize(fyne.NewSize(width-2*railInset, bottom-railInset))
	}
}

func (f *frame) railGone() {
	f.rule.Hide()
	for _, b := range f.shell.rail {
		b.Hide()
	}
}
