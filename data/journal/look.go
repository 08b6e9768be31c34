package journal

import (
	"maps"
)

// place is where the journal reads and writes: one generation of a data folder.
// It is replaced and never changed.
type place struct {
	tree       Tree
	generation int
	folder     Folder
	marks      map[string]mark // how far each file was read
	epoch      int             // counts moves
}

// News is what other installations did, or a restore. It changes nothing until
// Take.
type News struct {
	facts  *Facts
	whole  bool // the facts are instead of all before
	newer  bool // there are lines of a newer format
	place  place
	number uint64 // the greatest that this installation used
	order  int64
	torn   bool   // the own file ends in the middle of a line
	moved  bool   // into another data folder
	last   uint64 // the last fact that came along, if moved
}

// Quiet reports whether there is nothing to take.
func (n *News) Quiet() bool { return !n.whole && !n.newer && n.facts.Len() == 0 }

// Look reads what came into the data folder since the last Take: new lines, new
// files, or a higher generation. It reads no line again but the last of each
// file, and waits for the rest of a line that is not whole yet. The error is
// ErrUnreadable; the next Look may succeed.
func (j *Journal) Look() (News, error) {
	here := j.where()
	n, folder, err := newest(here.tree)
	if err != nil {
		return News{}, err
	}
	if n > here.generation {
		return j.visit(place{tree: here.tree, generation: n, folder: folder, epoch: here.epoch})
	}
	return j.readOn(here)
}

// visit reads a place that is not here.
func (j *Journal) visit(there place) (News, error) {
	p, err := readPast(there.folder, j.id, false)
	if err != nil {
		return News{}, err
	}
	r := p.report()
	own := p.own(j.id)
	there.marks = p.marks()
	there.epoch++
	n := News{facts: r.Facts, whole: true, newer: r.Newer > 0, place: there, torn: own.open}
	n.number, n.order = p.last(j.id)
	n.number += own.lost
	return n, nil
}

// readOn reads what is new in the files of others.
func (j *Journal) readOn(here place) (News, error) {
	names, err := journals(here.folder)
	if err != nil {
		return News{}, err
	}
	here.marks = maps.Clone(here.marks)
	p := &past{}
	for _, name := range names {
		if name == fileOf(j.id) {
			continue
		}
		s := scan{name: name, id: j.id}
		lines, err := s.file(here.folder, here.marks[name], len(p.files), p.lines)
		if err != nil {
			continue // it may be on its way here; the next start tells if it stays so
		}
		p.lines = lines
		p.files = append(p.files, s)
		here.marks[name] = s.end
	}
	p.sort()
	r := p.report()
	n := News{facts: r.Facts, newer: r.Newer > 0, place: here}
	n.number, n.order = p.last(j.id)
	return n, nil
}

// Take goes on from what Look and its relatives found, and returns facts in
// their order: further ones, which may repeat some that were there before, or
// all there are if whole is true. It belongs to the goroutine of Record. News
// that is out of date, or would leave behind what is not saved yet, is dropped;
// Look will find it again. What was to be moved to another folder has to be
// moved once more then.
func (j *Journal) Take(n News) (facts *Facts, whole, taken bool) {
	j.mu.Lock()
	defer j.mu.Unlock()
	var refuse error
	if n.newer {
		refuse = ErrNewer
	}
	epoch := n.place.epoch
	if n.whole {
		epoch--
	}
	if n.place.folder == nil || epoch != j.here.epoch || n.moved && n.last != j.number {
		return nil, false, false
	}
	if n.whole && !j.writer.move(n.place.folder, n.torn, refuse) {
		return nil, false, false
	}
	if !n.whole && refuse != nil {
		j.writer.stopFor(refuse)
	}
	j.here = n.place
	j.number, j.order = max(j.number, n.number), max(j.order, n.order)
	return n.facts, n.whole, true
}

func (j *Journal) where() place {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.here
}
