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
	s, confirm, cancel := question(h, over, title, body)
	confirm.Label, confirm.Keys = verb, []string{"Space", "Enter"}
	confirm.Run = func() { s.Close(); yes() }
	s.foot = NewTray(NewButton(h, confirm, Filled), NewButton(h, cancel, Outlined))
	s.Open()
	return s
}

// Warn is Ask for what loses something: Space and Enter lead back, and only the
// first letter of the verb confirms it.
//
//nolint:revive // argument-limit: as Ask
func Warn(h *Host, over fyne.Canvas, title, body, verb string, yes func()) *Sheet {
	s, confirm, cancel := question(h, over, title, body)
	confirm.Label, confirm.Keys = verb, []string{verb[:1]}
	confirm.Run = func() { s.Close(); yes() }
	cancel.Keys = []string{"Esc", "Space", "Enter"}
	s.foot = NewTray(NewButton(h, cancel, Filled), NewButton(h, confirm, Outlined))
	s.Open()
	return s
}

// question returns a sheet with a title and a text, and its two commands.
func question(h *Host, over fyne.Canvas, title, body string) (s *Sheet, confirm, cancel *Command) {
	page := NewPage(NewColumn(
		Item{Object: NewProse(look.Heading, TightLeading, Strong(title))},
		Item{Object: NewProse(look.Body, ReadingLeading, Plain(body)), Above: look.Wide},
	))
	confirm = &Command{ID: "sheet.confirm"}
	s = NewSheet(h, over, title, page, confirm)
	s.title.Hidden = true // it scrolls with the body: a low window has no room for a long one
	cancel = s.commands.Find("sheet.close")
	cancel.Label = "Cancel"
	return s, confirm, cancel
}
