package search_test

import (
	"testing"

	"rehearse/data/scenario"
	"rehearse/data/search"
)

func TestNotesAreFoundAndReplacedOneAtATime(t *testing.T) {
	gil := scenario.Ref{Deck: "python", Scenario: "gil"}
	point := scenario.Ref{Deck: "python", Scenario: "queue", Point: "a"}
	plain := search.New(shelf())
	noted := plain.WithNotes(map[scenario.Ref]string{
		gil: "ask Margarethe about na\u00efve giraffes", point: "the giraffe of queues",
		{Deck: "other", Scenario: "gil"}: "zebra", {Deck: "python", Scenario: "gone"}: "zebra",
	})
	changed := noted.WithNote(gil, "only elephants")
	removed := changed.WithNote(point, " ")
	for name, c := range map[string]struct {
		index       *search.Index
		query, want string
	}{
		"no notes":              {plain, "giraffe", ""},
		"two notes":             {noted, "giraffe", "queue gil"},
		"letters of a note":     {noted, "margar", "gil"},
		"an error":              {noted, "margarehte", "gil"},
		"a note and the deck":   {noted, "bytecode naive", "gil"},
		"of another deck":       {noted, "zebra", ""},
		"what was replaced":     {changed, "giraffe", "queue"},
		"what replaced it":      {changed, "elephant", "gil"},
		"what was removed":      {removed, "giraffe", ""},
		"the deck as before":    {removed, "celery", "queue"},
		"a phrase of a note":    {changed, `"giraffe of queues"`, "queue"},
		"what a note rules out": {changed, "lock -giraffe", "gil"},
		"the older index":       {noted, "elephant", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ids(c.index.Find(c.query)); got != c.want {
				t.Errorf("%q found %q, want %q", c.query, got, c.want)
			}
		})
	}
	l := noted.Find("giraffe")[0].Line
	if l.Field != search.Note || l.Point != "a" || marked(l.Text.Plain, l.Marks) != "the [giraffe] of queues" {
		t.Errorf("the line is %+v", l)
	}
}
