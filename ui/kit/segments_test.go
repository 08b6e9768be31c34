package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestSegmentsStandSideBySideInABoxNoWiderThanTheyAre(t *testing.T) {
	_, h := start(t)
	one, two := segment(h, "One"), segment(h, "Another")
	s := kit.NewSegments(one, two)
	s.Resize(fyne.NewSize(500, s.HeightFor(500)))
	if one.Position().X+one.Size().Width != two.Position().X || one.Position().Y != two.Position().Y {
		t.Errorf("they stand at %v and %v", one.Position(), two.Position())
	}
	box := uitest.All[*kit.Rectangle](s)[0]
	if got, want := box.Size(), fyne.NewSize(two.Position().X+two.Size().Width, one.Size().Height); got != want {
		t.Errorf("the box is %v, they take %v", got, want)
	}
	narrow := two.MinSize().Width + 1
	s.Resize(fyne.NewSize(narrow, s.HeightFor(narrow)))
	if two.Position().X != 0 || two.Position().Y < one.Size().Height || box.Size().Height != s.HeightFor(narrow) {
		t.Errorf("where they are too wide, the second stands at %v in %v", two.Position(), box.Size())
	}
}

func segment(h *uitest.Host, label string) *kit.Button {
	return kit.NewButton(&h.Host, &kit.Command{Label: label, Run: func() {}}, kit.Segment)
}

func TestButtonWithASignIsReadAloudByItsLabel(t *testing.T) {
	_, h := start(t)
	b := segment(h, "Ask more often")
	b.Sign = "+"
	b.Refresh()
	b.Resize(b.MinSize())
	if got := uitest.All[*canvas.Text](b)[0].Text; got != "+" || b.AccessibilityLabel() != "Ask more often" {
		t.Errorf("it shows %q and says %q", got, b.AccessibilityLabel())
	}
}
