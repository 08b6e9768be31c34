package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"rehearse/data/scenario"
)

// runLength is how many words in a row two scenarios may not share without a look.
const runLength = 8

// printAlike lists word runs that stand in two scenarios. It is no rule: names
// and fixed phrases may recur; somebody looks at each.
func printAlike(d *scenario.Deck, out io.Writer) {
	owner := make(map[string]string)
	for _, s := range d.Scenarios {
		for _, text := range texts(s) {
			w := bare(text)
			for i := 0; i+runLength <= len(w); i++ {
				key := strings.Join(w[i:i+runLength], " ")
				switch first, ok := owner[key]; {
				case !ok:
					owner[key] = s.ID
				case first != s.ID:
					fmt.Fprintf(out, "alike: %q in %s and %s\n", key, first, s.ID)
				}
			}
		}
	}
}

// texts returns everything of a scenario that is read.
func texts(s *scenario.Scenario) []string {
	all := []string{s.Question.Plain, s.Breath.Plain, s.TradeOff.Plain}
	for _, p := range s.Points {
		all = append(all, p.Phrase.Plain+" "+p.Body.Plain)
	}
	for _, e := range append(append([]scenario.Exchange{}, s.FollowUps...), s.RedFlags...) {
		all = append(all, e.Said.Plain+" "+e.Reply.Plain)
	}
	return all
}

// bare returns the words of a text without case and signs.
func bare(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
