package study_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/memory"
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

func (r *record) RecordGroup(facts ...journal.Fact) []journal.Fact { return r.RecordIn("", facts...) }

func (r *record) RecordIn(group string, facts ...journal.Fact) []journal.Fact {
	if group == "" {
		group = fmt.Sprintf("%s:%d", r.installation, r.own+1)
	}
	return r.stamp(group, facts)
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

// at sets the clock to an hour of a day after the first, on the wall of the user.
func (r *record) at(day, hour, minute int) {
	r.wall = time.Date(2026, 3, 1+day, hour-1, minute, 0, 0, time.UTC)
}

// day is the study day that the clock shows.
func (r *record) day() memory.Day { return memory.DayOf(r.wall.In(time.FixedZone("", 60*60))) }

// answer rehearses a scenario, or points of one, and ticks what was said.
func (r *record) answer(b *study.Book, what string, said ...string) journal.Fact {
	begin(b, study.Everything, strings.Fields(what)...)
	b.Tick(true, said...)
	b.Save(time.Minute, r.day())
	return r.facts[len(r.facts)-1]
}

// read returns a book that starts from the facts, as after a restart.
func (r *record) read(facts []journal.Fact) *study.Book {
	for i := range facts {
		r.order = max(r.order, facts[i].Order)
		if facts[i].Installation == r.installation {
			r.own = max(r.own, facts[i].Number)
		}
	}
	r.facts = slices.Clone(facts)
	return study.NewBook(deck(), r, journal.Pack(facts))
}

// today is the study day on which a new record begins.
func today() memory.Day { return newRecord("").day() }

// begin starts a sitting over the scenarios or points: "s1", "s2#a".
func begin(b *study.Book, source study.Source, what ...string) {
	run := study.Run{Source: source}
	for _, w := range what {
		id, point, _ := strings.Cut(w, "#")
		run.Refs = append(run.Refs, b.Ref(id, point))
	}
	b.Begin(run)
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
	begin(b, study.Everything, "s1", "s2", "s3")
	return b, r
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
