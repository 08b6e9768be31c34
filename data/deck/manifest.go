package deck

import (
	"slices"
	"strings"

	"rehearse/data/scenario"
)

// manifest is deck.toml: what all scenarios of a deck share.
type manifest struct {
	table

	deck       scenario.Deck // without its scenarios
	tags       []string
	categories []table // one for each category of the deck
}

func readManifest(f *file) *manifest {
	m := &manifest{table: table{file: f}}
	if f.empty() {
		return m
	}
	t, ok := decode(f, 1, 1, len(f.lines)+1)
	if !ok {
		return m
	}
	m.table = t
	t.only("id", "name", "tags", "category")
	m.deck.ID, m.deck.Name, m.tags = t.text("id"), t.text("name"), t.list("tags")
	if !t.has("tags") {
		t.wants("tags", "a list of texts")
	}
	list, ok := t.values["category"].([]map[string]any)
	if !ok {
		t.wants("category", "a list of tables, each headed [[category]]")
	}
	for i, values := range list {
		m.readCategory(i, values)
	}
	return m
}

func (m *manifest) readCategory(n int, values map[string]any) {
	head := m.first + headOf(m.source, "[[category]]", n)
	c := table{file: m.file, head: head, first: head, source: m.source[head-m.first:], values: values}
	c.only("id", "name", "line")
	m.categories = append(m.categories, c)
	m.deck.Categories = append(m.deck.Categories, scenario.Category{
		ID: c.text("id"), Name: c.text("name"), Line: c.text("line"),
	})
}

// headOf returns the index of the n-th line that is the given head, or 0.
func headOf(lines []string, head string, n int) int {
	for i, line := range lines {
		if strings.TrimSpace(line) != head {
			continue
		}
		if n == 0 {
			return i
		}
		n--
	}
	return 0
}

// rank returns the place of a category in the order of the deck, or -1.
func (m *manifest) rank(category string) int {
	return slices.IndexFunc(m.deck.Categories, func(c scenario.Category) bool { return c.ID == category })
}
