package study

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rehearse/data/scenario"
	book "rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// menu is what the tiles offer: the sources of a sitting, or what is to be
// chosen about one of them.
type menu struct {
	caption string
	offers  []offer
}

// deck returns the scenarios that are not set aside, in deck order: those that
// the sources of this page ask. Bookmarks are the user's own choice, and are
// asked whether set aside or not.
func (s *Screen) deck() []*scenario.Scenario {
	return slices.DeleteFunc(slices.Clone(s.deps.Deck.Scenarios), s.aside)
}

func (s *Screen) aside(sc *scenario.Scenario) bool {
	return s.deps.Book.IsAside(s.deps.Book.Ref(sc.ID, ""))
}

func (s *Screen) refs(scenarios []*scenario.Scenario) []scenario.Ref {
	refs := make([]scenario.Ref, len(scenarios))
	for i, sc := range scenarios {
		refs[i] = s.deps.Book.Ref(sc.ID, "")
	}
	return refs
}

// longestAgo returns the scenarios of the deck, those first that were never
// rehearsed, then that which was rehearsed the longest ago.
func (s *Screen) longestAgo() []scenario.Ref {
	at := func(sc *scenario.Scenario) int64 {
		review, ok := s.deps.Book.LastReview(s.deps.Book.Ref(sc.ID, ""))
		if !ok {
			return 0
		}
		return review.At.UnixMilli()
	}
	return s.refs(slices.SortedStableFunc(slices.Values(s.deck()), func(a, b *scenario.Scenario) int {
		return cmp.Compare(at(a), at(b))
	}))
}

// sources is the menu that the page begins with.
func (p *start) sources() menu {
	s := p.screen
	m := menu{caption: "Or rehearse"}
	for _, source := range []offer{
		{name: "today", title: "Today's plan", line: planned(p.now.plan), open: p.now.start},
		{name: "weak", title: "Weak points", line: s.weakness(), open: p.openWeak, empty: len(s.deps.Book.Weak(p.now.day)) == 0},
		{name: "bookmarks", title: "Bookmarks", line: s.bookmarked(), open: p.openBookmarks, empty: s.bookmarked() == noStars},
		{name: "category", title: "A category", line: s.categories(), open: func() { p.enter(p.categoryMenu) }},
		{name: "everything", title: "Everything", line: s.everything(), open: p.openEverything},
		{name: "blind", title: "Everything, blind", line: "Shuffled, without category, level and stars", open: p.openBlind},
	} {
		if source.key = s.button("study."+source.name, "").Key(); source.empty {
			source.key = ""
		}
		if source.name != "today" || p.now.asked() > 0 && p.unfinished() && !p.now.covered() {
			m.offers = append(m.offers, source)
		}
	}
	return m
}

// weakness says how many points are weak, and why.
func (s *Screen) weakness() string {
	weak := s.deps.Book.Weak(s.today().day)
	missed := 0
	for _, point := range weak {
		misses := slices.DeleteFunc(s.deps.Book.Results(point), func(said bool) bool { return said })
		if len(misses) > 1 {
			missed++
		}
	}
	switch slipped := len(weak) - missed; {
	case len(weak) == 0:
		return "No point is weak"
	case slipped == 0:
		return kit.Count(missed, "point") + " you keep missing"
	case missed == 0:
		return kit.Count(slipped, "point") + " that may have slipped"
	default:
		return fmt.Sprintf("%d you keep missing, %d may have slipped", missed, slipped)
	}
}

func (p *start) openWeak() {
	weak := p.screen.deps.Book.Weak(p.now.day)
	if len(weak) == 0 {
		p.screen.host.Say("No point is weak: none was missed twice, and none is long ago")
		return
	}
	p.some("Weak points", "point", book.Run{Source: book.WeakPoints, Refs: weak})
}

// starred returns what has a star, in deck order, and how many stars of both
// kinds there are: a scenario is asked whole, starred points by themselves where
// their scenario has no star.
func (s *Screen) starred() (refs []scenario.Ref, scenarios, points int) {
	b := s.deps.Book
	for _, sc := range s.deps.Deck.Scenarios {
		whole := b.Starred(b.Ref(sc.ID, ""))
		if whole {
			scenarios++
			refs = append(refs, b.Ref(sc.ID, ""))
		}
		for _, p := range sc.Points {
			if !b.Starred(b.Ref(sc.ID, p.ID)) {
				continue
			}
			points++
			if !whole {
				refs = append(refs, b.Ref(sc.ID, p.ID))
			}
		}
	}
	return refs, scenarios, points
}

