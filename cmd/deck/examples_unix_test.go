//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExampleIsComparedWithItsComment(t *testing.T) {
	tests := []struct{ name, script, last, want string }{
		{"equal", "echo first; echo 2:00:00", "print(x)  # -> 2:00:00", ""},
		{"other result", "echo 3", "# -> 2", `prints "3", the comment says "2"`},
		{"no comment", "echo 3", "print(x)", "the last line does not say"},
		{"failure", "echo broken >&2; exit 3", "# -> 2", "broken"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := runExample(stand(t, tt.script), example(t, tt.last))
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestInterpreterIsWhatItSays(t *testing.T) {
	tests := []struct {
		name, script string
		ok           bool
		want         string
	}{
		{"release", "echo 3 14 0", true, "3.14"},
		{"free-threaded", "echo 3 14 1", true, "3.14t"},
		{"too old", "echo 3 11 0", false, ""},
		{"stand-in for nothing", "exit 127", false, ""},
		{"no version", "echo hello", false, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, ok := try(stand(t, tt.script).path)
			if ok != tt.ok || ok && p.String() != tt.want {
				t.Errorf("%v, %v", p, ok)
			}
		})
	}
}

// stand is an interpreter that prints and fails as a test wants it to.
func stand(t *testing.T, script string) python {
	t.Helper()
	path := filepath.Join(t.TempDir(), "python")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return python{path: path, minor: 13}
}

func example(t *testing.T, last string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "example.py")
	if err := os.WriteFile(path, []byte("x = 1\n"+last+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
