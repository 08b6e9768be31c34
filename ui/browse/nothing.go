package browse

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"rehearse/data/search"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// newNothing builds what stands in the place of hits where there are none.
func (p *listPane) newNothing() {
	s := p.screen
	p.advice = kit.NewQuiet()
	suggest := &kit.Command{Keys: []string{"Enter"}, Enabled: s.suggests, Run: s.takeSuggestion}
	p.suggestion = kit.NewButton(s.host, suggest, kit.Filled)
	clearing := &kit.Command{Label: "Clear the filters", As: "search.clearfilters", Enabled: s.filtered, Run: s.clearFilters}
	p.unfilter = kit.NewButton(s.host, clearing, kit.Outlined)
	p.clear = kit.NewButton(s.host, p.clearCommand, kit.Outlined)
	column := kit.NewColumn(
		kit.Item{Object: kit.NewProse(look.Heading, kit.TightLeading, kit.Strong("Nothing found"))},
		kit.Item{Object: p.advice, Above: look.Gap},
		kit.Item{Object: p.suggestion, Above: look.Room, Natural: true},
		kit.Item{Object: p.unfilter, Above: look.Space, Natural: true},
		kit.Item{Object: p.clear, Above: look.Space, Natural: true},
	)
	column.Margin = fyne.NewSize(look.Space, look.Room)
	p.nothing = kit.NewPage(column)
}

// advise says what can be done where nothing was found.
func (p *listPane) advise() {
	s := p.screen
	advice := "Try fewer words, or only their first letters."
	switch n := s.found.unfiltered; {
	case n == 1:
		advice = "One scenario is found without the filters."
	case n > 1:
		advice = fmt.Sprintf("%d scenarios are found without the filters.", n)
	case s.filtered() && blank(bare(s.found.query)):
		advice = "No scenario is like that now."
	}
	p.advice.SetParts(kit.Plain(advice))
	kit.SetVisible(p.suggestion, s.suggests())
	kit.SetVisible(p.unfilter, s.filtered())
	p.suggestion.SetLabel("Did you mean " + strings.TrimSpace(bare(s.found.suggestion).String()) + "?")
	p.unfilter.Refresh()
	p.nothing.Refresh()
}

// bare returns a query without its filters.
func bare(q search.Query) search.Query {
	q.Filters = nil
	return q
}
