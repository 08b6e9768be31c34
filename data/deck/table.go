package deck

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

// table is one table of TOML with the lines its values stand on. The library
// tells positions only of its own errors, so keys and values are found again
// by their look; the keys of a deck are plain words at the start of a line.
type table struct {
	*file

	head   int      // line to name for what is missing
	first  int      // line of source[0]
	source []string // from the table's first line to the end of its block
	values map[string]any
}

// decode reads the lines of f from first, counted from 1, up to before end.
func decode(f *file, head, first, end int) (table, bool) {
	t := table{file: f, head: head, first: first, source: f.lines[first-1 : end-1]}
	_, err := toml.Decode(strings.Join(t.source, "\n"), &t.values)
	if err == nil {
		return t, true
	}
	if syntax, ok := errors.AsType[toml.ParseError](err); ok {
		f.report(min(first+syntax.Position.Line-1, end-1), "%s", syntax.Message)
	} else {
		f.report(head, "%v", err)
	}
	return table{}, false
}

func (t table) has(key string) bool { _, ok := t.values[key]; return ok }

// text returns a string that must be there.
func (t table) text(key string) string {
	value, _ := t.values[key].(string)
	if strings.TrimSpace(value) == "" {
		t.wants(key, "a text")
	}
	return value
}

// number returns a whole number that must be there, 1 to 9999.
func (t table) number(key string) int {
	value, _ := t.values[key].(int64)
	if value < 1 || value > 9999 {
		t.wants(key, "a number from 1 to 9999")
		return 0
	}
	return int(value)
}

// list returns a list of strings; without its key it is empty.
func (t table) list(key string) []string {
	if !t.has(key) {
		return nil
	}
	values, ok := t.values[key].([]any)
	list := make([]string, 0, len(values))
	for _, v := range values {
		s, isText := v.(string)
		ok = ok && isText && strings.TrimSpace(s) != ""
		list = append(list, s)
	}
	if !ok {
		t.wants(key, "a list of texts")
		return nil
	}
	return list
}

func (t table) wants(key, kind string) {
	if t.has(key) {
		t.report(t.line(key), "%s must be %s", key, kind)
		return
	}
	t.report(t.head, "%s is missing", key)
}

// only reports the keys that are not among those known.
func (t table) only(known ...string) {
	for _, key := range slices.Sorted(maps.Keys(t.values)) {
		if !slices.Contains(known, key) {
			t.report(t.line(key), "unknown key %q; the keys are %s", key, strings.Join(known, ", "))
		}
	}
}

// line returns the line of a key, or that of the table when it is not found.
func (t table) line(key string) int {
	for i, line := range t.source {
		if hasKey(line, key) {
			return t.first + i
		}
	}
	return t.head
}

func hasKey(line, key string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, " \t\"'["), key)
	rest = strings.TrimLeft(rest, " \t\"'")
	return ok && rest != "" && strings.ContainsRune("=.]", rune(rest[0]))
}

// elements returns the line of each element of a list of strings.
func (t table) elements(key string, list []string) []int {
	line := t.line(key)
	rest := strings.Join(t.source[max(0, line-t.first):], "\n")
	lines := make([]int, len(list))
	for i, element := range list {
		if before, after, ok := cutQuoted(rest, element); ok {
			line += strings.Count(before, "\n")
			rest = after
		}
		lines[i] = line
	}
	return lines
}

// cutQuoted cuts s around the first place where text stands in quotes.
func cutQuoted(s, text string) (before, after string, ok bool) {
	double := fmt.Sprintf("%q", text)
	single := "'" + text + "'"
	if before, after, ok = strings.Cut(s, double); ok {
		return before, after, true
	}
	return strings.Cut(s, single)
}
