package prefs

import (
	"errors"
	"strings"
	"syscall"
	"time"

	"rehearse/data/journal"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// data is the section about what the user did: where it lies, and what keeps it.
func (s *Screen) data() []kit.Item {
	s.path = kit.NewPassage(s.host.Selection, look.Body, code(s.deps.Data))
	s.path.Leading = kit.RowLeading
	backups := kit.NewPassage(s.host.Selection, look.Body, code(s.deps.Backups))
	backups.Leading = kit.RowLeading
	s.outcome = kit.NewNotice(look.Control)
	s.copy = s.button(&kit.Command{ID: "prefs.copypath", Label: "Copy the path", Hidden: true, Run: func() {
		s.host.Copy(s.deps.Data)
		s.host.Say("Copied the path")
	}})
	s.commands = append(s.commands, &kit.Command{
		ID: "prefs.copy", Label: "Copy what is selected", Where: where, Keys: []string{"Ctrl+C"},
		Enabled: func() bool { return s.host.Selection.Text() != "" },
		Run: func() {
			s.host.Copy(s.host.Selection.Text())
			s.host.Say("Copied the selection")
		},
	})
	can := s.deps.Journal != nil
	folder := s.tray(s.copy, s.worker("folder", "Data folder...", "D", s.folder, can && s.deps.Choosers.Folder != nil))
	keep := s.tray(
		s.worker("backup", "Back up now", "B", s.backUp, can),
		s.worker("restore", "Restore...", "R", s.restore, can),
		s.worker("export", "Export all...", "E", s.export, can && s.deps.Choosers.Save != nil),
	)
	reset := s.worker("reset", "Reset all...", "X", s.reset, can)
	return []kit.Item{
		{Object: words("What you starred, noted and rehearsed lies in this folder. It can lie in a folder that several computers share."), Above: look.Wide},
		{Object: s.path, Above: look.Gap},
		{Object: folder, Above: look.Wide},
		{Object: words("A backup is made in the folder below at each start and every half hour, if there is anything new. An export is a file for any other place."), Above: look.Space},
		{Object: backups, Above: look.Gap},
		{Object: keep, Above: look.Wide},
		{Object: words("Starting over forgets every star, note and answer, what is set aside, the rules of study and changed keys. A backup is made first."), Above: look.Space},
		{Object: reset, Above: look.Wide, Natural: true},
		{Object: s.outcome, Above: look.Space},
	}
}

// worker returns the button for something that is done with the data. Only one
// such thing is done at a time, and none where can is false. Its key gives it the
// keys as well: what it opens or tells is seen beside it, and leads back to it.
func (s *Screen) worker(name, label, key string, run func(), can bool) *kit.Button {
	var b *kit.Button
	b = s.button(&kit.Command{
		ID: "prefs." + name, Label: label, Where: where, Keys: []string{key},
		Enabled: func() bool { return can && !s.busy },
		Run:     func() { s.host.Focus(b); run() },
	})
	s.work[name] = b
	return b
}

// begin does slow work for the user off the UI goroutine; done follows if it
// succeeds. what names it in the sentence about a failure, which goes on with
// after.
func begin[T any](s *Screen, what, after string, work func() (T, error), done func(T)) {
	s.setBusy(true)
	kit.Async(s.host.Post, work, func(v T, err error) {
		s.setBusy(false)
		if err != nil {
			s.failed(what, after, err)
			return
		}
		done(v)
	})
}

func (s *Screen) setBusy(busy bool) {
	s.busy = busy
	for _, b := range s.work {
		b.Refresh()
	}
}

// failed says in one sentence why something could not be done.
func (s *Screen) failed(what, after string, err error) {
	s.deps.Log.Warn("the user was told of a failure", "what", what, "err", cause(err))
	if after != "" {
		after = "; " + after
	}
	s.tell(what + " failed: " + cause(err) + after + ".")
}

// cause returns what went wrong, without the way that the error took.
func cause(err error) string {
	if system, ok := errors.AsType[syscall.Errno](err); ok {
		return system.Error()
	}
	for _, known := range []error{journal.ErrNewer, journal.ErrNothing, journal.ErrNoData} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	if inner := errors.Unwrap(err); inner != nil { // the outermost says what was being done, as we do
		err = inner
	}
	return strings.TrimRight(err.Error(), ".")
}

// tell shows how something came out, until the user leaves the screen.
func (s *Screen) tell(words string) {
	if !s.shown {
		s.host.Say(words)
		return
	}
	s.outcome.Say(words)
	s.page.Refresh()
	s.page.Reveal(s.outcome)
}

// dialog opens one of the choosers; until it is closed, no key reaches the
// window behind it and Esc closes it.
func (s *Screen) dialog(open func(closed func()) (dismiss func())) {
	var dismiss func()
	keys := &kit.Commands{}
	keys.Add(&kit.Command{ID: "prefs.dismiss", Label: "Close", Keys: []string{"Esc"}, Run: func() { dismiss() }})
	s.host.Commands.Open(keys)
	dismiss = open(s.host.Commands.Close)
}

func (s *Screen) backUp() {
	begin(s, "Backing up", "", func() (journal.Backup, error) {
		b, err := s.deps.Journal.BackUp()
		if errors.Is(err, journal.ErrNothing) {
			err = nil
		}
		return b, err
	}, func(b journal.Backup) {
		switch {
		case b.Name == "":
			s.tell("There is nothing to back up yet.")
		case b.Fresh:
			s.tell("Backed up: " + b.Name)
		default:
			s.tell("Nothing has changed since the backup of " + day(b.Made) + ": " + b.Name)
		}
	})
}

// export writes everything into one file that the user chooses.
func (s *Screen) export() {
	s.dialog(func(closed func()) func() {
		return s.deps.Choosers.Save("rehearse-export.jsonl", func(to Target, err error) {
			closed()
			switch {
			case err != nil:
				s.failed("Exporting", "", err)
			case to.File != nil:
				begin(s, "Exporting", "the file is not complete", func() (journal.Contents, error) {
					c, err := s.deps.Journal.Export(to.File)
					if err == nil {
						err = to.File.Sync()
					}
					return c, errors.Join(err, to.File.Close())
				}, func(c journal.Contents) { s.tell("Exported " + summary(c) + " to " + to.Path) })
			}
		})
	})
}

func (s *Screen) reset() {
	kit.Retype(s.host, s.deps.Over, "Reset everything?",
		"All stars, notes, answers and rehearsals are forgotten, on every computer that shares the data folder. "+
			"A backup is made first; Restore... brings everything back. Type the word reset to confirm.",
		"reset", "Reset everything", func() {
			begin(s, "Resetting", "nothing was changed", s.deps.Journal.Reset, func(n journal.News) {
				s.deps.Take(n)
				s.tell("Everything was reset. To undo that: Restore..., the newest backup, Replace.")
			})
		})
}

// day returns a date with the time, as the user's clock shows it.
func day(t time.Time) string { return t.Local().Format("2 January 2006, 15:04") }

// summary says how much is in a file.
func summary(c journal.Contents) string {
	var parts []string
	add := func(n int, one string, many ...string) {
		if n > 0 {
			parts = append(parts, kit.Count(n, one, many...))
		}
	}
	add(c.Kinds[journal.Review], "saved answer")
	add(c.Kinds[journal.Star], "change of a star", "changes of stars")
	add(c.Kinds[journal.Begin], "rehearsal")
	if len(parts) == 0 {
		return kit.Count(c.Facts, "entry", "entries")
	}
	return strings.Join(parts, ", ")
}
