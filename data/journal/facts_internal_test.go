package journal

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// anyFact returns a fact as nobody would write it on purpose.
func anyFact(r *rand.Rand) Fact {
	number := func() int64 {
		return []int64{0, 1, -1, r.Int64N(1000), math.MaxInt64, math.MinInt64, r.Int64()}[r.IntN(7)]
	}
	text := func() string {
		installation := fmt.Sprint("computer", r.IntN(40))
		return []string{
			"", "python/gil", "ä\xff\"", installation, installation + ":" + fmt.Sprint(r.IntN(200)), installation + ":007",
			":1", "a:b:3", "a:-1", "a:18446744073709551616", "a:0", installation + ":" + fmt.Sprint(uint64(number())),
		}[r.IntN(12)]
	}
	list := func() (list []string) {
		for range r.IntN(5) {
			list = append(list, text())
		}
		return list
	}
	return Fact{
		Version: int(number()), Installation: text(), Number: uint64(number()), Order: number(), Wall: number(),
		Zone: int(number()), Group: text(), Kind: Kind(text()), Object: text(), On: r.IntN(2) == 0, sum: r.Uint32(),
		Sitting: text(), Source: text(), List: list(), Said: list(), Missed: list(), Took: number(), Undoes: text(),
		Text: text(), Name: text(), Shown: list(), Blind: r.IntN(2) == 0, Practice: r.IntN(2) == 0,
	}
}

func anyFacts(r *rand.Rand, n int) []Fact {
	facts := make([]Fact, n)
	for i := range facts {
		facts[i] = anyFact(r)
	}
	return facts
}

func TestPackedFactsComeBackAsTheyWere(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 1))
		want := anyFacts(r, r.IntN(5*perBlock))
		packed := Pack(want)
		if packed.Len() != len(want) || !reflect.DeepEqual(packed.List(), want) {
			t.Fatalf("seed %d: %d facts came back, not those %d", seed, packed.Len(), len(want))
		}
		for i := range want {
			if got := packed.At(i); !reflect.DeepEqual(got, want[i]) {
				t.Fatalf("seed %d: at %d is %+v, not %+v", seed, i, got, want[i])
			}
		}
		from := r.IntN(len(want) + 1)
		rest := make([]Fact, 0, len(want)-from)
		for _, f := range packed.From(from) {
			rest = append(rest, *f)
		}
		if !reflect.DeepEqual(rest, want[from:]) {
			t.Fatalf("seed %d: from %d on there are %d facts, not those %d", seed, from, len(rest), len(want)-from)
		}
	}
}

func TestInsertedFactsStandInOrder(t *testing.T) {
	order := func(a, b Fact) int { return Compare(&a, &b) }
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 2))
		all := anyFacts(r, 1+r.IntN(6*perBlock))
		packed := new(Facts)
		for end := 0; end < len(all); {
			start := end
			end = min(len(all), end+1+r.IntN(2*perBlock))
			fresh := slices.Clone(all[start:end])
			slices.SortFunc(fresh, order)
			packed.Insert(fresh)
		}
		slices.SortFunc(all, order)
		if !reflect.DeepEqual(packed.List(), all) {
			t.Fatalf("seed %d: %d facts are not in order, or not those %d", seed, packed.Len(), len(all))
		}
		for i := range all {
			if at, there := packed.Find(&all[i]); at != i || !there {
				t.Fatalf("seed %d: the fact at %d is found at %d, %v", seed, i, at, there)
			}
		}
		if at, there := packed.Find(&Fact{Order: math.MaxInt64, Installation: "\xff"}); there || at != len(all) {
			t.Fatalf("seed %d: a fact that is not there is found at %d, %v", seed, at, there)
		}
	}
}

func TestNoFactsAreAnEmptyList(t *testing.T) {
	var none *Facts
	if none.Len() != 0 || len(none.List()) != 0 {
		t.Errorf("there are %d facts, %v", none.Len(), none.List())
	}
}

func TestAReviewIsPackedIntoLittle(t *testing.T) {
	const n = 10_000
	r, packed := rand.New(rand.NewPCG(1, 3)), new(Facts)
	for i := range n {
		packed.Add(&Fact{
			Version: Format, Installation: "3f9c2a7be01d4c55", Number: uint64(i + 1), Order: int64(60_000 * i), Wall: int64(60_000 * i),
			Group: fmt.Sprint("3f9c2a7be01d4c55:", i+1), Kind: Review, Object: fmt.Sprint("python/some-scenario-", i%60), sum: r.Uint32(),
			Sitting: fmt.Sprint("3f9c2a7be01d4c55:", i/20*20+1), Said: []string{"a", "b", "c", "d"}[:r.IntN(5)], Missed: []string{"e"}, Took: r.Int64N(100_000),
		})
	}
	size := 0
	for _, b := range packed.full {
		size += len(b.data)
	}
	if got := size / len(packed.full) / perBlock; got > 25 {
		t.Errorf("a review takes %d bytes", got)
	}
}
