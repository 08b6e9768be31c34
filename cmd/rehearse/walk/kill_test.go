//go:build e2e && linux

package walk_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// What makes a kill hit at any moment.
const (
	mostConfirmed = 8                     // facts before the kill
	longestWait   = 50 * time.Millisecond // after the last of them
	killGlance    = time.Millisecond      // between two looks at the log

	startKilled  = 5                      // one start in so many is killed
	longestStart = 300 * time.Millisecond // before that
	killsTold    = 50                     // from one line about the state of things to the next
)

func TestNothingConfirmedIsLostWhenKilled(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	k := &killing{confirmed: map[string]int{}}
	for kill := range wanted(t, "REHEARSE_KILLS", 20) {
		before := len(h.facts(t))
		a := d.start(h, []string{programs.shipped})
		if kill%startKilled == startKilled-1 {
			a.isKilledWhileStarting()
		} else {
			a.waitWindow()
			a.logs("msg=opened")
			a.isEndedWhileBusy(kill, before, a.dies)
		}
		k.count(a.log.String(), before, 0, h.facts(t))
		if k.lost+k.gaps+k.unclean > 0 {
			a.fail("kill %d: %v", kill+1, k)
		}
		if k.kills%killsTold == 0 {
			t.Log(k)
		}
	}
	t.Log(k)
	for _, kind := range []string{"star", "begin", "hint", "tick", "review", "note", "set"} {
		if len(of(k.disk, kind)) == 0 {
			t.Errorf("no fact of the kind %q was written: the keys do not do what they should", kind)
		}
	}
}

// killing is what came of all kills.
type killing struct {
	kills, starting, unclean int            // unclean counts starts
	confirmed                map[string]int // by installation, the last fact that was confirmed
	disk                     []fact
	torn                     int // lines that are not whole
	lost, gaps               int
}

// count adds one run: what it logged, how many facts were on the disk before,
// and how many lines were torn; and which facts are there after the kill.
func (k *killing) count(log string, before, torn int, disk []fact) {
	k.kills++
	opened := strings.Contains(log, "msg=opened")
	if !strings.Contains(log, "screen shown") {
		k.starting++
	}
	clean := !opened || strings.Contains(log, fmt.Sprintf("facts=%d torn=%d\n", before, torn))
	for _, trouble := range []string{"level=ERROR", "could not be kept", "cannot start", "panic"} {
		clean = clean && !strings.Contains(log, trouble)
	}
	if !clean {
		k.unclean++
	}
	for _, line := range savedLine().FindAllStringSubmatch(log, -1) {
		n, _ := strconv.Atoi(line[2]) // digits
		k.confirmed[line[1]] = max(k.confirmed[line[1]], n)
	}
	k.disk, k.torn, k.lost, k.gaps = disk, torn, 0, 0
	there, last := map[string]int{}, map[string]int{}
	for _, f := range disk {
		there[f.Installation]++
		last[f.Installation] = max(last[f.Installation], f.Number)
	}
	for id, n := range last {
		k.gaps += n - there[id]
	}
	for id, n := range k.confirmed {
		k.lost += max(n-there[id]-torn, 0) // a torn line has used a number
	}
}

// String is the result in one line.
func (k *killing) String() string {
	confirmed := 0
	for _, n := range k.confirmed {
		confirmed += n
	}
	kinds := map[string]int{}
	for _, f := range k.disk {
		kinds[f.Kind]++
	}
	return fmt.Sprintf("%d ends (%d before the first screen): %d facts confirmed, %d on the disk %v, %d lost, %d gaps, %d torn, %d unclean starts",
		k.kills, k.starting, confirmed, len(k.disk), kinds, k.lost, k.gaps, k.torn, k.unclean)
}

// wanted returns how often the environment wants something to be done.
func wanted(t *testing.T, name string, otherwise int) int {
	t.Helper()
	value := os.Getenv(name)
	if value == "" {
		return otherwise
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		t.Fatalf("%s is %q, want a number from 1", name, value)
	}
	return n
}

// busyKeys make facts of every kind that keys make: stars; ticks, hints and
// saves; notes and changed settings.
func busyKeys(kill int) []string {
	switch kill % 3 {
	case 0:
		return []string{"Escape", "b", "Down", "b", "Down", "b", "Up", "b", "b", "Down", "b", "b", "Down", "b", "Up", "b"}
	case 1:
		return []string{
			"Escape", "ctrl+2", "space", "h", "space", "1", "2", "a", "b", "space", "space", "a", "p", "space", "b", "space", "3", "4", "space",
		}
	}
	keys := []string{"Escape", "n", "w", "o", "r", "d", "s", "Escape", "Down", "n", "m", "o", "r", "e", "Escape", "ctrl+comma"}
	for range tabsToTarget {
		keys = append(keys, "Tab")
	}
	return append(keys, "space", "Tab", "space", "space", "ctrl+z")
}

// tabsToTarget lead from the first control of the settings to the first that is a fact.
const tabsToTarget = 8

// isEndedWhileBusy does something of everything, and brings the end in the midst of it.
func (a *app) isEndedWhileBusy(kill, before int, end func()) {
	a.t.Helper()
	keys := busyKeys(kill)
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
	end()
	<-typed // half a key would be held down for ever
	if lastConfirmed(a.log.String()) <= before {
		a.fail("kill %d: nothing was confirmed", kill+1)
	}
}

// isKilledWhileStarting kills at any moment from the start to the first screen.
func (a *app) isKilledWhileStarting() {
	a.t.Helper()
	time.Sleep(rand.N(longestStart))
	a.dies()
}

// dies kills, and checks that nothing else ended the program.
func (a *app) dies() {
	a.t.Helper()
	a.kill()
	if end := a.run.ProcessState.String(); end != "signal: killed" {
		a.fail("the program ended by itself: %s", end)
	}
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
func savedLine() *regexp.Regexp { return regexp.MustCompile(`msg=saved i=(\S+) n=(\d+) `) }

// lastConfirmed returns the number of the last fact of which the log says that
// it is on the disk.
func lastConfirmed(log string) int {
	last := 0
	for _, line := range savedLine().FindAllStringSubmatch(log, -1) {
		n, _ := strconv.Atoi(line[2]) // digits
		last = max(last, n)
	}
	return last
}
