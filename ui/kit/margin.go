package kit

import (
	"fyne.io/fyne/v2"

	"rehearse/ui/look"
)

// Margins of a page of text, in device-independent pixels.
const (
	roomyFrom = 900 // a page has a wide margin from this width on
	pageEdge  = 96
	pageTop   = 56
	// pageWidest is how wide a page is at most, at the normal text size: it stands
	// in the middle of a wider place.
	pageWidest = 1200
)

// PageMargin returns the space around a page of text in a place of the given
// width, so that the pages of all screens begin at the same spot.
func PageMargin(width float32) fyne.Size {
	switch {
	case width < look.NarrowBelow:
		return fyne.NewSize(look.Room, look.Edge)
	case width < roomyFrom:
		return fyne.NewSize(look.Edge, pageTop)
	}
	return fyne.NewSize(pageEdge+max(width-look.Grown(pageWidest), 0)/2, pageTop)
}
