package uitest

import (
	"strings"

	"rehearse/data/scenario"
)

// Deck returns a deck of three categories with three scenarios each, one of
// every level. The ids tell what a scenario is for:
//
//	lock, pool, queue    in "threads"; lock has all that a scenario can have
//	cache, batch, index  in "speed"; cache has an extra point
//	mock, seed, trace    in "tests"; mock has a long title and question
func Deck() *scenario.Deck {
	d := &scenario.Deck{ID: "python", Name: "Python", Categories: []scenario.Category{
		{ID: "threads", Name: "Threads", Line: "Doing several things at once."},
		{ID: "speed", Name: "Speed", Line: "Doing the same in less time."},
		{ID: "tests", Name: "Tests", Line: "Knowing that it works."},
	}}
	ids := strings.Fields("lock pool queue cache batch index mock seed trace")
	for i, id := range ids {
		d.Scenarios = append(d.Scenarios, plain(id, d.Categories[i/3].ID, scenario.Levels()[i%3]))
	}
	enrich(d.Scenarios[0])
	enlarge(d.Scenarios[3])
	lengthen(d.Scenarios[6])
	return d
}

// plain returns a scenario with four must-points.
func plain(id, category string, level scenario.Level) *scenario.Scenario {
	name := strings.ToUpper(id[:1]) + id[1:]
	s := &scenario.Scenario{
		ID: id, Category: category, Number: 1, Title: name + " in practice", Level: level,
		Tags:     []string{category},
		Question: text("When do you reach for a " + id + "?"),
		Breath:   text("I reach for a " + id + " when I measured that I need one, and I say what it costs."),
		TradeOff: text("A " + id + " is one more thing to explain."),
	}
	for i, phrase := range []string{"Say what it is.", "Say what it costs.", "Say how you know.", "Say what else would do."} {
		s.Points = append(s.Points, scenario.Point{
			ID: string(rune('a' + i)), Phrase: text(phrase),
			Body: text("The `" + id + "` is named, and one sentence says why it matters to this team."),
		})
	}
	return s
}

func enrich(s *scenario.Scenario) {
	s.Search = []string{"mutex", "gil"}
	s.See = []string{"pool", "queue"}
	s.References = []string{"The threading module"}
	s.Example = &scenario.Example{
		Language: "python",
		Code:     "import threading\n\nlock = threading.Lock()\nwith lock:\n    print(\"mine\")  # mine\n",
	}
	s.FollowUps = []scenario.Exchange{{Said: text("What if it is held twice?"), Reply: text("Then `RLock` is meant.")}}
	s.RedFlags = []scenario.Exchange{{Said: text("I lock everything."), Reply: text("Nothing runs beside anything.")}}
}

func enlarge(s *scenario.Scenario) {
	s.Points = append(s.Points, scenario.Point{
		ID: "x1", Phrase: text("Name the eviction."), Body: text("What leaves first is a decision."),
	})
}

func lengthen(s *scenario.Scenario) {
	s.Title = "Doubles, fakes and the real thing in one suite"
	s.Question = text("Your suite replaces every neighbour with a double and still the release broke: " +
		"what do you keep, what do you throw away, and how do you tell the two apart?")
}

// text reads a paragraph in which `backticks` set code; those of this package
// have their partners.
func text(source string) scenario.Text {
	t, _ := scenario.ParseText(source)
	return t
}
