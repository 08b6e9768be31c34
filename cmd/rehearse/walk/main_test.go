//go:build e2e && linux

// Package walk_test opens the program in a real window, on a display of its own,
// and does with it what a user does: it types, clicks, quits, kills, starts again,
// and looks at the screen and at the disk.
//
// What it needs to be told comes from the environment:
//
//	REHEARSE_SHOTS  folder for pictures, rehearse-walk in the temporary folder if not set
//	REHEARSE_KILLS  how often the program is killed, 20 if not set
//	REHEARSE_TRACE  folder for what the program does with sockets; nothing is traced if not set
//
// With the tag slow there are tests that need root or much time, each with a make
// target of its own:
//
//	REHEARSE_CUTS   how often the power is taken away, 40 if not set
//	REHEARSE_SYNC   where Syncthing's two instances are, see .tools/syncthing.sh
package walk_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// programs are the two builds that are walked through.
var programs struct {
	shipped string // as it is handed out: it is seen by its window, its log and its files only
	open    string // with the tag e2e: it can be asked what it shows
}

// tags are those of the Makefile.
const tags = "release,no_emoji"

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "rehearse-walk-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(dir) }()
	programs.shipped, programs.open = filepath.Join(dir, "shipped"), filepath.Join(dir, "open")
	if build(rehearse, programs.shipped, tags) != nil || build(rehearse, programs.open, tags+",e2e") != nil {
		return 1
	}
	return m.Run()
}

// rehearse is the package of the program.
const rehearse = "rehearse/cmd/rehearse"

// build compiles a program. The compiler and its flags come from the environment,
// which the Makefile sets, since each change of them compiles Fyne's C code again.
func build(source, program, tags string, more ...string) error {
	arguments := append([]string{"build", "-tags", tags, "-ldflags", "-s -w", "-o", program}, more...)
	compile := exec.Command("go", append(arguments, source)...)
	compile.Stderr = os.Stderr
	return compile.Run()
}
