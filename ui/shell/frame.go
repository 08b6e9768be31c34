package shell

import (
	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

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
	width = s.message.WidthFor(body.Width - 2*look.Room)
	height := s.message.HeightFor(width)
	s.message.Resize(fyne.NewSize(width, height))
	s.message.Move(fyne.NewPos(at.X+(body.Width-width)/2, at.Y+body.Height-height-look.Space))
	s.host.Tip.Resize(size)
}

func (f *frame) railLeft(size fyne.Size) {
	width, height, _ := railSizes()
	f.rule.Show()
	f.rule.Move(fyne.NewPos(width, 0))
	f.rule.Resize(fyne.NewSize(1, size.Height))
	item := fyne.NewSize(width-2*railInset, height)
	for i, b := range f.shell.rail {
		y := look.Wide + float32(i)*height
		if i == len(f.shell.rail)-1 {
			y = size.Height - height - look.Gap
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
