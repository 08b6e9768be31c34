package study

import (
	"cmp"
	"slices"

	"rehearse/data/memory"
	"rehearse/data/scenario"
)

// feeble is the recall below which a point is weak.
const feeble = 0.7

// Recall returns the chance that the point would be said on the day, or for a
// scenario the mean over those of its must-points that were ever asked.
func (b *Book) Recall(ref scenario.Ref, day memory.Day) (recall float64, asked bool) {
	sc, l := b.find(ref)
	if sc == nil {
		return 0, false
	}
	if ref.Point == "" {
		return l.recall(sc, day)
	}
	g := l.point(sc, ref.Point)
	return memory.Recall(g.State, day), !g.New()
}

// point returns what is known of a point of the scenario.
func (l *learned) point(sc *scenario.Scenario, id string) *grasp {
	return &l.points[slices.IndexFunc(sc.Points, func(p scenario.Point) bool { return p.ID == id })]
}

// Results returns how the point went the last three times that it was graded,
// newest last.
func (b *Book) Results(point scenario.Ref) []bool {
	sc, l := b.find(point)
	if sc == nil || point.Point == "" {
		return nil
	}
	g := l.point(sc, point.Point)
	return slices.Clone(g.results[recent-g.graded:])
}

// Seen reports whether the scenario was ever rehearsed as a whole, or the point
// ever graded.
func (b *Book) Seen(ref scenario.Ref) bool {
	sc, l := b.find(ref)
	switch {
	case sc == nil:
		return false
	case ref.Point != "":
		return !l.point(sc, ref.Point).New()
	}
	return l.seen
}

// Due reports whether the scenario, or that of the point, is due on the day.
func (b *Book) Due(ref scenario.Ref, day memory.Day) bool {
	sc, l := b.find(ref)
	return sc != nil && l.seen && !b.IsAside(ref) && l.next(sc, b.Rules().Target, day) == day
}

// ComesBack returns the first day on which the scenario is due, or the point by
// itself would be; false when it was never asked.
func (b *Book) ComesBack(ref scenario.Ref) (memory.Day, bool) {
	sc, l := b.find(ref)
	if sc == nil || !b.Seen(ref) {
		return 0, false
	}
	if ref.Point != "" {
		return memory.Due([]memory.State{l.point(sc, ref.Point).State}, b.Rules().Target), true
	}
	return l.comesBack(sc, b.Rules().Target), true
}

// Preview returns the day on which the current card would come back if it were
// saved now, with its ticks and hints; 0 without a card.
func (b *Book) Preview(today memory.Day) memory.Day {
	s, ref, ok := b.current()
	if !ok {
		return 0
	}
	f := b.review(s, ref)
	sc, l := b.find(ref)
	var states []memory.State
	for i, p := range sc.Points {
		g := grasp{State: l.points[i].State}
		if said, graded := grade(p, &f); graded {
			g.grade(today, said)
		}
		if !p.Extra() {
			states = append(states, g.State)
		}
	}
	return memory.Due(states, b.Rules().Target)
}

// weak reports whether a point was missed in two of its last three graded
// reviews, or would probably not be said.
func (g *grasp) weak(day memory.Day) bool {
	missed := 0
	for _, said := range g.results[recent-g.graded:] {
		if !said {
			missed++
		}
	}
	return missed >= 2 || !g.New() && memory.Recall(g.State, day) < feeble
}

// IsWeak reports whether the must-point is weak, or one of the scenario.
func (b *Book) IsWeak(ref scenario.Ref, day memory.Day) bool {
	sc, l := b.find(ref)
	if sc == nil || b.IsAside(ref) {
		return false
	}
	for i, p := range sc.Points {
		if (ref.Point == "" || ref.Point == p.ID) && !p.Extra() && l.points[i].weak(day) {
			return true
		}
	}
	return false
}

// Weak returns the weak must-points, that with the lowest recall first.
func (b *Book) Weak(day memory.Day) []scenario.Ref {
	var found []ranked
	for _, sc := range b.deck.Scenarios {
		if b.IsAside(b.Ref(sc.ID, "")) {
			continue
		}
		l := b.of(sc)
		for i, p := range sc.Points {
			if g := &l.points[i]; !p.Extra() && g.weak(day) {
				found = append(found, ranked{b.Ref(sc.ID, p.ID), memory.Recall(g.State, day)})
			}
		}
	}
	return lowestFirst(found)
}

// ranked is something with its recall.
type ranked struct {
	ref    scenario.Ref
	recall float64
}

// lowestFirst puts what is most nearly forgotten first, ties by id.
func lowestFirst(all []ranked) []scenario.Ref {
	slices.SortFunc(all, func(x, y ranked) int {
		return cmp.Or(cmp.Compare(x.recall, y.recall), compareRefs(x.ref, y.ref))
	})
	var refs []scenario.Ref
	for _, r := range all {
		refs = append(refs, r.ref)
	}
	return refs
}
