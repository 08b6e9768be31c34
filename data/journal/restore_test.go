package journal_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
)

// home is one installation with everything in memory.
type home struct {
	data           *forest
	local, backups *disk
	options        journal.Options
}

// newHome returns an installation whose clock goes on by a minute at each look
// and whose ids are id, id1, id2 and so on.
func newHome(id string) *home {
	h := &home{data: grown(newDisk()), local: newDisk(), backups: newDisk()}
	clock, ids := noon(), 0
	h.options = journal.Options{
		Data: h.data, Local: h.local, Backups: h.backups,
		Now: func() time.Time { clock = clock.Add(time.Minute); return clock },
		NewID: func() string {
			ids++
			return strings.TrimSuffix(fmt.Sprint(id, ids-1), "0")
		},
	}
	return h
}

// settle takes news and returns all facts that the app then has, in order.
func settle(t *testing.T, j *journal.Journal, had []journal.Fact, n journal.News, err error) []journal.Fact {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	taken, whole, ok := j.Take(n)
	if !ok {
		t.Fatal("the news was not taken")
	}
	facts := taken.List()
	if !whole {
		facts = slices.Concat(had, facts)
	}
	slices.SortFunc(facts, func(a, b journal.Fact) int { return journal.Compare(&a, &b) })
	return slices.CompactFunc(facts, func(a, b journal.Fact) bool { return journal.Compare(&a, &b) == 0 })
}

// recorded records facts and waits until they are saved.
func recorded(t *testing.T, j *journal.Journal, facts ...journal.Fact) []journal.Fact {
	t.Helper()
	facts = j.Record(facts...)
	if err := j.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	return facts
}

// again opens the installation once more and returns its facts.
func (h *home) again(t *testing.T) []journal.Fact {
	t.Helper()
	r := read(t, h.options)
	if r.Sentence() != "" {
		t.Error(r.Sentence())
	}
	return r.Facts.List()
}

func same(a, b []journal.Fact) bool { return len(a)+len(b) == 0 || reflect.DeepEqual(a, b) }

func TestExportMergedIntoAnEmptyFolderIsTheSame(t *testing.T) {
	from, _ := open(t, options(shared(t), newDisk(), "d"))
	text := exported(t, from)
	closed(t, from)
	want := read(t, options(shared(t), newDisk(), "d")).Facts.List()
	h := newHome("new")
	j, _ := open(t, h.options)
	n, err := j.Merge(strings.NewReader(text))
	if got := settle(t, j, nil, n, err); !same(got, want) {
		t.Errorf("%d facts came in, want %d", len(got), len(want))
	}
	closed(t, j)
	if got := h.again(t); !same(got, want) {
		t.Errorf("the next start finds %d facts, want %d", len(got), len(want))
	}
	if len(h.backups.names()) != 0 {
		t.Errorf("nothing was backed up as %v", h.backups.names())
	}
}

func TestMergeAddsAFileAfterABackup(t *testing.T) {
	there := newDisk()
	theirs := written(t, there, "b", stars(3)...)
	h := newHome("a")
	j, _ := open(t, h.options)
	mine := recorded(t, j, stars(2)...)
	for range 2 { // the second time nothing is new
		n, err := j.Merge(strings.NewReader(there.content("b.jsonl")))
		if got := settle(t, j, mine, n, err); len(got) != len(mine)+len(theirs) && len(got) != len(mine) {
			t.Errorf("%d facts", len(got))
		}
	}
	closed(t, j)
	if got := h.again(t); len(got) != 5 {
		t.Errorf("the next start finds %d facts", len(got))
	}
	all, err := j.Backups()
	if err != nil || len(all) != 2 || !all[1].Before || strings.Count(h.backups.content(all[1].Name), "\n") != 2 {
		t.Errorf("the backups are %+v, %v", all, err)
	}
	if own := h.data.disk("1").content("a.jsonl"); strings.Count(own, "\n") != 2 {
		t.Errorf("the own file holds %q", own)
	}
}

