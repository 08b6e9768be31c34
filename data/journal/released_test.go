package journal_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rehearse/data/journal"
)

// released loads what an earlier version of the app wrote.
func released(t *testing.T, version string) *disk {
	t.Helper()
	data := newDisk()
	files, err := filepath.Glob(filepath.Join("testdata", version, "1", "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		data.put(filepath.Base(name), string(content))
	}
	return data
}

// The names that stand in the files of earlier versions.
const (
	me     = "3f9c2a7be01d4c55"
	gil    = "python/gil-in-real-systems"
	config = "python/config-without-leaks"
)

// told writes down facts: fields that only some kinds have where they are set.
func told(facts []journal.Fact) []string {
	var all []string
	for _, f := range facts {
		all = append(all, fmt.Sprint(f.ID(), " ", f.Wall, " ", f.Zone, " ", f.Group, " ", f.Kind, " ",
			f.Object+f.Source+f.Undoes+f.Name+f.Sitting, " ", f.On, " ", f.List, " ", f.Said, " ", f.Missed, " ", f.Took,
			" ", f.Shown, " ", f.Blind, " ", f.Practice, " ", f.Text))
	}
	return all
}

// wantFacts compares facts without what they lack at the end.
func wantFacts(t *testing.T, facts []journal.Fact, want []string) {
	t.Helper()
	got := told(facts)
	for i := range got {
		got[i] = strings.TrimSuffix(got[i], " [] false false ")
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the facts are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestDataOfTheFirstFormatIsReadForEver(t *testing.T) {
	j, r := open(t, options(released(t, "v1"), newDisk(), "new"))
	defer closed(t, j)
	wantFacts(t, r.Facts.List(), []string{
		me + ":1 1774778400000 120 " + me + ":1 star " + gil + "#c true [] [] [] 0",
		me + ":2 1774778401000 120  begin category/speed false [" + gil + " " + config + "] [] [] 0",
		me + ":3 1774778402000 120  turn " + gil + me + ":2 true [] [] [] 0",
		me + ":4 1774778403000 120 " + me + ":4 tick " + gil + "#a" + me + ":2 true [] [] [] 0",
		me + ":5 1774778404000 120 " + me + ":5 review " + gil + me + ":2 false [] [a] [b c x1] 41250",
		"b7:1 978307200000 -570 b7:1 star " + config + " true [] [] [] 0",
		"b7:2 978307200000 -570 b7:2 star " + gil + "#c false [] [] [] 0",
		me + ":6 1774778405000 120 " + me + ":6 skip " + config + me + ":2 false [] [] [] 0",
		me + ":7 1774778406000 120  undo " + me + ":6 true [] [] [] 0",
		// Its kind came later; the first version kept it and ignored it.
		me + ":8 1774778407000 120 " + me + ":8 note " + gil + " false [] [] [] 0 [] false false naïve \"quotes\" <b>&\u2028",
	})
	if r.Unknown != 0 || r.Torn != 2 || r.Sentence() != "" {
		t.Errorf("%d unknown, %d torn: %s", r.Unknown, r.Torn, r.Sentence())
	}
}

func TestDataOfTheFirstPlansIsReadForEver(t *testing.T) {
	j, r := open(t, options(released(t, "v1-plans"), newDisk(), "new"))
	defer closed(t, j)
	var want []string
	for i, rest := range []string{
		me + ":1 star " + gil + "#c true [] [] [] 0",
		me + ":2 star " + config + " true [] [] [] 0",
		me + ":3 arrange  false [" + config + " " + gil + "#c] [] [] 0",
		me + ":4 note " + gil + " false [] [] [] 0 [] false false naïve \"quotes\" <b>&\u2028\nsecond line",
		me + ":5 note " + gil + "#c false [] [] [] 0 [] false false One bytecode at a time.",
		me + ":5 note " + gil + "#c false [] [] [] 0",
		me + ":7 aside " + config + " true [] [] [] 0",
		me + ":8 aside " + config + " false [] [] [] 0",
		" set target false [] [] [] 0 [] false false 0.85",
		" set target false [] [] [] 0",
		" begin weak false [" + gil + "#a " + gil + "#c " + config + "] [] [] 0 [] true false ",
		" hint " + gil + "#a" + me + ":11 false [] [] [] 0",
		" hint " + gil + "#a" + me + ":11 true [] [] [] 0",
		me + ":14 tick " + gil + "#a" + me + ":11 true [] [] [] 0",
		me + ":15 review " + gil + me + ":11 true [] [a] [c] 41250 [a] false true ",
		"",
		" undo " + me + ":15 true [] [] [] 0",
	} {
		if rest != "" { // of a kind that is still unknown
			want = append(want, fmt.Sprintf("%s:%d %d 120 %s", me, i+1, 1790000000000+1000*(i+1), rest))
		}
	}
	wantFacts(t, r.Facts.List(), want)
	if r.Unknown != 1 || r.Torn != 0 || r.Sentence() != "" {
		t.Errorf("%d unknown, %d torn: %s", r.Unknown, r.Torn, r.Sentence())
	}
}
