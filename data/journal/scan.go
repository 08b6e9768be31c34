package journal

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"
)

// entry is a line that was read: its fact, and what tells it from others.
type entry struct {
	Fact

	sum  uint32
	file int // index of the file it stands in
}

// scan is what one file turned out to hold.
type scan struct {
	name    string
	newer   int    // lines of a newer format
	torn    int    // lines that a crash left unfinished
	damaged int    // lines that were whole once
	damage  uint32 // checksum of the damaged lines
	open    bool   // the file does not end with a newline
	lost    uint64 // unreadable pieces behind the last line that could be read
}

// lines reads src to its end and appends what can be read to into.
func (s *scan) lines(src io.Reader, file int, into []*entry) ([]*entry, error) {
	r := bufio.NewReaderSize(src, 64<<10)
	var piece []byte
	for {
		var err error
		piece, err = readPiece(r, piece[:0])
		if len(piece) > 0 {
			into = s.piece(piece, file, into)
		}
		if errors.Is(err, io.EOF) {
			return into, nil
		}
		if err != nil {
			return into, err
		}
	}
}

// readPiece appends everything up to and including the next newline to piece.
func readPiece(r *bufio.Reader, piece []byte) ([]byte, error) {
	for {
		part, err := r.ReadSlice('\n')
		piece = append(piece, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return piece, err
		}
	}
}

// piece takes what stands between two newlines: a line, nothing, or the remains
// of lines.
func (s *scan) piece(piece []byte, file int, into []*entry) []*entry {
	piece, closed := bytes.CutSuffix(piece, []byte("\n"))
	s.open = !closed
	if len(piece) == 0 {
		return into
	}
	if e := decode(piece); e != nil {
		return s.keep(e, file, into)
	}
	for _, part := range split(piece) {
		// One byte more than the line is a newline that became another byte.
		e := decode(part)
		if e == nil {
			e = decode(part[:len(part)-1])
		}
		if e != nil {
			into = s.keep(e, file, into)
			continue
		}
		s.lose(part, closed)
	}
	return into
}

func (s *scan) keep(e *entry, file int, into []*entry) []*entry {
	s.lost = 0
	if e.Version > Format {
		s.newer++
		return into
	}
	e.file = file
	return append(into, e)
}

// lose counts a part that cannot be read. What has no newline behind it was
// never confirmed, and may be a file that is still on its way here.
func (s *scan) lose(part []byte, closed bool) {
	s.lost++
	if !closed || torn(part) {
		s.torn++
		return
	}
	s.damaged++
	s.damage = s.damage*31 + checksum(part)
}

// inOrder sorts lines as every installation does and drops those that are
// identical to another. Lines with equal headers and equal checksums are taken
// to be identical; of these the one in the first file stays.
func inOrder(lines []*entry) []*entry {
	slices.SortFunc(lines, func(a, b *entry) int {
		return cmp.Or(a.compare(b), cmp.Compare(a.file, b.file))
	})
	return slices.CompactFunc(lines, func(a, b *entry) bool { return a.compare(b) == 0 })
}

// compare orders entries by their facts, and by their checksums where a copied
// home folder gave two facts one header.
func (e *entry) compare(o *entry) int {
	switch {
	case e.Before(&o.Fact):
		return -1
	case o.Before(&e.Fact):
		return 1
	}
	return cmp.Compare(e.sum, o.sum)
}
