// Package search finds scenarios by what somebody half remembers of them.
//
// [Build] reads a deck once, [Index.Search] ranks its scenarios for a [Query],
// and a [Marker] marks in any other text of a card what the query found. An
// Index never changes, so any goroutine may search it; [Index.WithNote] returns
// another one that shares the deck's part.
//
// # From the query to the hits
//
// Text and query are folded alike (fold.go): lower case, no accents,
// apostrophes and genitives, every sign a border. Each word of the query is then understood
// by itself, tier by tier (tiers.go), and goes to the next tier only if nothing
// was found: as typed, with its inflections, what it is short for and, while it
// is typed, its beginning; words of its root; two words written as one; words
// nearby; initials, or letters in order, of a name; the end of a compound. Each
// match says how sure it is.
//
// A card scores what its words tell (rank.go): how rare the word is (finder.go),
// times how sure the match, times how much the card says it, by fields (line.go)
// and saturated as in BM25F. That is scaled by how much of the query the card
// and its best line answer, and raised where neighbours of the query stand side
// by side or the title is the query (closest.go). Nothing is found at all when
// no card answers half of the query; otherwise what is far below the best is
// left out, unless one of its names begins as the query does.
//
// A fifth more or less of the weights of fields moves the figures of labelled
// queries by at most three queries in a hundred.
//
// # What callers may rely on
//
// Hits come best first, at most 30; what matches equally well keeps the order
// of the deck. Where nothing is found the slice is nil. Marks are sorted, apart,
// on rune borders of the text that stands beside them, and never empty. Small
// words ("the", "how") alone find only names, not texts.
package search

import (
	"context"
	"slices"

	"rehearse/data/scenario"
)

// Hit is a scenario that matches a query.
type Hit struct {
	Scenario *scenario.Scenario
	Score    float64          // higher is better; compares hits of one query only
	Question []scenario.Range // what matched in the question; often empty
	// Line is the text that matches the query best. Where texts are equal in
	// that, it is one that tells more than the question does.
	Line Line
}

// The segments of an index.
const (
	deckSegment = iota
	noteSegment
	segments
)

// Index is a deck made ready to be searched.
type Index struct {
	deck     *scenario.Deck
	known    Known
	segments [segments]*segment
	notes    notes
	pool     *pool
}

// New reads a deck. The scenarios must not change as long as the Index is used.
func New(deck *scenario.Deck) *Index {
	x, _ := Build(context.Background(), deck, nil)
	return x
}

// Build reads a deck and tells from time to time how many scenarios it has
// read. The error is the context's.
func Build(ctx context.Context, deck *scenario.Deck, progress func(done int)) (*Index, error) {
	b := newBuilder()
	for i, s := range deck.Scenarios {
		if i%256 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if progress != nil {
				progress(i)
			}
		}
		b.add(narrow(i), lines(s))
	}
	x := &Index{deck: deck, known: KnownOf(deck), pool: newPool(len(deck.Scenarios))}
	x.segments = [segments]*segment{b.build(), newBuilder().build()}
	if progress != nil {
		progress(len(deck.Scenarios))
	}
	return x, ctx.Err()
}

// most is how many hits a query has at most: more is not an answer.
const most = 30

// Find returns the scenarios that match a query as somebody types it, best
// first, nil for none. Operators that cannot be read are left out.
func (x *Index) Find(query string) []Hit {
	q, _ := x.known.Parse(query)
	hits, _ := x.Search(context.Background(), q, nil)
	return hits
}

// Is decides what is:starred, is:due and is:weak say about a scenario.
type Is func(status Status, s *scenario.Scenario) bool

// Search returns the scenarios that match a query, best first; what matches
// equally well keeps the order of the deck. Without an Is nothing is starred,
// due or weak. The error is the context's.
func (x *Index) Search(ctx context.Context, q Query, is Is) ([]Hit, error) {
	f := x.finder(ctx, q, is)
	var hits []Hit
	if len(f.readings) == 0 {
		hits = f.all()
	} else {
		for _, c := range f.rank() {
			hits = append(hits, f.hit(c))
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return hits, nil
}

// all returns what the filters alone leave.
func (f *finder) all() []Hit {
	if len(f.query.Filters) == 0 && len(f.query.Without) == 0 {
		return nil
	}
	var hits []Hit
	for i, s := range f.index.deck.Scenarios {
		if f.stopped(i) {
			return nil
		}
		if f.passes(narrow(i)) {
			hits = append(hits, Hit{Scenario: s, Score: 1, Line: Line{Field: Question, Text: s.Question}})
		}
	}
	return slices.Clip(hits)
}
