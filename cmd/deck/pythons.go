package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// oldestMinor is the minor version of the oldest Python 3 that examples run on.
const (
	oldestMinor = 12
	newestMinor = 30
)

// startTime is how long an interpreter may take to say its version.
const startTime = 10 * time.Second

// python is an interpreter that runs.
type python struct {
	path  string
	minor int
	free  bool // the free-threaded build
}

// String returns the name as people write it: "3.14" or "3.14t".
func (p python) String() string {
	name := fmt.Sprintf("3.%d", p.minor)
	if p.free {
		name += "t"
	}
	return name
}

// findPythons returns one interpreter of each version from the oldest on.
// Candidates are run, since a name on the path may be a version manager's stand-in
// for nothing.
func findPythons() []python {
	var found []python
	for _, path := range candidates() {
		p, ok := try(path)
		if ok && !slices.ContainsFunc(found, func(o python) bool { return o.minor == p.minor && o.free == p.free }) {
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(a, b python) int { return a.minor - b.minor })
	return found
}

// candidates returns where a Python may be: on the path by name, then what the
// common version managers keep.
func candidates() []string {
	var paths []string
	for minor := oldestMinor; minor <= newestMinor; minor++ {
		paths = append(paths, fmt.Sprintf("python3.%d", minor))
	}
	paths = append(paths, "python3", "python")
	home, err := os.UserHomeDir()
	if err != nil {
		return paths
	}
	for _, pattern := range []string{
		".pyenv/versions/*/bin/python3",
		".local/share/uv/python/*/bin/python3",
		".local/share/mise/installs/python/*/bin/python3",
		".asdf/installs/python/*/bin/python3",
	} {
		kept, err := filepath.Glob(filepath.Join(home, filepath.FromSlash(pattern)))
		if err == nil {
			paths = append(paths, kept...)
		}
	}
	return paths
}

// try runs a candidate and reads its version.
func try(path string) (python, bool) {
	ctx, cancel := context.WithTimeout(context.Background(), startTime)
	defer cancel()
	const ask = "import sys, sysconfig; print(*sys.version_info[:2], sysconfig.get_config_var('Py_GIL_DISABLED') or 0)"
	answer, err := exec.CommandContext(ctx, path, "-c", ask).Output()
	if err != nil {
		return python{}, false
	}
	var major, minor, free int
	if _, err := fmt.Sscan(strings.TrimSpace(string(answer)), &major, &minor, &free); err != nil {
		return python{}, false
	}
	return python{path: path, minor: minor, free: free == 1}, major == 3 && minor >= oldestMinor
}
