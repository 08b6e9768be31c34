//go:build e2e && linux

package walk_test

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// app is the program, running at a desk.
type app struct {
	*desk
	run    *exec.Cmd
	log    *logbook
	socket string        // of the hook
	misuse bool          // a widget was touched on a wrong goroutine on purpose
	done   chan struct{} // closed when the program has ended and its log is complete
	window string        // the number of its window, once there is one
}

// logbook keeps what the program writes on standard error.
type logbook struct {
	mu   sync.Mutex
	text strings.Builder
}

// Write adds to the log.
func (l *logbook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

// String returns what was written so far.
func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// start runs a program; a setting that is given replaces one of the environment.
func (d *desk) start(h home, command []string, settings ...string) *app {
	d.t.Helper()
	a := &app{desk: d, log: &logbook{}, socket: h.socket(), done: make(chan struct{})}
	command = traced(command)
	a.run = exec.Command(command[0], command[1:]...) //nolint:noctx // it ends in the test's cleanup, after the last look at it
	a.run.Env = append(append(d.env(h), "REHEARSE_E2E_SOCKET="+a.socket), settings...)
	a.run.Stderr, a.run.WaitDelay = a.log, time.Second
	_ = os.Remove(a.socket)
	if err := a.run.Start(); err != nil {
		d.t.Fatal(err)
	}
	go func() {
		_ = a.run.Wait()
		close(a.done)
	}()
	d.t.Cleanup(a.kill)
	return a
}

// traced is the command under a tracer of its calls about sockets, where one is
// wanted. The program stays the child that is started; the tracer is another.
func traced(command []string) []string {
	dir := os.Getenv("REHEARSE_TRACE")
	if dir == "" {
		return command
	}
	file := filepath.Join(dir, rand.Text())
	return append([]string{"strace", "-D", "-f", "-qq", "-s", "200", "-e", "trace=%network", "-o", file}, command...)
}

// armed makes Fyne tell when a widget is touched on a wrong goroutine.
const armed = "REHEARSE_THREAD_CHECK=1"

// misused is what it says then.
const misused = "Error in Fyne call thread"

// open starts the build that can be asked what it shows, armed, waits for its
// window, and leaves the search box: letters are commands then.
func (d *desk) open(h home, settings ...string) *app {
	d.t.Helper()
	a := d.start(h, []string{programs.open}, append([]string{armed}, settings...)...)
	a.waitWindow()
	a.leaveBox()
	return a
}

// leaveBox takes the keys from the search box, which has them at the start where
// Browse comes up.
func (a *app) leaveBox() {
	a.t.Helper()
	const box = "browse.search"
	var shown map[string]object
	a.until("it says what it shows", func() (ok bool) {
		var err error
		shown, err = a.look()
		return err == nil
	})
	if shown[box].Focused {
		a.press("Escape")
		a.waitFor(box, "has given the keys back", func(o object) bool { return !o.Focused })
	}
}

// waitWindow returns when the window is there and has the keys, and the screen
// that only the very first start shows is passed.
func (a *app) waitWindow() {
	a.t.Helper()
	a.waitShown()
	a.logs("screen=")
	said := strings.Split(a.log.String(), "screen=")
	if strings.HasPrefix(said[len(said)-1], "welcome") {
		a.goTo("Escape", "browse")
	}
}

// waitShown returns when the window is there and has the keys.
func (a *app) waitShown() {
	a.t.Helper()
	a.until("the window is there", func() bool {
		a.window = a.hand("search", "--all", "--onlyvisible", "--pid", fmt.Sprint(a.run.Process.Pid), "--name", "^Rehearse$")
		return a.window != ""
	})
	a.until("the window has the keys", a.hasKeys)
}

// hasKeys reports whether keys go to the window, and the window manager knows.
func (a *app) hasKeys() bool {
	return a.hand("getwindowfocus") == a.window && a.hand("getactivewindow") == a.window
}

// kill ends the program without a chance to do anything.
func (a *app) kill() {
	_ = a.run.Process.Kill()
	<-a.done
}

// endsWith fails the test unless the program ends with the exit code.
func (a *app) endsWith(code int) {
	a.t.Helper()
	select {
	case <-a.done:
	case <-time.After(patience):
		a.fail("waited %v in vain for the end of the program", patience)
	}
	if got := a.run.ProcessState.ExitCode(); got != code {
		a.fail("the exit code is %d, want %d", got, code)
	}
	if strings.Contains(a.log.String(), misused) && !a.misuse {
		a.fail("a widget was touched on a wrong goroutine")
	}
}

// quit leaves by the key and checks that this went well.
func (a *app) quit() {
	a.t.Helper()
	a.press("ctrl+q")
	a.endsWith(0)
	if !strings.Contains(a.log.String(), "msg=quit") {
		a.fail("the log does not say that the user quit")
	}
}

// signal sends a signal to the program.
func (a *app) signal(s syscall.Signal) {
	a.t.Helper()
	if err := a.run.Process.Signal(s); err != nil {
		a.fail("sending %v: %v", s, err)
	}
}

// until is that of the desk, but says more when it fails, and does not go on
// when the program has ended.
func (a *app) until(what string, met func() bool) {
	a.t.Helper()
	for end := time.Now().Add(patience); !met(); time.Sleep(glance) {
		select {
		case <-a.done:
			a.fail("the program ended (%v) before %s", a.run.ProcessState, what)
		default:
		}
		if time.Now().After(end) {
			a.fail("waited %v in vain until %s", patience, what)
		}
	}
}

// logs waits for words in the log.
func (a *app) logs(words string) {
	a.t.Helper()
	a.until("the log says "+words, func() bool { return strings.Contains(a.log.String(), words) })
}

// object is something that the window shows. Its place is in pixels from the
// top left of the window.
type object struct {
	Text    string `json:"text"`
	X       int    `json:"x"`
	Y       int    `json:"y"`
	W       int    `json:"w"`
	H       int    `json:"h"`
	Visible bool   `json:"visible"`
	Focused bool   `json:"focused"`
}

// look asks the program what its window shows.
func (a *app) look() (map[string]object, error) {
	var shown map[string]object
	err := a.ask("state", &shown)
	return shown, err
}

// ask sends one line through the hook and decodes the answer.
func (a *app) ask(line string, answer any) error {
	c, err := net.DialTimeout("unix", a.socket, time.Second)
	if err != nil {
		return err
	}
	err = c.SetDeadline(time.Now().Add(patience))
	if err == nil {
		_, err = c.Write([]byte(line + "\n"))
	}
	if err == nil {
		err = json.NewDecoder(c).Decode(answer)
	}
	return errors.Join(err, c.Close())
}

// fail ends the test with all that can be said about the program: what it
// showed, its log, and a picture.
func (a *app) fail(format string, args ...any) {
	a.t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, format, args...)
	select {
	case <-a.done:
	default:
		if shown, err := a.look(); err == nil {
			b.WriteString("\nin the window:")
			for _, name := range slices.Sorted(maps.Keys(shown)) {
				fmt.Fprintf(&b, "\n\t%s: %+v", name, shown[name])
			}
		}
		name := "failed-" + strings.ReplaceAll(a.t.Name(), "/", "-")
		fmt.Fprintf(&b, "\npicture: %s", a.keep(a.photograph("root"), name))
	}
	lines := strings.Split(strings.TrimSpace(a.log.String()), "\n")
	fmt.Fprintf(&b, "\nend of the log:\n\t%s", strings.Join(lines[max(len(lines)-20, 0):], "\n\t"))
	a.t.Fatal(b.String())
}
