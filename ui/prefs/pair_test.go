package prefs

import (
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/uitest"
)

func TestStepperAndItsWordsHaveOneMiddle(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	pairs := []*pair{r.screen.size.pair}
	for _, p := range r.screen.steppers {
		pairs = append(pairs, p.pair)
	}
	left := pairs[0].words.Position().X
	for i, p := range pairs {
		words, control := middle(p.words), middle(p.first)
		if words-control > 0.5 || control-words > 0.5 {
			t.Errorf("pair %d: the middle of the words is at %v, of the control at %v", i, words, control)
		}
		if p.words.Position().X != left || p.first.Position().X != 0 {
			t.Errorf("pair %d: the words begin at %v, those of the first at %v", i, p.words.Position().X, left)
		}
	}
}

func middle(o fyne.CanvasObject) float32 { return o.Position().Y + o.Size().Height/2 }

func TestStepperStandsUnderItsWordsWhereThereIsNoRoom(t *testing.T) {
	r := newRig(t, fyne.NewSize(360, 640), uitest.Settings(settings.Light))
	for i, p := range r.screen.steppers {
		if words := p.words.Size(); p.first.Position().Y < words.Height || words.Width != p.pair.Size().Width {
			t.Errorf("stepper %d: it stands at %v, the words are %v", i, p.first.Position(), words)
		}
	}
}

func TestResetMovesNothing(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings(settings.Light))
	p := r.screen.steppers[1]
	first, words := p.first.Position(), p.words.Size().Width
	r.tap(p.more, 1)
	if !p.reset.Visible() || p.first.Position() != first || p.words.Size().Width != words {
		t.Errorf("the way back is there: %v, the control goes from %v to %v, the words are %v wide, not %v",
			p.reset.Visible(), first, p.first.Position(), p.words.Size().Width, words)
	}
}
