package journal_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"rehearse/data/journal"
)

// newer returns options on a data folder with two facts and a line of a newer
// format, and that folder as it was.
func newer(t *testing.T, body string) (o journal.Options, data, before *disk) {
	t.Helper()
	data = newDisk()
	written(t, data, "a", stars(2)...)
	data.put("b.jsonl", line(t, body))
	return options(data, newDisk(), "c"), data, data.copy()
}

func TestNewerFormatIsSaid(t *testing.T) {
	for name, body := range map[string]string{
		"same fields":        `{"v":2,"i":"b","n":1,"t":1,"k":"star"}`,
		"fields of new type": `{"v":2,"i":{"id":"b"},"k":["star"]}`,
		"no header":          `{"v":3}`,
	} {
		o, _, _ := newer(t, body)
		r := read(t, o)
		if r.Facts.Len() != 2 || r.Newer != 1 || !errors.Is(r.ReadOnly, journal.ErrNewer) || len(r.Damaged) != 0 {
			t.Errorf("%s: report %+v", name, r)
		}
		if s := r.Sentence(); !strings.HasPrefix(s, "A newer version") || !strings.HasSuffix(s, ".") {
			t.Errorf("%s: the user is told %q", name, s)
		}
	}
}

func TestNothingIsWrittenBesideANewerFormat(t *testing.T) {
	o, data, before := newer(t, `{"v":2,"i":"b","n":1,"t":1,"k":"star"}`)
	told := make(chan journal.Status, 1)
	o.Notify = func(s journal.Status) { told <- s }
	j, _ := open(t, o)
	j.Record(stars(3)...)
	if s := <-told; s.Unsaved != 3 || !errors.Is(s.Err, journal.ErrNewer) {
		t.Errorf("status %+v", s)
	}
	if err := j.Flush(context.Background()); !errors.Is(err, journal.ErrNewer) {
		t.Errorf("flushing gives %v", err)
	}
	if err := j.Close(context.Background()); !errors.Is(err, journal.ErrNewer) {
		t.Errorf("closing gives %v", err)
	}
	if !reflect.DeepEqual(data.live, before.live) {
		t.Error("the data folder was written to")
	}
}

func TestUnknownKindsAreKeptAndIgnored(t *testing.T) {
	text := line(t, `{"v":1,"i":"a","n":7,"t":99999999999999,"k":"dance","o":"x"}`) +
		line(t, `{"v":1,"i":"a","n":8,"t":99999999999999,"k":"sing","list":{"a":1}}`)
	data, local := with("a.jsonl", text), with("installation", "a\n")
	j, r := open(t, options(data, local, "b"))
	if r.Facts.Len() != 0 || r.Unknown != 2 || r.Sentence() != "" {
		t.Errorf("report %+v: %s", r, r.Sentence())
	}
	if f := j.Record(stars(1)...)[0]; f.Number != 9 || f.Order != 100000000000000 {
		t.Errorf("number %d and order %d do not follow those of the unknown kind", f.Number, f.Order)
	}
	closed(t, j)
	if !strings.HasPrefix(data.content("a.jsonl"), text) {
		t.Error("lines of unknown kinds were changed")
	}
}
