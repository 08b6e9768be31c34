package main

// rectangle is a place on the screen, in the screen's own units. Of a frame, x
// and y are its left and upper border, width and height both borders together.
type rectangle struct{ x, y, width, height int }

// fitted returns where a window lies that must not reach beyond the room that the
// screen has for it, with its frame around it.
func fitted(window, frame, room rectangle) rectangle {
	window.width = min(window.width, max(room.width-frame.width, 1))
	window.height = min(window.height, max(room.height-frame.height, 1))
	window.x = max(min(window.x, room.x+room.width-frame.width+frame.x-window.width), room.x+frame.x)
	window.y = max(min(window.y, room.y+room.height-frame.height+frame.y-window.height), room.y+frame.y)
	return window
}
