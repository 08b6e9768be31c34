package journal_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"rehearse/data/journal"
)

func TestDataFolderIsMovedWithEverythingInIt(t *testing.T) {
	for name, c := range map[string]struct {
		there      []journal.Fact
		join       bool
		want       int
		generation string
	}{
		"into an empty folder": {nil, true, 2, "1"},
		"to join others":       {stars(3), true, 5, "1"},
		"instead of what is":   {stars(3), false, 2, "2"},
	} {
		h := newHome("a")
		j, _ := open(t, h.options)
		mine := recorded(t, j, stars(2)...)
		to := grown(newDisk())
		if c.there != nil {
			written(t, to.disk("1"), "b", c.there...)
		} else {
			clear(to.disks)
		}
		n, err := j.Move(to, "/there", c.join)
		if got := settle(t, j, mine, n, err); len(got) != c.want {
			t.Errorf("%s: %d facts, want %d", name, len(got), c.want)
		}
		recorded(t, j, stars(1)...)
		closed(t, j)
		if to.disk(c.generation).content("a.jsonl") == "" {
			t.Errorf("%s: what is done then is not there", name)
		}
		movedTo(t, h, to, c.want+1)
		if len(h.data.disks) != 1 || len(h.again(t)) != 2 {
			t.Errorf("%s: the folder before was changed", name)
		}
	}
}

// movedTo checks that the next start finds so many facts in its new folder.
func movedTo(t *testing.T, h *home, to *forest, facts int) {
	t.Helper()
	if path, err := journal.Location(h.local); path != "/there" || err != nil {
		t.Errorf("the location is %q, %v", path, err)
	}
	o := h.options
	o.Data, o.Moved = to, true
	if r := read(t, o); r.Facts.Len() != facts || r.Sentence() != "" {
		t.Errorf("the next start finds %d facts, want %d; %s", r.Facts.Len(), facts, r.Sentence())
	}
}

func TestNothingAtAllCanBeMoved(t *testing.T) {
	h, to := newHome("a"), grown(newDisk())
	j, _ := open(t, h.options)
	n, err := j.Move(to, "/there", true)
	settle(t, j, nil, n, err)
	closed(t, j)
	movedTo(t, h, to, 0)
}

func TestWhatWasDoneDuringTheMoveIsNotLeftBehind(t *testing.T) {
	h, to := newHome("a"), grown(newDisk())
	j, _ := open(t, h.options)
	recorded(t, j, stars(1)...)
	n, err := j.Move(to, "/there", true)
	if err != nil {
		t.Fatal(err)
	}
	recorded(t, j, stars(1)...)
	if _, _, ok := j.Take(n); ok {
		t.Error("a fact is left behind")
	}
	n, err = j.Move(to, "/there", true)
	if got := settle(t, j, nil, n, err); len(got) != 2 {
		t.Errorf("%d facts", len(got))
	}
	closed(t, j)
}

func TestMoveThatFailsLeavesEverythingWhereItIs(t *testing.T) {
	for n := 1; moveStruckAt(t, n); n++ {
	}
}

// moveStruckAt lets the n-th call of a move fail and reports whether there was
// such a call.
func moveStruckAt(t *testing.T, n int) bool {
	t.Helper()
	h, to := newHome("a"), grown(newDisk())
	j, _ := open(t, h.options)
	mine := recorded(t, j, stars(2)...)
	to.at(n, n+1)
	h.local.strike = to.strike
	news, err := j.Move(to, "/there", true)
	struck := to.count() >= n
	to.at(0, 0)
	if err == nil { // a file that could not be read just then is read next time
		facts := settle(t, j, nil, news, nil)
		news, err = j.Look()
		if facts = settle(t, j, facts, news, err); !same(facts, mine) {
			t.Errorf("call %d: %v have moved", n, objects(facts))
		}
		closed(t, j)
		return struck
	}
	if !struck || !errors.Is(err, errDisk) {
		t.Errorf("call %d: moving gives %v", n, err)
	}
	if path, lost := journal.Location(h.local); lost != nil || path != "" && path != "/there" {
		t.Errorf("call %d: the location is %q, %v", n, path, lost)
	}
	recorded(t, j, stars(1)...)
	closed(t, j)
	if got := h.again(t); len(got) != 3 {
		t.Errorf("call %d: %d facts", n, len(got))
	}
	return struck
}

func TestLocationIsKeptAndCanBeGivenBack(t *testing.T) {
	h := newHome("a")
	if path, err := journal.Location(h.local); path != "" || err != nil {
		t.Fatalf("the location is %q, %v", path, err)
	}
	j, _ := open(t, h.options)
	for _, path := range []string{"/media/stick/my words #1", "", "/x"} {
		if _, err := j.Move(grown(newDisk()), path, true); err != nil {
			t.Fatal(err)
		}
		left := h.local.cut(rand.New(rand.NewPCG(1, 1)))
		if got, err := journal.Location(left); got != path || err != nil {
			t.Errorf("the location is %q, %v, want %q", got, err, path)
		}
	}
	for _, path := range []string{"here", "/a\nb"} {
		if _, err := j.Move(grown(newDisk()), path, true); !errors.Is(err, journal.ErrLocation) {
			t.Errorf("%q gives %v", path, err)
		}
	}
	closed(t, j)
}

func TestLocationThatCannotBeReadIsNoLocationAtAll(t *testing.T) {
	for name, local := range map[string]*disk{
		"empty": with("location", ""), "cut": with("location", "/media/st"), "two lines": with("location", "/a\n/b\n"),
		"not absolute": with("location", "words\n"), "rubbish": with("location", "\x00\n"),
	} {
		if path, err := journal.Location(local); !errors.Is(err, journal.ErrLocation) {
			t.Errorf("%s: %q, %v", name, path, err)
		}
	}
	locked, struck := with("location", "/a\n"), newDisk()
	locked.locked = "location"
	struck.at(1, 2)
	for _, local := range []*disk{locked, struck} {
		if path, err := journal.Location(local); !errors.Is(err, journal.ErrLocation) {
			t.Errorf("%q, %v", path, err)
		}
	}
}
