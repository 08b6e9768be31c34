package search_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"rehearse/data/scenario"
	"rehearse/data/search"
)

// wide returns a deck of n scenarios as long as real ones, about 3 kB each.
func wide(n int) *scenario.Deck {
	r := rand.New(rand.NewPCG(7, 8))
	vocabulary := strings.Fields(`the a of and when it is to thread process queue task worker pool config
		secret startup memory cache schema retry timeout decorator generator typing protocol package module
		release rollback measure profile latency request session transaction index migration dataclass
		interpreter lock bytecode native extension service boundary contract version test flaky fixture`)
	say := func(words int) string {
		out := make([]string, words)
		for i := range out {
			out[i] = vocabulary[r.IntN(len(vocabulary))]
		}
		return strings.Join(out, " ") + "; it doesn't end."
	}
	deck := &scenario.Deck{ID: "wide"}
	for i := range n {
		s := &scenario.Scenario{
			ID: fmt.Sprintf("s%d", i), Title: say(4), Search: []string{say(1), say(2), say(1), say(1)},
			Question: text(say(14)), Breath: text(say(60)), TradeOff: text(say(40)),
		}
		for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
			s.Points = append(s.Points, scenario.Point{ID: id, Phrase: text(say(5)), Body: text(say(35))})
		}
		for range 3 {
			s.FollowUps = append(s.FollowUps, scenario.Exchange{Said: text(say(10)), Reply: text(say(25))})
		}
		deck.Scenarios = append(deck.Scenarios, s)
	}
	return deck
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{60, 10_000} {
		x := search.New(wide(n))
		for _, query := range []string{"m", "me", "mem", "memory", "worker pool", "blorptang", "cnfg", "lock native flaky"} {
			b.Run(fmt.Sprintf("%d/%s", n, strings.ReplaceAll(query, " ", "+")), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					x.Find(query)
				}
			})
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for _, n := range []int{60, 10_000} {
		deck := wide(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				search.New(deck)
			}
		})
	}
}

func BenchmarkHighlight(b *testing.B) {
	s := wide(1).Scenarios[0].Breath.Plain
	b.ReportAllocs()
	for b.Loop() {
		search.Highlight(s, "worker pool")
	}
}
