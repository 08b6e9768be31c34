package study

import (
	"math"
	"slices"
	"strconv"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// The names of settings that are kept with what the user did.
const (
	Target   = "target" // recall below which a scenario is due
	NewADay  = "new"    // scenarios a day that were never rehearsed
	MostADay = "most"   // scenarios a day in all
	Keys     = "keys/"  // followed by the id of a command: its keys
)

// Rules say when something is due and how much is asked in a day.
type Rules struct {
	Target float64 // 0.70 to 0.97
	New    int     // 0 to 60
	Most   int     // 1 to 200
}

// Set changes a setting; "" makes it the default again. Undo leaves it.
func (b *Book) Set(name, value string) {
	b.Settle()
	if value = cut(value); name != "" && value != b.Value(name) {
		b.apply(b.log.Record(journal.Fact{Kind: journal.Set, Name: name, Text: value}))
	}
}

// Value returns what a setting was set to, or "".
func (b *Book) Value(name string) string {
	if f := b.latest(b.index.settings[name]); f != nil {
		return f.Text
	}
	return ""
}

// Rules returns the rules that the settings make. What is no number stands for
// the default, a number beyond the limits for the nearest one.
func (b *Book) Rules() Rules {
	target, err := strconv.ParseFloat(b.Value(Target), 64)
	if err != nil || math.IsNaN(target) {
		target = 0.9
	}
	return Rules{
		Target: max(0.70, min(target, 0.97)),
		New:    max(0, min(b.number(NewADay, 8), 60)),
		Most:   max(1, min(b.number(MostADay, 20), 200)),
	}
}

func (b *Book) number(name string, otherwise int) int {
	n, err := strconv.Atoi(b.Value(name))
	if err != nil {
		return otherwise
	}
	return n
}

// SetAside keeps a scenario out of plans until that is taken back.
func (b *Book) SetAside(ref scenario.Ref, on bool) {
	b.Settle()
	ref = ref.Whole()
	if b.IsAside(ref) == on || on && !b.known(ref) {
		return
	}
	b.act(journal.Fact{Kind: journal.Aside, Object: ref.String(), On: on})
}

// IsAside reports whether the scenario, or that of the point, is set aside.
func (b *Book) IsAside(ref scenario.Ref) bool { return b.on(b.index.asides, ref.Whole()) }

// Asides returns what is set aside, by id.
func (b *Book) Asides() []scenario.Ref {
	var refs []scenario.Ref
	b.each(b.index.asides, func(ref scenario.Ref, f *journal.Fact) {
		if f.On {
			refs = append(refs, ref)
		}
	})
	slices.SortFunc(refs, compareRefs)
	return refs
}
