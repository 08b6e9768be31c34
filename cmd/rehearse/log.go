package main

import (
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
)

// logLimit is the size, in bytes, from which the log is begun anew at the next
// start; the one before is kept.
const logLimit = 1 << 20

// logName is the file of the log in the local folder.
const logName = "rehearse.log"

// openLog returns a logger to standard error and to a file, or to standard
// error alone where there can be no file.
func openLog(local string) *slog.Logger {
	out := io.Writer(os.Stderr)
	name := filepath.Join(local, logName)
	if info, err := os.Stat(name); err == nil && info.Size() > logLimit {
		_ = os.Rename(name, name+".old") // a log that stays is no reason not to start
	}
	file, err := os.OpenFile(name, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err == nil {
		out = io.MultiWriter(file, os.Stderr) // from the menu of Windows, the latter fails
	}
	logger := slog.New(slog.NewTextHandler(out, nil))
	logger.Info("started", "version", version)
	return logger
}

// fyneErrors passes on what Fyne logs. Fyne reports that there is no screen or
// no OpenGL in its log only and then leaves: the user is told what that means.
type fyneErrors struct{ log *slog.Logger }

// watchFyneErrors sends Fyne's messages through the logger.
func watchFyneErrors(logger *slog.Logger) {
	log.SetFlags(0)
	log.SetOutput(fyneErrors{logger})
}

// Write is called with one message of Fyne.
func (f fyneErrors) Write(p []byte) (int, error) {
	text := strings.TrimSpace(string(p))
	f.log.Warn(text)
	if hint := explain(text); hint != "" {
		_, _ = io.WriteString(os.Stderr, hint+"\n")
		os.Exit(1)
	}
	return len(p), nil
}

// explain says in words what a message of Fyne means that ends the start, or "".
func explain(message string) string {
	switch {
	case strings.Contains(message, "failed to initialise GLFW"):
		return "Rehearse cannot open the screen. Start it from a desktop session; on Wayland FYNE_PLATFORM=x11 may help."
	case strings.Contains(message, "window creation error"), strings.Contains(message, "failed to initialise OpenGL"):
		return "Rehearse needs OpenGL 2.1 to draw its window and this system offers none. " +
			"Install the graphics driver, or Mesa for drawing in software, and start again."
	}
	return ""
}
