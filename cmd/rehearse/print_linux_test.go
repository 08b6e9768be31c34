package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestBrowserGetsTheEnvironmentOfTheUser(t *testing.T) {
	dir := t.TempDir()
	script := "#!/bin/sh\n[ \"$1\" = bad ] && exit 3\necho \"$1 $XDG_CONFIG_HOME\" >" + filepath.Join(dir, "said") + "\n"
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	t.Setenv("XDG_CONFIG_HOME", "ours")
	open := browser(append(os.Environ(), "XDG_CONFIG_HOME=theirs"))
	if err := open("file:///a"); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "said")); string(got) != "file:///a theirs\n" {
		t.Errorf("it was called with %q", got)
	}
	if err := open("bad"); err == nil {
		t.Error("nobody noticed that no browser started")
	}
}
