package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
)

// runTime is how long one example may run; the rules say two seconds, and a
// busy machine needs some more.
const runTime = 20 * time.Second

// examples runs every Python example under every Python that is found, and
// parses the others.
func examples(content string, out io.Writer) error {
	files, err := filepath.Glob(filepath.Join(content, "*", "*", "example.*"))
	if err != nil {
		return fmt.Errorf("looking for examples: %w", err)
	}
	pythons := findPythons()
	if len(pythons) == 0 {
		return fmt.Errorf("no Python 3.%d or newer was found: install one, for instance with pyenv or uv", oldestMinor)
	}
	var failures []error
	runs, parsed := 0, 0
	for _, file := range files {
		if filepath.Ext(file) != ".py" {
			parsed++
			failures = append(failures, parse(file))
			continue
		}
		for _, p := range pythons {
			runs++
			failures = append(failures, runExample(p, file))
		}
	}
	fmt.Fprintf(out, "%d examples: %d runs under Python %s, %d parsed\n", len(files), runs, names(pythons), parsed)
	return errors.Join(failures...)
}

func names(pythons []python) string {
	list := make([]string, len(pythons))
	for i, p := range pythons {
		list[i] = p.String()
	}
	return strings.Join(list, ", ")
}

func parse(file string) error {
	var any map[string]any
	if _, err := toml.DecodeFile(file, &any); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// runExample runs one file and compares the comment on its last line with the
// last line that it printed.
func runExample(p python, file string) error {
	source, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("reading an example: %w", err)
	}
	lines := strings.Split(strings.TrimRight(string(source), "\n"), "\n")
	_, want, ok := strings.Cut(lines[len(lines)-1], "# -> ")
	if !ok {
		return fmt.Errorf("%s:%d: the last line does not say what is printed (# -> ...)", file, len(lines))
	}
	printed, err := output(p, file)
	if err != nil {
		return err
	}
	got := strings.Split(strings.TrimRight(printed, "\r\n"), "\n")
	if last := strings.TrimRight(got[len(got)-1], "\r"); last != want {
		return fmt.Errorf("%s:%d: Python %s prints %q, the comment says %q", file, len(lines), p, last, want)
	}
	return nil
}

// output runs the file in an empty folder. A warning is an error.
func output(p python, file string) (string, error) {
	path, err := filepath.Abs(file)
	if err != nil {
		return "", fmt.Errorf("finding an example: %w", err)
	}
	scratch, err := os.MkdirTemp("", "rehearse-example-")
	if err != nil {
		return "", fmt.Errorf("making room for an example: %w", err)
	}
	defer func() { _ = os.RemoveAll(scratch) }()
	ctx, cancel := context.WithTimeout(context.Background(), runTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, p.path, "-W", "error", path)
	cmd.Dir = scratch
	cmd.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1", "PYTHONUTF8=1")
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	printed, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s: Python %s: %w\n%s", file, p, err, complaints.String())
	}
	return string(printed), nil
}
