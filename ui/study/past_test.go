package study_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestCardThatLiesBehindSaysWhatWasSaidAndHasNoBoxes(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "hhhh", "Space", "1", "2")
	text := w.box("study.note.b").Min
	w.press("Space", "Left")
	for id, want := range map[string]string{"a": "said, with hint", "b": "said", "c": "not said"} {
		var labels []string
		for _, r := range uitest.All[*kit.Row](w.screen.Root()) {
			if l, ok := r.Content.(interface{ AccessibilityLabel() string }); ok && contains(r, w.named("study.point."+id)) {
				labels = append(labels, l.AccessibilityLabel())
			}
		}
		if strings.Join(labels, "|") != want {
			t.Errorf("%s is told as %q, want %q", id, labels, want)
		}
	}
	w.visit(w.named("study.point.b"), func(o fyne.CanvasObject) {
		if l, ok := o.(interface{ AccessibilityLabel() string }); ok && l.AccessibilityLabel() == "said" {
			t.Error("there is a box to tick")
		}
	})
	if got := w.box("study.note.b").Min; got != text {
		t.Errorf("looking back the words for a point lie at %v, before at %v", got, text)
	}
	w.wantInside("looking back at a hint")
}

func contains(root, o fyne.CanvasObject) bool {
	found := false
	uitest.Walk(root, func(part fyne.CanvasObject) bool {
		found = found || part == o
		return true
	})
	return found
}

func TestProgressCountsWhatIsBehind(t *testing.T) {
	w := newWorld(t)
	share := func() float32 {
		bars := uitest.All[*kit.Rectangle](w.screen.Root())
		var widths []float32
		for _, b := range bars {
			if b.Size().Height == 4 {
				widths = append(widths, b.Size().Width)
			}
		}
		if len(widths) != 2 {
			t.Fatalf("there are %d bars", len(widths))
		}
		return widths[1] / widths[0]
	}
	w.press("Space")
	for i, want := range []float32{0, 1.0 / 3, 2.0 / 3} {
		if got := share(); got < want-0.01 || got > want+0.01 {
			t.Errorf("at card %d the bar is at %v, want %v", i+1, got, want)
		}
		w.press("Space", "1")
		if i < 2 {
			w.press("Space")
		}
	}
}
