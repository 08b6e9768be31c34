package browse

import (
	"strings"
	"testing"

	"rehearse/data/scenario"
	"rehearse/data/search"
)

func TestExcerptShowsTheFirstMatch(t *testing.T) {
	long := strings.Repeat("many words before ", 12) + "the needle here " + strings.Repeat("and many after ", 12)
	at := strings.Index(long, "needle")
	part := excerpt(search.Line{
		Text:  scenario.Text{Plain: long, Code: []scenario.Range{{From: at, To: at + 6}}},
		Marks: []scenario.Range{{From: at, To: at + 6}},
	}, excerptLength)
	if len(part.Text.Plain) > excerptLength+2*len(cutSign) {
		t.Errorf("the excerpt has %d bytes: %q", len(part.Text.Plain), part.Text.Plain)
	}
	for _, ranges := range [][]scenario.Range{part.Matches, part.Text.Code} {
		if len(ranges) != 1 || part.Text.Plain[ranges[0].From:ranges[0].To] != "needle" {
			t.Errorf("ranges %v of %q", ranges, part.Text.Plain)
		}
	}
	if !strings.HasPrefix(part.Text.Plain, "... ") || !strings.HasSuffix(part.Text.Plain, " ...") {
		t.Errorf("the cuts are not shown: %q", part.Text.Plain)
	}
}

func TestShortLineIsShownWhole(t *testing.T) {
	part := excerpt(search.Line{Text: scenario.Text{Plain: "a short line"}}, excerptLength)
	if part.Text.Plain != "a short line" {
		t.Errorf("excerpt %q", part.Text.Plain)
	}
}
