package journal_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"rehearse/data/journal"
)

// taken looks and takes, and returns what came in.
func taken(t *testing.T, j *journal.Journal) (facts []journal.Fact, whole bool) {
	t.Helper()
	n, err := j.Look()
	if err != nil {
		t.Fatalf("looking: %v", err)
	}
	taken, whole, _ := j.Take(n)
	return taken.List(), whole
}

// others returns the lines of another installation, and a data folder to look at.
func others(t *testing.T, n int) (data *disk, lines []string) {
	t.Helper()
	there := newDisk()
	written(t, there, "b", stars(n)...)
	return newDisk(), slices.Collect(strings.Lines(there.content("b.jsonl")))
}

func TestWhatOthersWriteArrivesWhileTheAppIsOpen(t *testing.T) {
	data, lines := others(t, 4)
	data.put("b.jsonl", lines[0])
	j, _ := open(t, options(data, newDisk(), "a"))
	defer closed(t, j)
	for _, step := range []struct {
		name, file, content, want string
	}{
		{"nothing", "", "", ""},
		{"new bytes", "b.jsonl", lines[0] + lines[1], "python/scenario-1"},
		{"the same again", "b.jsonl", lines[0] + lines[1], ""},
		{"half a line", "b.jsonl", lines[0] + lines[1] + lines[2][:50], ""},
		{"its other half", "b.jsonl", lines[0] + lines[1] + lines[2], "python/scenario-2"},
		{"a new file", "b (conflicted copy).jsonl", lines[3], "python/scenario-3"},
		{"a file of something else", "notes.txt", lines[3], ""},
		{"another file of that name", "b.jsonl", lines[2] + lines[0], "python/scenario-0 python/scenario-2"},
		{"a shorter file", "b.jsonl", lines[1], "python/scenario-1"},
		{"an empty file", "b.jsonl", "", ""},
	} {
		if step.file != "" {
			data.put(step.file, step.content)
		}
		facts, whole := taken(t, j)
		if got := strings.Join(objects(facts), " "); got != step.want || whole {
			t.Errorf("%s: %q came in, want %q", step.name, got, step.want)
		}
	}
}

func TestNewsThatNobodyTookComesAgain(t *testing.T) {
	data, lines := others(t, 1)
	j, _ := open(t, options(data, newDisk(), "a"))
	defer closed(t, j)
	data.put("b.jsonl", lines[0])
	if n, err := j.Look(); err != nil || n.Quiet() {
		t.Fatalf("looking gives %+v, %v", n, err)
	}
	if facts, _ := taken(t, j); len(facts) != 1 {
		t.Errorf("%d facts came in", len(facts))
	}
	if n, err := j.Look(); err != nil || !n.Quiet() {
		t.Errorf("looking again gives %+v, %v", n, err)
	}
}

func TestOwnFactsAreNoNews(t *testing.T) {
	j, _ := open(t, options(newDisk(), newDisk(), "a"))
	defer closed(t, j)
	j.Record(stars(3)...)
	if err := j.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	if n, err := j.Look(); err != nil || !n.Quiet() {
		t.Errorf("looking gives %+v, %v", n, err)
	}
}

func TestWhatIsDoneAfterNewsIsLaterThanTheNews(t *testing.T) {
	data := newDisk()
	j, _ := open(t, options(data, newDisk(), "a"))
	defer closed(t, j)
	j.Record(stars(1)...)
	data.put("b.jsonl", line(t, `{"v":1,"i":"b","n":1,"t":99999999999999,"k":"dance"}`)+
		line(t, `{"v":1,"i":"a","n":70,"t":5,"k":"star","o":"python/x"}`))
	if facts, _ := taken(t, j); len(facts) != 1 {
		t.Fatalf("%v came in", objects(facts))
	}
	if f := j.Record(stars(1)...)[0]; f.Order != 100000000000000 || f.Number != 71 {
		t.Errorf("order %d and number %d are not behind what came in", f.Order, f.Number)
	}
}

func TestNewerFormatThatArrivesEndsWriting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		data := newDisk()
		o, e := heard(data)
		j, _ := open(t, o)
		j.Record(stars(1)...)
		synctest.Wait()
		data.put("b.jsonl", line(t, `{"v":2}`))
		n, err := j.Look()
		if err != nil || n.Quiet() {
			t.Fatalf("looking gives %+v, %v", n, err)
		}
		j.Take(n)
		before := data.content("a.jsonl")
		j.Record(stars(1)...)
		synctest.Wait()
		if s := e.last(); s.Unsaved != 1 || !errors.Is(s.Err, journal.ErrNewer) || data.content("a.jsonl") != before {
			t.Errorf("status %+v", s)
		}
		if err := j.Close(context.Background()); !errors.Is(err, journal.ErrNewer) {
			t.Errorf("closing gives %v", err)
		}
	})
}

func TestFileThatCannotBeReadNowIsReadLater(t *testing.T) {
	data, lines := others(t, 1)
	j, _ := open(t, options(data, newDisk(), "a"))
	defer closed(t, j)
	data.put("b.jsonl", lines[0])
	data.set(func(d *disk) { d.locked = "b.jsonl" })
	if facts, _ := taken(t, j); len(facts) != 0 {
		t.Fatalf("%v came in", objects(facts))
	}
	data.set(func(d *disk) { d.locked = "" })
	if facts, _ := taken(t, j); len(facts) != 1 {
		t.Errorf("%d facts came in", len(facts))
	}
}
