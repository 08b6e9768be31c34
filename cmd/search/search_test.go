package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rehearse/cmd/search/corpus"
	"rehearse/data/search"
)

// top goes to the top of the tree, where the command is run.
func top(t *testing.T) {
	t.Helper()
	t.Chdir(filepath.Join("..", ".."))
}

func TestRelevanceIsPrintedByKind(t *testing.T) {
	top(t)
	dir := t.TempDir()
	queries, ranks := filepath.Join(dir, "queries.tsv"), filepath.Join(dir, "ranks.tsv")
	lines := "celery\ttask-queue-errors\texact\nblorptang\tflaky-tests\texact\nblorptang fritzel\t-\tnonsense\n"
	if err := os.WriteFile(queries, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := run([]string{"relevance", queries, ranks}, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"exact            2   0.500   0.500   0.500", "nonsense         1   0.000   0.000   1.000     0.0",
		"macro            2   0.500   0.500", `"blorptang" wants flaky-tests, found nothing`,
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, &out)
		}
	}
	written, err := os.ReadFile(ranks)
	if err != nil || !strings.HasPrefix(string(written), "celery\t1\ttask-queue-errors\n") {
		t.Errorf("the ranks are %q, %v", written, err)
	}
}

func TestWrongArgumentsAreExplained(t *testing.T) {
	top(t)
	bad := filepath.Join(t.TempDir(), "bad.tsv")
	if err := os.WriteFile(bad, []byte("one\ttwo\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for want, args := range map[string][]string{
		"usage":                       {"find"},
		"bad.tsv:1: 2 columns":        {"relevance", bad},
		"no such file":                {"relevance", bad + "x"},
		`"x" is not a number`:         {"bench", "x"},
		`"0" is not a number of scen`: {"bench", "0"},
	} {
		if err := run(args, &strings.Builder{}); err == nil || !strings.Contains(strings.ReplaceAll(err.Error(), "cannot find the", "no such"), want) {
			t.Errorf("%q says %v, want %s", args, err, want)
		}
	}
}

func TestExplainAndBenchPrint(t *testing.T) {
	top(t)
	for want, args := range map[string][]string{
		"1. task-queue-errors":      {"explain", "celery"},
		"5 scenarios: read in":      {"bench", "5"},
		"key strokes: p50":          {"bench", "5"},
		`"celrey": mistyped, tells`: {"explain", "celrey"},
	} {
		var out strings.Builder
		if err := run(args, &out); err != nil || !strings.Contains(out.String(), want) {
			t.Errorf("%q prints %s, %v, want %s", args, &out, err, want)
		}
	}
}

func BenchmarkKeyStroke(b *testing.B) {
	for _, n := range []int{60, 10_000} {
		d := corpus.Deck(n)
		x := search.New(d)
		strokes := corpus.Strokes(d, 100)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				x.Find(strokes[i%len(strokes)])
			}
		})
	}
}

func BenchmarkBuild(b *testing.B) {
	d := corpus.Deck(60)
	b.ReportAllocs()
	for b.Loop() {
		search.New(d)
	}
}
