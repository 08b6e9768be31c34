package study_test

import (
	"fmt"
	"strings"

	"rehearse/data/journal"
	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

// view is all that can be seen of a book, in words.
type view struct{ stars, order, notes, asides, settings, reviews, memory, sitting, preview string }

func see(b *study.Book) view {
	var v view
	for _, s := range b.Stars() {
		v.stars += fmt.Sprintln(s.Ref, s.At, b.Starred(s.Ref))
	}
	for _, s := range b.Arranged() {
		v.order += fmt.Sprintln(s)
	}
	for _, n := range b.Notes() {
		v.notes += fmt.Sprintln(n, b.Note(n.Ref) == n.Text)
	}
	for _, ref := range b.Asides() {
		v.asides += fmt.Sprintln(ref, b.IsAside(ref))
	}
	for _, name := range []string{study.Target, study.NewADay, study.MostADay, study.Keys + "star"} {
		v.settings += fmt.Sprintf("%s %q; ", name, b.Value(name))
	}
	v.settings += fmt.Sprint(b.Rules())
	for _, s := range deck().Scenarios {
		if r, ok := b.LastReview(b.Ref(s.ID, "")); ok {
			v.reviews += fmt.Sprintln(s.ID, r.At, r.Said, r.Missed)
		}
	}
	v.memory = seeMemory(b)
	v.sitting = seeSitting(b)
	v.preview = fmt.Sprint(b.Preview(today()), b.Preview(today()+30))
	return v
}

// seeMemory tells all that depends on the day, on three days.
func seeMemory(b *study.Book) string {
	var m strings.Builder
	for _, s := range deck().Scenarios {
		for _, id := range append([]string{""}, points()...) {
			ref := b.Ref(s.ID, id)
			back, seen := b.ComesBack(ref)
			fmt.Fprintln(&m, ref, b.Results(ref), b.Seen(ref), back, seen)
		}
	}
	for _, day := range []memory.Day{today(), today() + 2, today() + 30} {
		fmt.Fprintln(&m, day, b.Plan(day), b.Weak(day))
		for _, s := range deck().Scenarios {
			recall, asked := b.Recall(b.Ref(s.ID, ""), day)
			fmt.Fprintln(&m, recall, asked, b.Due(b.Ref(s.ID, ""), day), b.IsWeak(b.Ref(s.ID, ""), day))
		}
	}
	return m.String()
}

func seeSitting(b *study.Book) string {
	s, ok := b.Sitting()
	if !ok {
		return ""
	}
	told := fmt.Sprintln(s.ID, s.Source, s.Blind, s.Order, s.Position(), s.Turned(), ticked(s))
	for _, ref := range s.Order {
		o, done := s.Outcome(ref)
		told += fmt.Sprintln(ref, o, done, s.Asked(ref), s.Drill(ref))
		for _, p := range s.Asked(ref) {
			ref.Point = p
			told += fmt.Sprint(s.Hinted(ref), " ")
		}
	}
	return told
}

// changed says which kinds of thing differ between two views. Stars change
// their order, too; that alone is not told.
func changed(from, to view) study.Change {
	var c study.Change
	for _, thing := range []struct {
		kind   study.Change
		differ bool
	}{
		{study.Stars, from.stars != to.stars},
		{study.Order, from.order != to.order && from.stars == to.stars},
		{study.Notes, from.notes != to.notes},
		{study.Asides, from.asides != to.asides},
		{study.Settings, from.settings != to.settings},
		{study.Reviews, from.reviews != to.reviews},
		{study.Sittings, from.sitting != to.sitting},
	} {
		if thing.differ {
			c |= thing.kind
		}
	}
	return c
}

// ticked lists the ticked points of a sitting: "s1#a s1#b".
func ticked(s *study.Sitting) string {
	var list []string
	for _, ref := range s.Order {
		for _, p := range points() {
			if s.Ticked(scenario.Ref{Deck: ref.Deck, Scenario: ref.Scenario, Point: p}) {
				list = append(list, ref.Scenario+"#"+p)
			}
		}
	}
	return strings.Join(list, " ")
}

// kinds lists the kinds of facts: "begin tick tick".
func kinds(facts []journal.Fact) string {
	var list []string
	for i := range facts {
		list = append(list, string(facts[i].Kind))
	}
	return strings.Join(list, " ")
}
