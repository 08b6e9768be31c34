package study_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// log stamps facts as the journal does and keeps them in memory.
type log struct {
	facts []journal.Fact
	now   func() time.Time
}

func (l *log) Installation() string { return "here" }

func (l *log) Record(facts ...journal.Fact) []journal.Fact { return l.stamp("", facts) }

func (l *log) RecordGroup(facts ...journal.Fact) []journal.Fact {
	return l.RecordIn("", facts...)
}

func (l *log) RecordIn(group string, facts ...journal.Fact) []journal.Fact {
	if group == "" {
		group = fmt.Sprintf("here:%d", len(l.facts)+1)
	}
	return l.stamp(group, facts)
}

func (l *log) stamp(group string, facts []journal.Fact) []journal.Fact {
	stamped := slices.Clone(facts)
	for i := range stamped {
		f := &stamped[i]
		f.Version, f.Installation, f.Group = journal.Format, l.Installation(), group
		f.Number = uint64(len(l.facts) + 1)
		f.Order, f.Wall = int64(f.Number), l.now().UnixMilli()
		l.facts = append(l.facts, *f)
	}
	return stamped
}

// kinds lists the kinds of all recorded facts.
func (l *log) kinds() string {
	var kinds []string
	for _, f := range l.facts {
		kinds = append(kinds, string(f.Kind))
	}
	return strings.Join(kinds, " ")
}

// sampleDeck has three scenarios of three must-points and an extra each, in two
// categories.
func sampleDeck() *scenario.Deck {
	return &scenario.Deck{
		ID: "python", Name: "Python",
		Categories: []scenario.Category{
			{ID: "concurrency", Name: "Concurrency and workers"},
			{ID: "operations", Name: "Shipping and operating"},
			{ID: "teams", Name: "Teams"}, // has no scenario
		},
		Scenarios: []*scenario.Scenario{
			sample("gil", "concurrency", "What does the global interpreter lock really change about a design?",
				"One thread runs bytecode.|In the default build a lock lets a single thread interpret at a time, so CPU work does not spread over cores.",
				"Waiting does not hold it.|Sockets, files and sleeps release the lock; threads still help a service that mostly waits.",
				"Processes buy cores.|A process pool runs Python in parallel and charges memory, start-up and pickling for it."),
			sample("pools", "concurrency", "How large should a connection pool be, and who decides?",
				"Start from the database.|It has the fewest connections to give, so its limit divides among all workers.",
				"Measure the wait.|A pool is too small when requests queue for a connection while the database idles.",
				"Fail early.|A short timeout on checkout turns overload into an error that somebody sees."),
			sample("release", "operations", "How do you release without fear?",
				"Rehearse the way back.|A rollback that was never tried is a hope, so try it on an ordinary day.",
				"Small steps.|A release of one change names its culprit.",
				"Watch before you widen.|A tenth of the traffic shows what the tests could not."),
		},
	}
}

func sample(id, category, question string, points ...string) *scenario.Scenario {
	sc := &scenario.Scenario{ID: id, Category: category, Level: scenario.Core, Title: id, Question: scenario.Text{Plain: question}}
	add := func(id, text string) {
		phrase, body, _ := strings.Cut(text, "|")
		sc.Points = append(sc.Points, scenario.Point{
			ID: id, Phrase: scenario.Text{Plain: phrase}, Body: scenario.Text{Plain: body},
		})
	}
	for i, text := range points {
		add(string(rune('a'+i)), text)
	}
	add("x1", "Name an exception.|Whoever knows where the rule ends has used it.")
	return sc
}
