//go:build linux

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

// program is a program that runs at a desk.
type program struct {
	*desk
	run   *exec.Cmd
	began time.Time

	mu    sync.Mutex
	lines []line
}

// line is one line that the program wrote, and when it came.
type line struct {
	at   time.Time
	text string
}

// launch starts a program for somebody who lives at home.
func (d *desk) launch(home, path string, args ...string) (*program, error) {
	run := filepath.Join(home, "run")
	if err := os.MkdirAll(run, 0o700); err != nil {
		return nil, err
	}
	p := &program{desk: d, run: exec.Command(path, args...)}
	p.run.Env = append(os.Environ(), d.display, "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, ".config"),
		"XDG_CACHE_HOME="+filepath.Join(home, ".cache"), "XDG_DATA_HOME="+filepath.Join(home, ".local"),
		"XDG_RUNTIME_DIR="+run, "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent", "LANG=en_US.UTF-8", "LC_ALL=",
		"WAYLAND_DISPLAY=", "FYNE_PLATFORM=x11", "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1")
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	p.run.Stdout, p.run.Stderr = write, write
	p.began = time.Now()
	err = p.run.Start()
	_ = write.Close()
	if err != nil {
		return nil, err
	}
	go p.listen(read)
	return p, nil
}

func (p *program) listen(r io.Reader) {
	for words := bufio.NewScanner(r); words.Scan(); {
		now := time.Now()
		p.mu.Lock()
		p.lines = append(p.lines, line{now, words.Text()})
		p.mu.Unlock()
	}
}

// patience is how long something may take on a machine that is busy.
const patience = 30 * time.Second

// says returns when the program first wrote the words after a moment.
func (p *program) says(words string, after time.Time) (line, error) {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(glance) {
		if l, ok := p.said(words, after); ok {
			return l, nil
		}
	}
	return line{}, fmt.Errorf("waited %v in vain for %q from %s", patience, words, p.run.Path)
}

func (p *program) said(words string, after time.Time) (line, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, l := range p.lines {
		if l.at.After(after) && strings.Contains(l.text, words) {
			return l, true
		}
	}
	return line{}, false
}

// kill ends the program without a chance to do anything.
func (p *program) kill() {
	_ = p.run.Process.Kill()
	_ = p.run.Wait()
}

// memory returns the proportional set size, in MB: pages that several programs
// share count in part.
func (p *program) memory() (float64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", p.run.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, rest, found := strings.Cut(string(text), "\nPss:")
	var kB float64
	if _, err := fmt.Sscan(rest, &kB); !found || err != nil {
		return 0, errors.Join(errors.New("the system does not tell the memory in use"), err)
	}
	return kB / 1024, nil
}

// processor returns the time that the program has spent on processors, its
// threads together, which the system counts in steps of 10 ms.
func (p *program) processor() (time.Duration, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.run.Process.Pid))
	if err != nil {
		return 0, err
	}
	// After the name in parentheses the fields are counted from 3; user and system are 14 and 15 (proc_pid_stat(5)).
	_, rest, _ := strings.Cut(string(text), ") ")
	fields := strings.Fields(rest)
	var user, system int
	if _, err := fmt.Sscan(fields[14-3]+" "+fields[15-3], &user, &system); err != nil {
		return 0, err
	}
	return time.Duration(user+system) * 10 * time.Millisecond, nil
}

// load is how many processes wanted a processor in the last minute.
func load() (one float64) {
	text, _ := os.ReadFile("/proc/loadavg")
	_, _ = fmt.Sscan(string(text), &one)
	return one
}

func cores() int { return runtime.NumCPU() }
