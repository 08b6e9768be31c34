package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Write types into the field of the window that has the keys.
func Write(t *testing.T, w fyne.Window, text string) {
	t.Helper()
	focused := w.Canvas().Focused()
	if focused == nil {
		t.Fatal("nothing can be written into")
	}
	test.Type(focused, text)
}
