package browse_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// The pictures show hits with a note among them, what is offered under the box,
// and that nothing was found. Only Linux compares them: others draw letters a
// little differently.
func TestSearchLooksAsItDid(t *testing.T) {
	sizes := map[string]fyne.Size{"wide": fyne.NewSize(1200, 800), "narrow": fyne.NewSize(560, 740)}
	for name, c := range map[string]struct {
		settings settings.Settings
		size     string
		keys     []string // after the words
		words    string
	}{
		"hits-light":       {uitest.Settings(settings.Light), "wide", []string{"Down"}, "costs"},
		"hits-dark":        {uitest.Settings(settings.Dark), "narrow", nil, "rlock"},
		"hits-large":       {settings.Settings{Theme: settings.Light, Text: 150}, "narrow", nil, "level:core costs"},
		"card-contrast":    {uitest.Settings(settings.HighContrast), "narrow", []string{"Enter"}, "rlock"},
		"offers-light":     {uitest.Settings(settings.Light), "wide", []string{"Down"}, "costs level:"},
		"offers-contrast":  {uitest.Settings(settings.HighContrast), "narrow", nil, "category:"},
		"problem-dark":     {uitest.Settings(settings.Dark), "wide", []string{"Ctrl+F"}, "is:starred level:wizard costs"},
		"nothing-light":    {uitest.Settings(settings.Light), "wide", nil, "evixzion"},
		"nothing-dark":     {uitest.Settings(settings.Dark), "narrow", nil, "level:senior eviction"},
		"recent-light":     {uitest.Settings(settings.Light), "wide", []string{"Enter", "Ctrl+K", "Esc", "Esc", "Ctrl+K", "Down"}, "costs"},
		"browse-light":     {uitest.Settings(settings.Light), "wide", nil, ""},
		"browse-large":     {settings.Settings{Theme: settings.Dark, Text: 150}, "narrow", nil, ""},
		"filters-contrast": {uitest.Settings(settings.HighContrast), "wide", []string{"Ctrl+F"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			in(t, sizes[c.size], func(w *world) {
				fyne.CurrentApp().Settings().SetTheme(look.New(c.settings))
				w.book.Write(w.book.Ref("queue", ""), "Last time they asked what a queue costs when it is full.", nil)
				w.book.Star(w.book.Ref("pool", ""), true)
				w.pass()
				w.pass()
				w.search(c.words)
				for _, k := range c.keys {
					if k == "Ctrl+K" {
						w.screen.FocusSearch()
						continue
					}
					w.press(k)
				}
				test.AssertImageMatches(t, "search-"+name+".png", w.window.Canvas().Capture())
			})
		})
	}
}
