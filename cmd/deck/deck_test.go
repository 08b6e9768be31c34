package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rehearse/data/deck"
	"rehearse/data/scenario"
)

// copyOf returns a folder with the good deck of the tests of data/deck.
func copyOf(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../data/deck/testdata/good")); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestCheckPrintsProblemsWhereAnEditorFindsThem(t *testing.T) {
	dir := copyOf(t)
	page := filepath.Join(dir, "habits", "closing-files", "scenario.md")
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	broken := strings.Replace(string(text), "## Trade-off", "## Tradeoff", 1)
	if err := os.WriteFile(page, []byte(broken), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := check(dir, &out); err == nil {
		t.Error("a broken deck passes")
	}
	if want := "data/deck/content/habits/closing-files/scenario.md:48: unknown heading"; !strings.Contains(out.String(), want) {
		t.Errorf("no %q in\n%s", want, out.String())
	}
}

func TestFiguresCountWhatIsSaid(t *testing.T) {
	d, err := deck.Load(os.DirFS("../../data/deck/testdata/good"))
	if err != nil {
		t.Fatal(err)
	}
	f := figures(d)
	if f.scenarios != 2 || f.examples != 2 || len(f.spoken) != 2 {
		t.Errorf("%+v", f)
	}
	if got := (numbers{3, 1, 2}).String(); got != "1 to 3, median 2" {
		t.Errorf("numbers: %s", got)
	}
}

func TestSkeletonKeepsEveryRule(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../data/deck/content")); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := create(dir, "quality", "brand-new", &out); err != nil {
		t.Fatal(err)
	}
	if problems := deck.Check(os.DirFS(dir)); len(problems) > 0 {
		t.Errorf("the skeleton breaks rules: %v", problems)
	}
	if err := create(dir, "quality", "brand-new", &out); err == nil {
		t.Error("an id was given twice")
	}
	if err := create(dir, "nowhere", "other-new", &out); err == nil {
		t.Error("a category was made up")
	}
}

func TestRunsSharedByTwoScenariosAreListed(t *testing.T) {
	text := scenario.Text{Plain: "one two three four five six seven eight nine"}
	d := &scenario.Deck{Scenarios: []*scenario.Scenario{
		{ID: "first", Breath: text}, {ID: "second", TradeOff: scenario.Text{Plain: "Zero, " + text.Plain}},
	}}
	var out strings.Builder
	printAlike(d, &out)
	if strings.Count(out.String(), "in first and second") != 2 {
		t.Errorf("listed:\n%s", out.String())
	}
}
