//go:build e2e

package main

import (
	"image"
	"image/color"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
)

// move gives the window one thing that moves, as the first argument says: an
// entry with a label that repeats its words, or a card that turns over.
func move(w fyne.Window) {
	switch {
	case len(os.Args) < 2:
	case os.Args[1] == "entry":
		entry, echo := widget.NewEntry(), widget.NewLabel("")
		entry.OnChanged = echo.SetText
		w.SetContent(container.NewBorder(entry, nil, nil, nil, container.NewVBox(layout.NewSpacer(), echo, layout.NewSpacer())))
		w.Canvas().Focus(entry)
	case os.Args[1] == "turn":
		turn(w)
	}
}

// The card is as large as in a window of Rehearse of this size.
const (
	cardWidth  = 760
	cardHeight = 690
	cardLeft   = 300
	cardTop    = 56
)

// turn lays a card over the window that turns over at the key F, from one plain
// picture to another.
func turn(w fyne.Window) {
	card := canvas.NewRectangle(color.Transparent)
	card.Move(fyne.NewPos(cardLeft, cardTop))
	card.Resize(fyne.NewSize(cardWidth, cardHeight))
	turn := kit.NewTurn(shader{})
	turn.Load(plain(color.Gray{Y: 0xf0}), plain(color.Gray{Y: 0xd0}))
	w.SetContent(container.NewStack(w.Content(), container.NewWithoutLayout(card, turn)))
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) {
		turn.Over(card)
		turn.Start(true, func() {})
	})
}

// plain returns a picture in one colour.
func plain(c color.Color) *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, cardWidth, cardHeight))
	for y := range cardHeight {
		for x := range cardWidth {
			picture.Set(x, y, c)
		}
	}
	return picture
}

// shader is a kit.Painter that paints nothing.
type shader struct{}

func (shader) Shades() bool                                            { return true }
func (shader) Place(fyne.CanvasObject) (fyne.Position, float32)        { return fyne.Position{}, 1 }
func (shader) Paint(fyne.CanvasObject, fyne.Size, float32) image.Image { return nil }
