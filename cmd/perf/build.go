//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// build compiles a package of the tree at top as the Makefile does, which hands
// its tags and flags on in the environment.
func build(top, name, program, more string) error {
	tags, flags := os.Getenv("TAGS"), os.Getenv("LDFLAGS")
	if tags == "" {
		return errors.New("TAGS is not set: use make")
	}
	out, err := filepath.Abs(program)
	if err != nil {
		return err
	}
	compile := command("go", "build", "-tags", tags+more, "-ldflags", flags, "-o", out, name)
	compile.Dir, compile.Stderr = top, os.Stderr
	if err := compile.Run(); err != nil {
		return fmt.Errorf("building %s: %w", name, err)
	}
	return nil
}

// command is a program with its arguments; they come from whoever runs make.
func command(name string, args ...string) *exec.Cmd {
	return exec.Command(name, args...) //nolint:gosec // G702: see above
}

// Packages that are measured.
const (
	ours  = "./cmd/rehearse"
	floor = "./cmd/floor"
)

// bench is where everything that is needed to measure lies.
type bench struct {
	work    string // an absolute path
	results *results
}

func newBench(work string) (*bench, error) {
	work, err := filepath.Abs(work)
	return &bench{work: work, results: &results{}}, err
}

// path returns the path of something below the place of work.
func (b *bench) path(name string) string { return filepath.Join(b.work, name) }

// home makes a home folder for somebody who has done so many reviews.
func (b *bench) home(name string, reviews int) (string, error) {
	home := b.path(name)
	if err := os.MkdirAll(filepath.Join(home, root), 0o700); err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Join(home, ".cache"), 0o700); err != nil {
		return "", err
	}
	if reviews == 0 {
		return home, nil
	}
	return home, review(home, reviews)
}
