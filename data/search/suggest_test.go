package search_test

import (
	"strings"
	"testing"

	"rehearse/data/search"
)

func TestTheNearestWordIsSuggested(t *testing.T) {
	x := search.New(shelf())
	for query, want := range map[string]string{
		"konfiggurration":   "configuration", // further off than a hit may be
		"celery blorptang":  "celery",
		"blorptang fritzel": "",
		"xq":                "",
		"lock":              "",
		"":                  "",
	} {
		got, ok := x.Suggest(query)
		if got != want || ok != (want != "") {
			t.Errorf("for %q it suggests %q, %v, want %q", query, got, ok, want)
		}
		if ok && x.Find(got) == nil {
			t.Errorf("%q, suggested for %q, finds nothing", got, query)
		}
	}
}

func TestExplainSaysHowWordsWereUnderstood(t *testing.T) {
	x := search.New(cabinet())
	said := x.Explain("celrey cnfg taskqueue blorptang level:hard") + x.Explain("failing q")
	for _, want := range []string{
		`There is no level "hard"`, `"celrey": mistyped`, "celery", `"cnfg": shortened`, "configuration without leaks",
		`"taskqueue": divided`, "task + queue", `"blorptang": unknown`, `"q": as typed`, "names with q-", "1. queue", "covers",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q but\n%s", want, said)
		}
	}
}
