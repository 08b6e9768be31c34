//go:build e2e && linux

package walk_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
	"time"
)

// What makes a kill hit at any moment.
const (
	mostConfirmed = 8                     // facts before the kill
	longestWait   = 50 * time.Millisecond // after the last of them
	killGlance    = time.Millisecond      // between two looks at the log
)

func TestNothingConfirmedIsLostWhenKilled(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	kills, confirmed := killsWanted(t), 0
	for kill := range kills {
		before := len(h.facts(t))
		a := d.start(h, []string{programs.shipped})
		a.waitWindow()
		a.logs(fmt.Sprintf("facts=%d torn=0", before))
		a.isKilledWhileBusy(kill, before)
		confirmed = max(confirmed, lastConfirmed(a.log.String()))
		if saved := len(h.facts(t)); saved < confirmed || confirmed <= before {
			a.fail("kill %d: %d facts before, %d confirmed, %d on the disk", kill+1, before, confirmed, saved)
		}
	}
	t.Logf("%d kills, %d facts confirmed, %d on the disk", kills, confirmed, len(h.facts(t)))
}

// killsWanted returns how often to kill.
func killsWanted(t *testing.T) int {
	t.Helper()
	wanted := os.Getenv("REHEARSE_KILLS")
	if wanted == "" {
		return 5
	}
	n, err := strconv.Atoi(wanted)
	if err != nil || n < 1 {
		t.Fatalf("REHEARSE_KILLS is %q, want a number from 1", wanted)
	}
	return n
}

// isKilledWhileBusy stars, or ticks and saves, and kills in the midst of it.
func (a *app) isKilledWhileBusy(kill, before int) {
	a.t.Helper()
	keys := []string{"b", "Down", "b", "Down", "b", "Up", "b", "b", "Down", "b", "b", "Down", "b", "Up", "b"}
	if kill%2 == 1 {
		keys = []string{"ctrl+2", "space", "space", "1", "2", "a", "b", "space", "space", "a", "p", "space", "b", "space", "3", "4", "space"}
	}
	hand := exec.CommandContext(a.t.Context(), "xdotool", append([]string{"key", "--delay", keyPause}, keys...)...)
	hand.Env = append(os.Environ(), "DISPLAY="+a.display)
	if err := hand.Start(); err != nil {
		a.t.Fatal(err)
	}
	typed := make(chan struct{})
	go func() {
		_ = hand.Wait()
		close(typed)
	}()
	a.untilConfirmed(before, before+1+rand.IntN(mostConfirmed), typed)
	time.Sleep(rand.N(longestWait))
	a.kill()
	if end := a.run.ProcessState.String(); end != "signal: killed" {
		a.fail("the program ended by itself: %s", end)
	}
	<-typed // half a key would be held down for ever
}

// untilConfirmed returns when a fact is confirmed, or when all is typed and
// something is: keys do not always make the same number of facts.
func (a *app) untilConfirmed(before, fact int, typed <-chan struct{}) {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(killGlance) {
		confirmed := lastConfirmed(a.log.String())
		if confirmed >= fact {
			return
		}
		select {
		case <-typed:
			if confirmed > before {
				return
			}
		default:
		}
	}
}

// savedLine finds what the log says when facts are on the disk.
func savedLine() *regexp.Regexp { return regexp.MustCompile(`msg=saved i=\S+ n=(\d+) `) }

// lastConfirmed returns the number of the last fact of which the log says that
// it is on the disk.
func lastConfirmed(log string) int {
	last := 0
	for _, line := range savedLine().FindAllStringSubmatch(log, -1) {
		n, _ := strconv.Atoi(line[1]) // digits
		last = max(last, n)
	}
	return last
}
