package prefs

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

const dataPath = "/home/somebody/.config/fyne/org.rehearse.app/Documents/data/1"

// rig is a window with the screen in it, which looks as the settings say.
type rig struct {
	*uitest.Host
	screen  *Screen
	window  fyne.Window
	book    *study.Book
	log     *uitest.Log
	changes []settings.Settings
	sheets  int
	helped  int
	keys    int // how often the list opened in which keys are changed
}

func licences() []Licence {
	return []Licence{
		{Name: "Rehearse: MIT Licence", Text: "Permission is hereby granted, free of charge.\n\nThe software is provided as it is."},
		{Name: "The scenarios: Creative Commons Attribution 4.0", Text: "You are free to share and adapt the scenarios."},
		{Name: "Icons by Lucide: ISC Licence", Text: "Permission to use, copy and modify."},
	}
}

func newRig(t *testing.T, size fyne.Size, s settings.Settings) *rig {
	t.Helper()
	uitest.App(t, s)
	r := &rig{Host: uitest.NewHost(), log: uitest.NewLog("here")}
	deck := uitest.Deck()
	r.book = study.NewBook(deck, r.log, nil)
	for _, c := range []*kit.Command{ // of the window
		{ID: "keys", Keys: []string{"F1", "?"}, Run: func() { r.sheets++ }},
		{ID: "keys.change", Keys: []string{"F2"}},
		{ID: "help", Keys: []string{"Ctrl+F1"}},
		{ID: "undo", Keys: []string{"Ctrl+Z"}},
	} {
		r.Commands.Add(c)
	}
	r.screen = New(&r.Host.Host, Deps{
		Settings: s, Deck: deck, Book: r.book, Data: dataPath, Version: "1.0.0", Licences: licences(),
		Keys: func() { r.sheets++ }, ChangeKeys: func() { r.keys++ }, ResetKeys: func() { r.keys = 0 }, Help: func() { r.helped++ },
		Change: func(next settings.Settings) {
			r.changes = append(r.changes, next)
			test.ApplyTheme(t, look.New(next))
		},
	})
	r.Commands.Add(r.screen.Commands()...)
	r.window = r.Show(t, size, r.screen.Root())
	r.screen.Show()
	t.Cleanup(r.screen.Close)
	return r
}

// button returns a button by its name.
func (r *rig) button(name string) *kit.Button {
	b, _ := r.screen.Named()["settings."+name].(*kit.Button)
	return b
}

func (r *rig) theme(name settings.Theme) *kit.Button { return r.button("theme." + string(name)) }

func wide() fyne.Size { return fyne.NewSize(1200, 800) }

// press presses a key a number of times.
func (r *rig) press(key string, times int) {
	for range times {
		r.Press(key)
	}
}

// tap clicks on an object a number of times.
func (r *rig) tap(o fyne.Tappable, times int) {
	for range times {
		test.Tap(o)
	}
}
