package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCommandLineIsUnderstood(t *testing.T) {
	here, err := filepath.Abs("stick")
	if err != nil {
		t.Fatal(err)
	}
	words, none := "gil and threads", ""
	for name, row := range map[string]struct {
		args []string
		want options
	}{
		"nothing":              {nil, options{}},
		"a folder, made whole": {[]string{"--data", "stick"}, options{data: here}},
		"what is due":          {[]string{"--study", "due"}, options{wish: wish{Study: true}}},
		"a search":             {[]string{"--search", " gil and\nthreads\x00"}, options{wish: wish{Search: &words}}},
		"the search box":       {[]string{"--search="}, options{wish: wish{Search: &none}}},
		"the version":          {[]string{"--version"}, options{version: true}},
		"help, in short":       {[]string{"-h"}, options{help: true}},
		"all at once": {
			[]string{"--data=stick", "--study=due", "--search=gil and threads"},
			options{data: here, wish: wish{Study: true, Search: &words}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := parse(row.args)
			if err != nil {
				t.Fatal(err)
			}
			if got.data != row.want.data || got.version != row.want.version || got.help != row.want.help || !same(got.wish, row.want.wish) {
				t.Errorf("%v means %+v, want %+v", row.args, got, row.want)
			}
		})
	}
}

// same reports whether two wishes ask for the same.
func same(a, b wish) bool {
	if a.Search == nil || b.Search == nil {
		return a.Study == b.Study && a.Search == b.Search
	}
	return a.Study == b.Study && *a.Search == *b.Search
}

func TestWrongOptionGetsOneSentenceAndExitCodeTwo(t *testing.T) {
	for _, args := range [][]string{
		{"--unknown"}, {"--study"}, {"--study", "all"}, {"--data", ""}, {"--data"}, {"file.txt"}, {"--version=perhaps"},
	} {
		var out, errs strings.Builder
		_, code, done := answer(args, &out, &errs)
		said := errs.String()
		if code != 2 || !done || out.Len() > 0 || strings.Count(said, "\n") != 1 || !strings.Contains(said, "--help") {
			t.Errorf("%q: code %d, done %v, printed %q, complained %q", args, code, done, out.String(), said)
		}
	}
}

func TestHelpAndVersionNeedNoWindow(t *testing.T) {
	for arg, want := range map[string]string{"--help": "--data DIR", "--version": "Rehearse " + version + "\n"} {
		var out, errs strings.Builder
		if _, code, done := answer([]string{arg}, &out, &errs); code != 0 || !done || !strings.Contains(out.String(), want) || errs.Len() > 0 {
			t.Errorf("%s: code %d, done %v, printed %q, complained %q", arg, code, done, out.String(), errs.String())
		}
	}
	if _, _, done := answer([]string{"--study", "due"}, nil, nil); done {
		t.Error("nothing is left to do for the window")
	}
}

func TestEveryOptionIsInHelpAndManPage(t *testing.T) {
	page := strings.ReplaceAll(mustRead(t, "../../assets/linux/rehearse.1"), `\-`, "-")
	for _, option := range []string{"--data", "--study", "--search", "--version", "--help"} {
		if !strings.Contains(usage, option) || !strings.Contains(page, option) {
			t.Errorf("%s is not described in both", option)
		}
	}
}

func TestSearchFromOutsideIsShort(t *testing.T) {
	if got := clean(strings.Repeat("ä", searchLimit+1)); got != strings.Repeat("ä", searchLimit) {
		t.Errorf("%d bytes are left", len(got))
	}
}

func TestMarkerBesideTheProgramKeepsEverythingThere(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "rehearse")
	if got := portable(program); got != "" {
		t.Errorf("without a marker everything lies in %q", got)
	}
	marker := filepath.Join(dir, "portable")
	if err := os.Mkdir(marker, 0o700); err != nil {
		t.Fatal(err)
	}
	if got := portable(program); got != "" {
		t.Errorf("a folder counts as the marker: %q", got)
	}
	if err := os.Remove(marker); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, marker, "")
	if got := portable(program); got != filepath.Join(dir, "Rehearse data") {
		t.Errorf("everything lies in %q", got)
	}
}

func TestEverythingIsKeptInTheFolder(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "USERPROFILE", "LOCALAPPDATA"} {
		t.Setenv(name, os.Getenv(name)) // puts back what keepIn changes
	}
	before := fyneRoot()
	if err := keepIn(""); err != nil || fyneRoot() != before {
		t.Errorf("without a folder: %v, %s", err, fyneRoot())
	}
	dir := t.TempDir()
	if err := keepIn(dir); err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir()
	if err != nil || !strings.HasPrefix(fyneRoot(), dir) || !strings.HasPrefix(cache, dir) {
		t.Errorf("data in %s, caches in %s, want both below %s (%v)", fyneRoot(), cache, dir, err)
	}
}
