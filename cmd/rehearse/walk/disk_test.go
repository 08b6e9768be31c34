//go:build e2e && linux

package walk_test

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// data is where the journal lies, below home.
const data = root + "data/1/"

// fact is a line of the journal, as far as these tests look at it.
type fact struct {
	Installation string   `json:"i"`
	Number       int      `json:"n"`
	Order        int64    `json:"t"`
	Wall         int64    `json:"w"`
	Kind         string   `json:"k"`
	Group        string   `json:"g"`
	Object       string   `json:"o"`
	On           bool     `json:"on"`
	Sitting      string   `json:"s"`
	Source       string   `json:"src"`
	List         []string `json:"list"`
	Said         []string `json:"said"`
	Missed       []string `json:"missed"`
	Undoes       string   `json:"u"`
	Text         string   `json:"text"`
	Name         string   `json:"name"`
	Shown        []string `json:"shown"`
	Blind        bool     `json:"blind"`
	Practice     bool     `json:"prac"`
}

// facts reads the journal with no help from the program: every line must have a
// right checksum, and the numbers of an installation must have no gap.
func (h home) facts(t *testing.T) []fact {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(h.dir, data, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var all []fact
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, decodeLines(t, filepath.Base(file), string(content))...)
	}
	return all
}

func decodeLines(t *testing.T, file, content string) []fact {
	t.Helper()
	var facts []fact
	for i, line := range strings.Split(content, "\n") {
		if line == "" { // the end, or a write that failed at its first byte
			continue
		}
		f, err := decodeLine(line)
		if err != nil {
			t.Errorf("%s, line %d: %v: %s", file, i+1, err, line)
			continue
		}
		if want := f.Installation + ".jsonl"; file != want {
			t.Errorf("line %d of %s belongs into %s", i+1, file, want)
		}
		if f.Number != len(facts)+1 {
			t.Errorf("%s: fact %d follows after %d others", file, f.Number, len(facts))
		}
		facts = append(facts, f)
	}
	return facts
}

func decodeLine(line string) (fact, error) {
	var f fact
	sum, body, _ := strings.Cut(line, " ")
	if want := fmt.Sprintf("%08x", crc32.Checksum([]byte(body), crc32.MakeTable(crc32.Castagnoli))); sum != want {
		return f, fmt.Errorf("the checksum is %q, want %s", sum, want)
	}
	return f, json.Unmarshal([]byte(body), &f)
}

// of returns the facts of a kind.
func of(facts []fact, kind string) []fact {
	return slices.DeleteFunc(slices.Clone(facts), func(f fact) bool { return f.Kind != kind })
}

// starred returns what has a star after the facts, undone ones not counted.
func starred(facts []fact) []string {
	var on []string
	for _, f := range of(facts, "star") {
		on = slices.DeleteFunc(on, func(o string) bool { return o == f.Object })
		if f.On {
			on = append(on, f.Object)
		}
	}
	return on
}
