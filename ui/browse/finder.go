package browse

import (
	"context"
	"slices"
	"sync/atomic"

	"rehearse/data/scenario"
	"rehearse/data/search"
	"rehearse/data/study"
	"rehearse/ui/kit"
)

// mostAtOnce is the number of scenarios up to which a query is answered before
// the key that asked it is done; a larger deck is searched beside the window.
const mostAtOnce = 2000

// answer is what a query found.
type answer struct {
	text  string // the query; "" is none
	query search.Query
	hits  []search.Hit
	// Where there are no hits: what may have been meant, blank for nothing, and
	// how many scenarios there are without the filters.
	suggestion search.Query
	unfiltered int
}

// finder reads the deck and the user's notes and answers queries. It belongs to
// the UI goroutine; what takes long it does beside it.
type finder struct {
	post   kit.Dispatch
	atOnce int // scenarios
	deck   *scenario.Deck
	book   *study.Book
	known  search.Known
	// is is asked on the UI goroutine only.
	is search.Is
	// ready is called when there is an index, and when it has other notes.
	ready func()

	index     *search.Index // nil until the deck was read
	preparing bool
	read      atomic.Int64 // scenarios so far
	noting    bool         // notes are read
	noted     bool         // there were some
	renoted   bool         // they changed since

	cancelReading, cancelAsking func()
}

func newFinder(post kit.Dispatch, deck *scenario.Deck, book *study.Book, is search.Is, ready func()) *finder {
	return &finder{
		post: post, atOnce: mostAtOnce, deck: deck, book: book, known: search.KnownOf(deck), is: is, ready: ready,
		cancelReading: func() {}, cancelAsking: func() {},
	}
}

// close ends what is under way.
func (f *finder) close() {
	f.cancelReading()
	f.cancelAsking()
}

// begun reports whether the deck was read, or is.
func (f *finder) begun() bool { return f.preparing || f.index != nil }

// prepare reads the deck; it is called once.
func (f *finder) prepare() {
	f.preparing = true
	ctx, stop := context.WithCancel(context.Background())
	deck, read := f.deck, &f.read
	build := func() (*search.Index, error) {
		return search.Build(ctx, deck, func(done int) { read.Store(int64(done)) })
	}
	drop := kit.Async(f.post, build, func(x *search.Index, err error) {
		f.preparing = false
		if err != nil {
			return
		}
		f.index = x
		f.ready()
		f.readNotes()
	})
	f.cancelReading = func() {
		stop()
		drop()
	}
}

// progress returns how much of the deck was read, in percent.
func (f *finder) progress() int {
	return int(f.read.Load()) * 100 / max(len(f.deck.Scenarios), 1)
}

// readNotes brings what the user wrote into the index.
func (f *finder) readNotes() {
	if f.index == nil {
		return // they are read after the deck
	}
	if f.renoted = f.noting; f.noting {
		return
	}
	texts := make(map[scenario.Ref]string)
	for _, n := range f.book.Notes() {
		texts[n.Ref] = n.Text
	}
	if len(texts) == 0 && !f.noted {
		return
	}
	f.noting, f.noted = true, true
	x := f.index
	with := func() (*search.Index, error) { return x.WithNotes(texts), nil }
	f.cancelReading = kit.Async(f.post, with, func(x *search.Index, _ error) {
		f.noting, f.index = false, x
		f.ready()
		if f.renoted {
			f.readNotes()
		}
	})
}

// ask answers a query; what was asked before and is not answered yet never will
// be. Without an index there is no answer.
func (f *finder) ask(text string, done func(answer)) {
	f.cancelAsking()
	if f.index == nil {
		return
	}
	x := f.index
	q, _ := f.known.Parse(text)
	if len(f.deck.Scenarios) <= f.atOnce {
		a, _ := find(context.Background(), x, f.deck, q, f.is)
		a.text = text
		done(a)
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	deck, is := f.deck, f.recorded(q)
	drop := kit.Async(f.post, func() (answer, error) { return find(ctx, x, deck, q, is) }, func(a answer, err error) {
		if a.text = text; err == nil {
			done(a)
		}
	})
	f.cancelAsking = func() {
		stop()
		drop()
	}
}

// recorded returns an Is that can be asked on any goroutine: the book cannot.
func (f *finder) recorded(q search.Query) search.Is {
	type state struct {
		status search.Status
		id     string
	}
	holds := make(map[state]bool)
	for _, filter := range q.Filters {
		for _, s := range f.deck.Scenarios {
			if status := search.Status(filter.Value); filter.Key == search.ByStatus && f.is(status, s) {
				holds[state{status, s.ID}] = true
			}
		}
	}
	return func(status search.Status, s *scenario.Scenario) bool { return holds[state{status, s.ID}] }
}

// find answers a query that was taken apart.
func find(ctx context.Context, x *search.Index, deck *scenario.Deck, q search.Query, is search.Is) (answer, error) {
	a := answer{query: q}
	if blank(q) {
		a.hits = all(deck)
		return a, nil
	}
	var err error
	if a.hits, err = x.Search(ctx, q, is); err != nil || len(a.hits) > 0 {
		return a, err
	}
	if len(q.Filters) > 0 && !blank(bare(q)) {
		without, err := x.Search(ctx, bare(q), is)
		if a.unfiltered = len(without); err != nil || len(without) > 0 {
			return a, err
		}
	}
	a.suggestion = suggest(ctx, x, q, is)
	return a, ctx.Err()
}

// suggest returns what may have been meant, with the filters, if that is found.
func suggest(ctx context.Context, x *search.Index, q search.Query, is search.Is) search.Query {
	text, ok := x.Suggest(bare(q).String())
	if !ok {
		return search.Query{}
	}
	meant, _ := search.Known{}.Parse(text)
	meant.Filters = q.Filters
	if hits, err := x.Search(ctx, meant, is); err != nil || len(hits) == 0 {
		return search.Query{}
	}
	return meant
}

// blank reports whether a query asks for nothing yet.
func blank(q search.Query) bool {
	return len(q.Words)+len(q.Phrases)+len(q.Without)+len(q.Filters) == 0
}

// all returns a whole deck as hits.
func all(deck *scenario.Deck) []search.Hit {
	hits := make([]search.Hit, len(deck.Scenarios))
	for i, s := range deck.Scenarios {
		hits[i] = search.Hit{Scenario: s, Line: search.Line{Field: search.Question, Text: s.Question}}
	}
	return slices.Clip(hits)
}
