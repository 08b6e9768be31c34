package kit

import "fyne.io/fyne/v2"

// SetVisible shows or hides an object and reports whether that is a change.
func SetVisible(o fyne.CanvasObject, on bool) bool {
	if o.Visible() == on {
		return false
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
	return true
}
