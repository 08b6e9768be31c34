package prefs

import (
	"fmt"
	"math"
	"strconv"

	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// studySection says how much is asked, and when.
func (s *Screen) studySection() []kit.Item {
	s.steppers = s.newSteppers()
	var items []kit.Item
	for _, p := range s.steppers {
		items = append(items, kit.Item{Object: p.pair, Above: look.Space})
	}
	items[0].Above = look.Wide
	items = append(items,
		kit.Item{Object: words("How long you speak"), Above: look.Space},
		kit.Item{Object: s.choicesOf(
			s.choice("untimed", "Not shown",
				func(c settings.Settings) bool { return !c.Timer }, func(c *settings.Settings) { c.Timer = false }),
			s.choice("timed", "Shown",
				func(c settings.Settings) bool { return c.Timer }, func(c *settings.Settings) { c.Timer = true }),
		), Above: look.Gap},
	)
	s.asides = newAsides(s)
	return append(items, s.asides.items()...)
}

func (s *Screen) newSteppers() []*stepper {
	rules := func() study.Rules { return s.deps.Book.Rules() }
	return []*stepper{
		s.newStepper(rule{
			id: "target", name: study.Target, less: "Ask less often", more: "Ask more often",
			stops: []int{70, 75, 80, 85, 90, 95, 97},
			value: func() int { return int(math.Round(100 * rules().Target)) },
			words: func(n int) string {
				return fmt.Sprintf("A scenario comes back when you would probably say fewer than %d %% of its points.", n)
			},
			shown: percent,
			kept:  func(n int) string { return strconv.FormatFloat(float64(n)/100, 'f', -1, 64) },
		}),
		s.newStepper(rule{
			id: "new", name: study.NewADay, less: "Fewer", more: "More",
			stops: []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60},
			value: func() int { return rules().New },
			words: newWords, shown: plain, kept: plain,
		}),
		s.newStepper(rule{
			id: "most", name: study.MostADay, less: "Fewer", more: "More",
			stops: []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200},
			value: func() int { return rules().Most },
			words: func(n int) string {
				return fmt.Sprintf("A day asks at most %s in all; what is left over waits for the next days.", kit.Count(n, "scenario"))
			},
			shown: plain, kept: plain,
		}),
	}
}

func newWords(n int) string {
	if n == 0 {
		return "A day begins with no new scenarios; only what you have rehearsed comes back."
	}
	return fmt.Sprintf("A day begins with up to %s that you have never rehearsed.", kit.Count(n, "scenario"))
}

// choice returns a button that is marked while its choice holds.
func (s *Screen) choice(name, label string, holds func(settings.Settings) bool, choose func(*settings.Settings)) *kit.Button {
	b := s.segment(&kit.Command{ID: "prefs." + name, Label: label, Hidden: true, Run: func() {
		next := s.settings
		choose(&next)
		s.change(next)
	}})
	s.choices = append(s.choices, choice{name, b, holds})
	return b
}

// choice is one of several buttons of which one is in force.
type choice struct {
	name   string
	button *kit.Button
	holds  func(settings.Settings) bool
}

// read tells what the book knows: the rules and what is set aside.
func (s *Screen) read(study.Change) {
	for _, p := range s.steppers {
		p.show(s)
	}
	s.asides.show()
	s.page.Refresh()
}
