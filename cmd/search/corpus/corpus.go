// Package corpus invents decks of any size to measure the search with, and what
// somebody would type to search them.
package corpus

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"rehearse/data/scenario"
)

// writer invents texts. Words come by Zipf's law without an end, so that the
// vocabulary grows with the texts as that of real ones does (Heaps 1978).
type writer struct {
	random *rand.Rand
	zipf   *rand.Zipf
}

func newWriter(seed uint64) *writer {
	r := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // texts, not secrets
	return &writer{random: r, zipf: rand.NewZipf(r, 1.6, 80, 1<<40)}
}

// Deck invents n scenarios about as long as real ones; those of a smaller deck
// are the first of a larger one.
func Deck(n int) *scenario.Deck {
	w := newWriter(7)
	d := &scenario.Deck{ID: "invented", Categories: []scenario.Category{{ID: "one", Name: "One"}, {ID: "two", Name: "Two"}}}
	for i := range n {
		d.Scenarios = append(d.Scenarios, w.scenario(i))
	}
	return d
}

func (w *writer) scenario(i int) *scenario.Scenario {
	s := &scenario.Scenario{
		ID: fmt.Sprintf("s%d", i), Category: "one", Level: scenario.Core,
		Title: w.name(4), Question: w.text(14), Breath: w.text(50), TradeOff: w.text(35),
	}
	for range 12 {
		s.Search = append(s.Search, w.name(1+w.random.IntN(2)))
	}
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "x1", "x2", "x3"} {
		s.Points = append(s.Points, scenario.Point{ID: id, Phrase: w.text(4), Body: w.text(25)})
	}
	for range 3 {
		s.FollowUps = append(s.FollowUps, scenario.Exchange{Said: w.text(9), Reply: w.text(22)})
	}
	for range 2 {
		s.RedFlags = append(s.RedFlags, scenario.Exchange{Said: w.text(8), Reply: w.text(15)})
	}
	return s
}

const smallWords = "the a of and when it is to in that for with as on be by not or from at which one than"

// word invents a word that tells something.
func (w *writer) word() string { return spell(w.zipf.Uint64()) }

// compound invents a compound; they come by the same law as words.
func (w *writer) compound() string {
	n := w.zipf.Uint64()
	return spell(n*7+3) + "-" + spell(n)
}

// name invents n such words.
func (w *writer) name(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = w.word()
	}
	return strings.Join(words, " ")
}

// text invents a sentence of n words, about two in five of them small.
func (w *writer) text(n int) scenario.Text {
	small := strings.Fields(smallWords)
	words := make([]string, n)
	for i := range words {
		switch w.random.IntN(25) {
		case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9:
			words[i] = small[w.random.IntN(len(small))]
		case 10:
			words[i] = w.compound()
		default:
			words[i] = w.word()
		}
	}
	return scenario.Text{Plain: strings.Join(words, " ") + "."}
}

// spell writes a number as a word: the larger, the longer. Neighbours in number
// look nothing alike.
func spell(n uint64) string {
	const consonants, vowels = "bcdfghjklmnprstvwz", "aeiou"
	var b strings.Builder
	h := (n + 1) * 0x9e3779b97f4a7c15
	for left := n + 40; left > 0; left /= 90 {
		b.WriteByte(consonants[h>>32%uint64(len(consonants))])
		b.WriteByte(vowels[h>>40%uint64(len(vowels))])
		if h>>50%3 == 0 {
			b.WriteByte(consonants[h>>52%uint64(len(consonants))])
		}
		h = h*0xd1342543de82ef95 + left
	}
	b.WriteString([]string{"", "", "s", "ing", "ed", "er"}[n%6])
	return b.String()
}

// Strokes returns what stands in the search box after each key of n queries:
// one to four words of a name or a text, one query in five with an error.
func Strokes(d *scenario.Deck, n int) []string {
	r := rand.New(rand.NewPCG(11, 2)) //nolint:gosec // queries, not secrets
	var strokes []string
	for range n {
		s := d.Scenarios[r.IntN(len(d.Scenarios))]
		from := []string{s.Title, s.Search[r.IntN(len(s.Search))], s.Question.Plain, s.Points[r.IntN(len(s.Points))].Body.Plain}
		words := strings.Fields(from[r.IntN(len(from))])
		at := r.IntN(len(words))
		query := []byte(strings.Trim(strings.Join(words[at:min(len(words), at+1+r.IntN(4))], " "), "."))
		if r.IntN(5) == 0 && len(query) > 1 {
			i := r.IntN(len(query) - 1)
			query[i], query[i+1] = query[i+1], query[i]
		}
		for i := range query {
			strokes = append(strokes, string(query[:i+1]))
		}
	}
	return strokes
}
