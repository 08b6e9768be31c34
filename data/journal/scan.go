package journal

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// longestLine, in bytes, bounds what is kept of a line: somebody may point to a
// film and call it a backup. Lines of facts are far below.
const longestLine = 16 << 20

// line is where a line stands that was read.
type line struct {
	order int64 // of its fact
	file  int32 // index of the file
	at    int32 // index among the facts of that file
}

// scan is what one file turned out to hold.
type scan struct {
	name    string
	id      string   // of this installation
	raw     bool     // keep the lines themselves too
	facts   *Facts   // what could be read, as it stands
	raws    [][]byte // the lines of facts, without their newlines, if they are to be kept
	room    []byte   // where the next of them go
	later   [][]byte // lines of a newer format, if those are to be kept
	newer   int      // lines of a newer format
	torn    int      // lines that a crash left unfinished
	damaged int      // lines that were whole once
	damage  uint32   // checksum of the damaged lines
	open    bool     // the file does not end with a newline
	number  uint64   // the greatest of this installation
	unknown int      // facts of kinds that this version does not know
	lost    uint64   // unreadable pieces behind the last line that could be read
	end     mark     // where to read on
	decoder *decoder
}

// mark is a place in a file behind a line. It knows that line again, so that
// reading on in a file that was replaced meanwhile is noticed.
type mark struct {
	at   int64 // where the line begins, in bytes
	size int64 // how long it is with its newline
	head [sumLen]byte
}

func (m *mark) offset() int64 { return m.at + m.size }

// pass moves m behind the next line of size bytes.
func (m *mark) pass(line []byte, size int64) {
	*m = mark{at: m.offset(), size: size}
	copy(m.head[:], line)
}

// file reads a file of a folder to its end, from a mark on that was made
// earlier; the whole of it if the file is another one now.
func (s *scan) file(data Folder, from mark, file int, into []line) (lines []line, err error) {
	src, err := data.Read(s.name, from.at)
	if err != nil {
		return into, err
	}
	defer func() { err = errors.Join(err, src.Close()) }()
	r := bufio.NewReaderSize(src, 64<<10)
	if from.size > 0 && !from.found(r) {
		return s.file(data, mark{}, file, into)
	}
	s.end = from
	return s.lines(r, file, into)
}

// found reads the line of m and reports whether it is still the same.
func (m *mark) found(r *bufio.Reader) bool {
	line, size, err := readPiece(r, nil)
	now := mark{at: m.at}
	now.pass(line, size)
	return err == nil && now == *m
}

// lines reads src to its end and appends what can be read to into.
func (s *scan) lines(src io.Reader, file int, into []line) ([]line, error) {
	r := bufio.NewReaderSize(src, 64<<10)
	s.decoder, s.facts = newDecoder(), new(Facts)
	var piece []byte
	for {
		var size int64
		var err error
		piece, size, err = readPiece(r, piece[:0])
		if len(piece) > 0 {
			into = s.piece(piece, file, into)
		}
		if err == nil {
			s.end.pass(piece, size)
			continue
		}
		if errors.Is(err, io.EOF) {
			return into, nil
		}
		return into, err
	}
}

// readPiece appends everything up to and including the next newline to piece,
// or the beginning of what is too long. size is how much it read.
func readPiece(r *bufio.Reader, piece []byte) (line []byte, size int64, err error) {
	for {
		part, err := r.ReadSlice('\n')
		size += int64(len(part))
		if size <= longestLine {
			piece = append(piece, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err == nil && size > longestLine {
			piece = append(piece, '\n')
		}
		return piece, size, err
	}
}

// piece takes what stands between two newlines: a line, nothing, or the remains
// of lines.
func (s *scan) piece(piece []byte, file int, into []line) []line {
	piece, closed := bytes.CutSuffix(piece, []byte("\n"))
	s.open = !closed
	if len(piece) == 0 {
		return into
	}
	if e := s.decoder.decode(piece); e != nil {
		return s.keep(e, piece, file, into)
	}
	for _, part := range split(piece) {
		// One byte more than the line is a newline that became another byte.
		line := part
		e := s.decoder.decode(line)
		if e == nil {
			line = part[:len(part)-1]
			e = s.decoder.decode(line)
		}
		if e != nil {
			into = s.keep(e, line, file, into)
			continue
		}
		s.lose(part, closed)
	}
	return into
}

func (s *scan) keep(f *Fact, raw []byte, file int, into []line) []line {
	s.lost = 0
	if f.Version > Format {
		s.newer++
		if s.raw {
			s.later = append(s.later, s.copy(raw))
		}
		return into
	}
	if s.raw {
		s.raws = append(s.raws, s.copy(raw))
	}
	if !f.Kind.known() {
		s.unknown++
	}
	if f.Installation == s.id {
		s.number = max(s.number, f.Number)
	}
	s.facts.Add(f)
	return append(into, line{f.Order, int32(file), int32(s.facts.Len() - 1)}) //nolint:gosec // a journal of 2^31 facts does not fit
}

// copy copies a line into memory for many.
func (s *scan) copy(raw []byte) []byte {
	if cap(s.room)-len(s.room) < len(raw) {
		s.room = make([]byte, 0, max(64<<10, len(raw)))
	}
	start := len(s.room)
	s.room = append(s.room, raw...)
	return s.room[start:len(s.room):len(s.room)]
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
