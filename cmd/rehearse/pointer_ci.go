//go:build ci

package main

import "fyne.io/fyne/v2"

// watchPointer does nothing: Fyne's test driver has no window.
func watchPointer(fyne.Window) {}
