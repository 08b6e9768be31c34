package shell

import (
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"rehearse/data/journal"
	"rehearse/ui/kit"
)

// Origin says what the program was made of, for a report of a problem.
type Origin struct {
	// Build has a line for each of: commit, system, versions.
	Build []string
	// Home is the user's home folder, which no report names; "" where there is
	// none.
	Home string
	// Logged returns the last lines of the log. It reads the disk and is called
	// off the UI goroutine.
	Logged func() ([]string, error)
}

// report writes what helps to find the cause of a problem, and nothing that the
// user wrote: counts of what they did, and the log, which holds no words of
// theirs.
func (s *Shell) report(done func(text string)) {
	s.Opened()
	head := append([]string{"Rehearse " + s.deps.Version}, s.deps.Origin.Build...)
	head = append(head, s.looks()...)
	j, origin := s.data.Journal, s.deps.Origin
	kit.Async(s.deps.Post, func() (string, error) {
		lines := append(head, counted(j)...)
		lines = append(lines, logged(origin)...)
		return withoutHome(strings.Join(lines, "\n")+"\n", origin.Home), nil
	}, func(text string, _ error) { done(text) })
}

// copyReport puts a report on the clipboard.
func (s *Shell) copyReport() {
	s.report(func(text string) {
		s.deps.Copy(text)
		s.say("Copied a report. Read it once before you send it to " + Issues)
	})
}

// looks says how the window looks.
func (s *Shell) looks() []string {
	canvas := s.deps.Window.Canvas()
	size := canvas.Size()
	return []string{
		fmt.Sprintf("Theme %s, text %d %%, nothing moves: %t", s.settings.Theme, s.settings.Text, s.settings.Still),
		fmt.Sprintf("Window %.0f x %.0f, scale %.2g, screen %s", size.Width, size.Height, canvas.Scale(), s.here),
	}
}

// counted says how much the journal holds, and what is wrong with it.
func counted(j *journal.Journal) []string {
	if j == nil {
		return []string{"Journal: none"}
	}
	c, err := j.Export(io.Discard)
	if err != nil {
		return []string{"Journal: " + err.Error()}
	}
	return []string{fmt.Sprintf("Journal: %s, %s, %d of unknown kinds, %d of a newer format, %d damaged, %d unfinished, %d not read",
		kit.Count(c.Facts, "fact"), kit.Count(c.Installations, "installation"), c.Unknown, c.Newer, c.Damaged, c.Torn, len(c.Unread))}
}

func logged(o Origin) []string {
	if o.Logged == nil {
		return nil
	}
	lines, err := o.Logged()
	if err != nil {
		return []string{"Log: " + err.Error()}
	}
	return append([]string{"Log:"}, lines...)
}

// withoutHome puts ~ in the place of the home folder, in each way in which a
// path can be written: as the system does, as an address, and within quotes.
func withoutHome(text, home string) string {
	if len(filepath.ToSlash(home)) < len("/x") {
		return text
	}
	quoted := strconv.Quote(home)
	return strings.NewReplacer(quoted[1:len(quoted)-1], "~", home, "~", filepath.ToSlash(home), "~").Replace(text)
}
