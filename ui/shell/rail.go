package shell

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

const (
	railInset = 6
	railIcon  = 20 // at the normal text size
	railLabel = 15 // height of a label at the normal text size
)

// railSizes are the measures of the rail. It grows with its labels but does not
// shrink with them, for text that is 1+more times as large as normal.
func railSizes() (width, item, bottom float32) {
	more := max(look.Grown(1)-1, 0)
	return 80 * (1 + more), 54 + (railLabel+railIcon)*more, 60 + railLabel*more
}

// labelSize is the text size at which every label of the rail goes into a width,
// whichever of them is bold.
func (s *Shell) labelSize(width float32) float32 {
	size := theme.Size(look.Tiny)
	var need float32
	for _, b := range s.rail {
		need = max(need, look.Width(b.label.Text, size, fyne.TextStyle{Bold: true}))
	}
	if need > width { // a narrow window at a large text size
		size = float32(math.Floor(float64(size * width / need))) // text is drawn in whole sizes
	}
	return size
}

// railButton leads to one screen.
type railButton struct {
	widget.BaseWidget
	command *kit.Command
	tip     *kit.Tip
	icon    look.Icon
	size    func(width float32) float32 // of the label
	here    bool
	hovered bool

	box   *canvas.Rectangle
	image *canvas.Image
	label *canvas.Text
}

func (s *Shell) newRailButton(icon look.Icon, c *kit.Command) *railButton {
	b := &railButton{
		command: c, tip: s.host.Tip, icon: icon, size: s.labelSize,
		box:   &canvas.Rectangle{CornerRadius: look.Gap},
		image: &canvas.Image{FillMode: canvas.ImageFillContain},
		label: &canvas.Text{Text: c.Label, Alignment: fyne.TextAlignCenter},
	}
	b.ExtendBaseWidget(b)
	b.style()
	return b
}

// buildRail makes the buttons that lead to the screens and open the menus.
func (s *Shell) buildRail() []fyne.CanvasObject {
	items := []struct {
		icon look.Icon
		id   string
	}{
		{look.IconBrowse, "go." + Browse},
		{look.IconStudy, "go." + Study},
		{look.IconStar, "go." + Bookmarks},
		{look.IconMenu, "menu"},
		{look.IconSettings, "go." + Settings},
	}
	var objects []fyne.CanvasObject
	for _, item := range items {
		if item.id == "menu" && systemBar {
			continue
		}
		b := s.newRailButton(item.icon, s.host.Commands.Find(item.id))
		s.rail = append(s.rail, b)
		objects = append(objects, b)
	}
	return objects
}

// setHere marks the button of the screen that is shown.
func (b *railButton) setHere(on bool) {
	b.here = on
	b.Refresh()
}

// Tapped is called by Fyne.
func (b *railButton) Tapped(*fyne.PointEvent) {
	b.tip.Off()
	b.command.Run()
}

// MouseIn is called by Fyne.
func (b *railButton) MouseIn(e *desktop.MouseEvent) {
	b.hovered = true
	b.tip.Over(b.command.Label+" ("+b.command.Key()+")", e.AbsolutePosition)
	b.Refresh()
}

// MouseMoved is called by Fyne.
func (b *railButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (b *railButton) MouseOut() {
	b.hovered = false
	b.tip.Off()
	b.Refresh()
}

// AccessibilityLabel returns where the button leads.
func (b *railButton) AccessibilityLabel() string { return b.command.Label }

// AccessibilityRole tells Fyne that this is a button.
func (b *railButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (b *railButton) style() {
	colour := look.Muted
	b.box.FillColor = color.Transparent
	switch {
	case b.here:
		colour = look.Accent
		b.box.FillColor = theme.Color(look.Select)
	case b.hovered:
		b.box.FillColor = theme.Color(look.Hover)
	}
	b.image.Resource = b.icon.In(colour)
	b.label.Color = theme.Color(colour)
	look.SetStyle(b.label, fyne.TextStyle{Bold: b.here})
}

// CreateRenderer is called by Fyne.
func (b *railButton) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewRenderer([]fyne.CanvasObject{b.box, b.image, b.label}, b.least, b.arrange, b.style)
}

func (b *railButton) least() fyne.Size {
	width, item, _ := railSizes()
	return fyne.NewSize(width-2*railInset, item)
}

func (b *railButton) arrange(size fyne.Size) {
	b.box.Resize(size)
	b.label.TextSize = b.size(size.Width)
	text := b.label.MinSize()
	icon := min(look.Grown(railIcon), size.Height-text.Height-2-railInset) // less in the lowest window
	top := (size.Height - icon - text.Height - 2) / 2
	b.image.Move(fyne.NewPos((size.Width-icon)/2, top))
	kit.SizeIcon(b.image, icon)
	b.label.Move(fyne.NewPos(0, top+icon+2))
	b.label.Resize(fyne.NewSize(size.Width, text.Height))
}
