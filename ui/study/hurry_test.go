package study_test

import (
	"testing"
	"time"

	book "rehearse/data/study"
)

func TestSecondClickOfADoubleOneDoesNothingToTheNextQuestion(t *testing.T) {
	for _, name := range []string{"study.card", "study.flip", "study.hint", "study.star", "study.leave"} {
		w := newWorld(t)
		w.press("Space", "Space", "1")
		w.click("study.save")
		recorded := w.log.kinds()
		for _, after := range []time.Duration{0, 399 * time.Millisecond} {
			w.now = w.now.Add(after)
			w.tap(name)
			if got := w.log.kinds(); got != recorded || w.has("study.start") {
				t.Errorf("a click on %s after %v recorded %q", name, after, got[len(recorded):])
			}
		}
		w.now = w.now.Add(time.Millisecond)
		w.tap(name)
		if w.log.kinds() == recorded && !w.has("study.start") {
			t.Errorf("a click on %s does nothing after the time of a double click", name)
		}
	}
}

func TestHintThatIsShownTakesNoSecondClickOfADoubleOne(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "h", "Escape")
	w.click("study.start")
	w.tap("study.cue.a")
	w.wantCues("a: One thread runs bytecode.")
	w.click("study.cue.a")
	if w.cues() == "a: One thread runs bytecode." {
		t.Error("a click shows no more of the hint")
	}
}

func TestKeysNeedNotWaitForADoubleClick(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "1")
	w.click("study.save")
	w.press("h", "Space")
	if !w.sitting().Turned() || w.sitting().Hinted(w.book.Ref("pools", "a")) != book.Cue {
		t.Error("a key did nothing on a question that has just come up")
	}
}

func TestClockThatWasSetBackTakesClicks(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	w.now = w.now.Add(-time.Hour)
	w.tap("study.flip")
	if !w.sitting().Turned() {
		t.Error("the question takes no click for an hour")
	}
}
