package study_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
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
