package study

import (
	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// Unread returns a book that knows nothing yet. read returns the book that it
// is to be, for which it may wait, or nil when there is none.
func Unread(deck *scenario.Deck, read func() *Book) *Book {
	b := NewBook(deck, silence{}, nil)
	b.read = read
	return b
}

// Settle waits until the book is read, and tells what is in it. Every command
// does this first.
func (b *Book) Settle() {
	if b.read == nil {
		return
	}
	r := b.read()
	b.read = nil
	if r == nil {
		return
	}
	before := b.snapshot()
	b.log, b.facts = r.log, r.facts
	b.index, b.history, b.learned = r.index, r.history, r.learned
	b.mine, b.sitting = r.mine, r.sitting
	b.announce(before.differs(b.snapshot()))
}

// silence is the log of a book that could not be read: it records nothing.
type silence struct{}

func (silence) Installation() string                            { return "" }
func (silence) Record(...journal.Fact) []journal.Fact           { return nil }
func (silence) RecordGroup(...journal.Fact) []journal.Fact      { return nil }
func (silence) RecordIn(string, ...journal.Fact) []journal.Fact { return nil }
