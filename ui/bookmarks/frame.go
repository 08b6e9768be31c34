package bookmarks

import (
	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// frame puts the list above the buttons.
type frame struct{ screen *Screen }

// MinSize is small and constant, so that the window can shrink.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

// Layout is called by Fyne.
func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s := f.screen
	margin := kit.PageMargin(size.Width)
	s.page.Column.Margin = margin.SubtractWidthHeight(look.Wide, 0) // the rows stick out of the text
	for _, line := range s.lines {
		line.Margin.Width = look.Wide - look.Grown(look.Gap) // beside the words of a button
	}
	view := size.Height
	width := max(size.Width-2*margin.Width, 1)
	moved := f.chooseTools(width)
	if s.foot.Visible() {
		height := s.foot.HeightFor(width)
		view = max(view-height-2*look.Wide-1, 0)
		s.rule.Move(fyne.NewPos(0, view))
		s.rule.Resize(fyne.NewSize(size.Width, 1))
		s.foot.Move(fyne.NewPos(margin.Width, view+1+look.Wide))
		s.foot.Resize(fyne.NewSize(width, height))
		beside := s.foot.WidthFor(width) + look.Room
		tools := s.tools.HeightFor(max(width-beside, 1))
		s.tools.Move(fyne.NewPos(margin.Width+beside, view+1+look.Wide+(height-tools)/2))
		s.tools.Resize(fyne.NewSize(max(width-beside, 1), tools))
	}
	s.page.Resize(fyne.NewSize(size.Width, view))
	if moved {
		s.page.Refresh()
	}
}

// chooseTools shows what can be done with all of the list beside the buttons
// under it, or where they have no room there, at its end. It reports whether that
// is another place than before.
func (f *frame) chooseTools(width float32) (moved bool) {
	s := f.screen
	const wide = 100_000 // as wide as they like
	beside := s.foot.Visible() && s.foot.WidthFor(wide)+look.Room+s.tools.WidthFor(wide) <= width
	moved = s.after.Visible() == beside
	s.tools.Hidden, s.after.Hidden = !beside, beside
	return moved
}

// Yield keeps a message above the buttons. What is above them scrolls.
func (s *Screen) Yield(float32) float32 {
	return s.root.Size().Height - s.page.Size().Height + look.Space
}

// inset moves objects in, so that they stand in line with the text of the rows.
func inset(items ...kit.Item) *kit.Column {
	c := kit.NewColumn(items...)
	c.Margin = fyne.NewSize(look.Wide, 0)
	return c
}

// newTools is what can be done with all of the list.
func (s *Screen) newTools(reached func()) *kit.Tray {
	var buttons []fyne.CanvasObject
	for _, c := range []*kit.Command{s.commands.markdown, s.commands.text, s.commands.sheet} {
		b := kit.NewButton(s.host, c, kit.Bare)
		b.OnFocus = reached
		buttons = append(buttons, b)
	}
	return kit.NewTray(buttons...)
}

// line stands buttons without a border so that their words are in line with the
// text of the rows.
func (s *Screen) line(above float32, tray *kit.Tray) kit.Item {
	c := kit.NewColumn(kit.Item{Object: tray})
	s.lines = append(s.lines, c)
	return kit.Item{Object: c, Above: above}
}

// newTop is the title with how much there is, and how it is sorted.
func (s *Screen) newTop() *kit.Column {
	button := func(c *kit.Command) *kit.Button {
		b := kit.NewButton(s.host, c, kit.Bare)
		b.OnFocus = s.page.ScrollToTop
		return b
	}
	s.orders = map[order]*kit.Button{
		byDeck: button(s.commands.byDeck), byDate: button(s.commands.byDate), own: button(s.commands.own),
	}
	title := inset(
		kit.Item{Object: kit.NewProse(look.Loud, kit.TightLeading, kit.Strong("Bookmarks"))},
		kit.Item{Object: s.count, Above: look.Half},
	)
	return kit.NewColumn(
		kit.Item{Object: title},
		s.line(look.Wide, kit.NewTray(s.orders[byDeck], s.orders[byDate], s.orders[own])),
		kit.Item{Object: inset(kit.Item{Object: s.moving, Above: look.Gap})},
	)
}

// newEmpty says what a star is for while there is none.
func (s *Screen) newEmpty() *kit.Column {
	text := func(words string) *kit.Prose { return kit.NewProse(look.Body, kit.ReadingLeading, kit.Plain(words)) }
	return inset(
		kit.Item{Object: kit.NewProse(look.Loud, kit.TightLeading, kit.Strong("Nothing starred yet"))},
		kit.Item{Object: text("A star keeps a favourite answer, or a single point of one, at hand: " +
			"for the train ride, or for the last half hour before the interview."), Above: look.Gap},
		kit.Item{Object: kit.NewTray(kit.NewBadge("B"), text("stars the scenario that you read or rehearse")), Above: look.Space},
		kit.Item{Object: kit.NewTray(kit.NewBadge("P"), text("stars the point that the ring is on")), Above: look.Half},
		kit.Item{Object: s.lost, Above: look.Space},
		kit.Item{Object: s.browse, Above: look.Room, Natural: true},
	)
}
