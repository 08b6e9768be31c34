package main

import (
	"fmt"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

func TestFirstStartIsTheOneThatFindsNoFolder(t *testing.T) {
	root := filepath.Join(t.TempDir(), "fyne", appID)
	if !missing(root) {
		t.Error("where nothing lies, the app was started before")
	}
	if err := makePrivate(root); err != nil {
		t.Fatal(err)
	}
	if missing(root) {
		t.Error("the second start is a first one too")
	}
}

func TestReportNamesWhatTheProgramWasMadeOf(t *testing.T) {
	info := &debug.BuildInfo{
		Deps:     []*debug.Module{{Path: "other", Version: "v1.0.0"}, {Path: "fyne.io/fyne/v2", Version: "v2.8.1"}},
		Settings: []debug.BuildSetting{{Key: "CGO_ENABLED", Value: "1"}, {Key: "vcs.revision", Value: "abc123"}},
	}
	lines := madeOf(info, true)
	for _, want := range []string{"Fyne 2.8.1", "Commit abc123"} {
		if !slices.Contains(lines, want) {
			t.Errorf("%q is not among %q", want, lines)
		}
	}
	if bare := madeOf(nil, false); len(bare) != 2 || !strings.HasPrefix(bare[0], "System ") || !strings.HasPrefix(bare[1], "Go ") {
		t.Errorf("of an unknown build it says %q", bare)
	}
}

func TestReportTakesTheLastWholeLinesOfTheLog(t *testing.T) {
	name := filepath.Join(t.TempDir(), logName)
	var log strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&log, "line %d\n", i)
	}
	for content, want := range map[string][]string{
		log.String():                            {"line 970", "line 999"},
		"first\nlast\n":                         {"first", "last"},
		strings.Repeat("x", 2*tailBytes) + "\n": nil,
	} {
		mustWrite(t, name, content)
		lines, err := tail(name)
		if err != nil {
			t.Fatal(err)
		}
		if want == nil {
			if len(lines) != 0 {
				t.Errorf("of a line that is too long, %d bytes are taken", len(lines[0]))
			}
			continue
		}
		if lines[0] != want[0] || lines[len(lines)-1] != want[1] || len(lines) > tailLines {
			t.Errorf("%d lines from %q to %q, want %q", len(lines), lines[0], lines[len(lines)-1], want)
		}
	}
	if _, err := tail(name + ".missing"); err == nil {
		t.Error("a log that is not there can be read")
	}
}
