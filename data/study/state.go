package study

import (
	"reflect"
	"slices"
	"strings"
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// state is what the facts add up to.
type state struct {
	stars   map[scenario.Ref]Star
	reviews map[scenario.Ref]Review // the latest of each scenario
	sitting *Sitting
	// mine is the id of the sitting that this installation began or went on
	// with last. Without one that is known, the latest of all counts: an
	// installation may have got a new id, or the data of another computer.
	mine string
}

func newState() state {
	return state{
		stars:   make(map[scenario.Ref]Star),
		reviews: make(map[scenario.Ref]Review),
	}
}

// fold applies one fact and says what kind of thing it changed. A fact about
// an object that cannot be read is ignored: a later version may have written it.
func (s *state) fold(f *journal.Fact) Change {
	if f.Kind == journal.Begin {
		return s.begin(f)
	}
	ref, err := scenario.ParseRef(f.Object)
	if err != nil {
		return 0
	}
	switch f.Kind {
	case journal.Star:
		if f.On {
			s.stars[ref] = Star{Ref: ref, At: instant(f)}
		} else {
			delete(s.stars, ref)
		}
		return Stars
	case journal.Turn, journal.Tick, journal.Skip:
		return s.foldSitting(f, ref)
	case journal.Review:
		s.reviews[ref] = Review{At: instant(f), Said: f.Said, Missed: f.Missed}
		return Reviews | s.foldSitting(f, ref)
	case journal.Begin, journal.Undo: // folded elsewhere
	}
	return 0
}

// begin starts a sitting, unless that would put one of another computer in the
// place of the one that goes on here.
func (s *state) begin(f *journal.Fact) Change {
	if s.sitting != nil && s.sitting.ID == s.mine {
		return 0
	}
	begun := newSitting(f)
	if len(begun.Order) == 0 {
		return 0
	}
	s.sitting = begun
	return Sittings
}

// sittingOf returns the id of the sitting that the fact is about, or "".
func sittingOf(f *journal.Fact) string {
	if f.Kind == journal.Begin {
		return f.ID()
	}
	return f.Sitting
}

// latestOf returns the id of the sitting that an installation began or went on
// with last, or "".
func latestOf(own string, facts []journal.Fact) string {
	for i := range slices.Backward(facts) {
		if f := &facts[i]; f.Installation == own && sittingOf(f) != "" {
			return sittingOf(f)
		}
	}
	return ""
}

func (s *state) foldSitting(f *journal.Fact, ref scenario.Ref) Change {
	if s.sitting == nil || s.sitting.ID != f.Sitting {
		return 0
	}
	s.sitting.fold(f, ref)
	return Sittings
}

// changedFrom says which kinds of thing differ from an earlier state.
func (s *state) changedFrom(old *state) Change {
	var c Change
	if !reflect.DeepEqual(s.stars, old.stars) {
		c |= Stars
	}
	if !reflect.DeepEqual(s.reviews, old.reviews) {
		c |= Reviews
	}
	if !reflect.DeepEqual(s.sitting, old.sitting) {
		c |= Sittings
	}
	return c
}

// instant is when the user's clock said the fact happened.
func instant(f *journal.Fact) time.Time {
	zone := time.FixedZone("", f.Zone*60)
	return time.UnixMilli(f.Wall).In(zone)
}

func compareRefs(a, b scenario.Ref) int { return strings.Compare(a.String(), b.String()) }

// history knows which groups are taken back, and what undo and redo of one
// installation would do next. It is derived from the order of facts alone.
type history struct {
	own      string
	undone   map[string]bool
	done     []action // that can be undone, oldest first
	redoable []action // last undone last
}

// action is what undo takes back as one: a group of facts.
type action struct {
	group string
	first int // index of its first fact among all facts
}

func newHistory(own string) history {
	return history{own: own, undone: make(map[string]bool)}
}

// add notes the fact that stands at the index among all facts.
func (h *history) add(index int, f *journal.Fact) {
	switch {
	case f.Kind == journal.Undo && f.Undoes == "": // damaged: the group "" is all that cannot be undone
	case f.Kind == journal.Undo && f.On:
		h.undone[f.Undoes] = true
		h.done, h.redoable = move(h.done, h.redoable, f.Undoes)
	case f.Kind == journal.Undo:
		delete(h.undone, f.Undoes)
		h.redoable, h.done = move(h.redoable, h.done, f.Undoes)
	case f.Group != "" && f.Installation == h.own && (len(h.done) == 0 || h.done[len(h.done)-1].group != f.Group):
		h.done = append(h.done, action{f.Group, index})
		h.redoable = nil
	}
}

// move takes the group from one stack to the top of the other.
func move(from, to []action, group string) (newFrom, newTo []action) {
	for i, a := range slices.Backward(from) {
		if a.group == group {
			to = append(to, a)
			return append(from[:i:i], from[i+1:]...), to
		}
	}
	return from, to
}
