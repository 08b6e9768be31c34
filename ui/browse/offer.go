package browse

import (
	"strings"
	"unicode/utf8"

	"rehearse/data/scenario"
	"rehearse/data/search"
	"rehearse/data/settings"
)

// leastKey is how many letters of an operator are typed before it is offered:
// most words that begin like one are none.
const leastKey = 3

// offer shows under the box what can be taken with what stands in it now.
func (s *Screen) offer() {
	if !s.box.focused {
		s.offers.set(nil, -1)
	} else if text := s.box.entry.Text; strings.TrimSpace(text) == "" {
		s.offers.set(s.recent(), -1)
	} else {
		all := s.completions(text)
		chosen := -1
		if len(all) > 0 && operator(text) {
			chosen = 0 // one is typing a value: Enter takes it
		}
		s.offers.set(all, chosen)
	}
	s.root.placeOffers()
}

// withdraw takes away what is offered.
func (s *Screen) withdraw() { s.offers.set(nil, -1) }

// operator reports whether the last thing in a text is one, and not only a word
// that may become one.
func operator(text string) bool { return strings.Contains(tail(text), ":") }

// tail returns what was typed last.
func tail(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }

// completions returns how the operator that is typed may go on.
func (s *Screen) completions(text string) []offer {
	typed := tail(text)
	if !operator(text) && utf8.RuneCountInString(typed) < leastKey && !strings.EqualFold(typed, string(search.ByStatus)) {
		return nil
	}
	var all []offer
	for _, whole := range s.finder.known.Complete(text) {
		if strings.TrimSpace(whole) == text {
			continue // it is all there
		}
		label := strings.TrimSpace(whole[min(len(text)-len(typed), len(whole)):])
		all = append(all, offer{label: label, hint: s.meaning(label), take: func() { s.box.set(whole) }})
	}
	return all
}

// meaning says in words what an operator stands for, where it does not itself.
func (s *Screen) meaning(operator string) string {
	key, value, _ := strings.Cut(operator, ":")
	switch search.Key(key) {
	case search.ByCategory:
		if category, ok := s.deps.Deck.Category(value); ok && value != "" {
			return category.Name
		}
	case search.ByLevel:
		return scenario.Level(value).String()
	case search.ByStatus:
		if value == "" {
			return "starred, due or weak"
		}
	case search.ByTag:
	}
	return ""
}

// recent returns what was searched for lately, and a way to forget it.
func (s *Screen) recent() []offer {
	var all []offer
	for _, words := range s.deps.Searches.List() {
		all = append(all, offer{label: words, take: func() { s.box.set(words) }})
	}
	if len(all) > 0 {
		all = append(all, offer{label: "Clear the recent searches", quiet: true, take: s.forget})
	}
	return all
}

// take does what an offer says. The box has the keys after that.
func (s *Screen) take(o offer) {
	s.withdraw()
	o.take()
	s.host.Post(func() { // a click takes the keys from the box when it has been dealt with
		if !s.closed && !s.box.focused {
			s.host.Focus(s.box.entry)
		}
		if s.box.entry.Text != "" {
			s.offer()
		}
	})
}

// takeChosen takes the offer that is chosen, or the first.
func (s *Screen) takeChosen() { s.take(s.offers.all[max(s.offers.chosen, 0)]) }

// remember notes that the search led to something.
func (s *Screen) remember() {
	s.keepSearches(s.deps.Searches.Latest(s.found.text))
}

// forget empties the list of recent searches.
func (s *Screen) forget() { s.keepSearches(settings.Searches{}) }

func (s *Screen) keepSearches(searches settings.Searches) {
	if searches != s.deps.Searches {
		s.deps.Searches = searches
		s.deps.Searched(searches)
	}
}
