package search

import (
	"encoding/binary"
	"iter"
	"math"
	"slices"
	"strings"
)

// segment is a set of texts made ready to be searched: which words stand in
// which card and how heavily, and what the lines of a card say, word for word.
// The deck is one segment and the user's notes are another over the same
// cards, so that a note can change without the deck being read again.
type segment struct {
	words *vocabulary
	// postings hold, for each word, its cards: how many cards further, and a
	// byte of weight.
	postings []byte
	posted   []uint64 // where the postings of each word begin, and the end
	cards    []uint32 // in how many cards each word stands
	named    []bool   // whether a name has it
	// speech holds what each card says: for each line the number of its words,
	// then their numbers.
	speech []byte
	spoken []uint64 // where each card begins, and the end
	names  names
}

// card yields the words of a card line by line.
func (s *segment) lines(card uint32, line func(number int, words []uint32)) {
	if int(card)+1 >= len(s.spoken) {
		return
	}
	data := s.speech[s.spoken[card]:s.spoken[card+1]]
	var words []uint32
	for number := 0; len(data) > 0; number++ {
		n, size := binary.Uvarint(data)
		data = data[size:]
		words = words[:0]
		for range n {
			id, length := binary.Uvarint(data)
			data = data[length:]
			words = append(words, narrow(id))
		}
		line(number, words)
	}
}

// cardsOf yields the cards that a word stands in and its weight there, 0 to 1.
func (s *segment) cardsOf(word uint32, yield func(card uint32, weight float32)) {
	data := s.postings[s.posted[word]:s.posted[word+1]]
	card := uint32(0)
	for i := 0; i < len(data); {
		step := uint32(data[i])
		i++
		if step >= utf8Self {
			low, size := binary.Uvarint(data[i-1:])
			step = narrow(low)
			i += size - 1
		}
		card += step
		yield(card, float32(data[i])/math.MaxUint8)
		i++
	}
}

// narrow makes a number of 32 bits: no deck has more words or cards.
func narrow[N int | uint64](n N) uint32 { return uint32(n) }

// utf8Self is the first number that Uvarint writes in two bytes.
const utf8Self = 0x80

// saturation says how soon more of the same word tells nothing new: k1 of BM25
// in the units of the fields' weights.
const saturation = 2

// usualLength is how many words a card has. A longer card says any word more
// easily; b of BM25 is what that counts.
const (
	usualLength  = 550
	lengthCounts = 0.7
)

// builder collects a segment. The words are numbered as they come and put in
// order at the end.
type builder struct {
	ids    map[string]uint32
	words  []*entry
	speech [][]uint32 // of each card: number of words, words, ...
	names  nameBuilder

	// Of the card that is being read:
	touched []*entry
	parts   []word
	joined  []byte
}

// entry is a word on its way into a segment.
type entry struct {
	text     string
	id       uint32
	filler   bool
	named    bool
	weight   float32 // in the card that is being read
	postings []byte
	last     uint32 // card of the last posting
	cards    uint32
}

func newBuilder() *builder { return &builder{ids: make(map[string]uint32)} }

// entry returns the entry of a word.
func (b *builder) entry(w []byte) *entry {
	if id, ok := b.ids[string(w)]; ok {
		return b.words[id]
	}
	e := &entry{text: string(w), id: narrow(len(b.words))}
	e.filler = filler(e.text)
	b.ids[e.text] = e.id
	b.words = append(b.words, e)
	return e
}

// weigh adds to the weight of a word in the card that is being read.
func (b *builder) weigh(e *entry, weight float32) {
	if e.weight == 0 {
		b.touched = append(b.touched, e)
	}
	e.weight += weight
}

// add reads the lines of the next card.
func (b *builder) add(card uint32, lines iter.Seq2[Line, float32]) {
	speech := make([]uint32, 0, usualLength)
	for l, weight := range lines {
		f := fold(l.Text.Plain)
		b.parts = f.words(b.parts[:0])
		speech = append(speech, narrow(len(b.parts)))
		for j, p := range b.parts {
			b.joined = append(b.joined[:0], f.text[p.from:p.to]...)
			e := b.entry(b.joined)
			speech = append(speech, e.id)
			e.named = e.named || l.named()
			if !e.filler || l.named() {
				b.weigh(e, weight)
			}
			if j > 0 && p.glued {
				before := b.parts[j-1]
				b.joined = append(append(b.joined[:0], f.text[before.from:before.to]...), f.text[p.from:p.to]...)
				b.weigh(b.entry(b.joined), weight)
			}
		}
		if l.named() {
			b.names.add(card, l.Field == Title, &f, b.parts)
		}
	}
	b.speech = append(b.speech, slices.Clip(speech))
	b.post(card, len(speech))
}

// post writes down what the words of a card weigh.
func (b *builder) post(card uint32, length int) {
	norm := float32(1 - lengthCounts + lengthCounts*float32(length)/usualLength)
	for _, e := range b.touched {
		e.postings = binary.AppendUvarint(e.postings, uint64(card-e.last))
		e.postings = append(e.postings, byte(max(1, math.MaxUint8*e.weight/(e.weight+saturation*norm))))
		e.last = card
		e.cards++
		e.weight = 0
	}
	b.touched = b.touched[:0]
}

// build puts the words in order.
func (b *builder) build() *segment {
	order := slices.SortedFunc(slices.Values(b.words), func(x, y *entry) int { return strings.Compare(x.text, y.text) })
	s := &segment{
		cards: make([]uint32, len(order)), named: make([]bool, len(order)), posted: make([]uint64, 1, len(order)+1),
		spoken: make([]uint64, 1, len(b.speech)+1),
	}
	place := make([]uint32, len(order))
	words := make([]string, len(order))
	for i, e := range order {
		place[e.id], words[i] = narrow(i), e.text
		s.cards[i], s.named[i] = e.cards, e.named
		s.postings = append(s.postings, e.postings...)
		s.posted = append(s.posted, uint64(len(s.postings)))
		e.postings = nil
	}
	s.words = newVocabulary(words)
	for i, card := range b.speech {
		s.speech = appendSpeech(s.speech, card, place)
		s.spoken = append(s.spoken, uint64(len(s.speech)))
		b.speech[i] = nil
	}
	s.postings, s.speech = slices.Clip(s.postings), slices.Clip(s.speech)
	s.names = b.names.build()
	return s
}

func appendSpeech(to []byte, card, place []uint32) []byte {
	for i := 0; i < len(card); {
		n := card[i]
		i++
		to = binary.AppendUvarint(to, uint64(n))
		for range n {
			to = binary.AppendUvarint(to, uint64(place[card[i]]))
			i++
		}
	}
	return to
}
