//go:build e2e && linux

package walk_test

import (
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

// A path that is too long for a socket must not let a second copy write into
// the same files.
func TestSecondStartThatCannotRaiseSaysSo(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	h := home{filepath.Join(newHome(t).dir, strings.Repeat("far", 30))}
	h.write(t, "run/.keep", "")
	first := d.start(h, []string{programs.shipped})
	first.waitWindow()
	for range 10 { // work enough for the collector of garbage to run
		first.press("F1", "Escape")
	}
	second := d.start(h, []string{programs.shipped})
	second.endsWith(1)
	second.complains("running already")
	first.quit()
}
