//go:build e2e && linux

package walk_test

import (
	"syscall"
	"testing"
)

func TestEveryWayOutSavesEverything(t *testing.T) {
	ways := map[string]func(*app){
		"terminated by the system":     func(a *app) { a.signal(syscall.SIGTERM) },
		"interrupted":                  func(a *app) { a.signal(syscall.SIGINT) },
		"closed by the window manager": func(a *app) { a.press("alt+F4") },
		"quit by key":                  func(a *app) { a.press("ctrl+q") },
	}
	for name, leave := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, h := newDesk(t), newHome(t)
			a := d.open(h)
			for range 3 {
				a.press("Down", "b")
				a.see("browse.star", removeStar)
			}
			leave(a) // at once: nobody waits for the disk
			a.endsWith(0)
			if got := starred(h.facts(t)); len(got) != 3 {
				t.Errorf("the journal has stars on %v, want three", got)
			}
		})
	}
}
