//go:build linux

// Command perf measures what Rehearse costs beside an empty window: both run in
// rotation on a display of their own, and are seen by the pixels of that, by the
// log and by what the system counts. It is run from the top of the tree, by make,
// which also sets the flags of the compiler.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

var errUsage = errors.New(`usage: perf table         all figures beside the budgets, as a table and in bin/perf.tsv
       perf compare REF    this tree beside another commit, for benchstat
       perf plots          curves over the journal and the deck, into assets/perf
       perf hour           memory and speed over an hour's actions, sped up
RUNS=n sets how often each is started, WRITE=1 puts the figures of table and hour into PERFORMANCE.md`)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "perf:", err)
		os.Exit(1)
	}
}

// run does what the arguments name.
func run(args []string) error {
	work, err := os.MkdirTemp("bin", "perf-") // on the disk that holds the tree: synced is really synced
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(work) }()
	warnIfBusy()
	switch {
	case len(args) == 1 && args[0] == "table":
		return table(work, setting("RUNS", 9))
	case len(args) == 2 && args[0] == "compare" && args[1] != "":
		return compare(work, args[1], setting("RUNS", 9))
	case len(args) == 1 && args[0] == "plots":
		return plots(work, setting("RUNS", 5))
	case len(args) == 1 && args[0] == "hour":
		return hour(work, setting("ACTIONS", 1500))
	}
	return errUsage
}

// setting reads a number from the environment.
func setting(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil && n > 0 {
		return n
	}
	return otherwise
}

// warnIfBusy says on standard error when others use the machine: the figures are
// noisy then, and ratios tell more than figures.
func warnIfBusy() {
	if load, cores := load(), cores(); load > 0.3*float64(cores) {
		fmt.Fprintf(os.Stderr, "perf: the machine is busy: load %.1f on %d cores; wait for quiet, or trust the ratios only\n", load, cores)
	}
}
