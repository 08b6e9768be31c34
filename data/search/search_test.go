package search_test

import (
	"slices"
	"strings"
	"testing"

	"rehearse/data/scenario"
	"rehearse/data/search"
)

func text(s string) scenario.Text { return scenario.Text{Plain: s} }

// shelf is a deck of four scenarios whose words overlap.
func shelf() *scenario.Deck {
	return &scenario.Deck{ID: "python", Scenarios: []*scenario.Scenario{
		{
			ID: "gil", Title: "GIL in real systems", Search: []string{"global interpreter lock", "free-threading"},
			Question: text("When does the GIL matter in a real system?"),
			Breath:   text("The lock lets one thread run bytecode at a time; waiting releases it."),
			Points: []scenario.Point{
				{ID: "a", Phrase: text("One lock, one interpreter."), Body: text("Threads take turns on bytecode.")},
				{ID: "x1", Phrase: text("Native code lets go."), Body: text("Compression doesn't hold the lock.")},
			},
			TradeOff:  text("Processes cost memory and pickling."),
			FollowUps: []scenario.Exchange{{Said: text("And asyncio?"), Reply: text("It never blocks, or nothing moves.")}},
		},
		{
			ID: "config", Title: "Configuration without leaks", Search: []string{"env vars", "secrets"},
			Question: text("How do you configure a service?"),
			Breath:   text("Read the environment once, at startup, into a typed object."),
			Points: []scenario.Point{
				{ID: "a", Phrase: text("Fail early."), Body: text("A missing value stops the start.")},
			},
			TradeOff: text("Negligible cost; a restart for each change."),
			FollowUps: []scenario.Exchange{
				{Said: text("Where do secrets live?"), Reply: text("In a vault.")},
				{Said: text("And locally?"), Reply: text("In a file that naïve users don\u2019t commit.")},
			},
		},
		{
			ID: "queue", Title: "Task queue errors", Search: []string{"Celery", "dead letters"},
			Question: text("What happens to a task that fails?"),
			Breath:   text("Retry with back-off, then park it."),
			Points: []scenario.Point{
				{ID: "a", Phrase: text("Poison messages go aside."), Body: text("A queue must not lock up on one.")},
			},
		},
		{
			ID: "datetime", Title: "Datetime pitfalls", Search: []string{"timezones", "DST", "Café hours"},
			Question: text("How do you store the time of an event?"),
			Breath:   text("Aware, in UTC, and the zone beside it."),
		},
	}}
}

func ids(hits []search.Hit) string {
	var out []string
	for _, h := range hits {
		out = append(out, h.Scenario.ID)
	}
	return strings.Join(out, " ")
}

// marked returns the text with brackets around the ranges.
func marked(s string, ranges []scenario.Range) string {
	for _, r := range slices.Backward(ranges) {
		s = s[:r.From] + "[" + s[r.From:r.To] + "]" + s[r.To:]
	}
	return s
}

func TestSloppyQueriesFindTheirScenario(t *testing.T) {
	x := search.New(shelf())
	for name, c := range map[string]struct{ query, want string }{
		"a word as it stands":              {"bytecode", "gil"},
		"capitals":                         {"CELERY", "queue"},
		"spaces around":                    {"  gil \t", "gil"},
		"the beginning of a word":          {"pickl", "gil"},
		"two letters of a search word":     {"ce", "queue"},
		"two beginnings":                   {"int loc", "gil"},
		"words in another order":           {"errors queue task", "queue"},
		"words from different texts":       {"asyncio native", "gil"},
		"the inside of a word":             {"threading", "gil"},
		"a word within a compound":         {"time", "datetime gil"},
		"signs around a word":              {"(GIL)", "gil"},
		"a hyphen for a space":             {"dead-letters", "queue"},
		"a space for a hyphen":             {"free threading", "gil"},
		"a hyphen that does not break":     {"back\u2011off", "queue"},
		"a curly apostrophe":               {"doesn\u2019t hold", "gil"},
		"no apostrophe":                    {"dont commit", "config"},
		"a straight one for a curly one":   {"don't commit", "config"},
		"an accent left out":               {"cafe naive", "datetime config"},
		"an accent left out of one":        {"cafe", "datetime"},
		"an accent put in":                 {"Célery", "queue"},
		"an accent on its own":             {"cafe\u0301", "datetime"},
		"full-width letters":               {"\uff27\uff29\uff2c", "gil"},
		"swapped letters":                  {"celrey", "queue"},
		"letters left out":                 {"cnfg", "config"},
		"letters left out of two words":    {"tsk errrs", "queue"},
		"letters left out, next to a word": {"cnfg secrets", "config"},
		"letters of two words":             {"tskq", "queue"},
		"letters of a search word":         {"glbintlock", "gil"},
		"an abbreviation of one word":      {"cfg", "config"},
		"the title before a point":         {"lock", "gil queue"},
		"one letter begins a name":         {"q", "queue"},
		"one letter, if it begins no name": {"u", "datetime config"},
		"a wrong first letter":             {"xonfiguration", "config"},
		"a doubled letter":                 {"quueue", "queue"},
		"initials":                         {"tqe", "queue"},
		"two words written as one":         {"taskqueue", "queue"},
		"one word written as two":          {"date time", "datetime"},
		"another ending":                   {"retries", "queue"},
		"a short form":                     {"cfg service", "config"},
		"a genitive":                       {"lock's native", "gil"},
		"no vowels but the first":          {"intrprtr", "gil"},
		"an error in another inflection":   {"intrepreters", "gil"},
		"a question":                       {"how do i configure a service", "config"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ids(x.Find(c.query)); got != c.want {
				t.Errorf("Find(%q) found %q, want %q", c.query, got, c.want)
			}
		})
	}
}

