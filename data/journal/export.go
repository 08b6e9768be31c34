package journal

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"time"
)

// Contents says what a file of facts holds; each fact counts once.
type Contents struct {
	Facts         int // of the kinds that this version knows
	Kinds         map[Kind]int
	Installations int
	// First and Last are the earliest and the latest wall clock of all facts;
	// zero when there is none.
	First, Last time.Time
	Unknown     int      // facts of kinds that this version does not know
	Newer       int      // lines of a newer format
	Damaged     int      // lines that cannot be read
	Torn        int      // lines that a crash left unfinished
	Unread      []string // files that could not be read to their end
}

// Inspect says what is in a file that Export wrote, in a backup or in any other
// journal file. The error is that of the reader: a file of something else holds
// nothing but damage.
func Inspect(r io.Reader) (Contents, error) {
	p, err := readFile(r)
	if err != nil {
		return Contents{}, err
	}
	return p.contents(), nil
}

// readFile reads one file that is not in the data folder.
func readFile(r io.Reader) (*past, error) {
	s := scan{raw: true}
	lines, err := s.lines(r, 0, nil)
	if err != nil {
		return nil, fmt.Errorf("reading the file: %w", err)
	}
	p := &past{raw: true, files: []scan{s}, lines: lines}
	p.sort()
	return p, nil
}

// Export writes everything that is in the data folder, and what is not saved
// yet, as one file: all readable lines as they stand, each once, in their
// order. That file is itself a journal file. The caller syncs and closes it.
func (j *Journal) Export(w io.Writer) (Contents, error) {
	p, err := j.everything()
	if err != nil {
		return Contents{}, err
	}
	return p.contents(), p.write(w)
}

// everything reads the current generation and what is queued for it.
func (j *Journal) everything() (*past, error) {
	queued, _ := j.writer.pending() // before it is written and leaves the queue
	p, err := readPast(j.where().folder, j.id, true)
	if err != nil {
		return nil, err
	}
	s := scan{name: "queue", raw: true}
	if p.lines, err = s.lines(bytes.NewReader(queued), len(p.files), p.lines); err != nil {
		return nil, err
	}
	p.files = append(p.files, s)
	p.sort()
	return p, nil
}

// write writes the lines of p, those of a newer format last.
func (p *past) write(w io.Writer) error {
	var later [][]byte
	for _, s := range p.files {
		later = append(later, s.later...)
	}
	slices.SortFunc(later, bytes.Compare)
	lines := make([]byte, 0, 64<<10)
	flush := func(more []byte) error {
		lines = append(append(lines, more...), '\n')
		if len(lines) < cap(lines)/2 {
			return nil
		}
		_, err := w.Write(lines)
		lines = lines[:0]
		return err
	}
	for _, l := range p.lines {
		if err := flush(p.files[l.file].raws[l.at]); err != nil {
			return err
		}
	}
	for _, line := range slices.CompactFunc(later, bytes.Equal) {
		if err := flush(line); err != nil {
			return err
		}
	}
	_, err := w.Write(lines)
	return err
}

func (p *past) contents() Contents {
	c := Contents{Kinds: make(map[Kind]int), Unread: p.unread}
	who := make(map[string]bool)
	var first, last Fact
	for l, f := range p.all {
		who[f.Installation] = true
		if l == p.lines[0] || f.Wall < first.Wall {
			first = *f
		}
		if l == p.lines[0] || f.Wall > last.Wall {
			last = *f
		}
		if !f.Kind.known() {
			c.Unknown++
			continue
		}
		c.Facts++
		c.Kinds[f.Kind]++
	}
	c.Installations = len(who)
	if len(p.lines) > 0 {
		c.First, c.Last = first.When(), last.When()
	}
	for _, s := range p.files {
		c.Newer += s.newer
		c.Damaged += s.damaged
		c.Torn += s.torn
	}
	return c
}

// empty reports whether there is nothing to write.
func (p *past) empty() bool {
	return len(p.lines) == 0 && !slices.ContainsFunc(p.files, func(s scan) bool { return s.newer > 0 })
}
