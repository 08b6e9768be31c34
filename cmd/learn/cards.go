package main

import (
	"cmp"
	"slices"
	"time"

	"github.com/open-spaced-repetition/go-fsrs/v3"

	"rehearse/data/memory"
	"rehearse/data/study"
)

// grading turns the number of points said into the one grade of a card.
type grading struct {
	name   string
	grades [pointsEach + 1]fsrs.Rating
}

func gradings() []grading {
	const again, hard, good, easy = fsrs.Again, fsrs.Hard, fsrs.Good, fsrs.Easy
	return []grading{
		{"all six or Again", [...]fsrs.Rating{again, again, again, again, again, again, good}},
		{"four or more Good", [...]fsrs.Rating{again, again, again, again, good, good, good}},
		{"six Easy, five Good, three Hard", [...]fsrs.Rating{again, again, again, hard, hard, good, easy}},
	}
}

// cards plans by one FSRS memory for each scenario, under the same rules as the
// app: new ones first, then due ones by lowest recall, then the others.
type cards struct {
	fsrs    *fsrs.FSRS
	grading grading
	rules   study.Rules
	cards   []fsrs.Card // of the scenarios that were seen, in order
	last    []memory.Day
}

func newCards(g grading, rules study.Rules) *cards {
	p := fsrs.DefaultParam()
	p.EnableShortTerm = false
	return &cards{fsrs: fsrs.NewFSRS(p), grading: g, rules: rules}
}

func (c *cards) recall(scenario int, day memory.Day) float64 {
	if scenario >= len(c.cards) {
		return 0
	}
	return c.fsrs.GetRetrievability(c.cards[scenario], day.Time(time.UTC))
}

// seen lists what was seen before today, lowest recall first.
func (c *cards) seen(today memory.Day) []int {
	var list []int
	for scenario, last := range c.last {
		if last < today {
			list = append(list, scenario)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int {
		return cmp.Compare(c.recall(a, today), c.recall(b, today))
	})
	return list
}

func (c *cards) plan(today memory.Day) []int {
	var list []int
	for scenario := len(c.cards); scenario < scenarios && len(list) < c.rules.New; scenario++ {
		list = append(list, scenario)
	}
	for _, scenario := range c.seen(today) {
		if len(list) < c.rules.Most && c.recall(scenario, today) < c.rules.Target {
			list = append(list, scenario)
		}
	}
	return list
}

func (c *cards) goOn(today memory.Day) []int { return c.seen(today) }

func (c *cards) save(scenario int, at time.Time, ticked [pointsEach]bool) {
	if scenario == len(c.cards) {
		c.cards = append(c.cards, fsrs.NewCard())
		c.last = append(c.last, 0)
	}
	said := 0
	for _, on := range ticked {
		if on {
			said++
		}
	}
	day := memory.DayOf(at)
	c.last[scenario] = day
	c.cards[scenario] = c.fsrs.Next(c.cards[scenario], day.Time(time.UTC), c.grading.grades[said]).Card
}

// predict gives each point what the card has.
func (c *cards) predict(point int, day memory.Day) float64 { return c.recall(point/pointsEach, day) }
