package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetest "fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// The pictures hold a note in every state: invited, kept, of a point, begun and
// being written.
func TestNotesLookAsTheyDid(t *testing.T) {
	for name, test := range map[string]struct {
		settings settings.Settings
		height   float32
	}{
		"light":    {uitest.Settings(settings.Light), 560},
		"dark":     {uitest.Settings(settings.Dark), 560},
		"contrast": {uitest.Settings(settings.HighContrast), 560},
		"large":    {settings.Settings{Theme: settings.Light, Text: 150}, 840},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.App(t, test.settings)
			h := uitest.NewHost()
			page := kit.NewPage(kit.NewColumn())
			page.Column.Margin = fyne.NewSize(look.Room, look.Room)
			notes := pinned(h, page)
			ground := canvas.NewRectangle(theme.Color(look.Paper))
			w := h.Show(t, fyne.NewSize(560, test.height), container.NewStack(ground, page))
			for _, n := range notes {
				n.Begin(func(string) {})
			}
			page.ScrollToTop()
			fynetest.AssertImageMatches(t, "notes-"+name+".png", w.Canvas().Capture())
		})
	}
}

// pinned puts a note in each state on the page, and returns those to be begun.
func pinned(h *uitest.Host, page *kit.Page) []*kit.Note {
	fresh := func(caption, hint, text string) *kit.Note {
		n := kit.NewNote(&h.Host, page, caption, hint)
		n.SetText(text)
		return n
	}
	const text = "Name the free-threaded build, then stop.\nThey asked about PEP 703 last time."
	invited := fresh("My note", "", "")
	invited.Invite(&kit.Command{Label: "My note", Keys: []string{"N"}, Run: func() {}})
	kept, begun, written := fresh("My note", "", text), fresh("My note", "What to remember about it", ""), fresh("My note", "", text)
	point := kit.NewPoint(&h.Host, uitest.Deck().Scenarios[0].Points[0], 1, false, func() {})
	words := fresh("My words", "", "A lock is the door of a small room.")
	words.Indent = point.Indent
	page.Column.SetItems(
		kit.Item{Object: invited},
		kit.Item{Object: kept, Above: look.Space},
		kit.Item{Object: kit.NewRow(kit.NewColumn(kit.Item{Object: point}, kit.Item{Object: words, Above: look.Half}), nil), Above: look.Space},
		kit.Item{Object: begun, Above: look.Space},
		kit.Item{Object: written, Above: look.Space},
	)
	return []*kit.Note{begun, written}
}
