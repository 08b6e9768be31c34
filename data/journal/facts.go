package journal

import (
	"encoding/binary"
	"iter"
	"math/bits"
	"slices"
	"sort"
)

// Facts is a list of facts that takes little memory: about 25 bytes for a
// review, which as a [Fact] is 304 bytes and its texts. Nothing is left out. A
// nil list can be read and is empty; the zero value is ready.
//
// # How it is packed
//
// A fact is a few small numbers, as varints. Texts and lists that come again
// are kept once, in tables, and a fact holds their places. Ids of facts count
// from the number of the fact itself, so that a group, which is mostly named
// after it, takes one byte. Times and numbers count from the first fact of a
// block of 32, in which one fact is found by going over those before it. So
// nothing is unpacked but what is looked at, and the collector of garbage finds
// one pointer for 32 facts.
//
// An empty list comes back as nil: lines say no more.
type Facts struct {
	full  []block // of perBlock facts each
	last  block   // the facts behind those
	count int

	names names // of objects, points, settings, sources
	who   names // of installations in ids of facts
	lists lists
	heads heads
	spare []byte
}

// perBlock weighs the time to find a fact against what a block costs.
const perBlock = 32

// block is some facts one after the other, each with its length before it.
type block struct {
	base base
	data []byte
}

// base is what the facts of a block count from.
type base struct {
	order  int64
	number uint64
}

// Pack returns a list of these facts.
func Pack(facts []Fact) *Facts {
	a := new(Facts)
	for i := range facts {
		a.Add(&facts[i])
	}
	return a
}

// Len counts the facts.
func (a *Facts) Len() int {
	if a == nil {
		return 0
	}
	return a.count
}

// Add puts a fact behind all others. Its lists are copied.
func (a *Facts) Add(f *Fact) {
	at := a.count % perBlock
	if at == 0 {
		a.seal()
		a.last.base = base{f.Order, f.Number}
	}
	a.spare = a.pack(a.spare[:0], f, a.last.base)
	a.last.data = binary.AppendUvarint(a.last.data, uint64(len(a.spare)))
	a.last.data = append(a.last.data, a.spare...)
	a.count++
}

// seal closes the last block, in no more memory than it needs.
func (a *Facts) seal() {
	if len(a.last.data) > 0 {
		a.full = append(a.full, block{a.last.base, slices.Clone(a.last.data)})
		a.last.data = a.last.data[:0]
	}
}

// At returns the fact at i. Facts share their lists, which must not be changed.
func (a *Facts) At(i int) Fact {
	b := a.block(i / perBlock)
	packed, _ := b.skip(i % perBlock)
	return a.unpack(packed, b.base)
}

// From goes through the facts from i on. A fact must not be kept or changed.
func (a *Facts) From(i int) iter.Seq2[int, *Fact] {
	return func(yield func(int, *Fact) bool) {
		if i >= a.Len() {
			return
		}
		var f Fact
		_, rest := a.block(i / perBlock).skip(i%perBlock - 1)
		for ; i < a.count; i++ {
			b := a.block(i / perBlock)
			if i%perBlock == 0 {
				rest = b.data
			}
			var packed []byte
			packed, rest = first(rest)
			f = a.unpack(packed, b.base)
			if !yield(i, &f) {
				return
			}
		}
	}
}

// List returns all facts unpacked.
func (a *Facts) List() []Fact {
	list := make([]Fact, 0, a.Len())
	for _, f := range a.From(0) {
		list = append(list, *f)
	}
	return list
}

// Find returns where f stands, or would, in a list that is in order.
func (a *Facts) Find(f *Fact) (at int, there bool) {
	return sort.Find(a.Len(), func(i int) int {
		g := a.At(i)
		return Compare(f, &g)
	})
}

// Insert puts facts, which are in order, where they belong in a list that is in
// order too. Only what comes behind the first of them is packed again.
func (a *Facts) Insert(fresh []Fact) {
	if len(fresh) == 0 {
		return
	}
	at, _ := a.Find(&fresh[0])
	tail := make([]Fact, 0, a.count-at)
	for _, f := range a.From(at) {
		tail = append(tail, *f)
	}
	a.cut(at)
	for i := range tail {
		for len(fresh) > 0 && fresh[0].Before(&tail[i]) {
			a.Add(&fresh[0])
			fresh = fresh[1:]
		}
		a.Add(&tail[i])
	}
	for i := range fresh {
		a.Add(&fresh[i])
	}
}

// cut drops the facts from i on.
func (a *Facts) cut(i int) {
	if i == a.count {
		return
	}
	b := *a.block(i / perBlock)
	_, rest := b.skip(i%perBlock - 1)
	a.last = block{b.base, slices.Clone(b.data[:len(b.data)-len(rest)])}
	a.full = a.full[:min(i/perBlock, len(a.full))]
	a.count = i
}

func (a *Facts) block(k int) *block {
	if k < len(a.full) {
		return &a.full[k]
	}
	return &a.last
}

// skip returns the fact behind n others, and what comes after it.
func (b *block) skip(n int) (packed, rest []byte) {
	rest = b.data
	for ; n >= 0; n-- {
		packed, rest = first(rest)
	}
	return packed, rest
}

// first returns the first fact of a block, and what comes after it.
func first(data []byte) (packed, rest []byte) {
	size, n := binary.Uvarint(data)
	end := n + int(size) //nolint:gosec // it is the length of something in memory
	return data[n:end], data[end:]
}

// pack appends what f is, but for its length.
func (a *Facts) pack(p []byte, f *Fact, from base) []byte {
	v := a.fields(f)
	has := uint64(0)
	for i, n := range v {
		if n != 0 {
			has |= 1 << i
		}
	}
	p = binary.AppendUvarint(p, a.heads.place(headOf(f)))
	p = binary.AppendVarint(p, f.Order-from.order)
	p = binary.AppendVarint(p, int64(f.Number-from.number)) //nolint:gosec // whatever it wraps to, it wraps back
	p = binary.LittleEndian.AppendUint32(p, f.sum)
	p = binary.AppendUvarint(p, has)
	for ; has != 0; has &= has - 1 {
		p = binary.AppendUvarint(p, v[bits.TrailingZeros64(has)])
	}
	for _, s := range f.List {
		p = binary.AppendUvarint(p, a.names.place(s))
	}
	return append(p, f.Text...)
}

// unpack reads what pack wrote.
func (a *Facts) unpack(p []byte, from base) Fact {
	c := reader{p}
	h := &a.heads.all[c.count()]
	order, number := from.order+c.number(), from.number+uint64(c.number()) //nolint:gosec // as in pack
	f := Fact{
		Version: h.version, Installation: h.installation, Kind: h.kind, Zone: h.zone,
		On: h.on, Blind: h.blind, Practice: h.practice, Order: order, Number: number,
		sum: binary.LittleEndian.Uint32(c.rest),
	}
	c.rest = c.rest[4:]
	var v fields
	for has := c.count(); has != 0; has &= has - 1 {
		v[bits.TrailingZeros64(has)] = c.count()
	}
	a.fill(&f, &v)
	for range v[fieldList] {
		f.List = append(f.List, a.names.text(c.count()))
	}
	f.Text = string(c.rest)
	return f
}
