package journal_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"testing/synctest"
	"time"

	"rehearse/data/journal"
)

// exported returns what the journal exports.
func exported(t *testing.T, j *journal.Journal) string {
	t.Helper()
	var out bytes.Buffer
	if _, err := j.Export(&out); err != nil {
		t.Fatalf("exporting: %v", err)
	}
	return out.String()
}

// shared returns a data folder that three installations wrote to, with a copy
// that a sync tool made.
func shared(t *testing.T) *disk {
	t.Helper()
	data := newDisk()
	for seed, id := range []string{"b", "a", "c"} {
		r := rand.New(rand.NewPCG(uint64(seed), 11))
		written(t, data, id, anyFact(r), anyFact(r), anyFact(r), anyFact(r), anyFact(r))
	}
	data.put("a (conflicted copy).jsonl", data.content("a.jsonl"))
	return data
}

func TestExportIsAJournalFileWithEveryLineOnce(t *testing.T) {
	data := shared(t)
	unknown := line(t, `{"v":1,"i":"a","n":7,"t":99999999999999,"k":"dance","steps":[1,2]}`)
	data.put("x.jsonl", unknown+unknown)
	j, r := open(t, options(data, newDisk(), "d"))
	text := exported(t, j)
	if strings.Count(text, "\n") != 16 || !strings.HasSuffix(text, "}\n"+unknown) {
		t.Errorf("the file holds %q", text)
	}
	closed(t, j)
	again := read(t, options(with("export.jsonl", text), newDisk(), "e"))
	if !reflect.DeepEqual(again.Facts.List(), r.Facts.List()) || again.Unknown != 1 || again.Sentence() != "" {
		t.Errorf("the file is read as %d facts, want %d; %s", again.Facts.Len(), r.Facts.Len(), again.Sentence())
	}
}

func TestExportIsTheSameWhateverTheFilesAreCalled(t *testing.T) {
	data, other := shared(t), newDisk()
	for i, name := range data.names() {
		other.put(fmt.Sprintf("%d.jsonl", 9-i), data.content(name))
	}
	j, _ := open(t, options(data, newDisk(), "d"))
	defer closed(t, j)
	k, _ := open(t, options(other, newDisk(), "d"))
	defer closed(t, k)
	if exported(t, j) != exported(t, k) {
		t.Error("the exports differ")
	}
}

func TestExportHoldsWhatIsNotSavedYet(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		data := newDisk()
		o, _ := heard(data)
		j, _ := open(t, o)
		j.Record(stars(1)...)
		synctest.Wait()
		data.set(func(d *disk) { d.full = true })
		j.Record(stars(2)...)
		synctest.Wait()
		if n := strings.Count(exported(t, j), "\n"); n != 3 {
			t.Errorf("%d lines, want 3", n)
		}
		data.set(func(d *disk) { d.full = false })
		closed(t, j)
	})
}

func TestExportKeepsLinesOfANewerFormat(t *testing.T) {
	newest := line(t, `{"v":2,"i":{"id":"b"},"k":["star"]}`)
	data := with("b.jsonl", newest+newest)
	j, _ := open(t, options(data, newDisk(), "d"))
	if text := exported(t, j); text != newest {
		t.Errorf("the file holds %q", text)
	}
	closed(t, j)
}

func TestExportThatCannotBeWrittenSaysSo(t *testing.T) {
	j, _ := open(t, options(shared(t), newDisk(), "d"))
	defer closed(t, j)
	full := with("", "")
	full.full = true
	f, err := full.Create("export")
	if err != nil {
		t.Fatal(err)
	}
	if _, err = j.Export(f); err == nil {
		t.Error("nothing is said")
	}
}

func TestInspectTellsWhatIsInAFile(t *testing.T) {
	data := newDisk()
	o := options(data, newDisk(), "a")
	clock := noon()
	o.Now = func() time.Time { clock = clock.Add(time.Hour); return clock }
	j, _ := open(t, o)
	j.Record(stars(2)...)
	j.Record(journal.Fact{Kind: journal.Review, Object: "python/x"})
	closed(t, j)
	text := data.content("a.jsonl")
	text += text + "rubbish\n" + line(t, `{"v":2}`) + line(t, `{"v":1,"i":"b","n":1,"t":5,"w":1774782000000,"k":"dance"}`) + text[:30]
	c, err := journal.Inspect(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	want := journal.Contents{
		Facts: 3, Kinds: map[journal.Kind]int{journal.Star: 2, journal.Review: 1}, Installations: 2,
		First: c.First, Last: c.Last, Unknown: 1, Newer: 1, Damaged: 1, Torn: 1,
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("the file holds %+v, want %+v", c, want)
	}
	if !c.First.Equal(noon().Add(time.Hour)) || !c.Last.Equal(noon().Add(2*time.Hour)) || c.Last.Format("15:04") != "14:00" {
		t.Errorf("the dates are %v and %v", c.First, c.Last)
	}
}

func TestInspectOfSomethingElseFindsNoFacts(t *testing.T) {
	for name, content := range map[string]string{
		"nothing": "", "text": "Dear diary\n", "zeros": strings.Repeat("\x00", 40<<20), "one long line": strings.Repeat(`{"v":`, 8<<20),
	} {
		if c, err := journal.Inspect(strings.NewReader(content)); err != nil || c.Facts != 0 || !c.First.IsZero() {
			t.Errorf("%s holds %+v, %v", name, c, err)
		}
	}
}

func TestInspectSaysWhenTheFileCannotBeRead(t *testing.T) {
	if _, err := journal.Inspect(iotest.ErrReader(errDisk)); err == nil {
		t.Error("nothing is said")
	}
}
