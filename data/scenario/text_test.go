package scenario_test

import (
	"reflect"
	"strings"
	"testing"

	"rehearse/data/scenario"
)

func TestBackticksSetCode(t *testing.T) {
	for _, c := range []struct {
		name, source, plain string
		code                []string
	}{
		{"nothing", "", "", nil},
		{"no code", "Just words.", "Just words.", nil},
		{"code between words", "Call `open` once.", "Call open once.", []string{"open"}},
		{"only code", "`open`", "open", []string{"open"}},
		{"code at both ends", "`a` or `b c`", "a or b c", []string{"a", "b c"}},
		{"stretches with one letter between", "`a`/`b`", "a/b", []string{"a", "b"}},
		{"letters of several bytes", "Zo\u00eb calls `caf\u00e9()`", "Zo\u00eb calls caf\u00e9()", []string{"caf\u00e9()"}},
		{"markup in code is text", "`**kwargs` and `<!-- a -->`", "**kwargs and <!-- a -->", []string{"**kwargs", "<!-- a -->"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, ok := scenario.ParseText(c.source)
			if !ok || text.Plain != c.plain {
				t.Fatalf("got %q, %v, want %q", text.Plain, ok, c.plain)
			}
			var code []string
			for _, r := range text.Code {
				code = append(code, text.Plain[r.From:r.To])
			}
			if !reflect.DeepEqual(code, c.code) {
				t.Errorf("code is %q, want %q", code, c.code)
			}
			if got := text.Markdown(); got != c.source {
				t.Errorf("as Markdown %q, want %q", got, c.source)
			}
		})
	}
}

func TestBackticksWithoutSenseAreRefused(t *testing.T) {
	for _, source := range []string{"`", "a ` b", "``", "a `` b", "`a``b`", "```", "`a` `", "``a``"} {
		if text, ok := scenario.ParseText(source); ok {
			t.Errorf("%q became %+v", source, text)
		}
	}
}

// FuzzText takes the reading of backticks apart by counting them, and demands
// that what was read is written again as it was.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "plain", "`a` b `c`", "``", "`a``b`", "a `\xff` \u00e9"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		text, ok := scenario.ParseText(source)
		sound := strings.Count(source, "`")%2 == 0 && !strings.Contains(source, "``")
		if ok != sound {
			t.Fatalf("%q: accepted %v", source, ok)
		}
		if !ok {
			return
		}
		if got := text.Markdown(); got != source {
			t.Errorf("%q is written as %q", source, got)
		}
		if want := strings.ReplaceAll(source, "`", ""); text.Plain != want {
			t.Errorf("%q reads %q, want %q", source, text.Plain, want)
		}
		if !inOrder(text) {
			t.Errorf("%q: ranges %v are not in order, apart and filled", source, text.Code)
		}
	})
}

func inOrder(text scenario.Text) bool {
	end := -1
	for _, r := range text.Code {
		if r.From <= end || r.To <= r.From || r.To > len(text.Plain) {
			return false
		}
		end = r.To
	}
	return true
}
