//go:build !ci

package main

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// fitScreen makes a window smaller that is larger, with its frame, than the room
// that the screen has for windows, and brings it back into that room: not every
// system does. The window must be shown for so long that the system has put its
// frame around it, and this must run on the UI goroutine.
func fitScreen(w fyne.Window) {
	onView(w, func(view *glfw.Window) {
		screen := glfw.GetPrimaryMonitor()
		if screen == nil {
			return
		}
		var room, at rectangle
		room.x, room.y, room.width, room.height = screen.GetWorkarea()
		left, top, right, bottom := view.GetFrameSize()
		size, scale := w.Canvas().Size(), w.Canvas().Scale()
		at.width, at.height = int(size.Width*scale), int(size.Height*scale)
		placed := glfw.GetPlatform() != glfw.PlatformWayland // which tells no place and takes none
		if placed {
			at.x, at.y = view.GetPos()
		}
		to := fitted(at, rectangle{left, top, left + right, top + bottom}, room)
		if to.width == at.width && to.height == at.height {
			return // where it lies is the system's choice or the user's
		}
		w.Resize(fyne.NewSize(float32(to.width)/scale, float32(to.height)/scale))
		if placed {
			view.SetPos(to.x, to.y)
		}
	})
}
