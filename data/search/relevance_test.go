package search_test

import (
	_ "embed"
	"slices"
	"strings"
	"testing"

	"rehearse/data/deck"
	"rehearse/data/search"
)

// labelled are queries with the scenarios that answer them and their kind.
//
//go:embed testdata/queries.tsv
var labelled string

// least is the share of each kind of query that must find its scenario first: what
// is reached, with room for a deck that changes.
var least = map[string]float64{
	"exact": 0.9, "prefix": 0.8, "typo": 0.85, "abbrev": 0.9, "reorder": 0.9, "concept": 0.8,
	"synonym": 0.7, "punct": 0.75, "unicode": 0.9, "mixed": 0.9, "nonsense": 0.88,
}

func TestQueriesFindTheirScenarioFirst(t *testing.T) {
	d, err := deck.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	x := search.New(d)
	good, all, hits := make(map[string]int), make(map[string]int), 0
	for line := range strings.Lines(labelled) {
		columns := strings.Split(strings.TrimSpace(line), "\t")
		query, relevant, kind := columns[0], strings.Split(columns[1], ","), columns[2]
		found := x.Find(query)
		hits += len(found)
		all[kind]++
		if kind == "nonsense" && len(found) == 0 || len(found) > 0 && slices.Contains(relevant, found[0].Scenario.ID) {
			good[kind]++
		} else {
			t.Logf("%s: %q found %q, not %v", kind, query, ids(found), relevant)
		}
	}
	sum := 0
	for kind, n := range all {
		sum += n
		if share := float64(good[kind]) / float64(n); share < least[kind] {
			t.Errorf("%s: %d of %d", kind, good[kind], n)
		}
	}
	if hits > 4*sum {
		t.Errorf("%d hits for %d queries", hits, sum)
	}
}
