package journal_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
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

func TestDataOfTheFirstFormatIsReadForEver(t *testing.T) {
	j, r := open(t, options(released(t, "v1"), newDisk(), "new"))
	defer closed(t, j)
	const me, gil, config = "3f9c2a7be01d4c55", "python/gil-in-real-systems", "python/config-without-leaks"
	want := []string{
		me + ":1 1774778400000 120 " + me + ":1 star " + gil + "#c true [] [] [] 0",
		me + ":2 1774778401000 120  begin category/speed false [" + gil + " " + config + "] [] [] 0",
		me + ":3 1774778402000 120  turn " + gil + me + ":2 true [] [] [] 0",
		me + ":4 1774778403000 120 " + me + ":4 tick " + gil + "#a" + me + ":2 true [] [] [] 0",
		me + ":5 1774778404000 120 " + me + ":5 review " + gil + me + ":2 false [] [a] [b c x1] 41250",
		"b7:1 978307200000 -570 b7:1 star " + config + " true [] [] [] 0",
		"b7:2 978307200000 -570 b7:2 star " + gil + "#c false [] [] [] 0",
		me + ":6 1774778405000 120 " + me + ":6 skip " + config + me + ":2 false [] [] [] 0",
		me + ":7 1774778406000 120  undo " + me + ":6 true [] [] [] 0",
	}
	var got []string
	for _, f := range r.Facts {
		got = append(got, fmt.Sprint(f.ID(), " ", f.Wall, " ", f.Zone, " ", f.Group, " ", f.Kind, " ",
			f.Object+f.Source+f.Undoes+f.Sitting, " ", f.On, " ", f.List, " ", f.Said, " ", f.Missed, " ", f.Took))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the facts are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if r.Unknown != 1 || r.Torn != 2 || r.Sentence() != "" {
		t.Errorf("%d unknown, %d torn: %s", r.Unknown, r.Torn, r.Sentence())
	}
}
