// Package search finds scenarios by what somebody half remembers of them.
//
// [New] reads a deck once; [Index.Find] ranks its scenarios for a query, and
// [Highlight] marks the words of a query in any other text of a card. An Index
// never changes, so any goroutine may search it.
//
// # What matches
//
// Text and query are folded alike: lower case, without accents and
// apostrophes, every other sign a space. Each word of the query must stand
// somewhere in the scenario: as a word, as the beginning of one or, from three
// letters, inside one. Only when no scenario has every word at the start of a
// word, the letters of a word may also stand apart but in order, in the title
// or a search word, as in an abbreviation: "cnfg" finds "config". On long texts
// that would match anything.
//
// A word scores once in each of five groups, by its best match there: title
// and search words, question, breath, points, the rest. Each group weighs
// twice as much as the next, so that of two equal matches the one in the
// weightier group outweighs all the others. A hit scores the sum over the
// words.
//
// # What callers may rely on
//
// Hits come best first; what matches equally well keeps the order of the deck.
// Where nothing is found the slice is nil. Scores compare hits of one query
// only. Marks are sorted, apart, on rune borders of the text that stands beside
// them, and never empty.
//
// A richer ranking can take the place of this one without touching its
// callers: tiers change the scores only, operators are read from the query
// string, the user's notes are one [Field] more, and a search that can be
// cancelled is a method beside Find that takes a context.
package search

import (
	"slices"
	"strings"

	"rehearse/data/scenario"
)

// Field says which part of a scenario a line belongs to.
type Field string

// The fields that are searched.
const (
	Title      Field = "title"
	SearchWord Field = "search word"
	Question   Field = "question"
	Breath     Field = "breath"
	Point      Field = "point" // phrase and body are two lines
	TradeOff   Field = "trade-off"
	FollowUp   Field = "follow-up" // said and reply are two lines
)

// Line is one text of a scenario and where the query stands in it.
type Line struct {
	Field  Field
	Point  string // id of the point; "" outside points
	Number int    // place in Scenario.FollowUps, from 0; 0 outside follow-ups
	Text   scenario.Text
	Marks  []scenario.Range // what matched, in Text.Plain
}

// Hit is a scenario that matches a query.
type Hit struct {
	Scenario *scenario.Scenario
	Score    int              // higher is better; at least 1
	Question []scenario.Range // what matched in the question; often empty
	// Line is the text that matches the most words of the query. Where texts
	// are equal in that, it is one that tells more than the question does.
	Line Line
}

// Index is a deck made ready to be searched.
type Index struct{ cards []card }

// New reads a deck. The scenarios must not change as long as the Index is used.
func New(deck *scenario.Deck) *Index {
	x := &Index{cards: make([]card, len(deck.Scenarios))}
	for i, s := range deck.Scenarios {
		x.cards[i] = newCard(s)
	}
	return x
}

// Find returns the scenarios in which every word of the query stands, best
// first. It returns nil for a query without a letter or a digit.
func (x *Index) Find(query string) []Hit {
	words := split(query)
	if len(words) == 0 {
		return nil
	}
	how := exactly
	found := x.rate(words, how)
	if !slices.ContainsFunc(found, func(r rated) bool { return r.firm }) {
		how = sloppily
		found = x.rate(words, how)
	}
	if len(found) == 0 {
		return nil
	}
	slices.SortStableFunc(found, func(a, b rated) int { return b.score - a.score })
	hits := make([]Hit, len(found))
	for i, r := range found {
		hits[i] = r.hit(words, how)
	}
	return hits
}

// Highlight returns where the words of the query stand in the text, by the
// rules of Find but without letters apart.
func Highlight(text, query string) []scenario.Range {
	return fold(text).marks(split(query), exactly)
}

// rated is a card with its score for a query.
type rated struct {
	card  *card
	score int
	firm  bool // every word of the query stands at the start of a word
}

func (x *Index) rate(words []string, how manner) []rated {
	var found []rated
	for i := range x.cards {
		if r := x.cards[i].rate(words, how); r.score > 0 {
			found = append(found, r)
		}
	}
	return found
}

func (r rated) hit(words []string, how manner) Hit {
	best := r.card.best(words, how)
	h := Hit{Scenario: r.card.scenario, Score: r.score, Line: best.Line}
	h.Line.Marks = best.folded.marks(words, best.limit(how))
	h.Question = r.card.question().folded.marks(words, exactly)
	return h
}

// split returns the folded words of a query.
func split(query string) []string { return strings.Fields(fold(query).text) }
