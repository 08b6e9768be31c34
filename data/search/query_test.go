package search_test

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"

	"rehearse/data/scenario"
	"rehearse/data/search"
)

// cabinet is a shelf whose scenarios have categories, levels and tags.
func cabinet() *scenario.Deck {
	d := shelf()
	d.Categories = []scenario.Category{{ID: "speed", Name: "Speed and size"}, {ID: "care", Name: "Care"}}
	for i, s := range d.Scenarios {
		s.Category = d.Categories[i%2].ID
		s.Level = scenario.Levels()[i%3]
		s.Tags = []string{"shared", []string{"ci", "queues", "ci", "data-model"}[i]}
	}
	return d
}

func TestOperatorsAreReadAndWrittenAgain(t *testing.T) {
	known := search.KnownOf(cabinet())
	for text, c := range map[string]struct {
		want    search.Query
		written string
	}{
		"lock":         {search.Query{Words: []string{"lock"}, Typing: true}, "lock"},
		"lock ":        {search.Query{Words: []string{"lock"}}, "lock "},
		"pre-commit x": {search.Query{Words: []string{"pre-commit", "x"}, Typing: true}, "pre-commit x"},
		`"dead  letter" q`: {
			search.Query{Words: []string{"q"}, Phrases: []string{"dead letter"}, Typing: true}, `"dead letter" q`,
		},
		`-redis -"task queue" q`: {
			search.Query{Words: []string{"q"}, Without: []string{"redis", "task queue"}, Typing: true},
			`-redis -"task queue" q`,
		},
		"Level:CORE q": {
			search.Query{Words: []string{"q"}, Filters: []search.Filter{{Key: search.ByLevel, Value: "core"}}, Typing: true},
			"level:core q",
		},
		`category:"speed and size"`: {
			search.Query{Filters: []search.Filter{{Key: search.ByCategory, Value: "speed"}}}, "category:speed",
		},
		"tag:ci tag:shared is:due is:due": {
			search.Query{Filters: []search.Filter{
				{Key: search.ByTag, Value: "ci"}, {Key: search.ByTag, Value: "shared"}, {Key: search.ByStatus, Value: "due"},
			}},
			"tag:ci tag:shared is:due",
		},
		"level:core level:senior": {
			search.Query{Filters: []search.Filter{{Key: search.ByLevel, Value: "senior"}}}, "level:senior",
		},
		"level:cor":      {search.Query{}, ""},
		"std::string -":  {search.Query{Words: []string{"std::string", "-"}, Typing: true}, "std::string -"},
		"cold \u2011 it": {search.Query{Words: []string{"cold", "\u2011", "it"}, Typing: true}, "cold \u2011 it"},
	} {
		got, err := known.Parse(text)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q is read as %#v, %v, want %#v", text, got, err, c.want)
		}
		if written := got.String(); written != c.written {
			t.Errorf("%q is written %q, want %q", text, written, c.written)
		}
	}
}

func TestUnknownValuesAreExplained(t *testing.T) {
	known := search.KnownOf(cabinet())
	for text, want := range map[string]string{
		"level:hard":   `There is no level "hard": core, practitioner, senior.`,
		"level:cor x":  `There is no level "cor": core, practitioner, senior.`,
		"is:new":       `There is no state "new": starred, due, weak.`,
		"category:x y": `There is no category "x": speed, care.`,
		"tag:none ":    `There is no tag "none": ci, data-model, queues, shared.`,
	} {
		if _, err := known.Parse(text); err == nil || err.Error() != want {
			t.Errorf("%q says %v, want %s", text, err, want)
		}
	}
}

func TestHalfTypedOperatorsAreCompleted(t *testing.T) {
	known := search.KnownOf(cabinet())
	for text, want := range map[string][]string{
		"lev":          {"level:"},
		"retry cat":    {"retry category:"},
		"retry level:": {"retry level:core ", "retry level:practitioner ", "retry level:senior "},
		"is:d":         {"is:due "},
		"category:spe": {"category:speed "},
		"tag:da":       {"tag:data-model "},
		"level:core ":  nil,
		"":             nil,
		"zebra":        nil,
		`"lev`:         nil,
	} {
		if got := known.Complete(text); !slices.Equal(got, want) {
			t.Errorf("%q may become %q, want %q", text, got, want)
		}
	}
}

