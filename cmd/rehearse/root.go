package main

import (
	"errors"
	"io/fs"
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

// missing reports whether there is no such folder: then the app was never started
// here. It is asked before the app makes the folder, so that what a first start
// shows does not come again, however that ends.
func missing(root string) bool {
	_, err := os.Stat(root)
	return errors.Is(err, fs.ErrNotExist)
}

// userHome is the user's home folder, or "".
func userHome() string {
	home, _ := os.UserHomeDir()
	return home
}

// keepIn makes Fyne keep everything below a folder, by the variables from which
// it takes the user's own. "" leaves them as they are. Programs that this one
// starts must not take them over.
func keepIn(dir string) error {
	if dir == "" {
		return nil
	}
	folders := map[string]string{"XDG_CONFIG_HOME": dir, "XDG_CACHE_HOME": filepath.Join(dir, "cache")}
	switch runtime.GOOS {
	case "windows":
		folders = map[string]string{"USERPROFILE": dir, "LOCALAPPDATA": filepath.Join(dir, "AppData", "Local")}
	case "darwin":
		folders = map[string]string{"HOME": dir}
	}
	for name, folder := range folders {
		if err := os.Setenv(name, folder); err != nil {
			return err
		}
	}
	return nil
}
