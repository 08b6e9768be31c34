package journal

import (
	"encoding/binary"
	"strconv"
	"strings"
)

// The fields of a packed fact that are left out when they are zero, those of
// every review first.
const (
	fieldGroup = iota
	fieldObject
	fieldSitting
	fieldSaid
	fieldMissed
	fieldTook
	fieldWall
	fieldShown
	fieldSource
	fieldUndoes
	fieldName
	fieldList
	fieldCount
)

// fields are numbers that stand for the fields, zero for an empty one.
type fields [fieldCount]uint64

func (a *Facts) fields(f *Fact) fields {
	return fields{
		fieldGroup:   a.id(f.Group, f.Number),
		fieldObject:  a.names.place(f.Object),
		fieldSitting: a.id(f.Sitting, f.Number),
		fieldSaid:    a.lists.place(f.Said, &a.names),
		fieldMissed:  a.lists.place(f.Missed, &a.names),
		fieldTook:    zigzag(f.Took),
		fieldWall:    zigzag(f.Wall - f.Order),
		fieldShown:   a.lists.place(f.Shown, &a.names),
		fieldSource:  a.names.place(f.Source),
		fieldUndoes:  a.id(f.Undoes, f.Number),
		fieldName:    a.names.place(f.Name),
		fieldList:    uint64(len(f.List)),
	}
}

// fill reads what fields wrote, but for the list. The number and the order of f
// are there already.
func (a *Facts) fill(f *Fact, v *fields) {
	f.Group = a.idText(v[fieldGroup], f)
	f.Object = a.names.text(v[fieldObject])
	f.Sitting = a.idText(v[fieldSitting], f)
	f.Said = a.lists.list(v[fieldSaid])
	f.Missed = a.lists.list(v[fieldMissed])
	f.Took = zagzig(v[fieldTook])
	f.Wall = f.Order + zagzig(v[fieldWall])
	f.Shown = a.lists.list(v[fieldShown])
	f.Source = a.names.text(v[fieldSource])
	f.Undoes = a.idText(v[fieldUndoes], f)
	f.Name = a.names.text(v[fieldName])
}

// An id of a fact, "<installation>:<number>", is packed as an odd number: how
// far the number is away, and in the four bits before the lowest the
// installation. All other texts are even: twice their place among the names.
const (
	whoBits  = 4
	farthest = 1 << 40 // what is farther away is packed as a text
)

// id returns the number that stands for a text which may be the id of a fact,
// seen from the fact with the given number.
func (a *Facts) id(text string, number uint64) uint64 {
	at := strings.LastIndexByte(text, ':')
	if at < 0 {
		return a.names.place(text) << 1
	}
	digits := text[at+1:]
	n, err := strconv.ParseUint(digits, 10, 64)
	away := zigzag(int64(number - n)) //nolint:gosec // whatever it wraps to, it wraps back
	whole := err != nil || away >= farthest || digits[0] == '0' && len(digits) > 1
	if whole || !a.who.has(text[:at+1]) && len(a.who.all) == 1<<whoBits-1 {
		return a.names.place(text) << 1
	}
	return away<<(whoBits+1) | a.who.place(text[:at+1])<<1 | 1
}

// idText returns the text that a number of id stands for, seen from f.
func (a *Facts) idText(id uint64, f *Fact) string {
	if id&1 == 0 {
		return a.names.text(id >> 1)
	}
	who := a.who.text(id >> 1 & (1<<whoBits - 1))
	n := f.Number - uint64(zagzig(id>>(whoBits+1))) //nolint:gosec // as in id
	var long [64]byte
	return string(strconv.AppendUint(append(long[:0], who...), n, 10))
}

// names keeps texts once. Place 0 is the empty text.
type names struct {
	places map[string]uint64
	all    []string
}

func (t *names) place(s string) uint64 {
	if s == "" {
		return 0
	}
	n, ok := t.places[s]
	if ok {
		return n
	}
	if t.places == nil {
		t.places = make(map[string]uint64)
	}
	s = strings.Clone(s) // it may be part of something long
	t.all = append(t.all, s)
	t.places[s] = uint64(len(t.all))
	return uint64(len(t.all))
}

func (t *names) has(s string) bool {
	_, ok := t.places[s]
	return ok
}

func (t *names) text(place uint64) string {
	if place == 0 {
		return ""
	}
	return t.all[place-1]
}

// lists keeps lists once. Place 0 is the empty list.
type lists struct {
	places map[string]uint64 // by the places of the names
	all    [][]string
	spare  []byte
}

func (t *lists) place(list []string, n *names) uint64 {
	if len(list) == 0 {
		return 0
	}
	t.spare = t.spare[:0]
	for _, s := range list {
		t.spare = binary.AppendUvarint(t.spare, n.place(s))
	}
	if place, ok := t.places[string(t.spare)]; ok {
		return place
	}
	if t.places == nil {
		t.places = make(map[string]uint64)
	}
	own := make([]string, len(list))
	for i, s := range list {
		own[i] = n.text(n.place(s))
	}
	t.all = append(t.all, own)
	t.places[string(t.spare)] = uint64(len(t.all))
	return uint64(len(t.all))
}

func (t *lists) list(place uint64) []string {
	if place == 0 {
		return nil
	}
	return t.all[place-1]
}

// head is what hardly changes from fact to fact.
type head struct {
	version             int
	installation        string
	kind                Kind
	zone                int
	on, blind, practice bool
}

func headOf(f *Fact) head {
	return head{f.Version, f.Installation, f.Kind, f.Zone, f.On, f.Blind, f.Practice}
}

// heads keeps heads once.
type heads struct {
	places map[head]uint64
	all    []head
}

func (t *heads) place(h head) uint64 {
	n, ok := t.places[h]
	if ok {
		return n
	}
	if t.places == nil {
		t.places = make(map[head]uint64)
	}
	n = uint64(len(t.all))
	t.all = append(t.all, h)
	t.places[h] = n
	return n
}

// reader goes through a packed fact.
type reader struct{ rest []byte }

func (c *reader) count() uint64 {
	v, n := binary.Uvarint(c.rest)
	c.rest = c.rest[n:]
	return v
}

func (c *reader) number() int64 { return zagzig(c.count()) }

// zigzag makes a number that is near zero a small one without a sign.
func zigzag(n int64) uint64 { return uint64(n<<1) ^ uint64(n>>63) } //nolint:gosec // all 64 bits are kept

// zagzig takes zigzag back.
func zagzig(n uint64) int64 { return int64(n>>1) ^ -int64(n&1) }
