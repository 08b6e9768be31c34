package journal_test

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
)

// noon is when most tests take place.
func noon() time.Time {
	return time.Date(2026, time.March, 29, 12, 0, 0, 0, time.FixedZone("", 2*60*60))
}

// options makes a journal of installation id, or of the one that local knows.
func options(data, local *disk, id string) journal.Options {
	return journal.Options{Data: grown(data), Local: local, Backups: newDisk(), Now: noon, NewID: func() string { return id }}
}

func open(t *testing.T, o journal.Options) (*journal.Journal, journal.Report) {
	t.Helper()
	j, r, err := journal.Open(o)
	if err != nil {
		t.Fatalf("opening: %v", err)
	}
	return j, r
}

func closed(t *testing.T, j *journal.Journal) {
	t.Helper()
	if err := j.Close(context.Background()); err != nil {
		t.Fatalf("closing: %v", err)
	}
}

// read opens and closes a journal and returns what it held.
func read(t *testing.T, o journal.Options) journal.Report {
	t.Helper()
	j, r := open(t, o)
	closed(t, j)
	return r
}

// written records facts as installation id and returns them.
func written(t *testing.T, data *disk, id string, facts ...journal.Fact) []journal.Fact {
	t.Helper()
	j, _ := open(t, options(data, newDisk(), id))
	facts = j.Record(facts...)
	closed(t, j)
	return facts
}

func stars(n int) []journal.Fact {
	facts := make([]journal.Fact, n)
	for i := range facts {
		facts[i] = journal.Fact{Kind: journal.Star, Object: fmt.Sprintf("python/scenario-%d", i), On: true}
	}
	return facts
}

