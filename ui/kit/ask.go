package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"rehearse/ui/look"
)

// Ask puts a question over the window of the canvas: the title asks, the body
// says what will happen, the verb confirms it. yes runs after the sheet has
// closed, if the user confirms.
//
//nolint:revive // argument-limit: these are the arguments of Host.Ask and the window that it asks in
func Ask(h *Host, over fyne.Canvas, title, body, verb string, yes func()) *Sheet {
	confirm := &Command{ID: "sheet.confirm", Label: verb, Keys: []string{"Space", "Enter"}, Run: yes}
	s, cancel := question(h, over, title, body, confirm)
	s.offer(NewButton(h, confirm, Filled), NewButton(h, cancel, Outlined))
	s.Open()
	return s
}

// Warn is Ask for what loses something: Space and Enter lead back, and only the
// first letter of the verb confirms it.
//
//nolint:revive // argument-limit: as Ask
func Warn(h *Host, over fyne.Canvas, title, body, verb string, yes func()) *Sheet {
	return Choose(h, over, title, body, &Command{ID: "sheet.confirm", Label: verb, Keys: []string{verb[:1]}, Run: yes})
}

// Choose is Warn with several verbs: each is a command with a key of its own,
// which runs after the sheet has closed.
func Choose(h *Host, over fyne.Canvas, title, body string, verbs ...*Command) *Sheet {
	s, cancel := question(h, over, title, body, verbs...)
	cancel.Keys = []string{"Esc", "Space", "Enter"}
	buttons := make([]fyne.CanvasObject, len(verbs))
	for i, c := range verbs {
		buttons[i] = NewButton(h, c, Outlined)
	}
	s.offer(NewButton(h, cancel, Filled), buttons...)
	s.Open()
	return s
}

// Pick is Ask with several verbs: each has a key of its own, and Space and Enter
// press the first.
func Pick(h *Host, over fyne.Canvas, title, body string, verbs ...*Command) *Sheet {
	s, cancel := question(h, over, title, body, verbs...)
	verbs[0].Keys = append(verbs[0].Keys, "Space", "Enter")
	var others []fyne.CanvasObject
	for _, c := range append(verbs[1:], cancel) {
		others = append(others, NewButton(h, c, Outlined))
	}
	s.offer(NewButton(h, verbs[0], Filled), others...)
	s.Open()
	return s
}

// Retype is Warn for what loses everything: the verb acts only once the user
// has typed the word.
//
//nolint:revive // argument-limit: as Ask
func Retype(h *Host, over fyne.Canvas, title, body, word, verb string, yes func()) *Sheet {
	field := NewEntry(h, word)
	confirm := &Command{
		ID: "sheet.confirm", Label: verb, Keys: []string{"Enter"}, Run: yes,
		Enabled: func() bool { return field.Text == word },
	}
	s, cancel := question(h, over, title, body, confirm)
	button := NewButton(h, confirm, Outlined)
	field.OnKey = h.Commands.Typed
	field.OnChanged = func(string) { button.Refresh() }
	s.foot = NewTray(NewButton(h, cancel, Filled), button)
	s.First = field
	page, _ := s.body.(*Page)
	place := container.New(layout.NewCustomPaddedLayout(0, 0, 0, look.Half), field) // its frame lies outside of it
	page.Column.SetItems(append(page.Column.items, Item{Object: place, Above: look.Wide})...)
	s.Open()
	page.Reveal(place)
	return s
}

// offer puts the buttons below the question. The first has the keys when the
// sheet opens, and shows that: Space and Enter press it.
func (s *Sheet) offer(first *Button, others ...fyne.CanvasObject) {
	s.First = first
	s.foot = NewTray(append([]fyne.CanvasObject{first}, others...)...)
}

// question returns a sheet with a title and a text, whose commands close it
// before they run, and the command that leads back.
func question(h *Host, over fyne.Canvas, title, body string, commands ...*Command) (s *Sheet, cancel *Command) {
	page := NewPage(NewColumn(
		Item{Object: NewProse(look.Heading, TightLeading, Strong(title))},
		Item{Object: NewProse(look.Body, ReadingLeading, Plain(body)), Above: look.Wide},
	))
	page.Column.Margin.Width = look.Half // beside the scroll bar
	s = NewSheet(h, over, title, page, commands...)
	s.title.Hidden = true // it scrolls with the body: a low window has no room for a long one
	for _, c := range commands {
		run := c.Run
		c.Run = func() { s.Close(); run() }
	}
	cancel = s.commands.Find("sheet.close")
	cancel.Label = "Cancel"
	return s, cancel
}
