package journal

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

const (
	// sumLen is what stands before the JSON: eight hex digits and a space.
	sumLen = 9
	// maxNumber leaves room to count on after any number that is accepted.
	maxNumber = 1 << 62
)

// appendLine appends the line of f, its newline included: CRC-32C of the JSON
// in hex, a space, the JSON. The checksum is kept in f.
func appendLine(dst []byte, f *Fact) []byte {
	var body bytes.Buffer
	e := json.NewEncoder(&body)
	e.SetEscapeHTML(false) // people read these files too
	_ = e.Encode(f)        // cannot fail: a fact holds text, numbers and lists of text
	f.sum = checksum(bytes.TrimSuffix(body.Bytes(), []byte("\n")))
	return fmt.Appendf(dst, "%08x %s", f.sum, &body)
}

// decode reads one line without its newline. It returns nil for what is damaged
// and for what cannot be put in order. The fact holds until the next call.
func (d *decoder) decode(line []byte) *Fact {
	sum, ok := sumOf(line)
	if !ok || sum != checksum(line[sumLen:]) {
		return nil
	}
	f := &d.fact
	if !d.usual(line[sumLen:], f) && !f.read(line[sumLen:]) || !f.whole() {
		return nil
	}
	f.sum = sum
	return f
}

// read reads any JSON that may be a fact.
func (f *Fact) read(body []byte) bool {
	*f = Fact{}
	err := json.Unmarshal(body, f)
	// The sum is right, so this is what was written. A field of another type
	// is no damage where the line is not ours to understand.
	var mismatch *json.UnmarshalTypeError
	return err == nil || errors.As(err, &mismatch) && (f.Version > Format || !f.Kind.known())
}

// whole reports whether the header can order f. That of a newer format is not
// ours to judge.
func (f *Fact) whole() bool {
	if f.Version > Format {
		return true
	}
	return f.Version >= 1 && f.Installation != "" && f.Number >= 1 && f.Number <= maxNumber
}

func sumOf(line []byte) (uint32, bool) {
	var sum [4]byte
	if len(line) < sumLen || line[sumLen-1] != ' ' {
		return 0, false
	}
	if _, err := hex.Decode(sum[:], line[:sumLen-1]); err != nil {
		return 0, false
	}
	return binary.BigEndian.Uint32(sum[:]), true
}

func checksum(b []byte) uint32 {
	return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli))
}

// torn reports whether piece is the beginning of a line and no more: what a
// crash in the middle of a write leaves behind. A damaged line is told from it
// by what damage cannot do: leave the JSON right as far as it goes, and take
// its closing brace away.
func torn(piece []byte) bool {
	for _, c := range piece[:min(len(piece), sumLen-1)] {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	if len(piece) < sumLen {
		return true
	}
	body := piece[sumLen:]
	if piece[sumLen-1] != ' ' || bytes.HasSuffix(body, []byte("}")) {
		return false
	}
	err := json.NewDecoder(bytes.NewReader(body)).Decode(new(json.RawMessage))
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
}

// split cuts a piece that is no line before every checksum in it: a lost
// newline makes two lines run together, and both can still be had. Quotes
// inside text are escaped, so the mark stands nowhere but where a line begins.
func split(piece []byte) [][]byte {
	mark := []byte(`{"v":`)
	var parts [][]byte
	start, from := 0, 0
	for {
		at := bytes.Index(piece[from:], mark)
		if at < 0 {
			return append(parts, piece[start:])
		}
		if cut := from + at - sumLen; cut > start {
			parts = append(parts, piece[start:cut])
			start = cut
		}
		from += at + len(mark)
	}
}
