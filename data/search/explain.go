package search

import (
	"context"
	"fmt"
	"strings"
)

// Explain says in words how a query was understood and why each hit ranks
// where it does.
func (x *Index) Explain(query string) string {
	q, problem := x.known.Parse(query)
	f := x.finder(context.Background(), q, nil)
	var b strings.Builder
	if problem != nil {
		fmt.Fprintln(&b, problem)
	}
	for _, r := range f.readings {
		fmt.Fprintf(&b, "%q: %s, tells %.2f%s\n", r.text, r.tier, r.info, x.meanings(r))
	}
	for i, c := range f.rank() {
		s := x.deck.Scenarios[c.card]
		l := f.line(c)
		fmt.Fprintf(&b, "%2d. %s %.3f: covers %.2f, line %.2f, pairs %.2f, name %.1f; %s: %s\n",
			i+1, s.ID, c.score, c.cover, c.value/f.total, c.pairs/f.total, c.name, l.Field, l.Text.Plain)
	}
	return b.String()
}

// meanings lists what a word of the query was taken for, the first few.
func (x *Index) meanings(r *reading) string {
	const few = 8
	var all []string
	for i, list := range r.terms {
		for _, t := range list {
			all = append(all, fmt.Sprintf("%s %.2f", x.segments[i].words.word(t.id), t.sure))
		}
	}
	for _, n := range r.names {
		all = append(all, fmt.Sprintf("%q %.2f", n.text, n.sure))
	}
	for _, h := range r.halves {
		all = append(all, h.first.text+" + "+h.second.text)
	}
	if r.short() {
		all = append(all, fmt.Sprintf("names with %s-", r.text))
	}
	if len(all) > few {
		all = append(all[:few], "and more")
	}
	if len(all) == 0 {
		return ""
	}
	return ": " + strings.Join(all, ", ")
}
