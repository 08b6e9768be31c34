package search_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"rehearse/data/scenario"
	"rehearse/data/search"
)

// flaw says what is wrong with marks of a text, "" for nothing.
func flaw(s string, marks []scenario.Range) string {
	borders := map[int]bool{len(s): true}
	for i := range s {
		borders[i] = true
	}
	end := -1
	for _, m := range marks {
		switch {
		case m.From >= m.To:
			return fmt.Sprintf("%v is empty", m)
		case m.From < 0 || m.To > len(s):
			return fmt.Sprintf("%v leaves the text of %d bytes", m, len(s))
		case m.From <= end:
			return fmt.Sprintf("%v touches what ends at %d, or stands before it", m, end)
		case !borders[m.From] || !borders[m.To]:
			return fmt.Sprintf("%v cuts a rune", m)
		}
		end = m.To
	}
	return ""
}

// flaws says what is wrong with the marks of hits.
func flaws(hits []search.Hit) string {
	for _, h := range hits {
		if f := flaw(h.Scenario.Question.Plain, h.Question); f != "" {
			return fmt.Sprintf("question %q: %s", h.Scenario.Question.Plain, f)
		}
		if f := flaw(h.Line.Text.Plain, h.Line.Marks); f != "" {
			return fmt.Sprintf("%s %q: %s", h.Line.Field, h.Line.Text.Plain, f)
		}
		if len(h.Line.Marks) == 0 {
			return fmt.Sprintf("%s %q matched and has no mark", h.Line.Field, h.Line.Text.Plain)
		}
	}
	return ""
}

// about returns a deck of one scenario that holds the text in every field.
func about(s string) *scenario.Deck {
	return &scenario.Deck{Scenarios: []*scenario.Scenario{{
		ID: "about", Title: s, Search: []string{s}, Question: text(s), Breath: text(s), TradeOff: text(s),
		Points:    []scenario.Point{{ID: "a", Phrase: text(s), Body: text(s)}},
		FollowUps: []scenario.Exchange{{Said: text(s), Reply: text(s)}},
	}}}
}

// babble returns a text of runes that fold in different ways, and of bytes that
// are no rune.
func babble(r *rand.Rand, n int) string {
	parts := []string{
		"a", "b", "B", "s", "S", "e", "i", " ", " ", "-", "'", "\u2019", "\u0301", "\u0327", "\u00e9", "\u00df", "\ufb01",
		"\u0130", "\u0131", "\u00ad", "\u200d", "\u2011", "\u00bd", "\ufdfa", "\uac00", "\u11a8", "\u304c", "\u89e3",
		"\u0915", "\u093f", "\u03c2", "\u0439", "\U0001f980", "\xff", "\xe2\x80", "\ufffd", "\u00a0",
	}
	var b strings.Builder
	for range n {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return b.String()
}

func TestMarksLieOnRuneBordersSortedAndApart(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range 20_000 {
		s := babble(r, 1+r.IntN(30))
		query := babble(r, 1+r.IntN(4))
		if r.IntN(2) == 0 {
			from := r.IntN(len(s))
			query = s[from : from+1+r.IntN(len(s)-from)]
		}
		marks := search.Highlight(s, query)
		found += len(marks)
		if f := flaw(s, marks); f != "" {
			t.Fatalf("Highlight(%q, %q): %s", s, query, f)
		}
		if f := flaws(search.New(about(s)).Find(query)); f != "" {
			t.Fatalf("Find(%q) in %q: %s", query, s, f)
		}
	}
	if found < 10_000 {
		t.Errorf("only %d marks in all: the texts prove little", found)
	}
}

func TestWhatIsMarkedIsWhatWasAskedFor(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		s, query := babble(r, 1+r.IntN(30)), babble(r, 1+r.IntN(4))
		if strings.ContainsAny(query, " -\u2011\u00a0\u00bd\ufdfa\U0001f980\ufffd") || !utf8.ValidString(query) {
			continue // one word only
		}
		for _, m := range search.Highlight(s, query) {
			alone := s[m.From:m.To]
			again := search.Highlight(alone, query)
			if len(again) != 1 || again[0] != (scenario.Range{From: 0, To: len(alone)}) {
				t.Fatalf("%q is marked for %q in %q, but alone only %v of it", alone, query, s, again)
			}
		}
	}
}

func TestATextIsFoundByItsOwnWords(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 5_000 {
		s := babble(r, 1+r.IntN(20))
		if search.Highlight(s, s) == nil {
			continue // no letter in it
		}
		if hits := search.New(about(s)).Find(s); len(hits) != 1 {
			t.Fatalf("%q is not found by itself", s)
		}
	}
}

func TestRandomLettersFindNextToNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	x := search.New(shelf())
	for length, most := range map[int]int{4: 30, 5: 5, 8: 0} { // of a thousand
		found := 0
		for range 1_000 {
			letters := make([]byte, length)
			for i := range letters {
				letters[i] = byte('a' + r.IntN(26))
			}
			if x.Find(string(letters)) != nil {
				found++
			}
		}
		if found > most {
			t.Errorf("%d of 1000 strings of %d random letters found something, want at most %d", found, length, most)
		}
	}
}

func TestMoreWordsNeverFindMoreScenariosAsTheyStand(t *testing.T) {
	x := search.New(shelf())
	for _, pair := range [][2]string{{"lock", "queue"}, {"the", "gil"}, {"a", "task"}} {
		one, both := ids(x.Find(pair[0])), x.Find(pair[0]+" "+pair[1])
		if len(both) == 0 {
			t.Errorf("%v found nothing", pair)
		}
		for _, h := range both {
			if !strings.Contains(one, h.Scenario.ID) {
				t.Errorf("%v found %s, %q alone does not", pair, h.Scenario.ID, pair[0])
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Configuration without leaks", "cnfg")
	f.Add("le Cafe\u0301 noir", "caf\u00e9")
	f.Add("Stra\u00dfe, \ufb01le, \xff", "stras fil")
	f.Add("\u89e3\u91c8\u5668", "\u91c8")
	f.Fuzz(func(t *testing.T, s, query string) {
		if p := flaw(s, search.Highlight(s, query)); p != "" {
			t.Errorf("Highlight(%q, %q): %s", s, query, p)
		}
		if p := flaws(search.New(about(s)).Find(query)); p != "" {
			t.Errorf("Find(%q) in %q: %s", query, s, p)
		}
	})
}
