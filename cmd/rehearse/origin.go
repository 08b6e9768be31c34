package main

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"rehearse/ui/shell"
)

// What a report of a problem takes of the log.
const (
	tailBytes = 8 << 10
	tailLines = 30
)

// origin says what the program was made of. The log lies below Fyne's folder.
func origin(home string) shell.Origin {
	name := filepath.Join(fyneRoot(), "local", logName)
	return shell.Origin{
		Build: madeOf(debug.ReadBuildInfo()), Home: home,
		Logged: func() ([]string, error) { return tail(name) },
	}
}

// madeOf names the system and the versions, and the commit where that is known.
func madeOf(info *debug.BuildInfo, known bool) []string {
	lines := []string{"System " + runtime.GOOS + " " + runtime.GOARCH, "Go " + strings.TrimPrefix(runtime.Version(), "go")}
	if !known {
		return lines
	}
	for _, m := range info.Deps {
		if m.Path == "fyne.io/fyne/v2" {
			lines = append(lines, "Fyne "+strings.TrimPrefix(m.Version, "v"))
		}
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			lines = append(lines, "Commit "+s.Value)
		}
	}
	return lines
}

// tail returns the last lines of a file.
func tail(name string) ([]string, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	from := max(info.Size()-tailBytes, 0)
	content, err := io.ReadAll(io.NewSectionReader(file, from, tailBytes))
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimRight(string(content), "\n"), "\n")
	if from > 0 {
		lines = lines[1:] // the rest of one
	}
	return lines[max(len(lines)-tailLines, 0):], nil
}
