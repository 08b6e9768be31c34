// Package study keeps what the user did: stars, reviews and the sitting that is
// under way. The Book is the one owner; everything it knows is the fold of the
// journal's facts, and each command adds facts.
package study

import (
	"maps"
	"slices"
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// Change says which kinds of thing a command changed.
type Change uint8

// The kinds of change that screens can subscribe to.
const (
	Stars Change = 1 << iota
	Reviews
	Sittings

	Anything = Stars | Reviews | Sittings
)

// Log stamps facts, keeps them for ever and returns them stamped.
type Log interface {
	// Installation names the installation that recorded facts come from.
	Installation() string
	// Record is for what cannot be undone.
	Record(facts ...journal.Fact) []journal.Fact
	// RecordGroup is for an action that undo takes back as one.
	RecordGroup(facts ...journal.Fact) []journal.Fact
}

// Review is the last save of one scenario.
type Review struct {
	At     time.Time
	Said   []string // ids of points
	Missed []string
}

// Result says how a point went.
type Result int

// The results.
const (
	NeverAsked Result = iota
	Unsaid
	Said
)

// Of returns how the point with the id went.
func (r Review) Of(point string) Result {
	switch {
	case slices.Contains(r.Said, point):
		return Said
	case slices.Contains(r.Missed, point):
		return Unsaid
	}
	return NeverAsked
}

// Star is one bookmark.
type Star struct {
	Ref scenario.Ref
	At  time.Time
}

// Book owns what the user did. It is touched on the UI goroutine only: that is
// why it has no lock.
type Book struct {
	deck  *scenario.Deck
	log   Log
	facts []journal.Fact

	state   state
	history history

	subscribers []*subscriber
}

type subscriber struct {
	want Change
	tell func(Change)
}

// NewBook returns a book about the deck. facts are those of the journal so
// far, in their order.
func NewBook(deck *scenario.Deck, log Log, facts []journal.Fact) *Book {
	b := &Book{deck: deck, log: log, facts: slices.Clip(facts)}
	b.replay()
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
	if id := latestOf(b.log.Installation(), stamped); id != "" {
		b.state.mine = id
	}
	for i := range stamped {
		b.facts = append(b.facts, stamped[i])
		b.history.add(len(b.facts)-1, &stamped[i])
		if !b.history.undone[stamped[i].Group] {
			changed |= b.state.fold(&stamped[i])
		}
	}
	b.announce(changed)
}

// replay derives everything from the facts again.
func (b *Book) replay() {
	b.history = newHistory(b.log.Installation())
	for i := range b.facts {
		b.history.add(i, &b.facts[i])
	}
	b.state = newState()
	b.state.mine = latestOf(b.log.Installation(), b.facts)
	for i := range b.facts {
		if f := &b.facts[i]; !b.history.undone[f.Group] {
			b.state.fold(f)
		}
	}
	if s := b.state.sitting; s != nil { // a later deck may have begun it
		s.Order = slices.DeleteFunc(s.Order, func(r scenario.Ref) bool { return !b.known(r) })
	}
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

// Starred reports whether the scenario or point is bookmarked.
func (b *Book) Starred(ref scenario.Ref) bool {
	_, ok := b.state.stars[ref]
	return ok
}

// Stars returns all bookmarks, newest first.
func (b *Book) Stars() []Star {
	stars := slices.Collect(maps.Values(b.state.stars))
	slices.SortFunc(stars, func(x, y Star) int {
		if c := y.At.Compare(x.At); c != 0 {
			return c
		}
		return compareRefs(x.Ref, y.Ref)
	})
	return stars
}

// Star sets or removes a bookmark. Only what the deck knows can be starred.
func (b *Book) Star(ref scenario.Ref, on bool) {
	if b.Starred(ref) == on || on && !b.known(ref) {
		return
	}
	b.apply(b.log.RecordGroup(journal.Fact{Kind: journal.Star, Object: ref.String(), On: on}))
}

// LastReview returns the latest save of a scenario.
func (b *Book) LastReview(ref scenario.Ref) (Review, bool) {
	r, ok := b.state.reviews[ref]
	return r, ok
}

// Sitting returns the sitting that this installation began or went on with last,
// finished or not; before it did, the latest of all computers. It must not be
// kept: the next command may replace it.
func (b *Book) Sitting() (*Sitting, bool) { return b.state.sitting, b.state.sitting != nil }

// Unfinished returns that sitting if something of it is left to do.
func (b *Book) Unfinished() (*Sitting, bool) {
	s, ok := b.Sitting()
	if !ok {
		return nil, false
	}
	_, left := s.Current()
	return s, left
}
