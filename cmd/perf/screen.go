//go:build linux

package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"time"
)

// screen is what a display shows. Xvfb keeps it in a file, so that looking at it
// costs neither the X server nor the program anything.
type screen struct {
	file          *os.File
	start, stride int64 // where the pixels begin; bytes of a row
}

// Where the header of an X window dump, big-endian numbers of 32 bits, tells its
// own size, the bytes of a row and the number of colours, twelve bytes each
// (XWDFile.h of X.Org's xorgproto).
const (
	xwdSize, xwdStride, xwdColours = 0, 12, 19
	xwdNumbers                     = 20
	pixel                          = 4 // bytes
)

// openScreen opens the file of a display.
func openScreen(path string) (*screen, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	var header [xwdNumbers]uint32
	if err := binary.Read(file, binary.BigEndian, &header); err != nil {
		return nil, fmt.Errorf("reading the screen: %w", err)
	}
	return &screen{
		file: file, start: int64(header[xwdSize]) + 12*int64(header[xwdColours]), stride: int64(header[xwdStride]),
	}, nil
}

// area is a part of the screen, in pixels, of which every step-th row is looked at.
type area struct{ x, y, w, h, step int }

// look returns the pixels of an area.
func (s *screen) look(a area) []byte {
	row := a.w * pixel
	seen := make([]byte, 0, row*(a.h/a.step+1))
	for y := a.y; y < a.y+a.h; y += a.step {
		seen = seen[:len(seen)+row]
		_, _ = s.file.ReadAt(seen[len(seen)-row:], s.start+int64(y)*s.stride+int64(a.x*pixel))
	}
	return seen
}

// glance is the time between two looks at the screen.
const glance = time.Millisecond

// changes returns when the area looked different from the look before, for as
// long as is said. Looks closer together than settle count as one: a frame comes
// to the screen row by row.
func (s *screen) changes(a area, length, settle time.Duration) (at []time.Time) {
	last := s.look(a)
	for end := time.Now().Add(length); time.Now().Before(end); time.Sleep(glance) {
		now := s.look(a)
		if bytes.Equal(now, last) {
			continue
		}
		last = now
		if when := time.Now(); len(at) == 0 || when.Sub(at[len(at)-1]) > settle {
			at = append(at, when)
		}
	}
	return at
}

// changed returns when the area first looks different from before, or false when
// patience is at its end.
func (s *screen) changed(a area, before []byte, patience time.Duration) (time.Time, bool) {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance / 2) {
		if !bytes.Equal(s.look(a), before) {
			return time.Now(), true
		}
	}
	return time.Time{}, false
}

// restTime is how long nothing changes before the next key.
const restTime = 150 * time.Millisecond

// still waits until the area does not change, and returns its pixels.
func (s *screen) still(a area) []byte {
	last, since := s.look(a), time.Now()
	for time.Since(since) < restTime {
		time.Sleep(5 * glance)
		if now := s.look(a); !bytes.Equal(now, last) {
			last, since = now, time.Now()
		}
	}
	return last
}

// frame is what an area showed from some moment on.
type frame struct {
	at     time.Time
	pixels []byte
}

// watch keeps each different look at an area until done says so.
func (s *screen) watch(a area, done func() bool) (frames []frame) {
	for !done() {
		now := s.look(a)
		if len(frames) == 0 || !bytes.Equal(now, frames[len(frames)-1].pixels) {
			frames = append(frames, frame{time.Now(), now})
		}
		time.Sleep(2 * glance)
	}
	return frames
}

// usable returns the first moment at which two thirds of what is drawn in the end,
// background left aside, is there: all words. The cursor may be on or off, and
// circles and dates come when the journal is read.
func usable(frames []frame) (time.Time, bool) {
	if len(frames) == 0 {
		return time.Time{}, false
	}
	final := frames[len(frames)-1].pixels
	ground := commonest(final)
	for _, f := range frames {
		drawn, right := 0, 0
		for i := 0; i < len(final); i += pixel {
			if want := at(final, i); want != ground {
				drawn++
				if at(f.pixels, i) == want {
					right++
				}
			}
		}
		if drawn > 0 && 3*right >= 2*drawn {
			return f.at, true
		}
	}
	return time.Time{}, false
}

// cleared waits until the area has one colour, as without a window. The server
// takes a moment to remove that of a program which was killed.
func (s *screen) cleared(a area) {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		seen := s.look(a)
		if bytes.Equal(seen[pixel:], seen[:len(seen)-pixel]) {
			return
		}
	}
}

func at(pixels []byte, i int) uint32 { return binary.LittleEndian.Uint32(pixels[i:]) }

// commonest returns the colour that most pixels have.
func commonest(pixels []byte) (colour uint32) {
	count := make(map[uint32]int)
	for i := 0; i < len(pixels); i += pixel {
		count[at(pixels, i)]++
	}
	for c, n := range count {
		if n > count[colour] {
			colour = c
		}
	}
	return colour
}
