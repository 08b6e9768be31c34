package kit

import (
	"slices"
	"testing"
)

// grid measures in quarters, so that sums are exact: a letter is 1 wide, a W is
// 3, and bold and code add a quarter and a half.
func grid(text string, s style) float32 {
	var w float32
	for _, r := range text {
		w++
		if r == 'W' {
			w += 2
		}
		if s.bold {
			w += 0.25
		}
		if s.code {
			w += 0.5
		}
	}
	return w
}

func plainSpan(text string) []span { return []span{{to: len(text)}} }

// broken breaks a text of one style and returns the lines as they are read.
func broken(text string, width float32) []string {
	var lines []string
	for _, l := range breakLines(text, plainSpan(text), width, grid) {
		lines = append(lines, text[l.from:l.to])
	}
	return lines
}

func TestLinesBreakAtSpacesAndNewlines(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		width float32
		want  []string
	}{
		"nothing":                           {"", 10, nil},
		"spaces only":                       {"   ", 10, nil},
		"one word":                          {"alpha", 10, []string{"alpha"}},
		"a path that is too wide":           {"/home/me/data", 8, []string{"/home/", "me/data"}},
		"a path without a slash that fits":  {"/alphabetical/b", 6, []string{"/alpha", "betica", "l/b"}},
		"exactly full":                      {"alpha beta", 10, []string{"alpha beta"}},
		"one too many":                      {"alpha betas", 10, []string{"alpha", "betas"}},
		"gap kept inside":                   {"a   b", 10, []string{"a   b"}},
		"gap dropped at the break":          {"alpha     beta", 9, []string{"alpha", "beta"}},
		"word after a newline":              {"a\nb", 10, []string{"a", "b"}},
		"empty line":                        {"a\n\nb", 10, []string{"a", "", "b"}},
		"newline first":                     {"\na", 10, []string{"", "a"}},
		"newline last":                      {"a\n", 10, []string{"a"}},
		"spaces before a newline":           {"a  \nb", 10, []string{"a", "b"}},
		"line of spaces":                    {"a\n  \nb", 10, []string{"a", "", "b"}},
		"indentation":                       {"if a:\n    b\n  c", 10, []string{"if a:", "    b", "  c"}},
		"indentation of the first line":     {"  a b", 10, []string{"  a b"}},
		"wrapped line is not indented":      {"  aaa bbb", 5, []string{"  aaa", "bbb"}},
		"indentation gives way to the word": {"a\n    bbb", 5, []string{"a", "  bbb"}},
		"indentation gives way entirely":    {"a\n    bbb", 3, []string{"a", "bbb"}},
		"indentation before a cut word":     {"    bbbb", 3, []string{"bbb", "b"}},
		"long word is cut":                  {"abcdefgh", 3, []string{"abc", "def", "gh"}},
		"long word begins a line":           {"a bcdefgh", 4, []string{"a", "bcde", "fgh"}},
		"word after a cut one":              {"abcdef g", 4, []string{"abcd", "ef g"}},
		"letters of several bytes":          {"ééé é", 2, []string{"éé", "é", "é"}},
		"letter wider than the line":        {"aWb", 1, []string{"a", "W", "b"}},
		"no width at all":                   {"ab c", 0, []string{"a", "b", "c"}},
		"less than no width":                {"ab", -5, []string{"a", "b"}},
	} {
		if got := broken(test.text, test.width); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

func TestLineIsCutIntoPiecesOfOneStyle(t *testing.T) {
	text := "say code now"
	spans := []span{{0, 4, style{bold: true}}, {4, 8, style{code: true}}, {8, 12, style{}}}
	lines := breakLines(text, spans, 100, grid)
	if len(lines) != 1 || len(lines[0].pieces) != 3 {
		t.Fatalf("got %+v", lines)
	}
	want := []piece{
		{span{0, 4, style{bold: true}}, 0, 5}, {span{4, 8, style{code: true}}, 5, 6}, {span{8, 12, style{}}, 11, 4},
	}
	if !slices.Equal(lines[0].pieces, want) || lines[0].width != 15 {
		t.Errorf("got %+v", lines[0])
	}
}

func TestWordOfTwoStylesIsNotTornApart(t *testing.T) {
	text := "a bbCC"
	spans := []span{{0, 4, style{}}, {4, 6, style{code: true}}}
	lines := breakLines(text, spans, 6, grid)
	if len(lines) != 2 || text[lines[1].from:lines[1].to] != "bbCC" || len(lines[1].pieces) != 2 {
		t.Errorf("got %+v", lines)
	}
}

func TestOffsetIsTheBorderNearestToThePointer(t *testing.T) {
	text := "\u00e9aW b"
	l := breakLines(text, plainSpan(text), 100, grid)[0]
	for x, want := range map[float32]int{
		-5: 0, 0: 0, 0.4: 0, 0.6: 2, 1.4: 2, 1.6: 3, 3.4: 3, 3.6: 4, 5.4: 4, 5.6: 5, 6.4: 5, 6.6: 6, 7: 6, 99: 6,
	} {
		if got := offsetAt(text, l, x, grid); got != want {
			t.Errorf("at %v the nearest border is %d, not %d", x, got, want)
		}
	}
}

func TestOffsetsOutsideALineLieAtItsEnds(t *testing.T) {
	text := "aa bb"
	l := breakLines(text, plainSpan(text), 2, grid)[1]
	if x := xOf(text, l, 0, grid); x != 0 {
		t.Errorf("a byte of the line before lies at %v", x)
	}
	if x := xOf(text, l, 99, grid); x != 2 {
		t.Errorf("a byte behind the line lies at %v", x)
	}
}
