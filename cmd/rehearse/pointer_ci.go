//go:build ci

package main

import "fyne.io/fyne/v2"

// watchPointer does nothing: Fyne's test driver has no window.
func watchPointer(fyne.Window) {}

// watchEscape does nothing: Fyne's test driver has no keyboard.
func watchEscape(fyne.Window, func() bool) {}

// fitScreen does nothing: Fyne's test driver has no screen.
func fitScreen(fyne.Window) {}
