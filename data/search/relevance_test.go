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

// TestQueriesFindTheirScenarioFirst holds each kind of query to three in four:
// synonyms and odd punctuation reach nearly four, others more, so that there is room
// for a deck that changes.
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
		if 4*good[kind] < 3*n {
			t.Errorf("%s: %d of %d", kind, good[kind], n)
		}
	}
	if hits > 4*sum {
		t.Errorf("%d hits for %d queries", hits, sum)
	}
}
