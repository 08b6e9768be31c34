//go:build e2e && linux

package walk_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSecondStartRaisesTheFirstWindow(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	first := d.open(h)

	other := d.start(newHome(t), []string{programs.shipped}) // somebody else's, above the first
	other.waitWindow()
	d.start(h, []string{programs.shipped}).endsWith(0)
	first.until("the window is in front again", first.hasKeys)

	first.until("the window is minimised", func() bool {
		first.hand("windowminimize", first.window)
		return !first.hasKeys()
	})
	d.start(h, []string{programs.shipped}).endsWith(0)
	first.until("the window is back", first.hasKeys)
	first.quit()
	other.quit()
}

func TestKilledProgramLeavesNothingInTheWay(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	for range 2 {
		a := d.start(h, []string{programs.shipped})
		a.waitWindow()
		a.kill()
	}
	a := d.start(h, []string{programs.shipped})
	a.waitWindow()
	a.quit()
}

// The second start asks for something; its folder's path is too long for a socket.
func TestSecondStartHandsOnWhatItAsksFor(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	h := home{filepath.Join(newHome(t).dir, strings.Repeat("far", 30))}
	h.write(t, "run/.keep", "")
	first := d.start(h, []string{programs.shipped, "--study", "due"})
	first.waitWindow()
	first.logs("screen=study")
	d.start(h, []string{programs.shipped, "--search", "interpreter lock"}).endsWith(0)
	first.logs("screen=browse")
	first.press("ctrl+d")
	first.logs("n=2 ")
	if facts := h.read(t, root+"data/*/*.jsonl"); !strings.Contains(facts, "gil") {
		t.Errorf("another scenario than the one searched for was starred: %s", facts)
	}
	first.quit()
}

func TestEverythingLiesInTheFolderThatIsNamed(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.start(h, []string{programs.shipped, "--data", filepath.Join(h.dir, "stick")})
	a.waitWindow()
	a.quit()
	h.read(t, "stick/fyne/io.github.rehearse.Rehearse/local/rehearse.log")
	if found, err := filepath.Glob(filepath.Join(h.dir, root)); err != nil || len(found) > 0 {
		t.Errorf("%v (%v) came up elsewhere", found, err)
	}
}

// A second copy must not write into the same files, also where it cannot reach
// the first.
func TestSecondStartThatCannotRaiseSaysSo(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	first := d.start(h, []string{programs.shipped})
	first.waitWindow()
	for range 10 { // work enough for the collector of garbage to run
		first.press("F1", "Escape")
	}
	if err := os.Remove(filepath.Join(h.dir, root, "local", "app.sock")); err != nil {
		t.Fatal(err)
	}
	second := d.start(h, []string{programs.shipped})
	second.endsWith(1)
	second.complains("running already")
	first.quit()
}
