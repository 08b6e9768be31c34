package main

import (
	"time"

	"rehearse/data/memory"
)

// The course and what a rehearsal costs, as in the reference simulation.
const (
	days      = 28
	minutes   = 20 // a day; what is left goes to the next day, up to one rehearsal
	think     = 15 * time.Second
	say       = 12 * time.Second // for each point
	rehearsal = think + pointsEach*say

	firstDay memory.Day = 20_000
)

// planner decides what is rehearsed, and learns from the ticks what it can.
// Scenarios and points are counted from 0 in the order of the deck.
type planner interface {
	// plan lists the scenarios that the day asks, in order.
	plan(today memory.Day) []int
	// goOn lists what may follow when the plan is done and time is left.
	goOn(today memory.Day) []int
	// save takes the ticks of the next scenario of the latest list.
	save(scenario int, at time.Time, ticked [pointsEach]bool)
	// predict is the chance that the planner gives the point on the day.
	predict(point int, day memory.Day) float64
}

// attend goes through the course.
func attend(l *learner, p planner) {
	var carried time.Duration
	for day := range days {
		budget := minutes*time.Minute + carried
		left := attendDay(l, p, day, budget)
		carried = min(left, rehearsal)
	}
}

// attendDay spends the budget of one day and returns what is left of it.
func attendDay(l *learner, p planner, day int, budget time.Duration) time.Duration {
	today := firstDay + memory.Day(day)
	used := time.Duration(0)
	for _, list := range []func(memory.Day) []int{p.plan, p.goOn} {
		if used+rehearsal > budget {
			break
		}
		for _, scenario := range list(today) {
			if used+rehearsal > budget {
				break
			}
			ticked := l.rehearse(scenario, moment{float64(day), used.Seconds()})
			used += rehearsal
			p.save(scenario, today.Time(time.UTC).Add(used), ticked)
		}
	}
	return budget - used
}
