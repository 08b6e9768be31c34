package study_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// cues lists what the hints show, point by point.
func (w *world) cues() string {
	var shown []string
	for _, id := range []string{"a", "b", "c", "x1"} {
		if w.has("study.cue." + id) {
			shown = append(shown, id+": "+w.text("study.cue."+id))
		}
	}
	return strings.Join(shown, "; ")
}

func (w *world) wantCues(want string) {
	w.t.Helper()
	if got := w.cues(); got != want {
		w.t.Errorf("the hints show %q, want %q", got, want)
	}
}

func TestHintsGoFromCuesToWholePoints(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	w.wantCues("")
	w.press("h", "h")
	w.wantCues("a: One thread runs bytecode.; b: Waiting does not hold it.")
	w.press("h")
	w.click("study.hint")
	for _, words := range []string{"so CPU work does not spread over cores.; b: Waiting does not hold it.; c:", "cores."} {
		if got := w.cues(); !strings.Contains(got, words) {
			t.Errorf("after the fourth hint they show %q", got)
		}
	}
	w.press("h", "h", "h", "h")
	if got := strings.Count(w.log.kinds(), "hint"); got != 6 {
		t.Errorf("%d hints were recorded of three points", got)
	}
	if !strings.HasSuffix(w.cues(), "start-up and pickling for it.") {
		t.Errorf("at the end the hints show %q", w.cues())
	}
}

func TestClickOnACueShowsItsWholePointAndASecondOneNothing(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "h", "h")
	for range 2 {
		w.click("study.cue.b")
		w.wantCues("a: One thread runs bytecode.; b: Waiting does not hold it. " +
			"Sockets, files and sleeps release the lock; threads still help a service that mostly waits.")
	}
	if w.sitting().Turned() {
		t.Error("the second click turned the card over")
	}
}

func TestHeldHintKeyShowsOneHint(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "h")
	w.host.Commands.Rune('h')
	w.wantCues("a: One thread runs bytecode.")
}

func TestNoHintMovesTheQuestion(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1200, Height: 800}, {Width: 640, Height: 800}} {
		w := newWorld(t)
		w.window.Resize(size)
		w.press("Space")
		button, show, question := w.box("study.hint"), w.box("study.flip"), w.box("study.question")
		w.press("h")
		first := w.box("study.cue.a")
		for range 6 {
			if w.box("study.hint") != button || w.box("study.flip") != show {
				t.Errorf("at %v the buttons moved", size)
			}
			if w.box("study.question") != question || w.box("study.cue.a").Min != first.Min {
				t.Errorf("at %v question and list moved", size)
			}
			w.press("h")
		}
	}
}

func TestNewestHintIsScrolledIntoView(t *testing.T) {
	w := newWorld(t)
	w.window.Resize(fyne.NewSize(360, 420))
	w.press("Space", "h", "h", "h")
	if cue, button := w.box("study.cue.c"), w.box("study.flip"); cue.Max.Y > button.Min.Y {
		t.Errorf("the hint ends at %d, the buttons begin at %d", cue.Max.Y, button.Min.Y)
	}
}

func TestPointThatWasShownWholeReadsWithHint(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "hhhh", "Space", "1", "2")
	w.wantText("study.said", "2 of 3 said, 1 with hint")
	for id, want := range map[string]string{"a": "said, with hint", "b": "said", "c": "not said"} {
		var labels []string
		w.visit(w.named("study.point."+id), func(o fyne.CanvasObject) {
			if l, ok := o.(interface{ AccessibilityLabel() string }); ok {
				labels = append(labels, l.AccessibilityLabel())
			}
		})
		if !strings.Contains(strings.Join(labels, "|")+"|", "|"+want+"|") {
			t.Errorf("%s is told as %q, want %q in it", id, labels, want)
		}
	}
	if !strings.Contains(uitest.Words(w.named("study.point.a")), "with hint") {
		t.Error("the point does not read with hint")
	}
	w.press("Space")
	w.wantReview("gil", "a b", "c x1")
	first, _ := w.sitting().Outcome(w.book.Ref("gil", ""))
	if strings.Join(first.Shown, " ") != "a" {
		t.Errorf("shown were %q, want a", first.Shown)
	}
}

func TestHintsAreThereAfterARestart(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "h", "h")
	before := w.cues()
	w.restart()
	w.press("Space")
	w.wantCues(before)
}

func TestUndoLeavesWhatWasSeen(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "h", "Space", "1", "u", "f")
	w.wantCues("a: One thread runs bytecode.")
}

func TestWholePointsCostIsSaidBeforeOneIsShown(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	w.wantText("study.task", "Say your answer aloud.")
	w.press("h")
	w.wantText("study.task", "Say your answer aloud. A point shown in full counts as missed.")
}

func TestHintButtonRestsWhenAllIsShown(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "hhhhhh")
	b, ok := w.named("study.hint").(*kit.Button)
	if !ok {
		t.Fatal("the hint is no button")
	}
	before := w.log.kinds()
	test.Tap(b)
	if got := w.log.kinds(); got != before {
		t.Errorf("the button recorded:%s", strings.TrimPrefix(got, before))
	}
}
