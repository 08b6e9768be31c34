package study_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"rehearse/data/journal"
)

// lived returns the record of a book with something of everything, and the
// number that its next fact would have.
func lived(t *testing.T) *record {
	t.Helper()
	b, r := sitting(t)
	b.Star(b.Ref("s1", "a"), true)
	b.Tick(true, "a")
	b.Save(time.Minute, today())
	b.Tick(true, "b")
	b.Star(b.Ref("s2", ""), true)
	b.Undo()
	return r
}

func TestFactThatCannotBeReadChangesNothing(t *testing.T) {
	r := lived(t)
	want := see(newRecord("me").read(r.facts))
	sitting := r.facts[0].ID()
	for name, f := range map[string]journal.Fact{
		"unknown kind":            {Kind: "memory", Object: "python/s1", On: true},
		"no kind":                 {Object: "python/s1", On: true},
		"star without object":     {Kind: journal.Star, On: true},
		"star on half an object":  {Kind: journal.Star, Object: "python/", On: true},
		"star on two points":      {Kind: journal.Star, Object: "python/s1#a#b", On: true},
		"tick on nothing":         {Kind: journal.Tick, Sitting: sitting, Object: "#a", On: true},
		"tick without a sitting":  {Kind: journal.Tick, Object: "python/s2#a", On: true},
		"tick in another sitting": {Kind: journal.Tick, Sitting: "me:9999", Object: "python/s2#a", On: true},
		"turn of nothing":         {Kind: journal.Turn, Sitting: sitting, Object: "s2", On: true},
		"skip of nothing":         {Kind: journal.Skip, Sitting: sitting},
		"review of nothing":       {Kind: journal.Review, Sitting: sitting, Said: []string{"a"}},
		"sitting over nothing":    {Kind: journal.Begin, Source: "everything"},
		"sitting over rubbish":    {Kind: journal.Begin, List: []string{"", "/", "s1", "python/a/b"}},
		"sitting over no points":  {Kind: journal.Begin, List: []string{"python/s1#z", "go/s1#a", "python/gone#a"}},
		"note on nothing":         {Kind: journal.Note, Text: "lost"},
		"aside of a point":        {Kind: journal.Aside, Object: "python/s3#a", On: true},
		"aside of nothing":        {Kind: journal.Aside, On: true},
		"setting without a name":  {Kind: journal.Set, Text: "0.8"},
		"order of nothing":        {Kind: journal.Arrange},
		"order of rubbish":        {Kind: journal.Arrange, List: []string{"", "python/gone", "#", "python/s4"}},
		"hint without a sitting":  {Kind: journal.Hint, Object: "python/s2#a", On: true},
		"review of a point":       {Kind: journal.Review, Object: "python/s4#a", Said: []string{"a"}},
		"review in another deck":  {Kind: journal.Review, Object: "go/s4", Said: []string{"a"}},
		"undo of nothing":         {Kind: journal.Undo, On: true},
		"undo of an unknown":      {Kind: journal.Undo, Undoes: "me:9999", On: true},
		"redo of what was not undone": {
			Kind: journal.Undo, Undoes: r.facts[1].Group,
		},
	} {
		f.Installation, f.Number, f.Order = "me", r.own+1, r.order+1
		b := newRecord("me").read(append(slices.Clone(r.facts), f))
		if got := see(b); got != want {
			t.Errorf("%s: the book shows %+v, not %+v", name, got, want)
		}
	}
}

func TestGroupOfAnUnknownKindCanBeUndoneAndChangesNothing(t *testing.T) {
	r := lived(t)
	f := journal.Fact{Installation: "me", Number: r.own + 1, Order: r.order + 1, Group: fmt.Sprint("me:", r.own+1), Kind: "dance"}
	b := newRecord("me").read(append(slices.Clone(r.facts), f))
	before := see(b)
	if back, ok := b.Undo(); !ok || back.Kind != "dance" || see(b) != before {
		t.Errorf("undo took back %v, %v, and shows %+v", back, ok, see(b))
	}
}

func TestReviewOutsideItsSittingStillCounts(t *testing.T) {
	r := lived(t)
	f := journal.Fact{
		Installation: "you", Number: 1, Order: r.order + 1, Wall: r.order, Kind: journal.Review,
		Sitting: "you:7", Object: "python/s4", Said: []string{"a"}, Missed: []string{"b", "c", "x1"},
	}
	b := newRecord("me").read(append(slices.Clone(r.facts), f))
	if review, ok := b.LastReview(b.Ref("s4", "")); !ok || !slices.Equal(review.Said, f.Said) {
		t.Errorf("the last review is %+v, %v", review, ok)
	}
	if current(b) != "s2" {
		t.Errorf("the sitting went on to %s", current(b))
	}
}

func TestUnreadableCardsOfASittingAreLeftOut(t *testing.T) {
	f := journal.Fact{
		Installation: "me", Number: 1, Order: 1, Kind: journal.Begin,
		List: []string{"rubbish", "python/s3", "go/s1", "python/s2#a", "python/gone", "python/s2#z", "python/s4#z", "python/s1"},
	}
	b := newRecord("me").read([]journal.Fact{f})
	var asked string
	for current(b) != "" {
		asked += current(b)
		b.Skip()
	}
	if asked != "s3s2s1" {
		t.Errorf("the sitting asks %s", asked)
	}
}
