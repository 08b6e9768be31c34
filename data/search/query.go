package search

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"rehearse/data/scenario"
)

// Query is what somebody typed, taken apart.
type Query struct {
	Words   []string
	Phrases []string // to be found as they stand
	Without []string // words and phrases that a hit must not have
	Filters []Filter
	Typing  bool // the last of Words may still grow
}

// Key is what a filter is about.
type Key string

// The keys of filters.
const (
	ByCategory Key = "category"
	ByLevel    Key = "level"
	ByTag      Key = "tag"
	ByStatus   Key = "is"
)

// Status is what only the user's own records tell about a scenario.
type Status string

// What a scenario may be.
const (
	Starred Status = "starred"
	Due     Status = "due"
	Weak    Status = "weak"
)

// Filter keeps scenarios of one kind. Filters of one key but "is" exclude each
// other where a scenario has only one such thing: then any of them will do.
type Filter struct {
	Key   Key
	Value string
}

// String returns the filter as it is typed.
func (f Filter) String() string { return string(f.Key) + ":" + quoted(f.Value) }

func (f Filter) matches(s *scenario.Scenario, is Is) bool {
	switch f.Key {
	case ByCategory:
		return s.Category == f.Value
	case ByLevel:
		return string(s.Level) == f.Value
	case ByTag:
		return slices.Contains(s.Tags, f.Value)
	case ByStatus:
		return is != nil && is(Status(f.Value), s)
	}
	return true
}

// String returns the query as it can be typed: parsed again it is the same.
func (q Query) String() string {
	var parts []string
	for _, p := range q.Phrases {
		parts = append(parts, `"`+p+`"`)
	}
	for _, w := range q.Without {
		if !wordy(w) {
			w = `"` + w + `"`
		}
		parts = append(parts, "-"+quoted(w))
	}
	for _, f := range q.Filters {
		parts = append(parts, f.String())
	}
	text := strings.Join(append(parts, q.Words...), " ")
	if !q.Typing && len(q.Words) > 0 {
		text += " "
	}
	return text
}

func quoted(s string) string {
	if strings.ContainsFunc(s, unicode.IsSpace) && s[0] != '"' {
		return `"` + s + `"`
	}
	return s
}

// With returns the query with a filter in the place of others of its key; for
// "tag" and "is" it is added.
func (q Query) With(f Filter) Query {
	q.Filters = slices.DeleteFunc(slices.Clone(q.Filters), func(g Filter) bool {
		return g == f || g.Key == f.Key && (f.Key == ByCategory || f.Key == ByLevel)
	})
	q.Filters = append(q.Filters, f)
	return q
}

// Known is what filters may name in a deck.
type Known struct {
	Categories []scenario.Category
	Tags       []string
}

// KnownOf returns what the scenarios of a deck have.
func KnownOf(deck *scenario.Deck) Known {
	k := Known{Categories: deck.Categories}
	seen := make(map[string]bool)
	for _, s := range deck.Scenarios {
		for _, t := range s.Tags {
			if !seen[t] {
				seen[t] = true
				k.Tags = append(k.Tags, t)
			}
		}
	}
	slices.Sort(k.Tags)
	return k
}

// values returns what may stand behind a key, nil if there is no such key.
func (k Known) values(key Key) []string {
	var values []string
	switch key {
	case ByCategory:
		for _, c := range k.Categories {
			values = append(values, c.ID)
		}
	case ByLevel:
		for _, l := range scenario.Levels() {
			values = append(values, string(l))
		}
	case ByTag:
		values = k.Tags
	case ByStatus:
		values = []string{string(Starred), string(Due), string(Weak)}
	}
	return values
}

// Parse reads a query. What it cannot read it leaves out, and says so in a
// sentence; a value that is still being typed is no error.
func (k Known) Parse(text string) (Query, error) {
	var q Query
	var problem error
	pieces := pieces(text)
	for i, p := range pieces {
		last := i == len(pieces)-1 && !p.closed
		switch {
		case p.minus:
			q.Without = append(q.Without, p.text)
		case p.key != "":
			f, err := k.filter(p, last)
			problem = cmp.Or(problem, err)
			if f.Value != "" {
				q = q.With(f)
			}
		case p.quoted:
			q.Phrases = append(q.Phrases, p.text)
		default:
			q.Words = append(q.Words, p.text)
			q.Typing = last
		}
	}
	return q, problem
}

// filter reads the value of an operator.
func (k Known) filter(p piece, last bool) (Filter, error) {
	values := k.values(p.key)
	typed := strings.TrimSpace(fold(p.text).text)
	for _, v := range values {
		if same(v, typed) || p.key == ByCategory && same(k.name(v), typed) {
			return Filter{p.key, v}, nil
		}
	}
	begins := func(v string) bool { return strings.HasPrefix(fold(v).text, typed) }
	if last && slices.ContainsFunc(values, begins) || p.text == "" {
		return Filter{}, nil
	}
	sentence := fmt.Sprintf("There is no %s %q: %s.", noun(p.key), p.text, strings.Join(values, ", "))
	return Filter{}, errors.New(sentence)
}

func same(value, typed string) bool { return fold(value).text == typed }

// name returns the name of a category.
func (k Known) name(id string) string {
	for _, c := range k.Categories {
		if c.ID == id {
			return c.Name
		}
	}
	return ""
}

func noun(k Key) string {
	if k == ByStatus {
		return "state"
	}
	return string(k)
}

// Complete returns the whole query for each way in which its last piece, a
// half-typed operator or value, may end.
func (k Known) Complete(text string) []string {
	pieces := pieces(text)
	if len(pieces) == 0 || pieces[len(pieces)-1].closed {
		return nil
	}
	p := pieces[len(pieces)-1]
	before, typed := text[:p.from], fold(p.text).text
	var ends []string
	if p.key != "" {
		for _, v := range k.values(p.key) {
			if strings.HasPrefix(fold(v).text, typed) || strings.HasPrefix(fold(k.name(v)).text, typed) {
				ends = append(ends, before+Filter{p.key, v}.String()+" ")
			}
		}
		return ends
	}
	if typed == "" || p.quoted || p.minus {
		return nil
	}
	for _, key := range []Key{ByCategory, ByLevel, ByTag, ByStatus} {
		if strings.HasPrefix(string(key), typed) {
			ends = append(ends, before+string(key)+":")
		}
	}
	return ends
}
