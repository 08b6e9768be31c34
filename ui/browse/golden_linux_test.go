package browse_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// The pictures show states that those of the whole window do not: hits in large
// text with a note among them, what is wrong with a filter, that filters hide all
// hits, recent searches. Only Linux compares them: others draw letters a
// little differently.
func TestSearchLooksAsItDid(t *testing.T) {
	sizes := map[string]fyne.Size{"wide": fyne.NewSize(1200, 800), "narrow": fyne.NewSize(560, 740)}
	for name, c := range map[string]struct {
		settings settings.Settings
		size     string
		keys     []string // after the words
		words    string
	}{
		"hits-large":       {settings.Settings{Theme: settings.Light, Text: 150}, "narrow", nil, "level:core costs"},
		"problem-dark":     {uitest.Settings(settings.Dark), "wide", []string{"Ctrl+F"}, "is:starred level:wizard costs"},
		"nothing-dark":     {uitest.Settings(settings.Dark), "narrow", nil, "level:senior eviction"},
		"recent-light":     {uitest.Settings(settings.Light), "wide", []string{"Enter", "Ctrl+K", "Esc", "Esc", "Ctrl+K", "Down"}, "costs"},
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
				uitest.Matches(t, "search-"+name, w.window.Canvas().Capture())
			})
		})
	}
}
