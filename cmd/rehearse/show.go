package main

import (
	"math/rand/v2"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/shell"
)

// frameTime is two frames at 60 Hz: by then the system has put its frame around a
// window.
const frameTime = 34 * time.Millisecond

// startTime is after reading the journal, when the garbage of the start is given
// back to the system: a tenth of all memory, for a few milliseconds beside the window.
const startTime = 2 * time.Second

// startGarbage is by how many per cent the heap may grow between two collections
// until the first frame. That makes one of what were six: they took a tenth of the
// start from the graphics driver and the building of the screen.
const startGarbage = 400

// newShell builds what the window shows, which does not wait for what the user did
// before.
func newShell(a fyne.App, w fyne.Window, questions *scenario.Deck, data *opening, news string) *shell.Shell {
	apply := func(s settings.Settings) { a.Settings().SetTheme(look.New(s)) }
	return shell.New(shell.Deps{
		Window: w, Deck: questions,
		Book:     study.Unread(questions, func() *study.Book { return data.wait().book }),
		Settings: data.chosen, Store: a.Preferences(),
		Now: time.Now, Shuffle: rand.Shuffle, Post: fyne.Do, Log: data.log, Copy: a.Clipboard().SetContent,
		Print:   printer(a.Storage().RootURI(), data.log, browser(data.env)),
		Painter: newPainter(a, w), Apply: apply, Save: data.flush, Leave: data.leave,
		Version: version, Origin: origin(data.home), First: data.first, Licences: licences(), Choosers: choosers(w, a.Storage().RootURI(), data.escape),
		Open: func() shell.Data {
			o := data.wait()
			return shell.Data{
				Journal: o.journal, Path: o.path, Backups: o.backups, News: strings.TrimSpace(o.news + " " + news),
			}
		},
	})
}

// present puts on the stage what was built for it and what is asked for, or why
// there is nothing, and returns the exit code for that.
func present(w fyne.Window, stage *fyne.Container, s *shell.Shell, data *opening, first *instance) (code int) {
	if s == nil {
		showFailure(w, stage, data.wait().err)
		go first.serve(func(wish) bool { return inFront(w, func() bool { return true }) })
		return 1
	}
	stage.Add(s.Root())
	s.Attach()
	fulfil(s, data.wish)
	attend(w, stage, s, data)
	go first.serve(func(asked wish) bool {
		failed := data.wait().err != nil // then the window shows why
		return inFront(w, func() bool { return fulfil(s, asked) || failed })
	})
	return 0
}

// attend does what must wait for the first frame, and brings in what the user did
// before when that has been read.
func attend(w fyne.Window, stage *fyne.Container, s *shell.Shell, data *opening) {
	show := s.Saving
	data.status.show.Store(&show)
	// What comes due before the first frame is done as soon as that is there.
	kit.After(fyne.Do, frameTime, func() { data.hurry(); fitScreen(w); watchPointer(w); watchEscape(w, data.escape.pressed) })
	go func() {
		<-data.done
		failure := data.read.err
		fyne.Do(func() {
			if failure != nil {
				s.Stop()
				showFailure(w, stage, failure)
				return
			}
			s.Opened()
		})
		time.Sleep(startTime)
		debug.FreeOSMemory()
	}()
	startHook(w, s)
}

// leave ends the program at once: Fyne's own way out may hang or lose what it
// was about to do.
func (o *opening) leave() {
	o.close()
	os.Exit(0)
}

// leaveOnSignal ends the program when the system asks for it. It must not wait
// for the window, which may be gone.
func (o *opening) leaveOnSignal() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGINT, syscall.SIGTERM)
	<-c
	o.leave()
}

// failureSize is that of the reason why the app cannot start: it goes into the
// smallest window.
const failureSize = settings.SmallestWidth - 2*look.Wide

// showFailure says on the stage why the app cannot start. The window keeps its
// size: Fyne does not always draw one that gets a content and a size at once.
func showFailure(w fyne.Window, stage *fyne.Container, err error) {
	complain(err)
	quit := func() { os.Exit(1) }
	words := widget.NewLabel(strings.ToUpper(err.Error()[:1]) + sentence(err)[1:])
	words.Wrapping = fyne.TextWrapWord
	words.Selectable = true
	title := widget.NewLabelWithStyle("Rehearse cannot start", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	button := &widget.Button{Text: "Quit", Importance: widget.HighImportance, OnTapped: quit}
	reason := container.NewBorder(title, container.NewHBox(button), nil, nil, container.NewVScroll(words))
	stage.Objects = []fyne.CanvasObject{container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(failureSize), reason))}
	stage.Refresh()
	w.SetCloseIntercept(quit)
}

var _ study.Log = (*journal.Journal)(nil)
