package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func TestPointShownAsAHintReadsWithHintBeneathItsBox(t *testing.T) {
	_, h := start(t)
	p := kit.NewPoint(&h.Host, aPoint(), 1, true, func() {})
	place(t, p, fyne.NewSize(2000, 30)) // on one line
	one := p.HeightFor(2000)
	p.SetTicked(true)
	if !p.SetHinted(true) || p.SetHinted(true) {
		t.Error("it does not tell when it needs another height")
	}
	if got := p.HeightFor(2000); got <= one {
		t.Errorf("with the words it is %v tall, without %v", got, one)
	}
	if !strings.Contains(uitest.Words(p), "with hint") {
		t.Errorf("it reads %q", uitest.Words(p))
	}
	tick, ok := tickOf(p).(fyne.Accessible)
	if !ok || tick.AccessibilityLabel() != "said, with hint" {
		t.Error("the box does not tell that the point was shown")
	}
	if !inColour(tickOf(p), settings.Light, look.Said) {
		t.Error("the sign is as that of a point which was said")
	}
	if !p.SetHinted(false) || p.HeightFor(2000) != one {
		t.Error("the words cannot be taken back")
	}
}

func TestPointThatIsNotAskedIsMutedAndHasNoBox(t *testing.T) {
	_, h := start(t)
	asked := kit.NewPoint(&h.Host, aPoint(), 1, true, func() {})
	quiet := kit.NewPoint(&h.Host, aPoint(), 1, true, func() {})
	quiet.Quieten()
	place(t, quiet, fyne.NewSize(300, 90))
	if tickOf(quiet).Visible() {
		t.Error("the box can be seen")
	}
	if quiet.Indent() != asked.Indent() || quiet.HeightFor(300) != asked.HeightFor(300) {
		t.Error("its text does not stand where that of the others does")
	}
	body := texts(uitest.All[*kit.Passage](quiet)[0])[0]
	if muted := look.New(uitest.Settings(settings.Light)).Color(look.Muted, 0); body.Color != muted {
		t.Errorf("its text is %v, want %v", body.Color, muted)
	}
}

func TestPointThatIsOnlyReadShowsNoHint(t *testing.T) {
	_, h := start(t)
	p := kit.NewPoint(&h.Host, aPoint(), 1, false, func() {})
	if p.SetHinted(true) {
		t.Error("a point without a box takes the words")
	}
}
