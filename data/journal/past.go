package journal

import (
	"fmt"
	"slices"
	"strings"
)

// past is everything that stands in one generation of the data folder.
type past struct {
	raw    bool // keep the lines themselves too
	files  []scan
	lines  []*entry
	unread []string
}

// readPast reads every journal file. The own file of installation id comes
// first.
func readPast(data Folder, id string, raw bool) (*past, error) {
	names, err := journals(data)
	if err != nil {
		return nil, err
	}
	own := fileOf(id)
	if i := slices.Index(names, own); i > 0 {
		names = slices.Insert(slices.Delete(names, i, i+1), 0, own)
	}
	p := &past{raw: raw}
	for _, name := range names {
		s := scan{name: name, raw: raw}
		if p.lines, err = s.file(data, mark{}, len(p.files), p.lines); err != nil {
			// Going on without the own file would use its numbers twice.
			if name == own {
				return nil, fmt.Errorf("%w: reading %s: %w", ErrUnreadable, name, err)
			}
			p.unread = append(p.unread, name)
		}
		p.files = append(p.files, s)
	}
	p.lines = inOrder(p.lines)
	return p, nil
}

// journals returns the names of all journal files, sorted, whatever they are
// called: sync tools make copies under names of their own.
func journals(data Folder) ([]string, error) {
	names, err := data.List()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	names = slices.DeleteFunc(names, func(n string) bool { return !strings.HasSuffix(n, ".jsonl") })
	slices.Sort(names)
	return names, nil
}

// foreign reports whether id wrote lines that are not in its own file: then its
// home folder was copied, and somebody else writes under the same id.
func (p *past) foreign(id string) bool {
	return slices.ContainsFunc(p.lines, func(e *entry) bool {
		return e.Installation == id && p.files[e.file].name != fileOf(id)
	})
}

// last returns the greatest number of id and the greatest order time of all.
func (p *past) last(id string) (number uint64, order int64) {
	for _, e := range p.lines {
		order = max(order, e.Order)
		if e.Installation == id {
			number = max(number, e.Number)
		}
	}
	return number, order
}

// own is what the file that id writes holds: nothing if there is none.
func (p *past) own(id string) scan {
	for _, s := range p.files {
		if s.name == fileOf(id) {
			return s
		}
	}
	return scan{}
}

func (p *past) report() Report {
	r := Report{Files: len(p.files), Unread: p.unread, Facts: make([]Fact, 0, len(p.lines))}
	for _, e := range p.lines {
		if e.Kind.known() {
			r.Facts = append(r.Facts, e.Fact)
		} else {
			r.Unknown++
		}
	}
	for _, s := range p.files {
		r.Newer += s.newer
		r.Torn += s.torn
	}
	if r.Newer > 0 {
		r.ReadOnly = ErrNewer
	}
	return r
}

// marks say where reading goes on when the files grow.
func (p *past) marks() map[string]mark {
	marks := make(map[string]mark, len(p.files))
	for _, s := range p.files {
		marks[s.name] = s.end
	}
	return marks
}
