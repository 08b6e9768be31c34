package main

import (
	"errors"
	"runtime"
)

// checkDisplay reports, in words for the user, that there is no screen to open
// a window on. Only the window systems of Linux and its kin tell beforehand.
func checkDisplay(env func(string) string) error {
	switch runtime.GOOS {
	case "windows", "darwin":
		return nil
	}
	if env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == "" {
		return errors.New("a desktop is needed: neither DISPLAY nor WAYLAND_DISPLAY is set; start Rehearse from a desktop session")
	}
	return nil
}
