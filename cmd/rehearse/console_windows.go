package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// console returns where words for the user of a command line go. A program with
// a window has no console on Windows: it asks for the one that it was started
// from, if its output goes nowhere yet.
func console() (out, errs *os.File) {
	if _, err := os.Stdout.Stat(); err == nil {
		return os.Stdout, os.Stderr
	}
	const parent = ^uintptr(0) // ATTACH_PARENT_PROCESS, -1
	_, _, _ = windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole").Call(parent)
	screen, err := os.OpenFile("CONOUT$", os.O_WRONLY, 0)
	if err != nil {
		return os.Stdout, os.Stderr
	}
	return screen, screen
}
