//go:build e2e

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net"
	"os"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/shell"
)

// shown is what the real-window walk sees of one named object. Positions are in
// pixels from the top left of the window.
type shown struct {
	Text    string `json:"text"`
	X       int    `json:"x"`
	Y       int    `json:"y"`
	W       int    `json:"w"`
	H       int    `json:"h"`
	Visible bool   `json:"visible"`
	Focused bool   `json:"focused"`
}

// startHook answers, on a socket that the walk names, each line "state" with the
// named objects of the window, "misuse" with one call from a wrong goroutine, by
// which the walk knows that Fyne's check is armed, and "turn 0.5" with a card that
// has turned over by half.
func startHook(w fyne.Window, s *shell.Shell) {
	path := os.Getenv("REHEARSE_E2E_SOCKET")
	if path == "" {
		return
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		fmt.Fprintln(os.Stderr, "opening the hook:", err)
		os.Exit(1)
	}
	turns := &stepper{shell: s}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go reply(c, w, s, turns)
		}
	}()
}

func reply(c net.Conn, w fyne.Window, s *shell.Shell, turns *stepper) {
	defer func() { _ = c.Close() }()
	lines := bufio.NewScanner(c)
	for lines.Scan() {
		var at float32
		if n, _ := fmt.Sscanf(lines.Text(), "turn %g", &at); n == 1 {
			fyne.DoAndWait(func() { turns.turn(at) })
			_, _ = c.Write([]byte("{}\n"))
			continue
		}
		switch lines.Text() {
		case "misuse":
			w.Canvas().Refresh(w.Content())
			_, _ = c.Write([]byte("{}\n"))
		default:
			var state map[string]shown
			fyne.DoAndWait(func() { state = snapshot(w, s) })
			_ = json.NewEncoder(c).Encode(state)
		}
	}
}

func snapshot(w fyne.Window, s *shell.Shell) map[string]shown {
	state := make(map[string]shown)
	canvas := w.Canvas()
	named := s.Named()
	if top := canvas.Overlays().Top(); top != nil {
		named["sheet"] = top
	}
	for name, o := range named {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		size := o.Size()
		x, y := canvas.PixelCoordinateForPosition(at)
		x2, y2 := canvas.PixelCoordinateForPosition(at.AddXY(size.Width, size.Height))
		focusable, _ := o.(fyne.Focusable)
		state[name] = shown{
			Text: textOf(o), X: x, Y: y, W: x2 - x, H: y2 - y, Visible: o.Visible(),
			Focused: focusable != nil && canvas.Focused() == focusable,
		}
	}
	return state
}

func textOf(o fyne.CanvasObject) string {
	switch t := o.(type) {
	case *kit.Entry:
		return t.Text
	case interface{ AccessibilityLabel() string }:
		return t.AccessibilityLabel()
	}
	return ""
}
