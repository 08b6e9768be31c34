//go:build linux

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// desk is a display of its own, with a window manager and a hand at the keys.
type desk struct {
	*screen
	dir     string
	display string
	keys    io.Writer // what xdotool shall do, line by line
	started []*exec.Cmd
}

// bare makes every window fill the screen, so that its pixels are where they are
// expected.
const bare = `<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc">
<focus><focusNew>yes</focusNew></focus><theme><keepBorder>no</keepBorder></theme>
<applications><application class="*"><decor>no</decor><focus>yes</focus><position force="yes"><x>0</x><y>0</y></position>
</application></applications></openbox_config>`

// newDesk sets a desk up in a folder of its own.
func newDesk(dir string) (d *desk, err error) {
	d = &desk{dir: dir}
	if err = os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			d.close()
		}
	}()
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-noreset", "-nolisten", "tcp", "-screen", "0", "1280x800x24", "-fbdir", dir)
	server.ExtraFiles = []*os.File{write}
	if err = d.start(server); err != nil {
		return nil, err
	}
	_ = write.Close()
	number, err := bufio.NewReader(read).ReadString('\n') // comes when the server is ready
	if err != nil {
		return nil, fmt.Errorf("starting the display: %w", err)
	}
	d.display = "DISPLAY=:" + strings.TrimSpace(number)
	if d.screen, err = openScreen(filepath.Join(dir, "Xvfb_screen0")); err != nil {
		return nil, err
	}
	rules := filepath.Join(dir, "rc.xml")
	if err = os.WriteFile(rules, []byte(bare), 0o600); err != nil {
		return nil, err
	}
	if err = d.start(exec.Command("openbox", "--sm-disable", "--config-file", rules)); err != nil {
		return nil, err
	}
	hand := exec.Command("xdotool", "-")
	if d.keys, err = hand.StdinPipe(); err != nil {
		return nil, err
	}
	if err = d.start(hand); err != nil {
		return nil, err
	}
	time.Sleep(time.Second)                             // for the window manager, which says nothing when it is ready
	d.press("Shift_L")                                  // the first key makes everybody learn the keyboard
	_, err = fmt.Fprintln(d.keys, "mousemove 1279 799") // the pointer belongs to the pixels
	return d, err
}

// start starts a part of the desk.
func (d *desk) start(part *exec.Cmd) error {
	part.Env = append(os.Environ(), d.display, "HOME="+d.dir, "LANG=en_US.UTF-8", "LC_ALL=")
	if err := part.Start(); err != nil {
		return err
	}
	d.started = append(d.started, part)
	return nil
}

// press presses a key and returns when.
func (d *desk) press(key string) time.Time {
	began := time.Now()
	_, _ = fmt.Fprintln(d.keys, "key --delay 0", key)
	return began
}

// close ends what belongs to the desk, tidily: an X server that is killed leaves
// its number locked.
func (d *desk) close() {
	for _, part := range slices.Backward(d.started) {
		_ = part.Process.Signal(syscall.SIGTERM)
		_ = part.Wait()
	}
	if d.screen != nil {
		_ = d.file.Close()
	}
}
