package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// IconButton is a picture that can be pressed, with a tooltip that names it and
// its key.
type IconButton struct {
	widget.BaseWidget
	tip     *Tip
	onTap   func()
	image   *canvas.Image
	label   string
	icon    look.Icon
	colour  fyne.ThemeColorName
	hovered bool
}

// NewIconButton returns a picture that calls tap.
func NewIconButton(tip *Tip, icon look.Icon, label string, tap func()) *IconButton {
	b := &IconButton{tip: tip, onTap: tap, icon: icon, label: label, colour: look.Muted}
	b.image = canvas.NewImageFromResource(icon.In(b.colour))
	b.image.FillMode = canvas.ImageFillContain
	b.ExtendBaseWidget(b)
	return b
}

// NewStar returns a bookmark's star; Starred fills it.
func NewStar(tip *Tip, tap func()) *IconButton {
	b := NewIconButton(tip, look.IconStar, "", tap)
	b.colour = look.Quiet
	b.style()
	return b
}

// Starred fills or empties a star.
func (b *IconButton) Starred(on bool, label string) {
	b.icon, b.colour, b.label = look.IconStar, look.Quiet, label
	if on {
		b.icon, b.colour = look.IconStarFilled, look.Starred
	}
	b.Refresh()
}

// Text returns what the picture means.
func (b *IconButton) Text() string { return b.label }

// AccessibilityLabel returns what the picture means.
func (b *IconButton) AccessibilityLabel() string { return b.label }

// AccessibilityRole tells Fyne that this is a button.
func (b *IconButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped is called by Fyne.
func (b *IconButton) Tapped(*fyne.PointEvent) {
	b.tip.Off()
	b.onTap()
}

// MouseIn is called by Fyne.
func (b *IconButton) MouseIn(e *desktop.MouseEvent) {
	b.hovered = true
	b.tip.Over(b.label, e.AbsolutePosition)
	b.Refresh()
}

// MouseMoved is called by Fyne.
func (b *IconButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (b *IconButton) MouseOut() {
	b.hovered = false
	b.tip.Off()
	b.Refresh()
}

// Cursor shows that the picture can be pressed.
func (b *IconButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (b *IconButton) style() {
	colour := b.colour
	if b.hovered && colour != look.Starred {
		colour = look.Accent
		if b.icon == look.IconStar {
			colour = look.Starred
		}
	}
	b.image.Resource = b.icon.In(colour)
}

// MinSize returns a size that is easy to hit.
func (b *IconButton) MinSize() fyne.Size {
	return fyne.NewSquareSize(look.Grown(look.IconSize) + look.Gap)
}

// CreateRenderer is called by Fyne.
func (b *IconButton) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{b.image}, min: b.MinSize, refresh: b.style,
		layout: func(size fyne.Size) {
			icon := look.Grown(look.IconSize)
			SizeIcon(b.image, icon)
			b.image.Move(fyne.NewPos((size.Width-icon)/2, (size.Height-icon)/2))
		},
	}
}
