package deck_test

import (
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"rehearse/data/deck"
	"rehearse/data/scenario"
)

func load(tb testing.TB, fsys fstest.MapFS) *scenario.Deck {
	tb.Helper()
	d, err := deck.Load(fsys)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestTheEmbeddedDeckKeepsEveryRule(t *testing.T) {
	for _, p := range deck.Check(os.DirFS("content")) {
		p.File = path.Join(deck.Root, p.File)
		t.Error(p)
	}
}

func TestTheEmbeddedDeckIsSoundAsAWhole(t *testing.T) {
	for _, p := range deck.Review(os.DirFS("content")) {
		p.File = path.Join(deck.Root, p.File)
		t.Error(p)
	}
	if n := len(embedded(t).Scenarios); n != 60 {
		t.Errorf("%d scenarios, want 60", n)
	}
}

func TestTheEmbeddedDeckIsReleasedAsAWhole(t *testing.T) {
	list, err := os.ReadFile("content/released.txt")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for id := range strings.Lines(string(list)) {
		listed[strings.TrimSpace(id)] = true
	}
	d := embedded(t)
	var missing []string
	for _, s := range d.Scenarios {
		ids := []string{s.ID}
		for _, p := range s.Points {
			ids = append(ids, s.ID+"#"+p.ID)
		}
		for _, id := range ids {
			if !listed[id] {
				missing = append(missing, id)
			}
		}
	}
	if len(missing) > 0 {
		t.Errorf("append to %s/released.txt:\n%s", deck.Root, strings.Join(missing, "\n"))
	}
}

func embedded(tb testing.TB) *scenario.Deck {
	tb.Helper()
	d, err := deck.Embedded()
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestTheEmbeddedDeckHasItsShelves(t *testing.T) {
	d := embedded(t)
	if d.ID != "python" || d.Name == "" || len(d.Categories) != 10 || len(d.Scenarios) == 0 {
		t.Errorf("deck %q, name %q, %d categories, %d scenarios", d.ID, d.Name, len(d.Categories), len(d.Scenarios))
	}
}

func TestSampleKeepsEveryRule(t *testing.T) {
	expect(t, checked(sample(t)), nil)
}

func TestWindowsLineEndsChangeNothing(t *testing.T) {
	fsys := sample(t)
	for name, f := range fsys {
		fsys[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(f.Data), "\n", "\r\n"))}
	}
	expect(t, checked(fsys), nil)
	requireEqual(t, load(t, fsys), load(t, sample(t)))
}

func TestTracesOfToolsAreOverlooked(t *testing.T) {
	fsys := sample(t)
	fsys[".DS_Store"] = &fstest.MapFile{}
	fsys["habits/__pycache__/x.pyc"] = &fstest.MapFile{}
	expect(t, checked(fsys), nil)
}

func TestCategoryThenLevelThenNumberOrderTheDeck(t *testing.T) {
	fsys := sample(t)
	page := string(fsys[closing].Data)
	for id, keys := range map[string][2]string{
		"a-senior": {"3", "senior"}, "b-early-core": {"4", "core"}, "c-late-core": {"11", "core"}, "d-middle": {"5", "practitioner"},
	} {
		text := strings.Replace(page, "number = 1\n", "number = "+keys[0]+"\n", 1)
		text = strings.Replace(text, `"core"`, `"`+keys[1]+`"`, 1)
		fsys["habits/"+id+"/scenario.md"] = &fstest.MapFile{Data: []byte(text)}
	}
	var got []string
	for _, s := range load(t, fsys).Scenarios {
		got = append(got, s.ID)
	}
	expect(t, got, []string{"script-or-service", "closing-files", "b-early-core", "c-late-core", "d-middle", "a-senior"})
}

func TestPageBecomesScenario(t *testing.T) {
	d := load(t, sample(t))
	s, ok := d.Scenario("script-or-service")
	if !ok {
		t.Fatal("the scenario is missing")
	}
	cron := "A script tells its exit code to cron; a service needs metrics, because nobody looks at its terminal."
	at := strings.Index(cron, "cron")
	want := scenario.Point{
		ID:     "d",
		Phrase: scenario.Text{Plain: "Output needs a reader."},
		Body:   scenario.Text{Plain: cron, Code: []scenario.Range{{From: at, To: at + len("cron")}}},
	}
	requireEqual(t, s.Points[2], want)
	requireEqual(t, s.Points[4].Phrase.Markdown(), "Use `**kwargs` never.")
	requireEqual(t, s.Points[6].ID, "x1")
	requireEqual(t, len(s.Must()), 6)
	requireEqual(t, s.Question.Plain, "When does a nightly script deserve to become a service that runs all day?")
	requireEqual(t, s.Example, &scenario.Example{
		Language: "toml", Code: "[project.scripts]\nreport = \"report.cli:main\"\n",
	})
	requireEqual(t, s.RedFlags, []scenario.Exchange{{
		Said: scenario.Text{Plain: `"Services scale better."`},
		Reply: scenario.Text{
			Plain: "One busy worker scales no further than one script; what scales is work that can be divided.",
		},
	}})
	head := scenario.Scenario{
		ID: s.ID, Category: s.Category, Number: s.Number, Title: s.Title, Level: s.Level,
		Tags: s.Tags, Search: s.Search, See: s.See, References: s.References,
	}
	requireEqual(t, head, scenario.Scenario{
		ID: "script-or-service", Category: "shape", Number: 2, Title: "Script or service", Level: scenario.Practitioner,
		Tags: []string{"cli", "packaging"}, Search: []string{"cron", "daemon", "script", "service", "cli", "job"},
		See: []string{"closing-files"},
	})
	requireEqual(t, d.Categories[1], scenario.Category{
		ID: "habits", Name: "Habits", Line: "What hands do without thinking",
	})
}

func TestExampleEndsWithOneLineEnd(t *testing.T) {
	for _, end := range []string{"", "\n\n"} {
		fsys := broken{edits: []edit{{unit, "main\"\n", "main\"" + end}}}.deck(t)
		s, _ := load(t, fsys).Scenario("script-or-service")
		requireEqual(t, s.Example.Code, "[project.scripts]\nreport = \"report.cli:main\"\n")
	}
}

func TestEmptyExampleIsNoExample(t *testing.T) {
	fsys := sample(t)
	fsys[unit] = &fstest.MapFile{Data: []byte("\n")}
	_, err := deck.Load(fsys)
	expect(t, lines(err), []string{unit + ":1: is empty"})
}
