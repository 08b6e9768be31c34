package shell

import (
	"errors"
	"strings"
	"testing"
)

func TestReportSaysWhatHelpsAndNotWhereTheUserLives(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.shell.deps.Version = "1.2.3"
		w.shell.deps.Origin = Origin{
			Build: []string{"System plan9 amd64", "Fyne 2.8.1"}, Home: "/home/anna",
			Logged: func() ([]string, error) {
				return []string{`level=WARN msg="not saved" err="open /home/anna/data/1/x.jsonl: no space left on device"`}, nil
			},
		}
		w.shell.copyReport()
		w.pass()
		for _, want := range []string{
			"Rehearse 1.2.3\n", "System plan9 amd64\n", "Fyne 2.8.1\n", "Theme light, text 100 %", "Window 1280 x 800, scale 1",
			"Journal: none\n", "no space left on device", "open ~/data/1/x.jsonl",
		} {
			if !strings.Contains(w.copied, want) {
				t.Errorf("the report does not say %q; it says\n%s", want, w.copied)
			}
		}
		if strings.Contains(w.copied, "anna") {
			t.Errorf("the report says where home is:\n%s", w.copied)
		}
		w.wants("Copied a report", Issues)
	})
}

func TestReportCountsWhatTheJournalHoldsAndQuotesNoneOfIt(t *testing.T) {
	together(t, func(p *pair) {
		p.book.Write(p.book.Ref("lock", ""), "what I told them", nil)
		p.there.Star(p.there.Ref("pool", ""), true)
		p.save()
		p.look()
		var report string
		p.shell.report(func(text string) { report = text })
		p.pass()
		want := "Journal: 2 facts, 2 installations, 0 of unknown kinds, 0 of a newer format, 0 damaged, 0 unfinished, 0 not read\n"
		if !strings.Contains(report, want) || strings.Contains(report, "told them") {
			t.Errorf("the report says\n%s", report)
		}
	})
}

func TestReportSaysThatTheLogCannotBeRead(t *testing.T) {
	got := logged(Origin{Logged: func() ([]string, error) { return nil, errors.New("no such file") }})
	if len(got) != 1 || got[0] != "Log: no such file" {
		t.Errorf("got %q", got)
	}
}

func TestHomeFolderIsNamedInNoWayOfWritingIt(t *testing.T) {
	for _, c := range []struct{ home, text, want string }{
		{"/home/anna", "at /home/anna/data and file:///home/anna/x", "at ~/data and file://~/x"},
		{`C:\Users\anna`, `at C:\Users\anna\data`, `at ~\data`},
		{`C:\Users\anna`, `err="open C:\\Users\\anna\\my data"`, `err="open ~\\my data"`},
		{"/", "at /data", "at /data"},
		{"", "at /data", "at /data"},
	} {
		if got := withoutHome(c.text, c.home); got != c.want {
			t.Errorf("%q without %q is %q, want %q", c.text, c.home, got, c.want)
		}
	}
}