func TestAFilterIsSet(t *testing.T) {
	q, err := search.KnownOf(cabinet()).Parse("retry level:core tag:ci ")
	if err != nil {
		t.Fatal(err)
	}
	senior := search.Filter{Key: search.ByLevel, Value: "senior"}
	shared := search.Filter{Key: search.ByTag, Value: "shared"}
	if got := q.With(senior).With(shared).String(); got != "tag:ci level:senior tag:shared retry " {
		t.Errorf("with two filters: %q", got)
	}
	if got := q.String(); got != "level:core tag:ci retry " {
		t.Errorf("the query itself became %q", got)
	}
}

func TestOperatorsRestrictWhatIsFound(t *testing.T) {
	x := search.New(cabinet())
	starred := func(status search.Status, s *scenario.Scenario) bool {
		return status == search.Starred && s.ID == "queue" || status == search.Due
	}
	for text, want := range map[string]string{
		"lock":                          "gil queue",
		"lock category:care":            "",
		"lock level:core":               "gil",
		"lock tag:ci tag:shared":        "gil queue",
		"lock -bytecode":                "queue",
		`lock -"threads take turns"`:    "queue",
		"lock is:starred":               "queue",
		"lock is:due is:starred":        "queue",
		"lock is:weak":                  "",
		`"must not lock"`:               "queue",
		`"lock must not"`:               "",
		`"one interpreter" lock`:        "gil",
		`"dead letters"`:                "queue",
		`"zebra crossing"`:              "",
		"category:care":                 "config datetime",
		"tag:ci is:due":                 "gil queue",
		"-lock":                         "config datetime",
		`-"poison messages" tag:shared`: "gil config datetime",
	} {
		q, err := search.KnownOf(cabinet()).Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		hits, err := x.Search(t.Context(), q, starred)
		if err != nil || ids(hits) != want {
			t.Errorf("%s found %q, %v, want %q", text, ids(hits), err, want)
		}
	}
	if got := ids(x.Find("lock is:starred")); got != "" {
		t.Errorf("without records %q is starred", got)
	}
}

func TestASearchCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	x := search.New(shelf())
	q := search.Query{Words: []string{"lock"}}
	if hits, err := x.Search(ctx, q, nil); !errors.Is(err, context.Canceled) || hits != nil {
		t.Errorf("found %q, %v", ids(hits), err)
	}
	if _, err := search.Build(ctx, shelf(), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("built, %v", err)
	}
	if hits, err := x.Search(t.Context(), q, nil); err != nil || len(hits) == 0 {
		t.Errorf("after that found %q, %v", ids(hits), err)
	}
}

// patience is a context that is cancelled when it was asked so many times.
type patience struct {
	context.Context //nolint:containedctx // it is one

	left int
}

func (p *patience) Err() error {
	if p.left--; p.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestASearchCancelledAtAnyMomentGivesOnlyItsError(t *testing.T) {
	x := search.New(cabinet())
	for _, text := range []string{"lock queue", `lock "must not"`, "tag:ci", "celrey cnfg"} {
		q, err := search.KnownOf(cabinet()).Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		asked := 0
		for ; ; asked++ {
			p := &patience{Context: t.Context(), left: asked}
			hits, err := x.Search(p, q, nil)
			if err == nil {
				break
			}
			if !errors.Is(err, context.Canceled) || hits != nil {
				t.Fatalf("%s, cancelled when asked %d times, found %q, %v", text, asked, ids(hits), err)
			}
		}
		if asked < 2 {
			t.Errorf("%s is cancelled at %d places only", text, asked)
		}
	}
}

func TestBuildingTellsHowFarItIs(t *testing.T) {
	deck := &scenario.Deck{}
	for range 600 {
		deck.Scenarios = append(deck.Scenarios, &scenario.Scenario{Title: "One"})
	}
	var told []int
	if _, err := search.Build(t.Context(), deck, func(done int) { told = append(told, done) }); err != nil {
		t.Fatal(err)
	}
	if want := []int{0, 256, 512, 600}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}
