package study_test

import (
	"testing"
)

func TestStudyDueBeginsThePlanThenResumesItAndThenBeginsNothing(t *testing.T) {
	w := newWorld(t)
	w.screen.StudyDue()
	w.drain()
	w.wantText("study.progress", "Today's plan \u00b7 1 of 3")
	w.press("Space", "1", "Space", "Escape")
	w.screen.StudyDue()
	w.drain()
	w.wantText("study.progress", "Today's plan \u00b7 2 of 3")
	w.press("Space", "1", "Space", "Space", "1", "Space", "Escape")
	w.screen.StudyDue()
	w.drain()
	w.wantText("study.headline", "Today's plan is done")
	if left, unfinished := w.book.Unfinished(); unfinished {
		t.Errorf("a sitting of %s was begun", left.Source)
	}
}
