package journal_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"

	"rehearse/data/journal"
)

func TestHighestGenerationWithAFileIsReadAndWritten(t *testing.T) {
	first, tenth, empty := newDisk(), newDisk(), with("import-x.jsonl.new", "half")
	written(t, first, "x", stars(1)...)
	written(t, tenth, "x", stars(3)...)
	o := options(first, newDisk(), "a")
	data := grown(first)
	data.disks["10"], data.disks["11"], data.disks["9"], data.disks["099"], data.disks["-3"] = tenth, empty, newDisk(), newDisk(), newDisk()
	o.Data = data
	j, r := open(t, o)
	if r.Facts.Len() != 3 {
		t.Errorf("%d facts, want those 3 of generation 10", r.Facts.Len())
	}
	j.Record(stars(1)...)
	closed(t, j)
	if tenth.content("a.jsonl") == "" || first.content("a.jsonl") != "" {
		t.Error("the fact is not in generation 10")
	}
}

func TestNoGenerationIsTheFirst(t *testing.T) {
	o := options(newDisk(), newDisk(), "a")
	data := grown(newDisk())
	clear(data.disks)
	o.Data = data
	j, _ := open(t, o)
	j.Record(stars(1)...)
	closed(t, j)
	if data.disk("1").content("a.jsonl") == "" {
		t.Error("the first generation is empty")
	}
}

func TestChosenFolderWithoutDataIsNotBegunSilently(t *testing.T) {
	o := options(newDisk(), newDisk(), "a")
	o.Moved = true
	if _, _, err := journal.Open(o); !errors.Is(err, journal.ErrNoData) {
		t.Errorf("opening gives %v", err)
	}
	o.Data = grown(with("x.jsonl", ""))
	j, _ := open(t, o)
	closed(t, j)
}

// stay checks that the journal does not move to another generation.
func stay(t *testing.T, j *journal.Journal, why string) {
	t.Helper()
	if facts, whole := taken(t, j); whole || len(facts) != 0 {
		t.Errorf("%s: moved to %v", why, objects(facts))
	}
}

func TestRunningCopyMovesToAHigherGeneration(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		first, second := newDisk(), newDisk()
		written(t, second, "b", stars(2)...)
		o, _ := heard(first)
		data := grown(first)
		o.Data = data
		j, _ := open(t, o)
		recorded(t, j, stars(5)...)
		data.disk("2") // a sync tool makes the folder first
		stay(t, j, "a generation without a file")
		data.disks["2"] = second
		first.set(func(d *disk) { d.full = true })
		j.Record(stars(1)...)
		synctest.Wait()
		stay(t, j, "something is not saved yet")
		first.set(func(d *disk) { d.full = false })
		if err := j.Flush(context.Background()); err != nil {
			t.Fatal(err)
		}
		before := first.content("a.jsonl")
		if facts, whole := taken(t, j); !whole || len(facts) != 2 {
			t.Fatalf("%v, whole %v", objects(facts), whole)
		}
		f := recorded(t, j, stars(1)...)[0]
		closed(t, j)
		if f.Number != 7 || second.content("a.jsonl") == "" || first.content("a.jsonl") != before {
			t.Errorf("number %d; the new generation holds %q", f.Number, second.content("a.jsonl"))
		}
		if r := read(t, o); r.Facts.Len() != 3 {
			t.Errorf("the next start finds %v", objects(r.Facts.List()))
		}
	})
}

func TestNewsThatIsOutOfDateIsDropped(t *testing.T) {
	h := newHome("a")
	j, _ := open(t, h.options)
	defer closed(t, j)
	before, err := j.Look()
	if err != nil {
		t.Fatal(err)
	}
	written(t, h.data.disk("2"), "b", stars(2)...)
	news, err := j.Look()
	if err != nil {
		t.Fatal(err)
	}
	if _, whole, _ := j.Take(news); !whole {
		t.Error("not moved")
	}
	for name, n := range map[string]journal.News{"the same again": news, "of the generation before": before, "none": {}} {
		if facts, _, ok := j.Take(n); ok {
			t.Errorf("%s: took %v", name, objects(facts.List()))
		}
	}
}

func TestFolderHoldsWhatAFirstFileOpened(t *testing.T) {
	data := grown(newDisk())
	if held, err := journal.Holds(data); held || err != nil {
		t.Errorf("an empty generation: %v, %v", held, err)
	}
	data.disks["2"] = with("x.jsonl", "")
	if held, err := journal.Holds(data); !held || err != nil {
		t.Errorf("a generation with a file: %v, %v", held, err)
	}
	data.at(1, 100)
	if _, err := journal.Holds(data); !errors.Is(err, journal.ErrUnreadable) {
		t.Errorf("a folder that cannot be listed: %v", err)
	}
}
