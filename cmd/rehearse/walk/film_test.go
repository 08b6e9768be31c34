//go:build e2e && slow && linux

package walk_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// film is a row of pictures of a window, each shown for a time. It does not matter
// how long it takes to make them, so that a busy machine makes the same film.
type film struct {
	*album
	name, dir string
	last      []byte
	list      strings.Builder // for ffmpeg: each picture and how long it is shown
	rest      time.Duration   // how long the last picture is shown
}

// newFilm makes the window as large as the film, in pixels.
func (a *album) newFilm(name string, width, height int) *film {
	a.t.Helper()
	f := &film{album: a, name: name, dir: filepath.Join(shots(a.t), name)}
	if err := os.MkdirAll(f.dir, 0o700); err != nil {
		a.t.Fatal(err)
	}
	a.hand("windowsize", "--sync", a.window, fmt.Sprint(width), fmt.Sprint(height))
	return f
}

// shoot waits until the window shows something new, and takes a picture of it.
func (f *film) shoot(shown time.Duration) {
	f.t.Helper()
	f.until("the window shows something new", func() bool { return !bytes.Equal(f.photograph(f.window), f.last) })
	f.last, f.rest = f.picture(), shown
	path := f.keep(f.last, fmt.Sprintf("%s/%03d", f.name, strings.Count(f.list.String(), "file")))
	fmt.Fprintf(&f.list, "file '%s'\nduration %g\n", path, shown.Seconds())
}

const (
	frame = 40 * time.Millisecond
	// turnFrames show a turn of 300 ms at a little more than half its pace: at its
	// own it would be over in seven pictures.
	turnFrames = 13
)

// turns presses a key that turns the card over, and takes pictures on the way.
func (f *film) turns(key string) {
	f.t.Helper()
	f.turn(0)
	f.press(key)
	for i := range turnFrames - 1 {
		f.turn(float64(i+1) / turnFrames)
		f.shoot(frame)
	}
	f.turn(1)
}

// turn draws the turn at a time from 0 to 1.
func (f *film) turn(at float64) {
	f.t.Helper()
	if err := f.ask(fmt.Sprintf("turn %g", at), &struct{}{}); err != nil {
		f.fail("turning the card to %g: %v", at, err)
	}
}

// develop makes a GIF that begins again and again, and makes the window as large
// as it was. Dots in place of missing colours would treble the size of the file.
func (f *film) develop() {
	f.t.Helper()
	list := filepath.Join(f.dir, "list")
	if err := os.WriteFile(list, []byte(f.list.String()), 0o600); err != nil {
		f.t.Fatal(err)
	}
	gif := exec.CommandContext(f.t.Context(), "ffmpeg", "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", list,
		"-vf", "split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=dither=none",
		"-final_delay", fmt.Sprint(f.rest.Milliseconds()/10), f.dir+".gif")
	if said, err := gif.CombinedOutput(); err != nil {
		f.fail("making %s.gif: %v\n%s", f.dir, err, said)
	}
	f.hand("windowsize", "--sync", f.window, "1280", "800")
}
