//go:build e2e && linux

package walk_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestWhatTheDiskRefusesIsSavedLater(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.open(h)
	folder := filepath.Join(h.dir, strings.TrimSuffix(data, "/"))
	if err := os.Rename(folder, folder+".away"); err != nil {
		t.Fatal(err)
	}
	h.write(t, strings.TrimSuffix(data, "/"), "a file in the way")
	a.starsInVain()
	if err := errors.Join(os.Remove(folder), os.Rename(folder+".away", folder)); err != nil {
		t.Fatal(err)
	}
	a.savesAtLast(h)
	a.quit()
}

func TestFullDiskLosesNothing(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.start(h, onSmallDisk(h, programs.open), armed)
	a.waitWindow()
	inside := home{fmt.Sprintf("/proc/%d/root%s", a.run.Process.Pid, h.dir)}
	a.socket = inside.socket()
	a.leaveBox()
	filler := filepath.Join(inside.dir, "filler")
	fill(t, filler)
	a.starsInVain()
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	a.savesAtLast(inside)
	a.quit()
}

// starsInVain stars, sees that this is not saved, and that one is asked before
// it is given up.
func (a *app) starsInVain() {
	a.t.Helper()
	for range 2 {
		a.press("Down", "b")
		a.see("browse.star", removeStar)
	}
	a.see("trouble", "Not saved yet")
	a.press("ctrl+q")
	a.see("sheet", "Quit without saving?")
	a.press("Escape")
	a.gone("sheet")
	a.see("trouble", "Not saved yet")
}

// savesAtLast sees that what was starred in vain comes to the disk.
func (a *app) savesAtLast(h home) {
	a.t.Helper()
	a.gone("trouble")
	a.logs("n=2 unsaved=0")
	if got := starred(h.facts(a.t)); len(got) != 2 {
		a.fail("the journal has stars on %v, want two", got)
	}
}

// onSmallDisk returns the command that runs a program whose home is on a disk of
// its own, which vanishes with the program.
func onSmallDisk(h home, program string) []string {
	const script = `mount -t tmpfs -o size=600k none "$0"; mkdir -m 700 "$0/run"; exec "$1"`
	return []string{"unshare", "--user", "--map-root-user", "--mount", "sh", "-ec", script, h.dir, program}
}

// fill writes until the disk is full.
func fill(t *testing.T, file string) {
	t.Helper()
	f, err := os.Create(file)
	for block := make([]byte, 512); err == nil; {
		_, err = f.Write(block)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("filling the disk: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