func TestReplaceAndResetAreTakenBackByTheirBackup(t *testing.T) {
	other := newDisk()
	theirs := written(t, other, "b", stars(3)...)
	for name, c := range map[string]struct {
		change func(*journal.Journal) (journal.News, error)
		want   []journal.Fact
	}{
		"reset": {(*journal.Journal).Reset, nil},
		"replace": {func(j *journal.Journal) (journal.News, error) {
			return j.Replace(strings.NewReader(other.content("b.jsonl")))
		}, theirs},
	} {
		h := newHome("a")
		j, _ := open(t, h.options)
		mine := recorded(t, j, stars(2)...)
		n, err := c.change(j)
		if got := settle(t, j, mine, n, err); !same(got, c.want) {
			t.Errorf("%s: %v are left, want %v", name, objects(got), objects(c.want))
		}
		after := recorded(t, j, stars(1)...)
		if after[0].Number != 3 {
			t.Errorf("%s: number %d is used again", name, after[0].Number)
		}
		if got := h.data.disk("1").content("a.jsonl"); strings.Count(got, "\n") != 2 {
			t.Errorf("%s: the generation before holds %q", name, got)
		}

		if got := takenBack(t, j); !same(got, mine) {
			t.Errorf("%s: the backup brings back %v", name, objects(got))
		}
		closed(t, j)
		if got := h.again(t); !same(got, mine) || len(h.data.disks) != 3 {
			t.Errorf("%s: the next start finds %v in %d generations", name, objects(got), len(h.data.disks))
		}
	}
}

// takenBack replaces everything by the one backup that there is.
func takenBack(t *testing.T, j *journal.Journal) []journal.Fact {
	t.Helper()
	all, err := j.Backups()
	if err != nil || len(all) != 1 || !all[0].Before {
		t.Fatalf("the backups are %+v, %v", all, err)
	}
	back, err := j.OpenBackup(all[0].Name)
	if err != nil {
		t.Fatal(err)
	}
	n, err := j.Replace(back)
	return settle(t, j, nil, n, errors.Join(err, back.Close()))
}

func TestFileThatCannotBeRestoredChangesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"nothing":        {"", journal.ErrNothing},
		"something else": {"Dear diary\n", journal.ErrNothing},
		"newer":          {line(t, `{"v":2}`) + line(t, `{"v":1,"i":"b","n":1,"t":1,"k":"star"}`), journal.ErrNewer},
	} {
		h := newHome("a")
		j, _ := open(t, h.options)
		recorded(t, j, stars(1)...)
		_, merging := j.Merge(strings.NewReader(c.text))
		_, replacing := j.Replace(strings.NewReader(c.text))
		if !errors.Is(merging, c.want) || !errors.Is(replacing, c.want) {
			t.Errorf("%s: %v and %v", name, merging, replacing)
		}
		if len(h.backups.names())+len(h.data.disks)+len(h.data.disk("1").names()) != 2 {
			t.Errorf("%s: something was changed", name)
		}
		closed(t, j)
	}
}

func TestNothingIsRestoredBesideANewerFormat(t *testing.T) {
	h := newHome("a")
	h.data.disk("1").put("b.jsonl", line(t, `{"v":2}`))
	j, _ := open(t, h.options)
	_, err := j.Reset()
	_, moving := j.Move(grown(newDisk()), "/there", true)
	if !errors.Is(err, journal.ErrNewer) || !errors.Is(moving, journal.ErrNewer) {
		t.Errorf("%v and %v", err, moving)
	}
	closed(t, j)
}

func TestBackUpIsMadeOnlyWhenSomethingChanged(t *testing.T) {
	h := newHome("a")
	j, _ := open(t, h.options)
	if _, err := j.BackUp(); !errors.Is(err, journal.ErrNothing) {
		t.Errorf("backing up nothing gives %v", err)
	}
	recorded(t, j, stars(2)...)
	first, err := j.BackUp()
	if err != nil || !first.Fresh || h.backups.content(first.Name) != h.data.disk("1").content("a.jsonl") {
		t.Errorf("the backup is %+v, %v", first, err)
	}
	second, err := j.BackUp()
	if err != nil || second.Fresh || second.Name != first.Name {
		t.Errorf("a second one is %+v, %v", second, err)
	}
	h.backups.put("20260101-000000-00000000.jsonl.new", "half")
	recorded(t, j, stars(1)...)
	third, err := j.BackUp()
	if names := h.backups.names(); err != nil || !third.Fresh || len(names) != 1 || names[0] != third.Name {
		t.Errorf("the backups are %v, %v", names, err)
	}
	closed(t, j)
}

func TestBackupThatFailsIsSaidAndNothingIsReset(t *testing.T) {
	h := newHome("a")
	j, _ := open(t, h.options)
	recorded(t, j, stars(2)...)
	h.backups.full = true
	if _, err := j.BackUp(); !errors.Is(err, errDisk) {
		t.Errorf("backing up gives %v", err)
	}
	if _, err := j.Reset(); !errors.Is(err, errDisk) || len(h.data.disks) != 1 {
		t.Errorf("starting over gives %v", err)
	}
	closed(t, j)
}
