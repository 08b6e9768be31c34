package prefs

import (
	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// sample shows the text size in a sentence as long as a point of an answer.
const sample = "Measure first. A profile of the slow request says where the time goes; " +
	"a guess only says where we would like it to go."

// items are all sections, from top to bottom.
func (s *Screen) items() []kit.Item {
	items := []kit.Item{{Object: kit.NewProse(look.Loud, kit.TightLeading, kit.Strong("Settings"))}}
	for i, section := range []struct {
		caption string
		items   []kit.Item
	}{
		{"Appearance", s.appearance()},
		{"Study", s.studySection()},
		{"Keys", s.newKeySection()},
		{"Your data", s.data()},
		{"About", s.about()},
	} {
		if i > 0 {
			items = append(items, kit.Item{Object: kit.NewRule(), Above: look.Room})
		}
		items = append(items, kit.Item{Object: kit.NewCaption(section.caption), Above: look.Room})
		items = append(items, section.items...)
	}
	return items
}

func (s *Screen) appearance() []kit.Item {
	themes := s.choicesOf(s.themeButtons()...)
	s.size = s.newSizes()
	for i := range s.sizeKeys {
		s.sizeKeys[i] = kit.NewBadge("")
	}
	keys := kit.NewTray(s.sizeKeys[0], s.sizeKeys[1], s.sizeKeys[2], kit.NewQuiet(kit.Plain("change it on every screen")))
	return []kit.Item{
		{Object: words("Theme"), Above: look.Wide},
		{Object: themes, Above: look.Gap},
		{Object: words("Text size"), Above: look.Space},
		{Object: s.size.pair, Above: look.Gap},
		{Object: keys, Above: look.Gap},
		{Object: words("Motion"), Above: look.Space},
		{Object: s.choicesOf(
			s.choice("motion", "Cards turn over", func(c settings.Settings) bool { return !c.Still }, func(c *settings.Settings) { c.Still = false }),
			s.choice("still", "Nothing moves", func(c settings.Settings) bool { return c.Still }, func(c *settings.Settings) { c.Still = true }),
		), Above: look.Gap},
	}
}

func (s *Screen) themeButtons() []fyne.CanvasObject {
	labels := map[settings.Theme]string{
		settings.System: "System", settings.Light: "Light",
		settings.Dark: "Dark", settings.HighContrast: "High contrast",
	}
	themes := settings.Themes()
	buttons := make([]fyne.CanvasObject, len(themes))
	for i, theme := range themes {
		buttons[i] = s.choice("theme."+string(theme), labels[theme],
			func(c settings.Settings) bool { return c.Theme == theme }, func(c *settings.Settings) { c.Theme = theme })
	}
	return buttons
}

func (s *Screen) newSizes() steps {
	set := func(percent func() int) func() {
		return func() {
			next := s.settings
			next.Text = settings.Text(percent())
			s.change(next)
		}
	}
	smaller := &kit.Command{
		ID: "prefs.smaller", Label: "Smaller", Hidden: true,
		Enabled: func() bool { return s.settings.Text > settings.SmallestText },
		Run:     set(func() int { return s.settings.Text - settings.TextStep }),
	}
	larger := &kit.Command{
		ID: "prefs.larger", Label: "Larger", Hidden: true,
		Enabled: func() bool { return s.settings.Text < settings.LargestText },
		Run:     set(func() int { return s.settings.Text + settings.TextStep }),
	}
	normal := &kit.Command{
		ID: "prefs.normal", Label: "Reset", Hidden: true,
		Enabled: func() bool { return s.settings.Text != settings.NormalText },
		Run:     set(func() int { return settings.NormalText }),
	}
	return s.newSteps(kit.NewProse(look.Body, kit.ReadingLeading, kit.Plain(sample)), smaller, larger, normal)
}

func (s *Screen) about() []kit.Item {
	s.help = s.button(&kit.Command{
		ID: "prefs.help", Label: "Help", As: "help", Hidden: true, Run: s.deps.Help,
	})
	items := []kit.Item{
		{Object: kit.NewProse(look.Body, kit.ReadingLeading, kit.Strong("Rehearse"), kit.Plain(" "+s.deps.Version)), Above: look.Wide},
		{Object: kit.NewQuiet(kit.Plain("Works offline. Nothing leaves this computer unless you share the data folder.")), Above: look.Half},
		{Object: s.help, Above: look.Wide, Natural: true},
	}
	return append(items, s.newLicences()...)
}

// newLicences are the licences under one head, which is shut at first.
func (s *Screen) newLicences() []kit.Item {
	s.licences = s.newFold(Licence{Name: "Licences"})
	s.licences.onToggled = func() {
		for _, f := range s.folds {
			f.Hidden = !s.licences.open
			f.set(false)
		}
		s.page.Refresh()
	}
	items := []kit.Item{{Object: s.licences, Above: look.Space}}
	for _, l := range s.deps.Licences {
		f := s.newFold(l)
		f.row.Pad.Width = look.Room
		f.Hidden = true
		s.folds = append(s.folds, f)
		items = append(items, kit.Item{Object: f}, kit.Item{Object: f.below})
	}
	return items
}

func (s *Screen) newFold(l Licence) *fold {
	f := newFold(s.host, l)
	f.onReached = func() { s.page.Reveal(f) }
	f.onToggled = s.page.Refresh
	return f
}

func words(w string) *kit.Prose { return kit.NewProse(look.Body, kit.RowLeading, kit.Plain(w)) }

// code returns text in the monospaced face.
func code(t string) kit.Part {
	return kit.Part{Text: scenario.Text{Plain: t, Code: []scenario.Range{{From: 0, To: len(t)}}}}
}
