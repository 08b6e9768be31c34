//go:build e2e && slow && linux

package walk_test

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"rehearse/data/deck"
	"rehearse/data/journal"
)

// How the start is measured.
const (
	startReviews = 100_000
	firstReview  = 1_700_000_000_000 // milliseconds since 1970
	settled      = 5 * time.Second   // after the first screen, memory is looked at
)

// TestStartFigures measures and judges nothing: it fails only if the program does.
func TestStartFigures(t *testing.T) {
	d := newDesk(t)
	empty, full := newHome(t), newHome(t)
	full.write(t, data+"figures.jsonl", manyReviews(t))
	var none, many []figures
	for range wanted(t, "REHEARSE_RUNS", 7) {
		none = append(none, d.measures(empty, 0))
		many = append(many, d.measures(full, startReviews))
	}
	t.Logf("empty journal:   %v", medians(none))
	t.Logf("%d reviews: %v", startReviews, medians(many))
	t.Logf("ratio: start %.2f, memory %.2f", float64(medians(many).start)/float64(medians(none).start),
		float64(medians(many).memory)/float64(medians(none).memory))
}

// figures is one start.
type figures struct {
	opened, start time.Duration // until the journal is read; until the first screen is shown
	memory        int           // resident, kB
}

// String gives the figures with their units.
func (f figures) String() string {
	return fmt.Sprintf("journal read after %d ms, first screen after %d ms, %d MB resident after %v",
		f.opened.Milliseconds(), f.start.Milliseconds(), f.memory>>10, settled)
}

// measures starts the program once.
func (d *desk) measures(h home, facts int) figures {
	d.t.Helper()
	began := time.Now()
	a := d.start(h, []string{programs.shipped})
	a.logs("msg=opened")
	var f figures
	f.opened = logged(a, "msg=opened").Sub(began)
	a.logs(`msg="screen shown"`)
	f.start = logged(a, `msg="screen shown"`).Sub(began)
	if !strings.Contains(a.log.String(), fmt.Sprintf("facts=%d torn=0\n", facts)) {
		a.fail("the journal does not hold %d facts", facts)
	}
	a.waitWindow()
	time.Sleep(time.Until(began.Add(f.start + settled)))
	f.memory = resident(a)
	a.kill()
	return f
}

// logged returns the time that the program wrote into a line of its log.
func logged(a *app, words string) time.Time {
	a.t.Helper()
	before, _, _ := strings.Cut(a.log.String(), words)
	_, stamp, _ := strings.Cut(before[strings.LastIndex(before, "\n")+1:], "time=")
	stamp, _, _ = strings.Cut(stamp, " ")
	when, err := time.Parse(time.RFC3339, stamp)
	if err != nil {
		a.fail("the log line with %s has no time: %v", words, err)
	}
	return when
}

// resident is the memory of the program that is in use, in kB.
func resident(a *app) int {
	a.t.Helper()
	status, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(a.run.Process.Pid), "status"))
	if err != nil {
		a.fail("reading the memory in use: %v", err)
	}
	var size int
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	if _, err := fmt.Sscan(rest, &size); err != nil {
		a.fail("reading the memory in use: %v", err)
	}
	return size
}

// medians returns the median of each figure.
func medians(runs []figures) figures {
	var f figures
	middle := len(runs) / 2
	slices.SortFunc(runs, func(a, b figures) int { return int(a.opened - b.opened) })
	f.opened = runs[middle].opened
	slices.SortFunc(runs, func(a, b figures) int { return int(a.start - b.start) })
	f.start = runs[middle].start
	slices.SortFunc(runs, func(a, b figures) int { return a.memory - b.memory })
	f.memory = runs[middle].memory
	return f
}

// manyReviews returns a journal of reviews, twenty to a sitting, one a minute.
func manyReviews(t *testing.T) string {
	t.Helper()
	questions, err := deck.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var lines strings.Builder
	r := rand.New(rand.NewPCG(1, 1)) // the same journal each time
	for i := range startReviews {
		s, when := questions.Scenarios[i%len(questions.Scenarios)], int64(firstReview+60_000*i)
		review := journal.Fact{
			Version: journal.Format, Installation: "figures", Number: uint64(i + 1), Order: when, Wall: when, Zone: 60,
			Group: fmt.Sprint("figures:", i+1), Kind: journal.Review, Object: questions.ID + "/" + s.ID,
			Sitting: fmt.Sprint("figures:", i/20*20+1), Took: r.Int64N(100_000),
		}
		for _, p := range s.Points {
			if r.IntN(2) == 0 {
				review.Said = append(review.Said, p.ID)
			} else {
				review.Missed = append(review.Missed, p.ID)
			}
		}
		body, err := json.Marshal(review)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&lines, "%08x %s\n", crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)), body)
	}
	return lines.String()
}
