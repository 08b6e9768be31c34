//go:build !ci

package main

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// outside is a place where no window has anything.
const outside = -1

// onView runs a function on what GLFW knows of a window. The window must be there
// already, and this must run on the UI goroutine.
func onView(w fyne.Window, run func(view *glfw.Window)) {
	if drawn, ok := w.(interface{ RunWithContext(run func()) }); ok {
		drawn.RunWithContext(func() { run(glfw.GetCurrentContext()) })
	}
}

// watchPointer tells the window when the pointer leaves it and what lies below
// the pointer after a turn of the wheel, so that nothing else stays lit: Fyne
// 2.8.1 hears only of moves within the window. The window must be there already,
// and this must run on the UI goroutine.
func watchPointer(w fyne.Window) {
	onView(w, func(view *glfw.Window) {
		moved := view.SetCursorPosCallback(nil)
		view.SetCursorPosCallback(moved)
		view.SetCursorEnterCallback(func(view *glfw.Window, entered bool) {
			// With the button down, what is dragged goes on beyond the border.
			if !entered && view.GetMouseButton(glfw.MouseButtonLeft) == glfw.Release {
				moved(view, outside, outside)
			}
		})
		scrolled := view.SetScrollCallback(nil)
		view.SetScrollCallback(func(view *glfw.Window, right, down float64) {
			scrolled(view, right, down)
			x, y := view.GetCursorPos()
			moved(view, x, y)
		})
	})
}

// watchEscape calls pressed for Esc, before the widget that has the focus gets the
// key, and keeps it from that where pressed says so. The window must be there
// already, and this must run on the UI goroutine.
func watchEscape(w fyne.Window, pressed func() bool) {
	onView(w, func(view *glfw.Window) {
		typed := view.SetKeyCallback(nil)
		view.SetKeyCallback(func(view *glfw.Window, key glfw.Key, code int, action glfw.Action, mods glfw.ModifierKey) {
			if key != glfw.KeyEscape || action != glfw.Press || !pressed() {
				typed(view, key, code, action, mods)
			}
		})
	})
}
