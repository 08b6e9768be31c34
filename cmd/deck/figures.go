package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"rehearse/data/scenario"
)

// wordsPerMinute is how fast an answer is spoken. Source: the deck's brief, and
// the usual figure for English read aloud.
const wordsPerMinute = 150

// numbers are counts of one kind, to be summed up.
type numbers []int

// String returns the smallest, the median and the largest.
func (n numbers) String() string {
	if len(n) == 0 {
		return "none"
	}
	s := slices.Sorted(slices.Values(n))
	return fmt.Sprintf("%d to %d, median %d", s[0], s[len(s)-1], s[len(s)/2])
}

// summary are the figures about a deck that a reviewer reads on one screen.
type summary struct {
	scenarios, examples int
	points              numbers // per scenario
	pointWords          numbers // per point
	sentenceWords       numbers // per sentence of breath and points
	spoken              numbers // words of breath and must-points, per scenario
	levels              map[scenario.Level]int
	tags                map[string]int
}

func figures(d *scenario.Deck) *summary {
	f := &summary{levels: make(map[scenario.Level]int), tags: make(map[string]int)}
	for _, s := range d.Scenarios {
		f.scenarios++
		if s.Example != nil {
			f.examples++
		}
		f.levels[s.Level]++
		for _, t := range s.Tags {
			f.tags[t]++
		}
		f.add(s)
	}
	return f
}

func (f *summary) add(s *scenario.Scenario) {
	f.points = append(f.points, len(s.Points))
	spoken := words(s.Breath.Plain)
	f.sentences(s.Breath.Plain)
	for _, p := range s.Points {
		n := words(p.Phrase.Plain) + words(p.Body.Plain)
		f.pointWords = append(f.pointWords, n)
		f.sentences(p.Body.Plain)
		if !p.Extra() {
			spoken += n
		}
	}
	f.spoken = append(f.spoken, spoken)
}

func (f *summary) sentences(text string) {
	for sentence := range strings.SplitSeq(text, ". ") {
		f.sentenceWords = append(f.sentenceWords, words(sentence))
	}
}

func words(text string) int { return len(strings.Fields(text)) }

func (f *summary) print(out io.Writer) {
	fmt.Fprintf(out, "points a scenario     %s\n", f.points)
	fmt.Fprintf(out, "words a point         %s\n", f.pointWords)
	fmt.Fprintf(out, "words a sentence      %s\n", f.sentenceWords)
	seconds := make(numbers, len(f.spoken))
	for i, n := range f.spoken {
		seconds[i] = n * 60 / wordsPerMinute
	}
	fmt.Fprintf(out, "seconds an answer     %s\n", seconds)
	fmt.Fprintf(out, "with an example       %d of %d\n", f.examples, f.scenarios)
	fmt.Fprint(out, "levels               ")
	for _, l := range scenario.Levels() {
		fmt.Fprintf(out, " %s %d", l, f.levels[l])
	}
	fmt.Fprint(out, "\ntags by use          ")
	byUse := slices.SortedFunc(maps.Keys(f.tags), func(a, b string) int {
		return cmp.Or(f.tags[b]-f.tags[a], strings.Compare(a, b))
	})
	for i, t := range byUse {
		if i > 0 && i%8 == 0 {
			fmt.Fprint(out, "\n                     ")
		}
		fmt.Fprintf(out, " %s %d", t, f.tags[t])
	}
	fmt.Fprintln(out)
}
