package journal

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// past is everything that stands in one generation of the data folder.
type past struct {
	raw    bool // keep the lines themselves too
	files  []scan
	lines  []line // in order, each once
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
		s := scan{name: name, id: id, raw: raw}
		if p.lines, err = s.file(data, mark{}, len(p.files), p.lines); err != nil {
			// Going on without the own file would use its numbers twice.
			if name == own {
				return nil, fmt.Errorf("%w: reading %s: %w", ErrUnreadable, name, err)
			}
			p.unread = append(p.unread, name)
		}
		p.files = append(p.files, s)
	}
	p.sort()
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

// sort sorts lines as every installation does and drops those that are
// identical to another; of these the one in the first file stays.
func (p *past) sort() {
	slices.SortFunc(p.lines, func(a, b line) int {
		if c := cmp.Compare(a.order, b.order); c != 0 {
			return c
		}
		return cmp.Or(p.compare(a, b), cmp.Compare(a.file, b.file), cmp.Compare(a.at, b.at))
	})
	p.lines = slices.CompactFunc(p.lines, func(a, b line) bool { return a.order == b.order && p.compare(a, b) == 0 })
}

func (p *past) compare(a, b line) int {
	f, g := p.fact(a), p.fact(b)
	return Compare(&f, &g)
}

func (p *past) fact(l line) Fact { return p.files[l.file].facts.At(int(l.at)) }

// all goes through the facts in their order. A fact must not be kept.
func (p *past) all(yield func(line, *Fact) bool) {
	var f Fact
	for _, l := range p.lines {
		if f = p.fact(l); !yield(l, &f) {
			return
		}
	}
}

// foreign reports whether id wrote lines that are not in its own file: then its
// home folder was copied, and somebody else writes under the same id.
func (p *past) foreign(id string) bool {
	if !slices.ContainsFunc(p.files, func(s scan) bool { return s.number > 0 && s.name != fileOf(id) }) {
		return false
	}
	for l, f := range p.all {
		if f.Installation == id && p.files[l.file].name != fileOf(id) {
			return true
		}
	}
	return false
}

// last returns the greatest number of id, which is 0 for a new one, and the
// greatest order time of all.
func (p *past) last(id string) (number uint64, order int64) {
	for _, s := range p.files {
		if s.id == id {
			number = max(number, s.number)
		}
	}
	if n := len(p.lines); n > 0 {
		order = max(0, p.lines[n-1].order)
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
	r := Report{Files: len(p.files), Unread: p.unread}
	r.Facts, r.Unknown = p.known()
	for _, s := range p.files {
		r.Newer += s.newer
		r.Torn += s.torn
	}
	if r.Newer > 0 {
		r.ReadOnly = ErrNewer
	}
	return r
}

// known returns the facts of known kinds, and how many others there are.
func (p *past) known() (facts *Facts, unknown int) {
	if len(p.files) == 1 && p.asTheyStand() {
		return p.files[0].facts, 0
	}
	facts = new(Facts)
	for _, f := range p.all {
		if f.Kind.known() {
			facts.Add(f)
		} else {
			unknown++
		}
	}
	return facts, unknown
}

// asTheyStand reports whether the only file has its facts in order, each once
// and of a known kind.
func (p *past) asTheyStand() bool {
	for i, l := range p.lines {
		if int(l.at) != i {
			return false
		}
	}
	return len(p.lines) == p.files[0].facts.Len() && p.files[0].unknown == 0
}

// marks say where reading goes on when the files grow.
func (p *past) marks() map[string]mark {
	marks := make(map[string]mark, len(p.files))
	for _, s := range p.files {
		marks[s.name] = s.end
	}
	return marks
}
