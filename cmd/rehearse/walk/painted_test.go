//go:build e2e && linux

package walk_test

import (
	"bytes"
	"testing"
)

// Fyne draws anew for those objects only that it has drawn before, so that what
// comes up by itself may be there, and visible, and yet not be seen.
func TestWhatComesUpByItselfIsSeen(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.open(h)
	a.see("browse.question", "") // the card comes a moment later
	a.picture()

	before := a.beside()
	a.press("ctrl+z")
	a.see("message", "Nothing to undo")
	a.until("the message is seen", func() bool { return !bytes.Equal(a.beside(), before) })
	a.gone("message")
	a.until("the message is seen no more", func() bool { return bytes.Equal(a.beside(), before) })

	a.point("rail.study")
	a.until("the tooltip is seen", func() bool { return !bytes.Equal(a.beside(), before) })
	a.quit()
}

// beside returns a picture of the window without the rail at its left.
func (a *app) beside() []byte { return a.photograph(a.window, "-crop", "+100+0") }
