//go:build e2e

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"net"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"rehearse/cmd/floor/pace"
	"rehearse/ui/kit"
)

// startHook answers, on a socket that the test names, each line "ticks" with the
// ticks of a card of two plain pictures that turns over.
func startHook(w fyne.Window) {
	path := os.Getenv("REHEARSE_E2E_SOCKET")
	if path == "" {
		return
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		fmt.Fprintln(os.Stderr, "opening the hook:", err)
		os.Exit(1)
	}
	turn := newTurn(w)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			for lines := bufio.NewScanner(c); lines.Scan(); {
				_ = json.NewEncoder(c).Encode(turn())
			}
			_ = c.Close()
		}
	}()
}

// The card is as large as in a window of Rehearse of this size.
const (
	cardWidth  = 760
	cardHeight = 690
	cardLeft   = 300
	cardTop    = 56
	pause      = 300 * time.Millisecond // after which the card turns over
)

// newTurn lays a card over the window and returns what turns it over.
func newTurn(w fyne.Window) func() []pace.Tick {
	card := canvas.NewRectangle(color.Transparent)
	card.Move(fyne.NewPos(cardLeft, cardTop))
	card.Resize(fyne.NewSize(cardWidth, cardHeight))
	turn := kit.NewTurn(shader{})
	turn.Load(plain(color.Gray{Y: 0xf0}), plain(color.Gray{Y: 0xd0}))
	w.SetContent(container.NewStack(w.Content(), container.NewWithoutLayout(card, turn)))
	return func() []pace.Tick {
		recorded := make(chan []pace.Tick)
		fyne.Do(func() { pace.Record(turn.Running, func(ticks []pace.Tick) { recorded <- ticks }) })
		time.Sleep(pause)
		fyne.Do(func() {
			turn.Over(card)
			turn.Start(true, func() {})
		})
		return <-recorded
	}
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
