package shell

import (
	"context"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/prefs"
)

// Deps is what the window needs from outside.
type Deps struct {
	Window   fyne.Window
	Deck     *scenario.Deck
	Book     *study.Book
	Settings settings.Settings
	Store    settings.Store
	Now      func() time.Time
	Shuffle  func(n int, swap func(i, j int)) // puts things into an order by chance
	Post     kit.Dispatch
	Log      *slog.Logger
	Copy     func(string)
	// Print opens a page of HTML in the browser; it is called off the UI
	// goroutine. Nil where nothing can be printed.
	Print func(html string) error
	// Apply makes the app look as the settings say.
	Apply func(settings.Settings)
	// Open returns what the disk holds of the user, for which it may wait: the
	// window opens before that has been read.
	Open func() Data
	// Painter draws what the window shows; nil where that cannot be done.
	Painter kit.Painter
	// Save waits until everything the user did is on the disk.
	Save func(context.Context) error
	// Leave ends the program.
	Leave func()

	Version  string
	Origin   Origin
	First    bool // the app was never started here: the welcome is shown
	Licences []prefs.Licence
	Choosers prefs.Choosers
}

// Data is what the disk holds of the user.
type Data struct {
	// Journal keeps what the user did; nil keeps nothing beyond the book.
	Journal       *journal.Journal
	Path, Backups string // of the folders with the journal and its backups
	// News are sentences about what was found.
	News string
}
