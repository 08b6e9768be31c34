package uitest_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/settings"
	"rehearse/ui/uitest"
)

// at returns an object at a place.
func at[T fyne.CanvasObject](o T, x, y, width, height float32) T {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
	return o
}

func TestWhatIsCutOffOrCoveredIsReported(t *testing.T) {
	words := func() *canvas.Text { return &canvas.Text{Text: "a label", TextSize: 14} }
	button := func() *widget.Button { return widget.NewButton("a button", nil) }
	scroll := container.NewVScroll(container.NewWithoutLayout(at(words(), 0, 500, 100, 20)))
	scroll.Resize(fyne.NewSize(200, 100))
	note := at(widget.NewLabel("a message"), 0, 0, 100, 40)
	for name, c := range map[string]struct {
		objects []fyne.CanvasObject
		want    string // "" for nothing
	}{
		"in order":           {[]fyne.CanvasObject{at(words(), 10, 10, 100, 20), at(button(), 10, 40, 100, 40)}, ""},
		"beyond the window":  {[]fyne.CanvasObject{at(words(), 190, 10, 100, 20)}, "is not in"},
		"a short button":     {[]fyne.CanvasObject{at(button(), 10, 40, 30, 40)}, "sticks out of"},
		"text over text":     {[]fyne.CanvasObject{at(words(), 10, 10, 100, 20), at(words(), 20, 12, 100, 20)}, "lies over"},
		"button over button": {[]fyne.CanvasObject{at(button(), 10, 10, 100, 40), at(button(), 50, 20, 100, 40)}, "lies over"},
		"below in a scroll":  {[]fyne.CanvasObject{scroll}, ""},
		"message over text":  {[]fyne.CanvasObject{at(words(), 10, 10, 100, 20), note}, "lies over"},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.App(t, uitest.Settings(settings.Light))
			w := uitest.Window(t, fyne.NewSize(200, 100), container.NewWithoutLayout(c.objects...))
			got := strings.Join(uitest.Breaches(w.Canvas(), nil, note), "\n")
			if (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
				t.Errorf("reported is %q, want %q", got, c.want)
			}
		})
	}
}

func TestMessageMayCoverWhatScrollsAndAMenuEverything(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	inside := at(widget.NewButton("a button", nil), 0, 0, 150, 40)
	scroll := at(container.NewVScroll(container.NewWithoutLayout(inside)), 0, 0, 200, 100)
	over := at(widget.NewLabel("a message"), 0, 0, 100, 40)
	w := uitest.Window(t, fyne.NewSize(200, 100), container.NewWithoutLayout(scroll, over))
	if got := uitest.Breaches(w.Canvas(), nil, over); got != nil {
		t.Errorf("a message over a list is reported: %q", got)
	}
	if got := uitest.Breaches(w.Canvas(), nil, nil); got == nil {
		t.Error("what is no message may cover a list")
	}
	fixed := uitest.Window(t, fyne.NewSize(200, 100), container.NewWithoutLayout(inside, over))
	if got := uitest.Breaches(fixed.Canvas(), over, nil); got != nil {
		t.Errorf("a menu is reported: %q", got)
	}
}
