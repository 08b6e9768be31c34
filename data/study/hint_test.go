package study_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/data/study"
)

// hints lists what was shown of the points of s1: "cue whole none none".
func hints(t *testing.T, b *study.Book) string {
	t.Helper()
	var list []string
	for _, id := range points() {
		names := map[study.Hinted]string{study.NoHint: "none", study.Cue: "cue", study.Whole: "whole"}
		list = append(list, names[theSitting(t, b).Hinted(b.Ref("s1", id))])
	}
	return strings.Join(list, " ")
}

func TestNextHintShowsTheCuesFirstThenTheTexts(t *testing.T) {
	b, r := sitting(t)
	var stages []string
	for b.NextHint() {
		stages = append(stages, hints(t, b))
	}
	want := []string{
		"cue none none none", "cue cue none none", "cue cue cue none",
		"whole cue cue none", "whole whole cue none", "whole whole whole none",
	}
	if !slices.Equal(stages, want) {
		t.Errorf("the stages are %q", stages)
	}
	if got := kinds(r.facts); got != "begin hint hint hint hint hint hint" {
		t.Errorf("recorded %q", got)
	}
	if got := hints(t, newRecord("me").read(r.facts)); got != want[5] {
		t.Errorf("after a restart the hints are %q", got)
	}
}

func TestNextHintLeavesOutWhatWasShown(t *testing.T) {
	b, _ := sitting(t)
	b.Hint("b", true)
	b.Hint("a", false)
	b.NextHint()
	b.NextHint()
	if got := hints(t, b); got != "whole whole cue none" {
		t.Errorf("the hints are %q", got)
	}
}

func TestHintThatWasShownIsNotRecordedAgain(t *testing.T) {
	b, r := sitting(t)
	b.Hint("b", true)
	before := len(r.facts)
	b.Hint("b", true)
	b.Hint("b", false)
	b.Hint("z", true)
	b.Hint("", true)
	if len(r.facts) != before || hints(t, b) != "none whole none none" {
		t.Errorf("recorded %q, the hints are %q", kinds(r.facts[before:]), hints(t, b))
	}
}

func TestCueAfterTheTextDoesNotHideIt(t *testing.T) {
	b, r := sitting(t)
	b.Hint("b", true)
	r.Record(journal.Fact{Kind: journal.Hint, Sitting: theSitting(t, b).ID, Object: "python/s1#b"})
	if got := hints(t, newRecord("me").read(r.facts)); got != "none whole none none" {
		t.Errorf("the hints are %q", got)
	}
}

func TestDrillHintsOnlyAtWhatItAsks(t *testing.T) {
	b, _ := fresh(t)
	begin(b, study.WeakPoints, "s1#b", "s1#x1")
	b.Hint("a", true)
	for b.NextHint() {
	}
	if got := hints(t, b); got != "none whole none none" {
		t.Errorf("the hints are %q", got)
	}
}

func TestWithoutACardThereIsNoHint(t *testing.T) {
	b, r := fresh(t)
	if b.NextHint() {
		t.Error("there is a hint without a sitting")
	}
	b.Hint("a", true)
	if len(r.facts) != 0 {
		t.Errorf("recorded %q", kinds(r.facts))
	}
}

func TestUndoLeavesHints(t *testing.T) {
	b, _ := sitting(t)
	b.Tick(true, "a")
	b.NextHint()
	b.Undo()
	if got := hints(t, b); got != "cue none none none" || ticked(theSitting(t, b)) != "" {
		t.Errorf("after undo the hints are %q, ticked is %q", got, ticked(theSitting(t, b)))
	}
}

func TestPointWhoseTextWasShownCountsAsMissedThoughItIsTicked(t *testing.T) {
	b, r := sitting(t)
	b.Hint("a", false)
	b.Hint("b", true)
	b.Hint("c", true)
	b.Hint("x1", true)
	b.Tick(true, "a", "b", "x1")
	b.Save(time.Minute, today())
	f := r.facts[len(r.facts)-1]
	if got := fmt.Sprint(f.Said, f.Missed, f.Shown); got != "[a b x1] [c] [b c x1]" {
		t.Errorf("recorded said, missed and shown %s", got)
	}
	if o, _ := theSitting(t, b).Outcome(b.Ref("s1", "")); fmt.Sprint(o.Shown) != "[b c x1]" {
		t.Errorf("the outcome is %v", o)
	}
	for id, want := range map[string]string{"a": "[true]", "b": "[false]", "c": "[false]", "x1": "[false]"} {
		if got := fmt.Sprint(b.Results(b.Ref("s1", id))); got != want {
			t.Errorf("%s went %s, not %s", id, got, want)
		}
	}
	if review, _ := b.LastReview(b.Ref("s1", "")); review.Of("b") != study.Said {
		t.Error("a ticked point shows as missed")
	}
}
