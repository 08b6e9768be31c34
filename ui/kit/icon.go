package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Icon is a picture that grows with the text.
type Icon struct {
	widget.BaseWidget
	image  *canvas.Image
	icon   look.Icon
	colour fyne.ThemeColorName
	size   float32 // at the normal text size
}

// NewIcon returns the icon in a colour of the theme. size is its width in
// device-independent pixels at the normal text size.
func NewIcon(icon look.Icon, colour fyne.ThemeColorName, size float32) *Icon {
	i := &Icon{image: &canvas.Image{FillMode: canvas.ImageFillContain}, icon: icon, colour: colour, size: size}
	i.ExtendBaseWidget(i)
	i.style()
	return i
}

// Set shows another icon.
func (i *Icon) Set(icon look.Icon) {
	i.icon = icon
	i.Refresh()
}

func (i *Icon) style() { i.image.Resource = i.icon.In(i.colour) }

// MinSize returns the size of the picture at the present text size.
func (i *Icon) MinSize() fyne.Size { return fyne.NewSquareSize(look.Grown(i.size)) }

// CreateRenderer is called by Fyne.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{i.image}, min: i.MinSize, refresh: i.style,
		layout: func(size fyne.Size) { SizeIcon(i.image, min(size.Width, size.Height)) },
	}
}

// SizeIcon gives a picture a size. Fyne 2.8.1 draws a picture of another size
// from what it read of the file last, but keeps the drawing for all under the
// name of the file that it has now: so it must read that file first.
func SizeIcon(image *canvas.Image, size float32) {
	if to := fyne.NewSquareSize(size); image.Size() != to {
		image.Refresh()
		image.Resize(to)
	}
}
