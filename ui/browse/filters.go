package browse

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/data/search"
	"rehearse/ui/kit"
)

// choice is one chip: a filter that is set or not, or one whose value is chosen
// from several.
type choice struct {
	name   string // for commands, tests and tools
	label  string
	key    search.Key
	status search.Status // "" for one with several values
}

func choices() []choice {
	return []choice{
		{"level", "Level", search.ByLevel, ""},
		{"category", "Category", search.ByCategory, ""},
		{"tag", "Tag", search.ByTag, ""},
		{"starred", "Starred", search.ByStatus, search.Starred},
		{"due", "Due", search.ByStatus, search.Due},
		{"weak", "Weak", search.ByStatus, search.Weak},
	}
}

// about reports whether a filter is that of the chip.
func (c choice) about(f search.Filter) bool {
	return f.Key == c.key && (c.status == "" || f.Value == string(c.status))
}

// operator is what one types for the chip.
func (c choice) operator() string { return string(c.key) + ":" + string(c.status) }

// filters are the chips above the hits. They say the same as the operators in
// the box: each shows what is typed, and changes it.
type filters struct {
	screen *Screen
	tray   *kit.Tray
	chips  []*chip
}

func newFilters(s *Screen) *filters {
	f := &filters{screen: s}
	objects := make([]fyne.CanvasObject, 0, len(choices()))
	for i, c := range choices() {
		one := newChip(s.host, func() { s.press(c) })
		one.step = func(n int) { s.host.Focus(f.chips[min(max(i+n, 0), len(f.chips)-1)]) }
		one.say(c.label, "", false)
		f.chips = append(f.chips, one)
		objects = append(objects, one)
	}
	f.tray = kit.NewTray(objects...)
	return f
}

// show tells which filters stand.
func (f *filters) show(q search.Query) {
	for i, c := range choices() {
		label, tip, set := c.label, "Filter ("+c.operator()+")", false
		if values := f.screen.values(q, c); len(values) > 0 {
			tip, set = "Remove the filter "+c.operator(), true
			if c.status == "" {
				label = strings.Join(values, ", ")
			}
		}
		f.chips[i].say(label, tip, set)
	}
	f.tray.Refresh()
}

// focused reports whether a chip has the keys.
func (f *filters) focused() bool {
	return slices.ContainsFunc(f.chips, func(c *chip) bool { return c.focused })
}

// parsed returns the query that is typed, taken apart.
func (s *Screen) parsed() search.Query {
	q, _ := s.finder.known.Parse(s.typed)
	return q
}

// longestProblem is where a sentence about an operator is cut, in bytes.
const longestProblem = 110

// problem says what is wrong with an operator that is typed, "" for nothing.
func (s *Screen) problem() string {
	_, err := s.finder.known.Parse(s.typed)
	if err == nil {
		return ""
	}
	words := err.Error()
	if len(words) > longestProblem {
		words = words[:wordEnd(words, longestProblem)] + " ..."
	}
	return words
}

// values returns what a query demands of what a chip is about, in words.
func (s *Screen) values(q search.Query, c choice) []string {
	var values []string
	for _, f := range q.Filters {
		if !c.about(f) {
			continue
		}
		value := f.Value
		switch f.Key {
		case search.ByLevel:
			value = scenario.Level(value).String()
		case search.ByCategory:
			category, _ := s.deps.Deck.Category(value)
			value = category.Name
		case search.ByTag, search.ByStatus:
		}
		values = append(values, value)
	}
	return values
}

// press removes the filter of a chip, or sets it. Where it can have several
// values, they are offered under the box.
func (s *Screen) press(c choice) {
	q := s.parsed()
	set := slices.ContainsFunc(q.Filters, c.about)
	switch {
	case set:
		q.Filters = slices.DeleteFunc(slices.Clone(q.Filters), c.about)
		s.ask(q)
	case c.status != "":
		s.ask(q.With(search.Filter{Key: c.key, Value: string(c.status)}))
	default:
		s.openFilters()
		s.box.set(strings.TrimSpace(q.String()+" ") + space(q) + c.operator())
		s.host.Focus(s.box.entry)
		s.offer()
	}
}

// space parts an operator from what stands before it.
func space(q search.Query) string {
	if blank(q) {
		return ""
	}
	return " "
}

// ask puts a query into the box, and keeps the chips where they are.
func (s *Screen) ask(q search.Query) {
	text := q.String()
	if len(q.Words) == 0 && text != "" {
		text += " " // a word that is typed next is none of the filter's
	}
	s.box.set(text)
	s.openFilters()
}

// openFilters shows the chips although nothing may be typed.
func (s *Screen) openFilters() {
	before := s.filtering
	s.filtering, s.active = true, list
	if !before && s.found.text == "" {
		s.fill(s.reading.id())
	}
	s.show()
}

// filter goes to the chips. What is chosen in the pane that gives way to them is
// a filter too.
func (s *Screen) filter() {
	if !s.searching() && s.category != "" {
		s.ask(search.Query{Filters: []search.Filter{{Key: search.ByCategory, Value: s.category}}})
	}
	s.openFilters()
	s.host.Focus(s.filters.chips[0])
}

// clearFilters leaves the words of the query only.
func (s *Screen) clearFilters() {
	s.ask(bare(s.parsed()))
}

// filtered reports whether a filter stands.
func (s *Screen) filtered() bool { return len(s.found.query.Filters) > 0 }

// is decides what only the user's own records tell.
func (s *Screen) is(status search.Status, sc *scenario.Scenario) bool {
	ref := s.deps.Book.Ref(sc.ID, "")
	switch status {
	case search.Starred:
		return s.deps.Book.Starred(ref)
	case search.Due:
		return s.deps.Book.Due(ref, s.today())
	case search.Weak:
		return s.deps.Book.IsWeak(ref, s.today())
	}
	return false
}
