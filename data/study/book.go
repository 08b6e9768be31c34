// Package study keeps what the user did: stars, notes, reviews and the sitting
// that is under way, and says what to rehearse next. The Book is the one owner;
// everything it knows is the fold of the journal's facts, and each command adds
// facts.
//
// # Days
//
// All plans are made for a study day ([memory.Day]), which the caller hands in.
// The day of a review is that of the clock and zone it was written with.
//
// # Drills
//
// A card that asks for some points of a scenario only, and leaves a must-point
// out, is a drill. It grades what it asks, and that is all: a scenario is seen,
// asked today and counted in a day's quota by a review that asked for all its
// must-points.
//
// # Set aside
//
// A scenario that is set aside is neither due nor weak, and no plan asks it.
package study

import (
	"cmp"
	"slices"
	"strings"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// Change says which kinds of thing a command changed.
type Change uint8

// The kinds of change that screens can subscribe to.
const (
	Stars Change = 1 << iota
	Order        // the user's own order of the stars
	Notes
	Asides
	Settings
	Reviews
	Sittings

	Anything = Stars | Order | Notes | Asides | Settings | Reviews | Sittings
)

// Log stamps facts, keeps them for ever and returns them stamped.
type Log interface {
	// Installation names the installation that recorded facts come from.
	Installation() string
	// Record is for what cannot be undone.
	Record(facts ...journal.Fact) []journal.Fact
	// RecordGroup is for an action that undo takes back as one.
	RecordGroup(facts ...journal.Fact) []journal.Fact
	// RecordIn is RecordGroup that goes on with the group of an action before;
	// "" begins a new one.
	RecordIn(group string, facts ...journal.Fact) []journal.Fact
}

// Book owns what the user did. It is touched on the UI goroutine only: that is
// why it has no lock.
type Book struct {
	deck  *scenario.Deck
	log   Log
	facts *journal.Facts // all, in their order

	index   index
	history history
	sitting *Sitting
	// mine is the id of the sitting that this installation began or went on
	// with last. Without one that is known, the latest of all counts: an
	// installation may have got a new id, or the data of another computer.
	mine    string
	learned map[string]*learned // by scenario, as far as it was asked for

	read func() *Book // what Settle is to bring in; nil when it has

	subscribers []*subscriber
}

type subscriber struct {
	want Change
	tell func(Change)
}

// NewBook returns a book about the deck. given are the facts of the journal so
// far, in their order, or nil; they are the book's from now on. Undo reaches the
// last actions of them only.
func NewBook(deck *scenario.Deck, log Log, given *journal.Facts) *Book {
	b := &Book{deck: deck, log: log}
	b.restart(given)
	return b
}

// Subscribe calls tell after each command that changed a wanted kind of thing.
// It carries no data: the screen reads the book again. The returned function
// ends the subscription.
func (b *Book) Subscribe(want Change, tell func(Change)) (cancel func()) {
	s := &subscriber{want: want, tell: tell}
	b.subscribers = append(b.subscribers, s)
	return func() {
		s.want = 0 // it may be cancelled while others are being told
		b.subscribers = slices.DeleteFunc(b.subscribers, func(o *subscriber) bool { return o == s })
	}
}

func (b *Book) announce(c Change) {
	for _, s := range slices.Clone(b.subscribers) {
		if s.want&c != 0 {
			s.tell(c & s.want)
		}
	}
}

// apply adds stamped facts and tells who wants to know.
func (b *Book) apply(stamped []journal.Fact) {
	var changed Change
	mine := b.mine
	for i := range stamped {
		mine = b.mineAfter(&stamped[i], mine)
	}
	if mine != b.mine {
		b.mine = mine
		if !begun(stamped, mine) {
			changed |= b.reseat()
		}
	}
	for i := range stamped {
		f := &stamped[i]
		at := b.facts.Len()
		b.facts.Add(f)
		b.history.add(at, f)
		about := b.index.add(at, f)
		if b.history.took(f) {
			continue
		}
		if f.Kind == journal.Review {
			b.learn(f)
		}
		changed |= about | b.sit(f)
	}
	b.announce(changed)
}

// replay derives everything from the facts again, but for what was learned.
// Actions before the oldest are out of the reach of undo.
func (b *Book) replay(oldest uint64) {
	b.history = newHistory(b.log.Installation(), oldest)
	b.index = newIndex()
	b.mine = ""
	for i, f := range b.facts.From(0) {
		b.history.add(i, f)
		b.index.add(i, f)
		b.mine = b.mineAfter(f, b.mine)
	}
	b.sitting = b.choose()
}

// restart is replay as at the start of the app, of the facts there are now.
func (b *Book) restart(given *journal.Facts) {
	if b.facts = given; given == nil {
		b.facts = new(journal.Facts)
	}
	b.learned = make(map[string]*learned)
	b.replay(0)
	b.history.limit()
}

// known reports whether the deck has the scenario or point.
func (b *Book) known(ref scenario.Ref) bool {
	s, ok := b.deck.Scenario(ref.Scenario)
	if ok && ref.Point != "" {
		_, ok = s.Point(ref.Point)
	}
	return ok && ref.Deck == b.deck.ID
}

// Ref names a scenario of the book's deck, or a point of it.
func (b *Book) Ref(id, point string) scenario.Ref {
	return scenario.Ref{Deck: b.deck.ID, Scenario: id, Point: point}
}

func compareRefs(a, c scenario.Ref) int {
	return cmp.Or(
		strings.Compare(a.Deck, c.Deck), strings.Compare(a.Scenario, c.Scenario), strings.Compare(a.Point, c.Point))
}
