package journal_test

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"rehearse/data/journal"
)

func TestInstallationKeepsItsID(t *testing.T) {
	data, local := newDisk(), newDisk()
	first, _ := open(t, options(data, local, "a"))
	closed(t, first)
	again, _ := open(t, options(data, local, "b"))
	closed(t, again)
	if first.Installation() != "a" || again.Installation() != "a" {
		t.Errorf("ids %q, then %q", first.Installation(), again.Installation())
	}
	for seed := range uint64(20) {
		if got := local.cut(rand.New(rand.NewPCG(seed, 1))).content("installation"); got != "a\n" {
			t.Errorf("a power cut leaves the id %q", got)
		}
	}
	if got := local.names(); len(got) != 1 || local.content(got[0]) != "a\n" {
		t.Errorf("the local folder holds %v", got)
	}
}

func TestDamagedIDIsReplacedWithoutLoss(t *testing.T) {
	for _, id := range []string{"", "\n", "../x\n", "A\n", "a\nb\n", strings.Repeat("a", 101)} {
		data, local := newDisk(), with("installation", id)
		written(t, data, "a", stars(2)...)
		j, r := open(t, options(data, local, "new"))
		if j.Installation() != "new" || local.content("installation") != "new\n" || r.Facts.Len() != 2 {
			t.Errorf("%q becomes %q with %d facts", id, j.Installation(), r.Facts.Len())
		}
		closed(t, j)
	}
}

func TestIDThatCannotBeKeptStopsNothing(t *testing.T) {
	data, local := newDisk(), newDisk()
	local.gone = true
	j, r := open(t, options(data, local, "a"))
	j.Record(stars(1)...)
	closed(t, j)
	if r.Local == nil || data.content("a.jsonl") == "" {
		t.Errorf("local trouble %v, file %q", r.Local, data.content("a.jsonl"))
	}
}

func TestCopiedHomeFolderTakesANewID(t *testing.T) {
	data, local := newDisk(), newDisk()
	j, _ := open(t, options(data, local, "a"))
	j.Record(stars(2)...)
	closed(t, j)

	// The same home on two computers, each going on by itself; then the sync
	// tool brings the other file along as a conflicted copy.
	there, thereLocal := data.copy(), local.copy()
	j, _ = open(t, options(data, local, "x"))
	j.Record(journal.Fact{Kind: journal.Star, Object: "here"})
	closed(t, j)
	j, _ = open(t, options(there, thereLocal, "x"))
	j.Record(journal.Fact{Kind: journal.Star, Object: "there"})
	closed(t, j)
	data.put("a (conflicted copy).jsonl", there.content("a.jsonl"))

	before := data.content("a.jsonl")
	j, r := open(t, options(data, local, "b"))
	f := j.Record(stars(1)...)[0]
	closed(t, j)
	if r.Facts.Len() != 4 || f.Installation != "b" || f.Number != 1 {
		t.Errorf("%d facts, then %s %d", r.Facts.Len(), f.Installation, f.Number)
	}
	if data.content("a.jsonl") != before || data.content("b.jsonl") == "" {
		t.Error("the new id has no file of its own")
	}
	if j, _ = open(t, options(data, local, "c")); j.Installation() != "b" {
		t.Errorf("the next start takes id %q, want b", j.Installation())
	}
	closed(t, j)
}

func TestCopyOfTheOwnFileIsNoReasonForANewID(t *testing.T) {
	data, local := newDisk(), newDisk()
	j, _ := open(t, options(data, local, "m"))
	j.Record(stars(300)...)
	closed(t, j)
	text := data.content("m.jsonl")
	data.put("import-a.jsonl", text)
	data.put("z.jsonl", text[:len(text)/2])
	j, r := open(t, options(data, local, "b"))
	closed(t, j)
	if j.Installation() != "m" || r.Facts.Len() != 300 {
		t.Errorf("id %q with %d facts", j.Installation(), r.Facts.Len())
	}
}

func TestUnreadableDataIsToldApart(t *testing.T) {
	own := with("a.jsonl", "")
	own.locked = "a.jsonl"
	struck := newDisk()
	struck.at(1, 2)
	for name, o := range map[string]journal.Options{
		"own file": options(own, with("installation", "a\n"), "b"),
		"folder":   options(struck, newDisk(), "b"),
	} {
		if _, _, err := journal.Open(o); !errors.Is(err, journal.ErrUnreadable) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
