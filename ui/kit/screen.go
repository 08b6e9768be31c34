package kit

import "fyne.io/fyne/v2"

// Screen is one place of the window. The shell owns the screens; they do not
// know each other.
type Screen interface {
	// Root is what the window shows. Its size tells wide from narrow.
	Root() fyne.CanvasObject
	// Commands are those that act only while the screen is shown.
	Commands() []*Command
	// Show is called when the screen comes up: it reads the book again.
	Show()
	// Hide is called when another screen comes up.
	Hide()
	// Named are the objects that tests and tools look for, by name.
	Named() map[string]fyne.CanvasObject
}

// Named adds prefix to the names of a map.
func Named(into map[string]fyne.CanvasObject, prefix string, from map[string]fyne.CanvasObject) {
	for name, o := range from {
		into[prefix+name] = o
	}
}
