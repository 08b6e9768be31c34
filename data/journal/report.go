package journal

import (
	"fmt"
	"strings"
)

// Report says what Open found.
type Report struct {
	// Facts are all facts of all installations in their order, without those
	// of unknown kinds. The journal keeps no other copy of them.
	Facts *Facts
	// Files counts the files that were read.
	Files int
	// Unknown counts facts of kinds that this version does not know.
	Unknown int
	// Newer counts lines of a newer format; they are not among Facts.
	Newer int
	// Torn counts lines that a crash left unfinished. Nothing that was
	// confirmed is lost with them.
	Torn int
	// Damaged has one element for each file with damaged lines.
	Damaged []Damage
	// Unread names files of other installations that could not be read to
	// their end.
	Unread []string
	// ReadOnly is nil, or says why nothing will be saved: ErrNewer.
	ReadOnly error
	// Local is nil, or says what could not be kept in the local folder: the
	// identity of this installation, or the copy of a damaged file.
	Local error
}

// Damage is what is damaged in one file. The file itself is never changed.
type Damage struct {
	File  string
	Lines int    // damaged lines
	Copy  string // the name of the copy in the local folder, empty if there is none
	Fresh bool   // found for the first time
}

// Sentence tells the user, in one sentence, what they need to know; it is
// empty when that is nothing. Damage is told once.
func (r *Report) Sentence() string {
	var parts []string
	if r.ReadOnly != nil {
		parts = append(parts, r.ReadOnly.Error())
	}
	if s := r.damage(); s != "" {
		parts = append(parts, s)
	}
	if n := len(r.Unread); n > 0 {
		parts = append(parts, fmt.Sprintf("%s could not be read, so what was done on another computer may be missing (%s)",
			count(n, "file"), strings.Join(r.Unread, ", ")))
	}
	if len(parts) == 0 {
		return ""
	}
	s := strings.Join(parts, "; ") + "."
	return strings.ToUpper(s[:1]) + s[1:]
}

func (r *Report) damage() string {
	lines := 0
	var files, copies []string
	for _, d := range r.Damaged {
		if !d.Fresh {
			continue
		}
		lines += d.Lines
		files = append(files, d.File)
		if d.Copy != "" {
			copies = append(copies, d.Copy)
		}
	}
	if lines == 0 {
		return ""
	}
	kept := "no copy could be kept"
	if len(copies) > 0 {
		kept = "a copy is kept as " + strings.Join(copies, ", ")
	}
	return fmt.Sprintf("%s of what you did cannot be read because %s was damaged, everything else is here, and %s",
		count(lines, "line"), strings.Join(files, ", "), kept)
}

func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
