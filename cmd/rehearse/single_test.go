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

func TestOnlyOneCopyRunsAndGetsTheWishesOfTheOthers(t *testing.T) {
	local := t.TempDir()
	first, err := claim(local, wish{}, 0)
	if err != nil || first == nil {
		t.Fatalf("first claim: %v, %v", first, err)
	}
	heard := make(chan wish, 1)
	go first.serve(func(w wish) bool { heard <- w; return true })
	words := "gil"
	for _, want := range []wish{{}, {Study: true}, {Search: &words}} {
		second, err := claim(local, want, 0)
		if err != nil || second != nil {
			t.Fatalf("second claim: %v, %v", second, err)
		}
		if got := <-heard; !same(got, want) {
			t.Errorf("heard %+v, want %+v", got, want)
		}
	}
	if err = first.raises.Close(); err != nil {
		t.Fatal(err)
	}
	if second, err := claim(local, wish{}, 0); err == nil || second != nil {
		t.Errorf("claim of a copy that hangs: %v, %v", second, err)
	}
	if err = first.lock.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := claim(local, wish{}, 0)
	if err != nil || again == nil {
		t.Errorf("claim after the first copy ended: %v, %v", again, err)
	}
}

func TestSocketIsTheOwners(t *testing.T) {
	local := t.TempDir()
	first, err := claim(local, wish{}, 0)
	if err != nil || first == nil || first.raises == nil {
		t.Fatalf("claim: %v, %v", first, err)
	}
	info, err := os.Stat(filepath.Join(local, "app.sock"))
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("the socket has mode %o", mode)
	}
	if err = errors.Join(first.raises.Close(), first.lock.Close()); err != nil {
		t.Error(err)
	}
}

func TestRunningCopyReadsLittleAndOnlyWhatItKnows(t *testing.T) {
	local := t.TempDir()
	first, err := claim(local, wish{}, 0)
	if err != nil || first == nil || first.raises == nil {
		t.Fatalf("claim: %v, %v", first, err)
	}
	heard := make(chan wish, 1)
	go first.serve(func(w wish) bool { heard <- w; return true })
	for _, sent := range []string{"", "study", `{"delete": true}`, `{"study": 1}`, `{"search": "` + strings.Repeat("x", 1<<20) + `"}`} {
		c, err := net.Dial("unix", filepath.Join(local, "app.sock"))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = c.Write([]byte(sent)) // fails when the other side has read enough
		_ = c.Close()
		if got := <-heard; !same(got, wish{}) {
			t.Errorf("%.30q is taken for %+v", sent, got)
		}
	}
	if got := hear(strings.NewReader(`{"search": " a\u0000b\n"}`)); got.Search == nil || *got.Search != "a b" {
		t.Errorf("control characters arrive: %+v", got)
	}
	if err = errors.Join(first.raises.Close(), first.lock.Close()); err != nil {
		t.Error(err)
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
	local := filepath.Join(t.TempDir(), strings.Repeat("far", 40))
	if err := os.Mkdir(local, 0o700); err != nil {
		t.Fatal(err)
	}
	first, err := claim(local, wish{}, 0)
	if err != nil || first == nil {
		t.Fatalf("first claim: %v, %v", first, err)
	}
	if first.raises == nil {
		if runtime.GOOS == "linux" {
			t.Error("no socket")
		}
		return
	}
	go first.serve(func(wish) bool { return true })
	if second, err := claim(local, wish{}, 0); err != nil || second != nil {
		t.Errorf("second claim: %v, %v", second, err)
	}
	if err = errors.Join(first.raises.Close(), first.lock.Close()); err != nil {
		t.Error(err)
	}
}