func TestNothingComesOfNonsense(t *testing.T) {
	x := search.New(shelf())
	for _, query := range []string{
		"", " ", "?!", "--", "\u0301", "'", "xqz", "qwerty", "asdf", "blorptang", "opera tenor",
		"gil blorptang fritzel", "вопрос", "\xff\xfe", "🦀",
	} {
		if hits := x.Find(query); hits != nil {
			t.Errorf("Find(%q) found %q, want nil", query, ids(hits))
		}
	}
	if hits := search.New(&scenario.Deck{}).Find("gil"); hits != nil {
		t.Errorf("an empty deck found %v, want nil", hits)
	}
}

func TestWordsAreFoundInsideOthersOnlyAtTheirEnd(t *testing.T) {
	deck := &scenario.Deck{Scenarios: []*scenario.Scenario{{ID: "one", TradeOff: text("Multithreading in an environment.")}}}
	for query, want := range map[string]string{"threading": "one", "vironme": "", "ment": "", "ing": ""} {
		if got := ids(search.New(deck).Find(query)); got != want {
			t.Errorf("%q found %q, want %q", query, got, want)
		}
	}
}

func TestLettersApartAreALastResort(t *testing.T) {
	deck := shelf()
	if got := ids(search.New(deck).Find("cnfg")); got != "config" {
		t.Fatalf("letters apart found %q, want config", got)
	}
	deck.Scenarios[2].Breath = text("Retry, then cnfg.")
	if got := ids(search.New(deck).Find("cnfg")); got != "queue" {
		t.Errorf("the word as it stands found %q, want queue alone", got)
	}
}

func TestLettersApartAreNotLookedForInBodies(t *testing.T) {
	if hits := search.New(shelf()).Find("cmprssn"); hits != nil { // compression, in a point
		t.Errorf("found %q, want nothing", ids(hits))
	}
}

func TestWhatIsTypedAsOneIsLookedForAsOne(t *testing.T) {
	deck := &scenario.Deck{Scenarios: []*scenario.Scenario{
		{ID: "apart", Points: []scenario.Point{{ID: "a", Body: text("Copy what you write, and write on what you copy")}}},
		{ID: "together", Points: []scenario.Point{{ID: "a", Body: text("It is copy on write by default")}}},
	}}
	x := search.New(deck)
	for query, want := range map[string]string{"write copy": "apart together", "copy-on-write": "together apart"} {
		if got := ids(x.Find(query)); got != want {
			t.Errorf("%q found %s, want %s", query, got, want)
		}
	}
	if glued, apart := x.Find("copy-on-write")[0].Score, x.Find("copy on write")[0].Score; glued <= apart {
		t.Errorf("scores %.3f as one and %.3f as three", glued, apart)
	}
}

func TestWeightierFieldsAndBetterMatchesComeFirst(t *testing.T) {
	deck := &scenario.Deck{Scenarios: []*scenario.Scenario{
		{ID: "inside", Title: "A subpoolset"},
		{ID: "rest", TradeOff: text("pool")},
		{ID: "points", Points: []scenario.Point{{ID: "a", Body: text("pool")}}},
		{ID: "breath", Breath: text("pool")},
		{ID: "question", Question: text("pool")},
		{ID: "prefix", Title: "Poolside"},
		{ID: "all-but-title", Question: text("pool"), Breath: text("pool"), TradeOff: text("pool")},
		{ID: "search", Search: []string{"pool"}},
		{ID: "title", Title: "Pool"},
	}}
	hits := search.New(deck).Find("pool")
	want := "title all-but-title question points breath rest search prefix"
	if got := ids(hits); got != want {
		t.Errorf("found in this order:\n%s\nwant\n%s", got, want)
	}
	for i := range hits[1:] {
		if hits[i].Score < hits[i+1].Score {
			t.Errorf("%s (%.3f) stands before %s (%.3f)", hits[i].Scenario.ID, hits[i].Score, hits[i+1].Scenario.ID, hits[i+1].Score)
		}
	}
}

// highlight marks a text by itself.
func highlight(s, query string) []scenario.Range {
	return search.New(about(s)).Marker(query).Mark(s)
}
