package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// fyneRoot returns the folder that Fyne gives the app for its data. It is needed
// before Fyne runs: to find a copy that is running, and to set aside
// preferences that Fyne could not read. Source: internal/app/config_*.go of
// Fyne v2.8.1, which likewise does without a home where there is none.
func fyneRoot() string {
	home, _ := os.UserHomeDir()
	config, _ := os.UserConfigDir()
	switch runtime.GOOS {
	case "windows":
		config = filepath.Join(home, "AppData", "Roaming")
	case "darwin":
		config = filepath.Join(home, "Library", "Preferences")
	}
	return filepath.Join(config, "fyne", appID)
}
