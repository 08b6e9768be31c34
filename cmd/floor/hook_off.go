//go:build !e2e

package main

import "fyne.io/fyne/v2"

// startHook does nothing: only the build for measuring can be asked to move.
func startHook(fyne.Window) {}
