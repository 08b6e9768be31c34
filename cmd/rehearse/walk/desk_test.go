//go:build e2e && linux

package walk_test

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	// patience is how long something may take that a user would wait for. It is
	// long because the machine may be busy with other tests.
	patience = 30 * time.Second
	// glance is the time between two looks.
	glance = 10 * time.Millisecond
)

// desk is a display with a window manager, as a user sits at.
type desk struct {
	t       *testing.T
	display string
	said    *logbook // what X server and window manager write on standard error
}

// newDesk sets a desk up. The arguments go to the X server.
func newDesk(t *testing.T, args ...string) *desk {
	t.Helper()
	d := &desk{t: t, said: &logbook{}}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	args = append([]string{"-displayfd", "3", "-noreset", "-screen", "0", "1400x960x24", "-nolisten", "tcp"}, args...)
	d.launch("Xvfb", args, func(server *exec.Cmd) { server.ExtraFiles = []*os.File{write} })
	_ = write.Close()
	number, err := bufio.NewReader(read).ReadString('\n') // comes when the server is ready
	if err != nil {
		t.Fatalf("starting the display: %v\n%s", err, d.said)
	}
	_ = read.Close()
	d.display = ":" + strings.TrimSpace(number)
	d.launch("openbox", []string{"--sm-disable"}, func(manager *exec.Cmd) { manager.Env = d.env(newHome(t)) })
	d.until("the window manager is there", func() bool { return d.hand("get_num_desktops") != "" })
	d.hand("key", "Shift_L") // the first key makes everybody learn the keyboard, and may be lost in that
	return d
}

// launch starts a program of the desk. It ends with the test, and tidily: an X
// server that is killed leaves its number locked.
func (d *desk) launch(name string, args []string, prepare func(*exec.Cmd)) {
	d.t.Helper()
	ctx, end := context.WithCancel(context.Background())
	program := exec.CommandContext(ctx, name, args...)
	program.Cancel = func() error { return program.Process.Signal(syscall.SIGTERM) }
	program.Stderr, program.WaitDelay = d.said, patience
	prepare(program)
	if err := program.Start(); err != nil {
		end()
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() {
		end()
		_ = program.Wait()
	})
}

// env is the environment of a program that is started at the desk by somebody
// who lives at home.
func (d *desk) env(h home) []string {
	return append(os.Environ(), "DISPLAY="+d.display, "HOME="+h.dir,
		"XDG_CONFIG_HOME="+filepath.Join(h.dir, ".config"), "XDG_CACHE_HOME="+filepath.Join(h.dir, ".cache"),
		"XDG_DATA_HOME="+filepath.Join(h.dir, ".local"), "XDG_RUNTIME_DIR="+filepath.Join(h.dir, "run"),
		"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent", "LANG=en_US.UTF-8", "LC_ALL=",
		"WAYLAND_DISPLAY=", "FYNE_PLATFORM=x11", "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1",
		"REHEARSE_THREAD_CHECK=", "REHEARSE_E2E_SOCKET=")
}

// hand moves the mouse or presses keys, or asks about windows, and returns the
// answer; it is empty where there is none.
func (d *desk) hand(args ...string) string {
	xdotool := exec.CommandContext(d.t.Context(), "xdotool", args...)
	xdotool.Env = append(os.Environ(), "DISPLAY="+d.display, "LANG=en_US.UTF-8", "LC_ALL=")
	out, err := xdotool.Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// until looks again and again, and fails the test when patience is at its end.
func (d *desk) until(what string, met func() bool) {
	d.t.Helper()
	for end := time.Now().Add(patience); !met(); time.Sleep(glance) {
		if time.Now().After(end) {
			d.t.Fatalf("waited %v in vain until %s\n%s", patience, what, d.said)
		}
	}
}

// home is the home folder of a user of the program.
type home struct{ dir string }

// newHome makes a home folder in which the program was never started.
func newHome(t *testing.T) home {
	t.Helper()
	// A test's own folder has a path that is too long for the sockets in it.
	dir, err := os.MkdirTemp("", "home-") //nolint:usetesting // see above
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	h := home{dir}
	h.write(t, "run/.keep", "")
	h.write(t, ".cache/.keep", "")
	if err := os.Chmod(filepath.Join(dir, "run"), 0o700); err != nil {
		t.Fatal(err)
	}
	return h
}

// socket is where the program can be asked what it shows.
func (h home) socket() string { return filepath.Join(h.dir, "run", "look") }

// root is where Fyne keeps what belongs to the program, below home.
const root = ".config/fyne/io.github.rehearse.Rehearse/"

// write puts a file below home.
func (h home) write(t *testing.T, name, content string) {
	t.Helper()
	path := filepath.Join(h.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// read returns the one file below home that the pattern names.
func (h home) read(t *testing.T, pattern string) (content string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(h.dir, pattern))
	if err != nil || len(found) != 1 {
		t.Fatalf("%s leads to %v (%v), want one file", pattern, found, err)
	}
	bytes, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(bytes)
}
