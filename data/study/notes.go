package study

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// longest is how many characters a note keeps.
const longest = 20_000

// Note is what the user wrote: their note on a scenario, their own phrasing of
// a point.
type Note struct {
	Ref  scenario.Ref
	Text string
	At   time.Time // when it was changed last
}

// Visit makes all writes of one visit to a note one action for undo. The zero
// Visit is ready; it ends when something else is done.
type Visit struct{ group string }

// Note returns what the user wrote about a scenario or point, or "".
func (b *Book) Note(ref scenario.Ref) string {
	if f := b.latest(b.index.notes[ref.String()]); f != nil {
		return f.Text
	}
	return ""
}

// Notes returns everything that the user wrote, newest first.
func (b *Book) Notes() []Note {
	var notes []Note
	b.each(b.index.notes, func(ref scenario.Ref, f *journal.Fact) {
		if f.Text != "" {
			notes = append(notes, Note{ref, f.Text, f.When()})
		}
	})
	slices.SortFunc(notes, func(x, y Note) int {
		if c := y.At.Compare(x.At); c != 0 {
			return c
		}
		return compareRefs(x.Ref, y.Ref)
	})
	return notes
}

// Write keeps the user's own words about a scenario or point; "" removes them.
// Only what the deck knows can be written about. A nil visit is one of its own.
func (b *Book) Write(ref scenario.Ref, text string, v *Visit) {
	b.Settle()
	text = cut(text)
	if text == b.Note(ref) || text != "" && !b.known(ref) {
		return
	}
	if v == nil {
		v = new(Visit)
	}
	stamped := b.log.RecordIn(b.goOn(v.group), journal.Fact{Kind: journal.Note, Object: ref.String(), Text: text})
	for i := range stamped {
		v.group = stamped[i].Group
	}
	b.apply(stamped)
}

// goOn returns the group if it is still the newest action, or "".
func (b *Book) goOn(group string) string {
	if n := len(b.history.done); n > 0 && b.facts.At(b.history.done[n-1].first).Group == group {
		return group
	}
	return ""
}

// cut brings a text within the limits of a note.
func cut(text string) string {
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	if strings.TrimSpace(text) == "" {
		return ""
	}
	n := 0
	for i := range text {
		if n == longest {
			return text[:i]
		}
		n++
	}
	return text
}