// anyFact makes a fact of any kind with texts that are awkward to write down.
func anyFact(r *rand.Rand) journal.Fact {
	kinds := []journal.Kind{
		journal.Star, journal.Arrange, journal.Note, journal.Aside, journal.Set, journal.Begin,
		journal.Turn, journal.Hint, journal.Tick, journal.Skip, journal.Review, journal.Undo,
	}
	texts := []string{"", "python/gil#c", "a\nb", `{"v":1}`, `"\`, "<b>&amp;</b>", "\u2028", "naïve 学习", "\x00", strings.Repeat("long ", 20_000)}
	text := func() string { return texts[r.IntN(len(texts))] }
	list := func() []string {
		var l []string
		for range r.IntN(3) {
			l = append(l, text())
		}
		return l
	}
	return journal.Fact{
		Kind: kinds[r.IntN(len(kinds))], Object: text(), On: r.IntN(2) == 0, Sitting: text(), Source: text(),
		List: list(), Said: list(), Missed: list(), Took: r.Int64() - r.Int64(), Undoes: text(),
		Text: text(), Name: text(), Shown: list(), Blind: r.IntN(2) == 0, Practice: r.IntN(2) == 0,
	}
}

func TestWhatIsRecordedIsReadAgain(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 7))
		data, local := newDisk(), newDisk()
		var want []journal.Fact
		for range 3 {
			j, report := open(t, options(data, local, "a"))
			if !reflect.DeepEqual(report.Facts.List(), want) && len(want) > 0 {
				t.Fatalf("seed %d: %d facts came back, not those %d that were recorded", seed, report.Facts.Len(), len(want))
			}
			for range r.IntN(5) {
				want = append(want, j.Record(anyFact(r), anyFact(r))...)
				want = append(want, j.RecordGroup(anyFact(r))...)
			}
			closed(t, j)
		}
		if got := read(t, options(data, local, "a")); got.Facts.Len() != len(want) || got.Sentence() != "" {
			t.Fatalf("seed %d: %d facts, want %d; %s", seed, got.Facts.Len(), len(want), got.Sentence())
		}
	}
}

func TestFilesAndDuplicatesMayComeInAnyOrder(t *testing.T) {
	data := newDisk()
	var lines []string
	for _, id := range []string{"b", "a", "c"} {
		written(t, data, id, stars(20)...)
		lines = append(lines, strings.SplitAfter(strings.TrimSuffix(data.content(id+".jsonl"), "\n"), "\n")...)
	}
	want := read(t, options(data, newDisk(), "d")).Facts.List()
	if len(want) != 60 {
		t.Fatalf("%d facts, want 60", len(want))
	}
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 3))
		shuffled := newDisk()
		for _, line := range slices.Concat(lines, lines[:r.IntN(len(lines))]) {
			name := fmt.Sprintf("Alice's (conflicted copy %d).jsonl", r.IntN(4))
			if !strings.HasSuffix(line, "\n") {
				line += "\n"
			}
			// Some copies begin on a line of their own, some have empty lines.
			shuffled.put(name, strings.Repeat("\n", r.IntN(2))+line+shuffled.content(name))
		}
		got := read(t, options(shuffled, newDisk(), "d"))
		if !reflect.DeepEqual(got.Facts.List(), want) || got.Sentence() != "" {
			t.Fatalf("seed %d: the order of files changed the facts; %s", seed, got.Sentence())
		}
	}
}

func TestEveryFactIsLaterThanAllBeforeEvenIfTheClockGoesBack(t *testing.T) {
	data, clock := newDisk(), noon()
	var last journal.Fact
	for i, id := range []string{"b", "a", "c", "a"} {
		o := options(data, newDisk(), fmt.Sprint(id, i))
		o.Now = func() time.Time { return clock }
		j, _ := open(t, o)
		for _, f := range j.Record(stars(3)...) {
			if !last.Before(&f) || f.Order <= last.Order {
				t.Errorf("%s: order %d is not after %d", f.Installation, f.Order, last.Order)
			}
			if f.Wall != clock.UnixMilli() || f.Zone != 120 {
				t.Errorf("wall %d and zone %d, want those of the clock", f.Wall, f.Zone)
			}
			last = f
		}
		closed(t, j)
		clock = clock.Add(-time.Hour)
	}
}

func TestTheEndOfTimeDoesNotTurnOrderRound(t *testing.T) {
	data := with("x.jsonl", line(t, fmt.Sprintf(`{"v":1,"i":"x","n":1,"t":%d,"k":"star"}`, math.MaxInt64)))
	j, _ := open(t, options(data, newDisk(), "y"))
	for i, f := range j.Record(stars(2)...) {
		if f.Order != math.MaxInt64 || f.Number != uint64(i+1) {
			t.Errorf("order %d, number %d", f.Order, f.Number)
		}
	}
	closed(t, j)
}

func TestGroupIsNamedAfterItsFirstFactAndCanBeGoneOnWith(t *testing.T) {
	j, _ := open(t, options(newDisk(), newDisk(), "a"))
	defer closed(t, j)
	alone := j.Record(stars(1)...)[0]
	group := j.RecordGroup(stars(2)...)
	more := j.RecordIn(group[0].Group, stars(2)...)
	begun := j.RecordIn("", stars(1)...)[0]
	if alone.Group != "" || group[0].Group != "a:2" || group[1].Group != "a:2" {
		t.Errorf("groups %q, %q, %q", alone.Group, group[0].Group, group[1].Group)
	}
	if more[0].Group != "a:2" || more[1].Group != "a:2" || more[1].Number != 5 || begun.Group != "a:6" {
		t.Errorf("went on with %q as fact %d, then began %q", more[1].Group, more[1].Number, begun.Group)
	}
}

func TestNumbersGoOnAfterTheGreatestSeen(t *testing.T) {
	data, local := newDisk(), newDisk()
	for start := range 3 {
		j, _ := open(t, options(data, local, "a"))
		if got, want := j.Status().Confirmed, uint64(2*start); got != want {
			t.Errorf("start %d begins with %d confirmed, want %d", start, got, want)
		}
		if got, want := j.Record(stars(2)...)[1].Number, uint64(2*start+2); got != want {
			t.Errorf("start %d ends with number %d, want %d", start, got, want)
		}
		closed(t, j)
	}
}