const noStars = "Nothing starred yet"

func (s *Screen) bookmarked() string {
	switch _, scenarios, points := s.starred(); {
	case scenarios+points == 0:
		return noStars
	case points == 0:
		return kit.Count(scenarios, "scenario")
	case scenarios == 0:
		return kit.Count(points, "point")
	default:
		return kit.Count(scenarios, "scenario") + ", " + kit.Count(points, "point")
	}
}

func (p *start) openBookmarks() {
	refs, _, _ := p.screen.starred()
	if len(refs) == 0 {
		star, point := p.screen.button("study.star", ""), p.screen.button("study.starpoint", "")
		p.screen.host.Say(noStars + ": on a card, " + star.Key() + " stars the scenario and " + point.Key() + " a point")
		return
	}
	p.some("Bookmarks", "bookmark", book.Run{Source: book.Bookmarks, Refs: refs})
}

// categories names the first category and counts the others.
func (s *Screen) categories() string {
	var names []string
	for _, c := range s.deps.Deck.Categories {
		if len(s.deps.Deck.In(c.ID)) > 0 {
			names = append(names, c.Name)
		}
	}
	if more := len(names) - 1; more > 0 {
		return fmt.Sprintf("%s and %d more", names[0], more)
	}
	return strings.Join(names, "")
}

func (p *start) categoryMenu() menu {
	s := p.screen
	m := menu{caption: "A category"}
	for i, c := range s.deps.Deck.Categories {
		in := slices.DeleteFunc(slices.Clone(s.deps.Deck.In(c.ID)), s.aside)
		if len(in) == 0 {
			continue
		}
		run := book.Run{Source: book.Category + book.Source(c.ID), Refs: s.refs(in)}
		m.offers = append(m.offers, offer{
			name: c.ID, title: c.Name, line: tallyOf(s.deps.Book, in).brief(), colour: look.CategoryColour(i),
			open: func() { p.some(c.Name, "scenario", run) },
		})
	}
	return m.numbered()
}

func (p *start) openEverything() {
	p.some("Everything", "scenario", book.Run{Source: book.Everything, Refs: p.screen.longestAgo()})
}

func (p *start) openBlind() {
	refs := p.screen.refs(p.screen.deck())
	p.screen.deps.Shuffle(len(refs), func(i, j int) { refs[i], refs[j] = refs[j], refs[i] })
	p.some("Everything, blind", "scenario", book.Run{Source: book.Everything, Refs: refs, Blind: true})
}

// some begins a sitting of a source; of a large one it lets the user choose how
// much first.
func (p *start) some(title, noun string, r book.Run) {
	const manage = 12 // this many go without a question
	if len(r.Refs) <= manage {
		p.screen.Start(r)
		return
	}
	p.enter(func() menu {
		m := menu{caption: title + ": how many?"}
		for _, n := range []int{fewAtOnce, 2 * fewAtOnce, len(r.Refs)} {
			part := r
			part.Refs = r.Refs[:min(n, len(r.Refs))]
			o := offer{name: strconv.Itoa(n), title: kit.Count(n, noun), line: p.takes(part), open: func() { p.screen.Start(part) }}
			if n >= len(r.Refs) {
				o.name, o.title = "all", "All "+strconv.Itoa(len(r.Refs))
			}
			if last := len(m.offers) - 1; last < 0 || m.offers[last].name != "all" {
				m.offers = append(m.offers, o)
			}
		}
		return m.numbered()
	})
}

// takes says how long a sitting takes, or of drills on how many cards they stand.
func (p *start) takes(r book.Run) string {
	cards := make(map[scenario.Ref]bool)
	for _, ref := range r.Refs {
		cards[ref.Whole()] = true
	}
	if len(cards) < len(r.Refs) || r.Refs[0].Point != "" {
		return "on " + kit.Count(len(cards), "card")
	}
	return about(len(cards), p.now.plan.Takes)
}

// numbered gives the offers digits for keys, as far as there are any.
func (m menu) numbered() menu {
	for i := range m.offers[:min(len(m.offers), len(digits))] {
		m.offers[i].key = digits[i : i+1]
	}
	return m
}

// digits are the keys of the inner tiles, in the order of the keyboard.
const digits = "1234567890"
