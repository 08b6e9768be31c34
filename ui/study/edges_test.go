package study_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

func TestStarsOfACardEndAboveTheButton(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space")
	const inside = look.Half // between the sign of a star and the edge of its button
	edge := w.box("study.save").Max.X
	for _, name := range []string{"study.star", "study.star.a", "study.star.x1"} {
		if got := w.box(name).Max.X - inside; got != edge {
			t.Errorf("%s ends at %d, the button at %d", name, got, edge)
		}
	}
}

func TestPagesOfStudyEndAtOneEdge(t *testing.T) {
	w := newWorld(t)
	tiles := w.box("study.tile.bookmarks").Max.X
	w.press("c")
	const beside = look.Gap // the words of a bare button
	if words, edge := w.box("study.sources").Min.X+beside, w.box("study.tile.concurrency").Min.X; words != edge {
		t.Errorf("the words of the way back begin at %d, the tiles at %d", words, edge)
	}
	w.press("Escape", "Space", "k", "k", "Space", "1", "Space")
	if list := w.box("study.missedhead.release").Max.X; list != tiles {
		t.Errorf("the tiles end at %d, the list at %d", tiles, list)
	}
}

func TestTileThatIsAloneFillsItsLine(t *testing.T) {
	w := newWorld(t)
	weak, starred, last := w.box("study.tile.weak"), w.box("study.tile.bookmarks"), w.box("study.tile.blind")
	if last.Min.X != weak.Min.X || last.Max.X != starred.Max.X {
		t.Errorf("the last tile stands at %v, the first two at %v and %v", last, weak, starred)
	}
}

func TestCardAndItsPointsTakeTheRoomThatLargeTextNeeds(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space")
	normal := w.box("study.card").Dx()
	test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Light, Text: 200}))
	w.window.Resize(fyne.NewSize(1200, 700))
	if large := w.box("study.card").Dx(); large <= normal {
		t.Errorf("the card is %d wide at twice the text size, %d at the normal one", large, normal)
	}
	if !w.scrolling()[w.named("study.question")] {
		t.Error("the question keeps its room above the points")
	}
}

func TestHeadOfACardStandsTheSameOnBothFaces(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1200, 800), fyne.NewSize(480, 600)} {
		w := newWorld(t)
		w.window.Resize(size)
		w.press("Space")
		label, star := w.box("study.label"), w.box("study.star")
		const head = 32
		if above := label.Min.Y - w.box("study.card").Min.Y; above < head-1 || above > head+1 {
			t.Errorf("at %v the category stands %d below the top of the card", size, above)
		}
		w.press("Space")
		if l, s := w.box("study.label"), w.box("study.star"); l != label || s != star {
			t.Errorf("at %v the head goes from %v and %v to %v and %v", size, label, star, l, s)
		}
	}
}

func TestHintsBeginWhereTheQuestionDoes(t *testing.T) {
	for _, width := range []float32{1200, 640, 480} {
		w := newWorld(t)
		w.window.Resize(fyne.NewSize(width, 800))
		w.press("Space", "h")
		question, room := w.named("study.question").(*kit.Prose), w.box("study.question")
		left := float32(room.Min.X) + (question.Size().Width-question.WidthFor(question.Size().Width))/2
		if cue := float32(w.box("study.cue.a").Min.X); cue < left-1.5 || cue > left+1.5 {
			t.Errorf("in a window of %v the question begins at %v, the hints at %v", width, left, cue)
		}
	}
}
