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
	Post     kit.Dispatch
	Log      *slog.Logger
	Copy     func(string)
	// Apply makes the app look as the settings say.
	Apply func(settings.Settings)
	// Journal keeps what the user did; nil keeps nothing beyond the book.
	Journal *journal.Journal
	// Save waits until everything the user did is on the disk.
	Save func(context.Context) error
	// Leave ends the program.
	Leave func()
	// News are sentences about what was found at the start.
	News string

	Version  string
	Licences []prefs.Licence
	// DataPath, BackupPath and Choosers are for the Settings screen.
	DataPath, BackupPath string
	Choosers             prefs.Choosers
}
