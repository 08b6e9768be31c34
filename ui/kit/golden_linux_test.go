package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetest "fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// The pictures hold every widget of the package in every state, one picture for
// each palette and one with large text. Only Linux compares them: others draw
// letters a little differently.
func TestWidgetsLookAsTheyDid(t *testing.T) {
	for name, test := range map[string]struct {
		settings settings.Settings
		height   float32
	}{
		"light":    {uitest.Settings(settings.Light), 790},
		"dark":     {uitest.Settings(settings.Dark), 790},
		"contrast": {uitest.Settings(settings.HighContrast), 790},
		"large":    {settings.Settings{Theme: settings.Light, Text: 180}, 1800},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.App(t, test.settings)
			h := uitest.NewHost()
			ground := canvas.NewRectangle(theme.Color(look.Paper))
			left, right := kit.NewColumn(leftHalf(h)...), kit.NewColumn(rightHalf(h)...)
			left.Margin, right.Margin = fyne.NewSize(look.Room, look.Space), fyne.NewSize(look.Room, look.Space)
			halves := container.NewGridWithColumns(2, left, right)
			w := uitest.Window(t, fyne.NewSize(1160, test.height), container.NewStack(ground, halves))
			fynetest.AssertImageMatches(t, "widgets-"+name+".png", w.Canvas().Capture())
		})
	}
}

func leftHalf(h *uitest.Host) []kit.Item {
	items := []kit.Item{{Object: kit.NewCaption("Buttons")}}
	for _, w := range []kit.Weight{kit.Filled, kit.Outlined, kit.Bare} {
		items = append(items, kit.Item{Object: kit.NewTray(buttons(h, w)...), Above: look.Wide})
	}
	signs := kit.NewTray(
		kit.NewBadge("K"), kit.NewBadge("Space"), kit.NewBadge("Ctrl+Shift+Z"), kit.NewBadge(kit.Shown("Alt+Left")),
		kit.NewIconButton(h.Tip, look.IconCopy, "Copy", func() {}), stars(h, false), stars(h, true),
		marks(kit.WasSaid, kit.WasSaid, kit.WasMissed, kit.WasMissed, kit.NeverAsked, kit.NeverAsked),
	)
	notice := kit.NewNotice(look.Missed)
	notice.Say("Not saved yet: the disk is full. What you do now is kept in memory until there is room again.")
	message := kit.NewNotice(look.Control)
	message.Say("Copied the example")
	field := kit.NewEntry(&h.Host, "Search scenarios and points")
	filled := kit.NewEntry(&h.Host, "")
	filled.SetText("lock threa")
	return append(items,
		kit.Item{Object: kit.NewCaption("Signs"), Above: look.Room}, kit.Item{Object: signs, Above: look.Gap},
		kit.Item{Object: categories(), Above: look.Gap},
		kit.Item{Object: kit.NewRule(), Above: look.Wide},
		kit.Item{Object: kit.NewCaption("Notices"), Above: look.Room}, kit.Item{Object: notice, Above: look.Gap},
		kit.Item{Object: message, Above: look.Gap},
		kit.Item{Object: kit.NewCaption("Fields"), Above: look.Room},
		kit.Item{Object: field, Above: look.Gap}, kit.Item{Object: filled, Above: look.Gap},
		kit.Item{Object: kit.NewCaption("Keys"), Above: look.Room},
		kit.Item{Object: kit.NewKeyLine(&kit.Command{Label: "Search", Keys: []string{"Ctrl+K", "/"}, Run: func() {}}), Above: look.Gap},
		kit.Item{Object: kit.NewKeyLine(&kit.Command{Label: "Undo", Keys: []string{"U", "Ctrl+Z"}}), Above: look.Gap},
	)
}

// buttons of one weight: as it is, under the pointer, focused, chosen, disabled.
func buttons(h *uitest.Host, w kit.Weight) []fyne.CanvasObject {
	button := func(label string) *kit.Button {
		return kit.NewButton(&h.Host, &kit.Command{Label: label, Keys: []string{"S"}, Run: func() {}}, w)
	}
	under, focused, chosen := button("Under"), button("Focus"), button("Chosen")
	under.MouseIn(nil)
	focused.FocusGained()
	chosen.Chosen = true
	chosen.Refresh()
	cannot := kit.NewButton(&h.Host, &kit.Command{Label: "Cannot", Keys: []string{"S"}}, w)
	return []fyne.CanvasObject{button("Study"), under, focused, chosen, cannot}
}

func stars(h *uitest.Host, on bool) *kit.IconButton {
	s := kit.NewStar(h.Tip, func() {})
	s.Starred(on, "Star")
	return s
}

func marks(all ...kit.Mark) *kit.Marks {
	m := kit.NewMarks()
	m.Set(all)
	return m
}

func categories() *kit.Tray {
	var all []fyne.CanvasObject
	for n := range 10 {
		all = append(all, kit.NewMark(look.CategoryColour(n)))
	}
	return kit.NewTray(all...)
}

func rightHalf(h *uitest.Host) []kit.Item {
	loud := kit.NewProse(look.Loud, kit.TightLeading, kit.Strong("What does the lock really change?"))
	heading := kit.NewProse(look.Heading, kit.TightLeading, kit.Strong("When do you reach for a lock?"))
	found := kit.NewQuiet(kit.Part{
		Text:    scenario.Text{Plain: "Waiting does not hold the lock; RLock is meant.", Code: []scenario.Range{{From: 32, To: 37}}},
		Matches: []scenario.Range{{From: 8, To: 12}, {From: 26, To: 37}},
	})
	code := kit.NewCode(&h.Host, *uitest.Deck().Scenarios[0].Example, func(*fyne.ScrollEvent) {})
	return []kit.Item{
		{Object: loud},
		{Object: heading, Above: look.Gap},
		{Object: found, Above: look.Gap},
		{Object: kit.NewCaption("In one breath"), Above: look.Space},
		{Object: selected(h), Above: look.Half},
		{Object: kit.NewCaption("Points"), Above: look.Space},
		{Object: point(h, 0, false, false, false), Above: look.Half},
		{Object: point(h, 1, true, false, true), Above: look.Half},
		{Object: point(h, 2, true, true, true), Above: look.Half},
		{Object: row(false, true), Above: look.Wide},
		{Object: row(true, false), Above: look.Half},
		{Object: code, Above: look.Space},
	}
}

// selected is a paragraph with a selection over its two lines.
func selected(h *uitest.Host) *kit.Passage {
	p := kit.NewPassage(h.Selection, look.Body, long()...)
	p.Resize(fyne.NewSize(530, 100))
	drag(p, fyne.NewPos(300, 10), fyne.NewPos(120, 40))
	return p
}

// point is a point as it is, or chosen and ringed with its box.
func point(h *uitest.Host, n int, tickable, ticked, starred bool) *kit.Row {
	p := kit.NewPoint(&h.Host, uitest.Deck().Scenarios[0].Points[n], n+1, tickable, func() {})
	p.SetTicked(ticked)
	p.SetStarred(starred)
	r := kit.NewRow(p, func() {})
	r.Mark(false, ticked)
	return r
}

// row is the row of a list, chosen or under the pointer.
func row(hovered, chosen bool) *kit.Row {
	r := kit.NewRow(kit.NewProse(look.Title, kit.RowLeading, kit.Strong("Threads or async for a service that talks to twelve others?")), func() {})
	r.Mark(chosen, false)
	if hovered {
		r.MouseIn(nil)
	}
	return r
}
