// Command learn lets simulated learners study for four weeks, with what
// Rehearse plans and with one grade for each card, and compares what they can
// say in the end. The learners are those of the reference simulation behind
// the design's rules of study.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"

	"rehearse/data/study"
)

func main() {
	seeds := flag.Uint64("seeds", 10, "how many learners of each kind")
	quota := flag.Int("new", 0, "new scenarios a day (0: as the app does by default)")
	flag.Parse()
	fresh := func() *app {
		a := newApp()
		if *quota > 0 {
			a.book.Set(study.NewADay, strconv.Itoa(*quota))
		}
		return a
	}
	compare(os.Stdout, *seeds, fresh)
}

// compare prints how learners of each kind do under each planner.
func compare(out io.Writer, seeds uint64, fresh func() *app) {
	rules := fresh().book.Rules()
	fmt.Fprintf(out, "%d scenarios of %d points, %d days of %d minutes, %d seeds; %d new a day, at most %d, target %v\n",
		scenarios, pointsEach, days, minutes, seeds, rules.New, rules.Most, rules.Target)
	minds := []struct {
		name string
		mind func([]matter) mind
	}{{"actr", newActivation}, {"mcm", newMultiscale}}
	for _, kind := range minds {
		fmt.Fprintf(out, "\nlearner %-32s %-16s %-21s %s\n", kind.name, "points sayable", "gain of Rehearse", "weakest fifth found")
		mine := course(seeds, kind.mind, func() planner { return fresh() })
		mine.print(out, "Rehearse, each point", "")
		var best results
		var name string
		for _, g := range gradings() {
			card := course(seeds, kind.mind, func() planner { return newCards(g, rules) })
			card.print(out, "card: "+g.name, mine.over(card).String()+" %")
			if best == nil || card.sayable().mean > best.sayable().mean {
				best, name = card, g.name
			}
		}
		fmt.Fprintf(out, "over the best card (%s): %s %% points, %.2f of the weakest against %.2f\n",
			name, mine.over(best), mine.found().mean, best.found().mean)
	}
}

// course lets the learners of all seeds study.
func course(seeds uint64, newMind func([]matter) mind, newPlanner func() planner) results {
	all := make(results, 0, seeds)
	for seed := range seeds {
		l, p := newLearner(seed, newMind), newPlanner()
		attend(l, p)
		all = append(all, examine(l, p, random(seed, 3)))
	}
	return all
}
