package main

import (
	"fmt"
	"strconv"
	"time"

	"rehearse/data/journal"
	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

// app plans as Rehearse does, through the Book itself.
type app struct {
	book *study.Book
	log  *log
	deck *scenario.Deck
}

func newApp() *app {
	a := &app{log: &log{}, deck: newDeck()}
	a.book = study.NewBook(a.deck, a.log, nil)
	return a
}

func newDeck() *scenario.Deck {
	d := &scenario.Deck{ID: "python"}
	for n := range scenarios {
		s := &scenario.Scenario{ID: fmt.Sprintf("s%02d", n)}
		for i := range pointsEach {
			s.Points = append(s.Points, scenario.Point{ID: pointID(i)})
		}
		d.Scenarios = append(d.Scenarios, s)
	}
	return d
}

func pointID(i int) string { return "abcdef"[i : i+1] }

func (a *app) plan(today memory.Day) []int {
	return a.begin(study.Due, a.book.Plan(today).Refs())
}

func (a *app) goOn(today memory.Day) []int {
	return a.begin(study.GoOn, a.book.Plan(today).GoOn)
}

// begin starts a sitting and returns the numbers of its scenarios.
func (a *app) begin(source study.Source, refs []scenario.Ref) []int {
	a.book.Begin(study.Run{Source: source, Refs: refs})
	list := make([]int, 0, len(refs))
	for _, ref := range refs {
		for n, s := range a.deck.Scenarios {
			if s.ID == ref.Scenario {
				list = append(list, n)
			}
		}
	}
	return list
}

func (a *app) save(_ int, at time.Time, ticked [pointsEach]bool) {
	a.log.now = at
	var said []string
	for i, on := range ticked {
		if on {
			said = append(said, pointID(i))
		}
	}
	a.book.Tick(true, said...)
	a.book.Save(rehearsal, memory.DayOf(at))
}

func (a *app) predict(point int, day memory.Day) float64 {
	s := a.deck.Scenarios[point/pointsEach]
	recall, _ := a.book.Recall(a.book.Ref(s.ID, pointID(point%pointsEach)), day)
	return recall
}

// log stamps facts and leaves keeping them to the Book.
type log struct {
	now    time.Time
	number uint64
	order  int64
}

func (l *log) Installation() string { return "learn" }

func (l *log) Record(facts ...journal.Fact) []journal.Fact {
	for i := range facts {
		l.number++
		l.order++
		f := &facts[i]
		f.Version, f.Installation, f.Number = journal.Format, l.Installation(), l.number
		f.Wall, f.Order = l.now.UnixMilli(), l.order
	}
	return facts
}

func (l *log) RecordGroup(facts ...journal.Fact) []journal.Fact { return l.RecordIn("", facts...) }

func (l *log) RecordIn(group string, facts ...journal.Fact) []journal.Fact {
	if group == "" {
		group = l.Installation() + ":" + strconv.FormatUint(l.number+1, 10)
	}
	for i := range facts {
		facts[i].Group = group
	}
	return l.Record(facts...)
}
