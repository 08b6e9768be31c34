package main

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// firstCopy claims a folder and serves; what it is asked comes from the channel.
func firstCopy(t *testing.T, local string) (*instance, chan wish) {
	t.Helper()
	first, err := claim(local, wish{}, 0)
	if err != nil || first == nil {
		t.Fatalf("first claim: %v, %v", first, err)
	}
	if first.raises == nil {
		t.Fatal("no socket")
	}
	asked := make(chan wish, 1)
	go first.serve(func(w wish) bool { asked <- w; return true })
	t.Cleanup(func() {
		_ = first.raises.Close() // a test may have closed both
		_ = first.lock.Close()
	})
	return first, asked
}

// handsOver claims a folder that another copy has, which is asked instead.
func handsOver(t *testing.T, local string, w wish) {
	t.Helper()
	if second, err := claim(local, w, 0); err != nil || second != nil {
		t.Fatalf("second claim: %v, %v", second, err)
	}
}

func TestOnlyOneCopyRunsAndGetsTheWishesOfTheOthers(t *testing.T) {
	local := t.TempDir()
	_, asked := firstCopy(t, local)
	words := "gil"
	for _, want := range []wish{{}, {Study: true}, {Search: &words}} {
		handsOver(t, local, want)
		if got := <-asked; !same(got, want) {
			t.Errorf("heard %+v, want %+v", got, want)
		}
	}
}

func TestCopyThatHangsKeepsTheOthersOutUntilItEnds(t *testing.T) {
	local := t.TempDir()
	first, _ := firstCopy(t, local)
	if err := first.raises.Close(); err != nil {
		t.Fatal(err)
	}
	if second, err := claim(local, wish{}, 0); err == nil || second != nil {
		t.Errorf("claim of a copy that hangs: %v, %v", second, err)
	}
	if err := first.lock.Close(); err != nil {
		t.Fatal(err)
	}
	firstCopy(t, local)
}

func TestSocketIsTheOwners(t *testing.T) {
	local := t.TempDir()
	firstCopy(t, local)
	info, err := os.Stat(filepath.Join(local, "app.sock"))
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("the socket has mode %o", mode)
	}
}

func TestRunningCopyReadsLittleAndOnlyWhatItKnows(t *testing.T) {
	local := t.TempDir()
	_, asked := firstCopy(t, local)
	for _, sent := range []string{"", "study", `{"delete": true}`, `{"study": 1}`, `{"search": "` + strings.Repeat("x", 1<<20) + `"}`} {
		c, err := net.Dial("unix", filepath.Join(local, "app.sock"))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = c.Write([]byte(sent)) // fails when the other side has read enough
		_ = c.Close()
		if got := <-asked; !same(got, wish{}) {
			t.Errorf("%.30q is taken for %+v", sent, got)
		}
	}
	if got := hear(strings.NewReader(`{"search": " a\u0000b\n"}`)); got.Search == nil || *got.Search != "a b" {
		t.Errorf("control characters arrive: %+v", got)
	}
}

func TestCopyThatIsLeavingIsWaitedFor(t *testing.T) {
	local := t.TempDir()
	first, err := claim(local, wish{}, 0)
	if err != nil || first == nil {
		t.Fatalf("first claim: %v, %v", first, err)
	}
	go first.serve(func(wish) bool {
		_ = first.lock.Close() // the end of the process does that
		return false
	})
	second, err := claim(local, wish{Study: true}, time.Minute)
	if err != nil || second == nil {
		t.Fatalf("the copy that is started meanwhile: %v, %v", second, err)
	}
	if err = errors.Join(first.raises.Close(), second.raises.Close(), second.lock.Close()); err != nil {
		t.Error(err)
	}
}

func TestFolderFarAwayHasASocketTooOnLinux(t *testing.T) {
	if runtime.GOOS != "linux" {
		return
	}
	local := filepath.Join(t.TempDir(), strings.Repeat("far", 40))
	if err := os.Mkdir(local, 0o700); err != nil {
		t.Fatal(err)
	}
	firstCopy(t, local)
	handsOver(t, local, wish{})
}
