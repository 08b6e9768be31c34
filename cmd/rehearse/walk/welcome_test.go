//go:build e2e && linux

package walk_test

import (
	"strings"
	"testing"
)

func TestWelcomeIsShownOnceAndNeverAgain(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.start(h, []string{programs.open}, armed)
	a.waitShown()
	a.see("welcome.start", "Try a question")
	a.goTo("space", "study")
	a.see("study.progress", "1 of 8")
	a.kill() // before anything was done
	a = d.start(h, []string{programs.open}, armed)
	a.waitShown()
	if strings.Contains(a.log.String(), "welcome") {
		a.fail("the second start shows the welcome too")
	}
	a.quit()
}

func TestStartThatAsksForSomethingSkipsTheWelcome(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.start(h, []string{programs.open, "--search", "interpreter lock"}, armed)
	a.waitShown()
	a.see("browse.search", "interpreter lock")
	if strings.Contains(a.log.String(), "welcome") {
		a.fail("the welcome is shown all the same")
	}
	a.quit()
}
