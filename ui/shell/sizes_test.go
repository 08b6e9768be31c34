//go:build !race

// It draws for half a minute, and the race detector would make that minutes.

package shell

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func TestNothingIsCutOffOrCoveredAtAnySizeOfWindowAndText(t *testing.T) {
	for _, s := range scenes() {
		t.Run(s.name, func(t *testing.T) {
			s.visit(t, normal(), func(w *world) {
				var breaches []string
				for _, text := range []int{settings.SmallestText, settings.NormalText, 150, settings.LargestText} {
					breaches = append(breaches, w.breaches(text)...)
				}
				if len(breaches) > 0 {
					slices.Sort(breaches)
					t.Errorf("%d breaches\n%s", len(breaches), strings.Join(breaches, "\n"))
				}
			})
		})
	}
}

// breaches looks at windows from the smallest to a large one, with text of a size.
func (w *world) breaches(text int) []string {
	fyne.CurrentApp().Settings().SetTheme(look.New(settings.Settings{Theme: settings.Light, Text: text}))
	var all []string
	for _, size := range [][2]float32{
		{360, 420}, {480, 600}, {640, 480}, {700, 700}, {1024, 768}, {1280, 800}, {1920, 1080}, {2560, 1440},
	} {
		w.window.Resize(fyne.NewSize(size[0], size[1]))
		w.pass()
		for _, b := range uitest.Breaches(w.window.Canvas(), w.shell.Named()["browse.offers"], w.shell.message) {
			all = append(all, fmt.Sprintf("%v x %v at %d %%: %s", size[0], size[1], text, b))
		}
	}
	return all
}
