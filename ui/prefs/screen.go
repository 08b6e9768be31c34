// Package prefs is the Settings screen: how the app looks, its keys, where the
// user's data lies, and what the app is made of.
package prefs

import (
	"fmt"
	"io"
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// where is the heading of the screen's commands on the sheet of keys.
const where = "Settings"

// Licence is the licence of something that the app is made of.
type Licence struct {
	Name string // what it is for, and the name of the licence
	Text string
}

// Deps is what the screen works with.
type Deps struct {
	Settings settings.Settings
	// Change applies and saves new settings. Only Theme, Text, Still and Timer of
	// them differ from what the screen was given last.
	Change  func(settings.Settings)
	Deck    *scenario.Deck
	Book    *study.Book // keeps the rules of study and what is set aside
	Version string
	// Keys opens the sheet of keys.
	Keys func()
	// ChangeKeys opens the list in which keys can be changed.
	ChangeKeys func()
	// ResetKeys gives all commands the keys back that they have at first.
	ResetKeys func()
	// Help opens the sheet of help.
	Help     func()
	Licences []Licence
	// Over is where sheets open.
	Over fyne.Canvas
	Log  *slog.Logger

	// Data and Backups are the paths of the folders in which the journal keeps
	// what the user did.
	Data, Backups string
	Journal       *journal.Journal
	// Take brings news of the journal into the book, and reports whether it
	// was not out of date.
	Take     func(journal.News) bool
	Choosers Choosers
}

// Choosers let the user choose files and folders. Each calls done once: with a
// zero value and no error if nothing was chosen. dismiss closes the dialog. What
// a missing dialog is needed for cannot be done.
type Choosers struct {
	// Save asks for the file to write to and suggests a name.
	Save func(name string, done func(Target, error)) (dismiss func())
	// File asks for the file to read.
	File func(done func(Source, error)) (dismiss func())
	// Folder asks for a data folder.
	Folder func(done func(Place, error)) (dismiss func())
	// Own returns the data folder that the app has of itself.
	Own func() (Place, error)
}

// Target is a file that the user chose to write to.
type Target struct {
	Path string
	File journal.File // nil if none was chosen
}

// Source is a file that can be read more than once.
type Source struct {
	Name string
	Open func() (io.ReadCloser, error) // nil if none was chosen
}

// Place is a data folder. Own says that it is the one that the app has of itself.
type Place struct {
	Path string
	Tree journal.Tree // nil if none was chosen
	Own  bool
}

// Screen is the Settings screen.
type Screen struct {
	host     *kit.Host
	deps     Deps
	settings settings.Settings

	commands []*kit.Command
	page     *kit.Page
	root     *fyne.Container

	buttons          []*kit.Button  // all but those of asides
	last             fyne.Focusable // had the keys when the screen was left
	choices          []choice
	size             steps
	steppers         []*stepper
	asides           *asides
	keys, changeKeys *kit.Button
	resetKeys        *kit.Button
	copy, help       *kit.Button
	sizeKeys         [3]*kit.Badge // that change the text size
	path             *kit.Passage
	work             map[string]*kit.Button // what can be done with the data
	outcome          *kit.Notice            // of what was done last
	busy, shown      bool
	licences         *fold   // the head of them all
	folds            []*fold // a licence each
	unsubscribe      func()
}

// New returns the screen; Close ends it.
func New(h *kit.Host, d Deps) *Screen {
	s := &Screen{host: h, deps: d, settings: d.Settings, work: make(map[string]*kit.Button)}
	column := kit.NewColumn()
	column.Widest = look.ReadingWidth
	s.page = kit.NewPage(column)
	s.commands = s.moving()
	column.SetItems(s.items()...)
	s.root = container.New(&frame{page: s.page}, s.page)
	s.show()
	s.read(0)
	s.unsubscribe = d.Book.Subscribe(study.Settings|study.Asides, s.read)
	return s
}

// Close ends the screen's interest in the book.
func (s *Screen) Close() { s.unsubscribe() }

// DataPath is where what the user did lies now.
func (s *Screen) DataPath() string { return s.deps.Data }

// Root is what the window shows.
func (s *Screen) Root() fyne.CanvasObject { return s.root }

// Commands are those of the screen.
func (s *Screen) Commands() []*kit.Command { return s.commands }

// Show is called when the screen comes up.
func (s *Screen) Show() {
	s.shown = true
	s.showKeys()
	s.root.Refresh()
	s.takeKeys()
}

// Hide is called when another screen comes up.
func (s *Screen) Hide() {
	s.shown = false
	s.last = s.host.Focused()
	s.outcome.Say("")
}

// Set shows settings that were changed elsewhere.
func (s *Screen) Set(next settings.Settings) {
	if next == s.settings {
		return
	}
	s.settings = next
	s.show()
}

// change makes new settings hold and shows them.
func (s *Screen) change(next settings.Settings) {
	if next == s.settings {
		return
	}
	s.settings = next
	s.deps.Change(next)
	s.show()
}

// show tells what the settings are.
func (s *Screen) show() {
	for _, c := range s.choices {
		c.button.Chosen = c.holds(s.settings)
		c.button.Refresh()
	}
	s.size.show(s, percent(s.settings.Text))
}

func percent(n int) string { return fmt.Sprintf("%d %%", n) }

// Named are the objects that tests and tools look for.
func (s *Screen) Named() map[string]fyne.CanvasObject {
	named := map[string]fyne.CanvasObject{
		"settings.page": s.page, "settings.percent": s.size.amount, "settings.path": s.path,
		"settings.smaller": s.size.less, "settings.larger": s.size.more, "settings.normal": s.size.reset,
		"settings.keys": s.keys, "settings.changekeys": s.changeKeys, "settings.resetkeys": s.resetKeys, "settings.help": s.help, "settings.copypath": s.copy, "settings.outcome": s.outcome,
	}
	for name, b := range s.work {
		named["settings."+name] = b
	}
	for _, b := range s.choices {
		named["settings."+b.name] = b.button
	}
	for _, p := range s.steppers {
		p.named("settings."+p.name, named)
	}
	for _, r := range s.asides.rows {
		named["settings.aside."+r.id] = r.back
	}
	named["settings.licences"] = s.licences
	for i, f := range s.folds {
		named[fmt.Sprintf("settings.licence.%d", i)] = f
	}
	return named
}

// frame gives the page its margins.
type frame struct{ page *kit.Page }

// MinSize is small and constant, so that the window can shrink.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

// Layout is called by Fyne.
func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.page.Column.Margin = kit.PageMargin(size.Width)
	f.page.Resize(size)
}
