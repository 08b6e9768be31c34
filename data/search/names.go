package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// names are the titles and search words, each different text once. In them
// letters in order and initials are looked for, as one abbreviates a name; on
// long texts that would match anything.
type names struct {
	texts   []string // words parted by one space, sorted
	letters []uint32
	initial []uint32 // letters that words begin with
	cards   [][]uint32
	// short holds, for each beginning of one or two letters, the cards with a
	// name that has a word so, and how much that tells.
	short map[string][]tell
}

// tell is a card and how much something tells about it, 0 to 1.
type tell struct {
	card uint32
	size float32
}

type nameBuilder struct {
	ids   map[string]uint32
	texts []string
	cards [][]uint32
	short map[string][]tell
}

// add reads a name. Cards come in order.
func (b *nameBuilder) add(card uint32, title bool, f *folded, parts []word) {
	if b.ids == nil {
		b.ids, b.short = make(map[string]uint32), make(map[string][]tell)
	}
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = f.text[p.from:p.to]
		b.begin(card, words[i], tells(title, i == 0))
	}
	text := strings.Join(words, " ")
	id, ok := b.ids[text]
	if !ok {
		id = narrow(len(b.texts))
		b.ids[text] = id
		b.texts = append(b.texts, text)
		b.cards = append(b.cards, nil)
	}
	if list := b.cards[id]; len(list) == 0 || list[len(list)-1] != card {
		b.cards[id] = append(list, card)
	}
}

// tells says how much the beginning of a word of a name tells.
func tells(title, first bool) float32 {
	switch {
	case title && first:
		return 1
	case first:
		return 0.7
	case title:
		return 0.6
	}
	return 0.4
}

// begin notes the first one and two letters of a word.
func (b *nameBuilder) begin(card uint32, w string, size float32) {
	_, one := utf8.DecodeRuneInString(w)
	_, two := utf8.DecodeRuneInString(w[one:])
	for _, n := range []int{one, one + two} {
		key := w[:n]
		list := b.short[key]
		if last := len(list) - 1; last >= 0 && list[last].card == card {
			list[last].size = max(list[last].size, size)
			continue
		}
		b.short[strings.Clone(key)] = append(list, tell{card, size})
	}
}

func (b *nameBuilder) build() names {
	order := make([]int, len(b.texts))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int { return strings.Compare(b.texts[x], b.texts[y]) })
	n := names{short: b.short}
	for _, i := range order {
		n.texts = append(n.texts, b.texts[i])
		n.letters = append(n.letters, letters(b.texts[i])&^space)
		n.initial = append(n.initial, letters(beginnings(b.texts[i])))
		n.cards = append(n.cards, b.cards[i])
	}
	return n
}

// begun returns the cards with a name that begins with a text, or nil if they
// are more than a list of hits holds.
func (n *names) begun(text string) []uint32 {
	var cards []uint32
	at, _ := slices.BinarySearch(n.texts, text)
	for ; text != "" && at < len(n.texts) && strings.HasPrefix(n.texts[at], text); at++ {
		for _, card := range n.cards[at] {
			if slices.Contains(cards, card) {
				continue
			}
			if len(cards) == most {
				return nil
			}
			cards = append(cards, card)
		}
	}
	return cards
}

// beginnings returns the first byte of each word.
func beginnings(text string) string {
	var b strings.Builder
	for i := range len(text) {
		if i == 0 || text[i-1] == ' ' {
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

// space is the bit of letters that spaces set, with other signs.
const space = 1 << (27 + ' '%5)
