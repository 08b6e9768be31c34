package scenario_test

import (
	"slices"
	"strings"
	"testing"

	"rehearse/data/scenario"
)

func shelf() *scenario.Deck {
	return &scenario.Deck{
		ID:         "python",
		Categories: []scenario.Category{{ID: "fit", Name: "Fit"}, {ID: "supply", Name: "Supply"}, {ID: "empty"}},
		Scenarios: []*scenario.Scenario{
			{ID: "one", Category: "fit", Points: []scenario.Point{{ID: "b"}, {ID: "x1"}, {ID: "a"}}},
			{ID: "two", Category: "supply"},
			{ID: "three", Category: "fit"},
		},
	}
}

func ids(list []*scenario.Scenario) string {
	var out []string
	for _, s := range list {
		out = append(out, s.ID)
	}
	return strings.Join(out, " ")
}

func TestLevelsAreShownEasiestFirst(t *testing.T) {
	var shown []string
	for _, l := range scenario.Levels() {
		shown = append(shown, l.String())
	}
	if want := []string{"Core", "Practitioner", "Senior"}; !slices.Equal(shown, want) {
		t.Errorf("got %q, want %q", shown, want)
	}
	if got := scenario.Level("").String(); got != "" {
		t.Errorf("no level is shown as %q", got)
	}
}

func TestMustPointsAreThoseThatCount(t *testing.T) {
	s := shelf().Scenarios[0]
	must := s.Must()
	if len(must) != 2 || must[0].ID != "b" || must[1].ID != "a" {
		t.Errorf("got %+v, want b and a as on the card", must)
	}
	if extra := s.Points[1]; !extra.Extra() || must[0].Extra() {
		t.Error("x1 alone is extra")
	}
}

func TestPointIsFoundByItsID(t *testing.T) {
	s := shelf().Scenarios[0]
	if p, ok := s.Point("x1"); !ok || p.ID != "x1" {
		t.Errorf("got %+v, %v", p, ok)
	}
	if p, ok := s.Point("c"); ok || p.ID != "" {
		t.Errorf("c is not there, but got %+v", p)
	}
}

func TestDeckFindsScenariosAndCategories(t *testing.T) {
	d := shelf()
	if s, ok := d.Scenario("two"); !ok || s != d.Scenarios[1] {
		t.Errorf("got %+v, %v", s, ok)
	}
	if s, ok := d.Scenario("four"); ok || s != nil {
		t.Errorf("four is not there, but got %+v", s)
	}
	if c, ok := d.Category("supply"); !ok || c.Name != "Supply" {
		t.Errorf("got %+v, %v", c, ok)
	}
	if c, ok := d.Category("teams"); ok {
		t.Errorf("teams is not there, but got %+v", c)
	}
}

func TestCategoryHoldsItsScenariosInDeckOrder(t *testing.T) {
	d := shelf()
	for category, want := range map[string]string{"fit": "one three", "supply": "two", "empty": "", "": "one two three"} {
		if got := ids(d.In(category)); got != want {
			t.Errorf("In(%q) = %q, want %q", category, got, want)
		}
	}
}
