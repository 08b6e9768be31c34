//go:build e2e && linux

package walk_test

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Pauses of somebody who is quick. Nothing is concluded from them.
const (
	keyPause   = "30"   // between two keys, milliseconds
	pointPause = "0.06" // between pointing and clicking, seconds
)

// press presses keys one after the other: "ctrl+k", "Down".
func (a *app) press(keys ...string) {
	a.t.Helper()
	a.hand(append([]string{"key", "--delay", keyPause}, keys...)...)
}

// typeText types characters.
func (a *app) typeText(text string) {
	a.t.Helper()
	a.hand("type", "--delay", keyPause, text)
}

// point moves the mouse into the middle of a named object.
func (a *app) point(name string) {
	a.t.Helper()
	o := a.waitFor(name, "is there to be pointed at", func(o object) bool { return o.Visible && o.W > 0 })
	var width, height int
	_, err := fmt.Sscanf(a.hand("getwindowgeometry", "--shell", a.window),
		"WINDOW="+a.window+"\nX=%d\nY=%d\nWIDTH=%d\nHEIGHT=%d", new(int), new(int), &width, &height)
	x, y := o.X+o.W/2, o.Y+o.H/2
	if err != nil || x < 0 || y < 0 || x >= width || y >= height {
		a.fail("%s lies at %d, %d, outside of the window of %d x %d (%v)", name, x, y, width, height, err)
	}
	a.hand("mousemove", "--window", a.window, fmt.Sprint(x), fmt.Sprint(y))
}

// click clicks into the middle of a named object.
func (a *app) click(name string) {
	a.t.Helper()
	a.point(name)
	a.hand("sleep", pointPause, "click", "1")
}

// waitFor waits until a named object is as the condition wants, and returns it.
func (a *app) waitFor(name, what string, met func(object) bool) object {
	a.t.Helper()
	var last object
	a.until(name+" "+what, func() bool {
		shown, err := a.look()
		var there bool
		last, there = shown[name]
		return err == nil && there && met(last)
	})
	return last
}

// see waits until a named object shows words, and returns all that it says.
func (a *app) see(name, words string) string {
	a.t.Helper()
	o := a.waitFor(name, fmt.Sprintf("says %q", words), func(o object) bool { return o.Visible && strings.Contains(o.Text, words) })
	return o.Text
}

// gone waits until a named object is not shown.
func (a *app) gone(name string) {
	a.t.Helper()
	a.until(name+" is gone", func() bool {
		shown, err := a.look()
		return err == nil && !shown[name].Visible
	})
}

// goTo goes to a screen by its key.
func (a *app) goTo(key, screen string) {
	a.t.Helper()
	before := strings.Count(a.log.String(), "screen="+screen)
	a.press(key)
	a.until(screen+" is shown", func() bool { return strings.Count(a.log.String(), "screen="+screen) > before })
}

// shots is the folder for pictures.
func shots(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("REHEARSE_SHOTS")
	if dir == "" {
		dir = filepath.Join(os.TempDir(), "rehearse-walk") // stays: a failed test leaves a picture in it
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}

// photograph returns a picture of a window, or of the whole display with "root".
// The same pixels always give the same bytes. Options of import may be added.
func (a *app) photograph(window string, options ...string) []byte {
	options = append(options, "-strip", "-define", "png:exclude-chunks=date,time", "png:-")
	camera := exec.CommandContext(a.t.Context(), "import", append([]string{"-window", window}, options...)...)
	camera.Env = append(os.Environ(), "DISPLAY="+a.display)
	out, _ := camera.Output() // nothing where there is no such window, which does not happen to one that is up
	return out
}

// blank is the size, in bytes, below which a picture shows an empty window.
const blank = 8 << 10

// picture returns a picture of the window once it is drawn and nothing moves in it.
func (a *app) picture() []byte {
	a.t.Helper()
	var last []byte
	a.until("nothing moves in the window", func() bool {
		before := last
		last = a.photograph(a.window)
		return len(last) > blank && bytes.Equal(before, last)
	})
	return last
}

// keep puts a picture into the folder for pictures.
func (a *app) keep(picture []byte, name string) string {
	a.t.Helper()
	path := filepath.Join(shots(a.t), name+".png")
	if err := os.WriteFile(path, picture, 0o600); err != nil {
		a.t.Error(err)
	}
	return path
}

// brightness returns the mean of a picture, from 0 for black to 1 for white.
func (a *app) brightness(picture []byte) float64 {
	a.t.Helper()
	shown, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		a.fail("reading the picture: %v", err)
	}
	const full, every = 3 * 0xffff, 4 // of three colours; pixels from one look to the next
	var sum, n float64
	for y := shown.Bounds().Min.Y; y < shown.Bounds().Max.Y; y += every {
		for x := shown.Bounds().Min.X; x < shown.Bounds().Max.X; x += every {
			r, g, b, _ := shown.At(x, y).RGBA()
			sum += float64(r+g+b) / full
			n++
		}
	}
	return sum / n
}
