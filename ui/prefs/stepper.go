package prefs

import (
	"strconv"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
)

// stepper is a number of the rules of study, in a sentence that says what it
// does, with buttons that change it. The change holds at once.
type stepper struct {
	name string // of the setting
	steps
	value    func() int
	sentence func(n int) string // what the words say
	shown    func(n int) string // the number, as it stands between the buttons
}

// rule is what makes a stepper.
type rule struct {
	id, name   string // of the commands, of the setting
	less, more string // what the buttons do
	stops      []int  // the values that are offered, smallest first
	value      func() int
	words      func(n int) string
	shown      func(n int) string
	kept       func(n int) string // the value of the setting
}

func (s *Screen) newStepper(r rule) *stepper {
	set := func(n int) { s.deps.Book.Set(r.name, r.kept(n)) }
	p := &stepper{
		name: r.name, value: r.value, sentence: r.words, shown: r.shown,
	}
	less := &kit.Command{
		ID: "prefs." + r.id + ".less", Label: r.less, Hidden: true, Repeats: true,
		Enabled: func() bool { return r.value() > r.stops[0] },
		Run:     func() { set(below(r.stops, r.value())) },
	}
	more := &kit.Command{
		ID: "prefs." + r.id + ".more", Label: r.more, Hidden: true, Repeats: true,
		Enabled: func() bool { return r.value() < r.stops[len(r.stops)-1] },
		Run:     func() { set(above(r.stops, r.value())) },
	}
	reset := &kit.Command{
		ID: "prefs." + r.id + ".reset", Label: "Reset", Hidden: true,
		Enabled: func() bool { return s.deps.Book.Value(r.name) != "" },
		Run:     func() { s.deps.Book.Set(r.name, "") },
	}
	p.steps = s.newSteps(words(""), less, more, reset)
	return p
}

// show tells the value that holds.
func (p *stepper) show(s *Screen) {
	n := p.value()
	p.words.SetParts(kit.Plain(p.sentence(n)))
	p.steps.show(s, p.shown(n))
}

func (p *stepper) named(prefix string, named map[string]fyne.CanvasObject) {
	named[prefix] = p.amount
	named[prefix+".sentence"] = p.words
	named[prefix+".less"], named[prefix+".more"], named[prefix+".reset"] = p.less, p.more, p.reset
}

// below returns the largest stop below n, or the smallest of all.
func below(stops []int, n int) int {
	to := stops[0]
	for _, stop := range stops {
		if stop < n {
			to = stop
		}
	}
	return to
}

// above returns the smallest stop above n, or the largest of all.
func above(stops []int, n int) int {
	for _, stop := range stops {
		if stop > n {
			return stop
		}
	}
	return stops[len(stops)-1]
}

// plain is a number as it is.
func plain(n int) string { return strconv.Itoa(n) }
