package study_test

import (
	"fmt"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

func TestNewBookKnowsNothing(t *testing.T) {
	b, _ := fresh(t)
	v := see(b)
	v.memory, v.settings, v.preview = "", "", ""
	if v != (view{}) {
		t.Errorf("a new book shows %+v", v)
	}
	if p := b.Plan(today()); len(p.New) != 4 || len(p.Due)+len(p.GoOn)+p.Done+p.Waiting != 0 {
		t.Errorf("a new book plans %+v", p)
	}
	if r := b.Rules(); r != (study.Rules{Target: 0.9, New: 8, Most: 20}) {
		t.Errorf("a new book has the rules %+v", r)
	}
	if _, ok := b.Unfinished(); ok {
		t.Error("a new book has an unfinished sitting")
	}
}

func TestStarIsKeptUntilItIsRemoved(t *testing.T) {
	b, _ := fresh(t)
	whole, point := b.Ref("s1", ""), b.Ref("s1", "b")
	b.Star(point, true)
	if b.Starred(whole) || !b.Starred(point) {
		t.Error("a star on a point is not the star of its scenario")
	}
	b.Star(whole, true)
	b.Star(point, false)
	if !b.Starred(whole) || b.Starred(point) {
		t.Error("removing the star of a point does not touch the scenario's")
	}
}

func TestStarsAreListedNewestFirst(t *testing.T) {
	b, _ := fresh(t)
	for _, id := range []string{"s2", "s1", "s3"} {
		b.Star(b.Ref(id, ""), true)
	}
	b.Star(b.Ref("s2", ""), false)
	b.Star(b.Ref("s2", ""), true)
	var got string
	for _, s := range b.Stars() {
		got += s.Ref.Scenario
	}
	if got != "s2s3s1" {
		t.Errorf("the stars are listed as %s", got)
	}
}

func TestStarsOfOneInstantAreListedByName(t *testing.T) {
	facts := []journal.Fact{
		{Installation: "me", Number: 1, Order: 1, Kind: journal.Star, Object: "python/s3", On: true},
		{Installation: "me", Number: 2, Order: 2, Kind: journal.Star, Object: "python/s1#b", On: true},
		{Installation: "me", Number: 3, Order: 3, Kind: journal.Star, Object: "python/s1", On: true},
	}
	stars := newRecord("me").read(facts).Stars()
	if len(stars) != 3 || stars[0].Ref.String() != "python/s1" || stars[1].Ref.Point != "b" {
		t.Errorf("the stars are listed as %v", stars)
	}
}

func TestStarTellsWhenItWasSetOnTheClockOfTheUser(t *testing.T) {
	b, r := fresh(t)
	b.Star(b.Ref("s1", ""), true)
	at := b.Stars()[0].At
	if !at.Equal(r.wall) || at.Format("15:04 -0700") != "21:00 +0100" {
		t.Errorf("the star was set at %v, the clock said %v", at, r.wall)
	}
}

func TestWhatIsSoAlreadyIsNotRecordedAgain(t *testing.T) {
	b, r := sitting(t)
	b.Star(b.Ref("s1", ""), true)
	b.Turn(true)
	b.Tick(true, "a")
	before := kinds(r.facts)
	b.Star(b.Ref("s1", ""), true)
	b.Star(b.Ref("s2", ""), false)
	b.Turn(true)
	b.Tick(true, "a")
	b.Tick(false, "b", "c")
	b.Tick(true)
	begin(b, study.Search)
	if after := kinds(r.facts); after != before {
		t.Errorf("%q became %q", before, after)
	}
}

func TestWhatTheDeckDoesNotKnowIsNotRecorded(t *testing.T) {
	b, r := sitting(t)
	before := len(r.facts)
	b.Star(b.Ref("gone", ""), true)
	b.Star(b.Ref("s1", "z"), true)
	b.Star(scenario.Ref{Deck: "go", Scenario: "s1"}, true)
	b.Star(scenario.Ref{}, true)
	b.Tick(true, "z", "")
	begin(b, study.Search, "gone")
	if len(r.facts) != before {
		t.Errorf("recorded %q", kinds(r.facts[before:]))
	}
}

func TestStarOfAWithdrawnPointCanBeRemoved(t *testing.T) {
	withdrawn := journal.Fact{Installation: "me", Number: 1, Order: 1, Kind: journal.Star, Object: "python/s1#z", On: true}
	b := newRecord("me").read([]journal.Fact{withdrawn})
	b.Star(b.Ref("s1", "z"), false)
	if stars := b.Stars(); len(stars) != 0 {
		t.Errorf("%v is left", stars)
	}
}

func TestCommandsWithoutASittingDoNothing(t *testing.T) {
	b, r := fresh(t)
	b.Turn(true)
	b.Tick(true, "a")
	b.Save(time.Minute, today())
	b.Skip()
	if len(r.facts) != 0 {
		t.Errorf("recorded %q", kinds(r.facts))
	}
}

func TestSubscriberHearsOnlyWhatItWants(t *testing.T) {
	b, _ := fresh(t)
	var stars, rest study.Change
	b.Subscribe(study.Stars, func(c study.Change) { stars |= c })
	b.Subscribe(study.Reviews|study.Sittings, func(c study.Change) { rest |= c })
	b.Star(b.Ref("s1", ""), true)
	if stars != study.Stars || rest != 0 {
		t.Errorf("a star told %b and %b", stars, rest)
	}
	begin(b, study.Everything, "s1")
	if rest != study.Sittings {
		t.Errorf("a sitting told %b", rest)
	}
	b.Save(time.Minute, today())
	if stars != study.Stars || rest != study.Reviews|study.Sittings {
		t.Errorf("a save told %b and %b", stars, rest)
	}
}

func TestSubscribersAreToldOnceInTheirOrder(t *testing.T) {
	b, _ := sitting(t)
	var order string
	b.Subscribe(study.Anything, func(study.Change) { order += "1" })
	b.Subscribe(study.Anything, func(study.Change) { order += "2" })
	b.Tick(true, "a", "b", "c")
	if order != "12" {
		t.Errorf("one command told %q", order)
	}
}

func TestCancelledSubscriberIsNeverToldAgain(t *testing.T) {
	b, _ := fresh(t)
	told := 0
	var cancel func()
	b.Subscribe(study.Anything, func(study.Change) { cancel() })
	cancel = b.Subscribe(study.Anything, func(study.Change) { told++ })
	b.Star(b.Ref("s1", ""), true)
	b.Star(b.Ref("s2", ""), true)
	cancel()
	if told != 0 {
		t.Errorf("a subscriber that another one cancelled was told %d times", told)
	}
}

func TestSubscriberSeesTheBookAsItIsAfterTheCommand(t *testing.T) {
	b, _ := fresh(t)
	ref := b.Ref("s1", "")
	seen := false
	b.Subscribe(study.Stars, func(study.Change) { seen = b.Starred(ref) })
	b.Star(ref, true)
	if !seen {
		t.Error("the star was not set yet when the subscriber was told")
	}
}

func TestBookLeavesTheFactsItWasGivenAlone(t *testing.T) {
	all := make([]journal.Fact, 0, 8)
	for i := range 3 {
		all = append(all, journal.Fact{
			Installation: "me", Number: uint64(i + 1), Order: int64(2 * i), Kind: journal.Star, Object: fmt.Sprint("python/s", i+1), On: true,
		})
	}
	want := fmt.Sprint(all)
	b := study.NewBook(deck(), newRecord("me"), journal.Pack(all))
	b.Star(b.Ref("s4", ""), true)
	b.Merge([]journal.Fact{{Installation: "you", Number: 1, Order: 1, Kind: journal.Star, Object: "python/s1#a", On: true}})
	if got := fmt.Sprint(all); got != want {
		t.Errorf("the facts became %s", got)
	}
	if next := all[:4][3]; next.Kind != "" || len(b.Stars()) != 5 {
		t.Errorf("the book wrote %v behind the facts it was given; the stars are %v", next, b.Stars())
	}
}

func TestReviewTellsHowEachPointWent(t *testing.T) {
	r := study.Review{Said: []string{"a"}, Missed: []string{"b", "x1"}}
	for id, want := range map[string]study.Result{
		"a": study.Said, "b": study.Unsaid, "x1": study.Unsaid, "c": study.NeverAsked, "": study.NeverAsked,
	} {
		if got := r.Of(id); got != want {
			t.Errorf("point %q went %d, not %d", id, got, want)
		}
	}
	if got := (study.Review{}).Of("a"); got != study.NeverAsked {
		t.Errorf("without a review the point went %d", got)
	}
}
