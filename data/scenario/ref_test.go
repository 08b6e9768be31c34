package scenario_test

import (
	"testing"

	"rehearse/data/scenario"
)

func TestRefIsWrittenAsItIsRead(t *testing.T) {
	for written, want := range map[string]scenario.Ref{
		"python/gil-in-real-systems":    {Deck: "python", Scenario: "gil-in-real-systems"},
		"python/gil-in-real-systems#c":  {Deck: "python", Scenario: "gil-in-real-systems", Point: "c"},
		"python/gil-in-real-systems#x1": {Deck: "python", Scenario: "gil-in-real-systems", Point: "x1"},
	} {
		got, err := scenario.ParseRef(written)
		if err != nil || got != want {
			t.Errorf("%q reads %+v, %v, want %+v", written, got, err, want)
		}
		if got.String() != written {
			t.Errorf("%+v is written %q, want %q", got, got.String(), written)
		}
	}
}

func TestWhatNamesNothingIsNoRef(t *testing.T) {
	for _, written := range []string{
		"", "python", "/", "python/", "/some-id", "python/some-id#", "python/#a", "#a", "python#a",
		"python/some/id", "python/some-id#a/b", "python/some-id#a#b",
	} {
		if r, err := scenario.ParseRef(written); err == nil {
			t.Errorf("%q became %+v", written, r)
		}
	}
}

func TestWholeLeavesThePointOut(t *testing.T) {
	r := scenario.Ref{Deck: "python", Scenario: "some-id", Point: "a"}
	want := scenario.Ref{Deck: "python", Scenario: "some-id"}
	if got := r.Whole(); got != want || got.Whole() != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func FuzzRef(f *testing.F) {
	for _, seed := range []string{"python/some-id", "python/some-id#a", "a/b#c#d", "a/b#c/d", "//#"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, written string) {
		r, err := scenario.ParseRef(written)
		if err != nil {
			return
		}
		if r.String() != written {
			t.Errorf("%q is written again as %q", written, r)
		}
		if whole, err := scenario.ParseRef(r.Whole().String()); err != nil || whole != r.Whole() {
			t.Errorf("%q: its scenario reads %+v, %v", written, whole, err)
		}
	})
}
