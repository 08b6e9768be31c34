package main

import (
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/journal"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/look"
	"rehearse/ui/shell"
)

// showApp opens the window and returns when the program ends.
func showApp(a fyne.App, w fyne.Window, o opened) int {
	chosen := settings.Load(a.Preferences())
	apply := func(s settings.Settings) { a.Settings().SetTheme(look.New(s)) }
	apply(chosen)
	w.Resize(fyne.NewSize(float32(chosen.Width), float32(chosen.Height)))
	s := shell.New(shell.Deps{
		Window: w, Deck: o.deck, Book: study.NewBook(o.deck, o.journal, o.facts),
		Settings: chosen, Store: a.Preferences(),
		Now: time.Now, Post: fyne.Do, Log: o.log, Copy: a.Clipboard().SetContent,
		Apply: apply, Save: o.journal.Flush, Leave: func() { leave(o) },
		News: strings.TrimSpace(strings.Join(o.news, " ")), Version: version, Licences: licences(),
		Journal: o.journal, DataPath: o.path, BackupPath: o.backups, Choosers: choosers(w, a.Storage().RootURI()),
	})
	show := s.Saving
	o.status.show.Store(&show)
	go leaveOnSignal(o)
	startHook(w, s)
	w.ShowAndRun()
	return 0
}

// leave ends the program at once: Fyne's own way out may hang or lose what it
// was about to do.
func leave(o opened) {
	closeJournal(o)
	os.Exit(0)
}

// leaveOnSignal ends the program when the system asks for it. It must not wait
// for the window, which may be gone.
func leaveOnSignal(o opened) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGINT, syscall.SIGTERM)
	<-c
	closeJournal(o)
	os.Exit(0)
}

// showFailure says in a window why the app cannot start; the caller returns a
// code that is not 0.
func showFailure(a fyne.App, w fyne.Window, err error) {
	complain(err)
	a.Settings().SetTheme(look.New(settings.Load(a.Preferences())))
	quit := func() { os.Exit(1) }
	words := widget.NewLabel(strings.ToUpper(err.Error()[:1]) + sentence(err)[1:])
	words.Wrapping = fyne.TextWrapWord
	words.Selectable = true
	title := widget.NewLabelWithStyle("Rehearse cannot start", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	button := &widget.Button{Text: "Quit", Importance: widget.HighImportance, OnTapped: quit}
	w.SetContent(container.NewPadded(container.NewBorder(title, container.NewHBox(button), nil, nil, container.NewVScroll(words))))
	w.SetCloseIntercept(quit)
	w.Resize(fyne.NewSize(560, 260))
	w.ShowAndRun()
}

var _ study.Log = (*journal.Journal)(nil)
