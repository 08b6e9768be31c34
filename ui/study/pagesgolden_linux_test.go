package study_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/settings"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// The pictures hold the start page with a backlog and an unfinished sitting, the
// categories, and the end page. Only Linux compares them: others draw letters a
// little differently.
func TestStartAndEndLookAsTheyDid(t *testing.T) {
	wide, narrow := fyne.NewSize(1000, 640), fyne.NewSize(560, 760)
	for name, c := range map[string]struct {
		theme settings.Theme
		text  int
		size  fyne.Size
	}{
		"contrast": {settings.HighContrast, 100, wide},
		"large":    {settings.Light, 150, narrow},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.large(30)
			w.rehearseAll("a")
			w.later(2)
			w.rehearse("s00", "a")
			w.book.Star(w.book.Ref("s03", "b"), true)
			w.dress(c.theme, c.text, c.size)
			w.photograph("start-" + name)
			w.press("c", "Down")
			w.photograph("categories-" + name)
			w.press("3")
			for range 2 {
				w.press("Space", "1", "Space")
			}
			w.press("Escape")
			w.photograph("left-" + name)
			w.press("Space")
			for range 8 {
				w.press("Space", "a", "Space")
			}
			w.press("Down", "p", "Down", "Down")
			w.photograph("end-" + name)
		})
	}
}

// dress shows the screen in another theme and size.
func (w *world) dress(colours settings.Theme, text int, size fyne.Size) {
	test.ApplyTheme(w.t, look.New(settings.Settings{Theme: colours, Text: text}))
	w.restart()
	ground := canvas.NewRectangle(theme.Color(look.Paper))
	w.window.SetPadded(false)
	w.window.SetContent(container.NewStack(ground, w.screen.Root()))
	w.window.Resize(size)
	w.screen.Show() // its keys are those of the new content
}

func (w *world) photograph(name string) {
	uitest.Matches(w.t, name, w.window.Canvas().Capture())
}
