package prefs

import (
	"io"
	"strings"

	"rehearse/data/journal"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// restore shows the backups, and leads to other files.
func (s *Screen) restore() {
	begin(s, "Listing the backups", "", s.deps.Journal.Backups, func(all []journal.Backup) {
		switch {
		case !s.shown: // the user has gone on to something else
		case len(all) == 0 && s.deps.Choosers.File == nil:
			s.tell("There is no backup yet.")
		default:
			s.chooseBackup(all)
		}
	})
}

// chooseBackup opens the list of backups, newest first.
func (s *Screen) chooseBackup(all []journal.Backup) {
	column := kit.NewColumn()
	column.Margin.Height = look.Half // room for the ring of the focus
	column.Margin.Width = look.Half
	page := kit.NewPage(column)
	var sheet *kit.Sheet
	var items []kit.Item
	add := func(label string, run func()) {
		b := kit.NewButton(s.host, &kit.Command{ID: "prefs.source", Label: label, Run: func() {
			sheet.Close()
			run()
		}}, kit.Outlined)
		b.OnFocus = func() { page.Reveal(b) }
		items = append(items, kit.Item{Object: b, Above: look.Gap, Natural: true})
		if sheet == nil {
			sheet = kit.NewSheet(s.host, s.deps.Over, "Restore from", page)
			sheet.First = b
		}
	}
	if len(all) == 0 {
		items = append(items, kit.Item{Object: words("No backup yet."), Above: look.Gap})
	}
	for _, b := range all {
		label := day(b.Made)
		if b.Before {
			label += ", before a restore or reset"
		}
		add(label, func() {
			s.inspect(Source{Name: "The backup of " + day(b.Made), Open: func() (io.ReadCloser, error) {
				return s.deps.Journal.OpenBackup(b.Name)
			}})
		})
	}
	if s.deps.Choosers.File != nil {
		add("Another file...", s.chooseFile)
	}
	column.SetItems(items...)
	sheet.Open()
}

func (s *Screen) chooseFile() {
	s.dialog(func(closed func()) func() {
		return s.deps.Choosers.File(func(from Source, err error) {
			closed()
			switch {
			case err != nil:
				s.failed("Opening the file", "", err)
			case from.Open != nil:
				s.inspect(from)
			}
		})
	})
}

// read hands an opened source to use and closes it.
func read[T any](from Source, use func(io.Reader) (T, error)) func() (T, error) {
	return func() (T, error) {
		r, err := from.Open()
		if err != nil {
			var none T
			return none, err
		}
		v, err := use(r)
		if closed := r.Close(); err == nil {
			err = closed
		}
		return v, err
	}
}

// inspect shows what is in a source and offers to bring it in.
func (s *Screen) inspect(from Source) {
	begin(s, "Reading the file", "nothing was changed", read(from, journal.Inspect), func(c journal.Contents) {
		switch {
		case c.Newer > 0:
			s.tell("A newer version of Rehearse wrote the file: update Rehearse to restore it.")
		case c.Facts+c.Unknown == 0:
			s.tell("There is nothing in the file that Rehearse wrote.")
		case s.shown:
			s.offer(from, c)
		}
	})
}

func (s *Screen) offer(from Source, c journal.Contents) {
	bring := func(what string, change func(io.Reader) (journal.News, error)) func() {
		return func() {
			begin(s, "Restoring", "nothing was changed", read(from, change), func(n journal.News) {
				s.deps.Take(n)
				s.tell(what + " A backup of what was here before is in the list of Restore...")
			})
		}
	}
	kit.Choose(s.host, s.deps.Over, from.Name, describe(c),
		&kit.Command{ID: "prefs.merge", Label: "Merge", Keys: []string{"M"}, Run: bring("Merged.", s.deps.Journal.Merge)},
		&kit.Command{ID: "prefs.replace", Label: "Replace", Keys: []string{"R"}, Run: bring("Replaced.", s.deps.Journal.Replace)},
	)
}

// describe says what is in a file, and what the ways to bring it in mean.
func describe(c journal.Contents) string {
	said := []string{
		"From " + c.First.Format("2 January 2006") + " to " + c.Last.Format("2 January 2006") + ": " +
			summary(c) + ", from " + kit.Count(c.Installations, "installation") + ".",
	}
	if c.Unknown > 0 {
		said = append(said, kit.Count(c.Unknown, "entry", "entries")+" of a later version will be kept, but not shown.")
	}
	if n := c.Damaged + c.Torn; n > 0 {
		said = append(said, kit.Count(n, "line")+" cannot be read and will be left out.")
	}
	said = append(said, "Merge adds this to what is here. Replace puts it in the place of everything that is here. A backup is made first.")
	return strings.Join(said, " ")
}
