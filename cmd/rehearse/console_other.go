//go:build !windows

package main

import "os"

// console returns where words for the user of a command line go.
func console() (out, errs *os.File) { return os.Stdout, os.Stderr }
