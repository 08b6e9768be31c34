package study_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

// record is a study.Log that keeps the facts in memory.
type record struct {
	installation string
	wall         time.Time
	order        int64 // the greatest seen
	facts        []journal.Fact
	own          uint64
}

func newRecord(installation string) *record {
	return &record{installation: installation, wall: time.Date(2026, 3, 1, 20, 0, 0, 0, time.UTC)}
}

func (r *record) Installation() string { return r.installation }

func (r *record) Record(facts ...journal.Fact) []journal.Fact { return r.stamp("", facts) }

func (r *record) RecordGroup(facts ...journal.Fact) []journal.Fact {
	return r.stamp(fmt.Sprintf("%s:%d", r.installation, r.own+1), facts)
}

func (r *record) stamp(group string, facts []journal.Fact) []journal.Fact {
	for i := range facts {
		r.own++
		r.wall = r.wall.Add(time.Second)
		r.order = max(r.wall.UnixMilli(), r.order+1)
		f := &facts[i]
		f.Version, f.Installation, f.Number, f.Group = journal.Format, r.installation, r.own, group
		f.Order, f.Wall, f.Zone = r.order, r.wall.UnixMilli(), 60
	}
	r.facts = append(r.facts, facts...)
	return facts
}

// read returns a book that starts from the facts, as after a restart.
func (r *record) read(facts []journal.Fact) *study.Book {
	for i := range facts {
		r.order = max(r.order, facts[i].Order)
	}
	r.facts = slices.Clone(facts)
	return study.NewBook(deck(), r, slices.Clone(facts))
}

// deck has scenarios s1 to s4 with the points a, b, c and x1.
func deck() *scenario.Deck {
	d := &scenario.Deck{ID: "python"}
	for i := range 4 {
		s := &scenario.Scenario{ID: fmt.Sprintf("s%d", i+1)}
		for _, id := range points() {
			s.Points = append(s.Points, scenario.Point{ID: id})
		}
		d.Scenarios = append(d.Scenarios, s)
	}
	return d
}

func points() []string { return []string{"a", "b", "c", "x1"} }

// fresh returns a book in which nothing has happened, and its log.
func fresh(t *testing.T) (*study.Book, *record) {
	t.Helper()
	r := newRecord("me")
	return study.NewBook(deck(), r, nil), r
}

// sitting returns a book with a sitting over s1, s2 and s3.
func sitting(t *testing.T) (*study.Book, *record) {
	t.Helper()
	b, r := fresh(t)
	b.Begin(study.Everything, []string{"s1", "s2", "s3"})
	return b, r
}

// view is all that can be seen of a book, in words.
type view struct{ stars, reviews, sitting string }

func see(b *study.Book) view {
	var v view
	for _, s := range b.Stars() {
		v.stars += fmt.Sprintln(s.Ref, s.At, b.Starred(s.Ref))
	}
	for _, s := range deck().Scenarios {
		if r, ok := b.LastReview(b.Ref(s.ID, "")); ok {
			v.reviews += fmt.Sprintln(s.ID, r.At, r.Said, r.Missed)
		}
	}
	s, ok := b.Sitting()
	if !ok {
		return v
	}
	v.sitting = fmt.Sprintln(s.ID, s.Source, s.Order, s.Position(), s.Turned(), ticked(s))
	for _, ref := range s.Order {
		o, done := s.Outcome(ref)
		v.sitting += fmt.Sprintln(ref, o, done)
	}
	return v
}

// changed says which kinds of thing differ between two views.
func changed(from, to view) study.Change {
	var c study.Change
	if from.stars != to.stars {
		c |= study.Stars
	}
	if from.reviews != to.reviews {
		c |= study.Reviews
	}
	if from.sitting != to.sitting {
		c |= study.Sittings
	}
	return c
}

// ticked lists the ticked points of a sitting: "s1#a s1#b".
func ticked(s *study.Sitting) string {
	var list []string
	for _, ref := range s.Order {
		for _, p := range points() {
			if s.Ticked(scenario.Ref{Deck: ref.Deck, Scenario: ref.Scenario, Point: p}) {
				list = append(list, ref.Scenario+"#"+p)
			}
		}
	}
	return strings.Join(list, " ")
}

// current returns the id of the scenario to answer now, or "" when there is none.
func current(b *study.Book) string {
	s, ok := b.Unfinished()
	if !ok {
		return ""
	}
	ref, _ := s.Current()
	return ref.Scenario
}

func theSitting(t *testing.T, b *study.Book) *study.Sitting {
	t.Helper()
	s, ok := b.Sitting()
	if !ok {
		t.Fatal("there is no sitting")
	}
	return s
}

// kinds lists the kinds of facts: "begin tick tick".
func kinds(facts []journal.Fact) string {
	var list []string
	for i := range facts {
		list = append(list, string(facts[i].Kind))
	}
	return strings.Join(list, " ")
}
