package kit

import (
	"fyne.io/fyne/v2"

	"rehearse/ui/look"
)

// Ask puts a question over the window of the canvas: the title asks, the body
// says what will happen, the verb confirms it. yes runs after the sheet has
// closed, if the user confirms.
//
//nolint:revive // argument-limit: these are the arguments of Host.Ask and the window that it asks in
func Ask(h *Host, over fyne.Canvas, title, body, verb string, yes func()) *Sheet {
	page := NewPage(NewColumn(
		Item{Object: NewProse(look.Heading, TightLeading, Strong(title))},
		Item{Object: NewProse(look.Body, ReadingLeading, Plain(body)), Above: look.Wide},
	))
	confirm := &Command{ID: "sheet.confirm", Label: verb, Keys: []string{"Space", "Enter"}}
	s := NewSheet(h, over, title, page, confirm)
	s.title.Hidden = true // it scrolls with the body: a low window has no room for a long one
	confirm.Run = func() {
		s.Close()
		yes()
	}
	cancel := s.commands.Find("sheet.close")
	cancel.Label = "Cancel"
	s.foot = NewTray(NewButton(h, confirm, Filled), NewButton(h, cancel, Outlined))
	s.Open()
	return s
}
