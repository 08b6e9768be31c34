package study_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	book "rehearse/data/study"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// The pictures hold the card in states that those of the whole window do not
// show. Only Linux compares them: others
// draw letters a little differently.
func TestCardsLookAsTheyDid(t *testing.T) {
	hinted := []string{"Space", "hhhh"}
	drill := func(w *world) { w.drill(book.Missed, "a", "c") }
	blind := func(w *world) {
		w.screen.Start(book.Run{Source: book.Everything, Refs: []scenario.Ref{w.book.Ref("gil", "")}, Blind: true})
	}
	for name, c := range map[string]struct {
		theme settings.Theme
		text  int
		size  fyne.Size
		begin func(*world)
		keys  []string
	}{
		"hints-large":    {settings.Light, 150, fyne.NewSize(640, 800), nil, hinted},
		"blind-dark":     {settings.Dark, 100, fyne.NewSize(1200, 800), blind, nil},
		"back-dark":      {settings.Dark, 100, fyne.NewSize(640, 800), nil, append(hinted, "Space", "12")},
		"back-large":     {settings.Light, 200, fyne.NewSize(480, 600), nil, append(hinted, "Space", "12")},
		"past-light":     {settings.Light, 100, fyne.NewSize(1200, 800), nil, append(hinted, "Space", "12", "Space", "Left")},
		"drill-contrast": {settings.HighContrast, 100, fyne.NewSize(1200, 800), drill, []string{"Space", "3"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.settings.Timer = true
			test.ApplyTheme(t, look.New(settings.Settings{Theme: c.theme, Text: c.text}))
			w.book.Write(w.book.Ref("gil", "b"), "While it waits, others run.", nil)
			w.book.Write(w.book.Ref("gil", ""), "They asked about the free-threaded build.", nil)
			w.restart()
			w.window.SetPadded(false)
			w.window.SetContent(container.NewStack(canvas.NewRectangle(theme.Color(look.Paper)), w.screen.Root()))
			w.window.Resize(c.size)
			w.screen.Show() // its keys are those of the new content
			if c.begin != nil {
				c.begin(w)
			}
			for _, key := range c.keys {
				w.press(key)
				w.now = w.now.Add(35e9)
			}
			uitest.Matches(t, "card-"+name, w.window.Canvas().Capture())
		})
	}
}
