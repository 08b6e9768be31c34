package journal

import (
	"bytes"
	"slices"
)

// decoder reads lines. Almost all of them are as appendLine writes them, with
// plain ASCII texts: these it reads by itself, about five times as fast as
// encoding/json and with each text that comes again kept once. Whatever is
// unusual it leaves to encoding/json, so that there is one judge of what a line
// means.
type decoder struct {
	texts map[string]string
	lists map[string][]string
	fact  Fact // the one that was read last
}

func newDecoder() *decoder {
	return &decoder{texts: make(map[string]string), lists: make(map[string][]string)}
}

// usual reads the JSON of a line into f, if that is just as appendLine writes
// it; otherwise what it leaves in f means nothing.
func (d *decoder) usual(body []byte, f *Fact) bool {
	c := cursor{d: d, rest: body}
	*f = Fact{
		Version:      int(c.number(`{"v":`)),
		Installation: c.text(`,"i":"`),
		Number:       c.count(`,"n":`),
		Order:        c.number(`,"t":`),
		Wall:         c.number(`,"w":`),
		Zone:         int(c.number(`,"z":`)),
		Group:        c.fresh(`,"g":"`),
		Kind:         Kind(c.text(`,"k":"`)),
		Object:       c.optional(`,"o":"`),
		On:           c.skip(`,"on":true`),
		Sitting:      c.optional(`,"s":"`),
		Source:       c.optional(`,"src":"`),
		List:         c.list(`,"list":[`),
		Said:         c.list(`,"said":[`),
		Missed:       c.list(`,"missed":[`),
	}
	if c.has(`,"ms":`) {
		f.Took = c.number(`,"ms":`)
	}
	f.Undoes = c.optional(`,"u":"`)
	if !c.has("}") {
		c.younger(f)
	}
	return !c.odd && string(c.rest) == "}"
}

// younger reads the fields that the first lines did not have.
func (c *cursor) younger(f *Fact) {
	f.Text = c.fresh(`,"text":"`)
	f.Name = c.optional(`,"name":"`)
	f.Shown = c.list(`,"shown":[`)
	f.Blind = c.skip(`,"blind":true`)
	f.Practice = c.skip(`,"prac":true`)
}

// cursor goes through the JSON of one line. odd says that something was not as
// appendLine writes it.
type cursor struct {
	d    *decoder
	rest []byte
	odd  bool
}

func (c *cursor) has(what string) bool {
	return len(c.rest) >= len(what) && string(c.rest[:len(what)]) == what
}

func (c *cursor) skip(what string) bool {
	if !c.has(what) {
		return false
	}
	c.rest = c.rest[len(what):]
	return true
}

func (c *cursor) must(what string) {
	if !c.skip(what) {
		c.odd = true
	}
}

// number reads an integer behind its key.
func (c *cursor) number(key string) int64 {
	c.must(key)
	minus := c.skip("-")
	n := digits[int64](c)
	if minus {
		if n == 0 {
			c.odd = true
		}
		return -n
	}
	return n
}

// count reads an integer that is not negative behind its key.
func (c *cursor) count(key string) uint64 {
	c.must(key)
	return digits[uint64](c)
}

// digits reads up to 18 digits, which fit every integer of a fact.
func digits[T int64 | uint64](c *cursor) T {
	var n T
	i := 0
	for ; i < len(c.rest) && c.rest[i] >= '0' && c.rest[i] <= '9'; i++ {
		n = n*10 + T(c.rest[i]-'0')
		if i == 18 {
			break
		}
	}
	if i == 0 || i == 18 || i > 1 && c.rest[0] == '0' {
		c.odd = true
	}
	c.rest = c.rest[i:]
	return n
}

// text reads a text behind its key and its opening quote.
func (c *cursor) text(key string) string {
	c.must(key)
	return c.d.once(c.plain())
}

// optional is text for a field that is left out when it is empty.
func (c *cursor) optional(key string) string {
	if !c.has(key) {
		return ""
	}
	return c.text(key)
}

// fresh is optional for a text that is new in almost every line.
func (c *cursor) fresh(key string) string {
	if !c.skip(key) {
		return ""
	}
	return string(c.plain())
}

// plain reads what stands before the closing quote, and that quote.
func (c *cursor) plain() []byte {
	end := bytes.IndexByte(c.rest, '"')
	if end < 0 {
		c.odd, c.rest = true, nil
		return nil
	}
	text := c.rest[:end]
	for _, b := range text {
		if b < ' ' || b > '~' || b == '\\' {
			c.odd = true
		}
	}
	c.rest = c.rest[end+1:]
	return text
}

// list reads a list of texts behind its key and its opening bracket. A list
// that is left out is nil.
func (c *cursor) list(key string) []string {
	if !c.skip(key) {
		return nil
	}
	end := bytes.IndexByte(c.rest, ']')
	if end < 0 {
		c.odd = true
		return nil
	}
	if l, ok := c.d.lists[string(c.rest[:end])]; ok {
		c.rest = c.rest[end+1:]
		return l
	}
	whole, all := c.rest[:end], c.rest
	var l []string
	for c.must(`"`); !c.odd; c.must(`"`) {
		if l = append(l, c.d.once(c.plain())); !c.skip(",") {
			break
		}
	}
	if c.must("]"); c.odd {
		return nil
	}
	l = slices.Clip(l)
	if len(all)-len(c.rest) == end+1 { // no bracket stands in a text, so that whole is all of the list
		c.d.lists[string(whole)] = l
	}
	return l
}

// once returns the text, the same string for the same text.
func (d *decoder) once(text []byte) string {
	if s, ok := d.texts[string(text)]; ok {
		return s
	}
	s := string(text)
	d.texts[s] = s
	return s
}
