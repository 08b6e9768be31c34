package journal_test

import (
	"bytes"
	"context"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rehearse/data/journal"
)

// signed makes lines of those that begin with an exclamation mark, or the
// fuzzer would never get past the checksums.
func signed(text []byte) string {
	var b strings.Builder
	for l := range bytes.Lines(text) {
		if body, ok := bytes.CutPrefix(l, []byte("!")); ok {
			body = bytes.TrimSuffix(body, []byte("\n"))
			fmt.Fprintf(&b, "%08x %s\n", crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)), body)
		} else {
			b.Write(l)
		}
	}
	return b.String()
}

func FuzzMergeIsTheSameInAnyOrderAndInAnyPieces(f *testing.F) {
	one, two := `!{"v":1,"i":"b","n":1,"t":5,"k":"star","o":"python/a"}`+"\n", `!{"v":1,"i":"a","n":1,"t":5,"k":"star","o":"python/b"}`+"\n"
	for _, text := range []string{
		"", one, one + two + one, one + "!{\"v\":1,\"i\":\"b\",\"n\":1,\"t\":5,\"k\":\"skip\"}\n", one[:20] + "\n" + two,
		one + "rubbish\n\n\n" + two, strings.TrimSuffix(one, "\n") + two, `!{"v":2}` + "\n" + one,
		one + `!{"v":1,"i":"b","n":2,"t":6,"w":6,"z":60,"g":"b:2","k":"note","o":"python/a#b","text":"naïve \n \"words\""}` + "\n" +
			`!{"v":1,"i":"b","n":3,"t":6,"w":6,"z":60,"k":"set","text":"0.9","name":"target"}` + "\n",
		one + `!{"v":1,"i":"b","n":2,"t":5,"w":6,"z":60,"k":"begin","src":"weak","list":["python/a#b"],"blind":true}` + "\n" +
			`!{"v":1,"i":"b","n":3,"t":5,"w":6,"z":60,"k":"review","o":"python/a","on":true,"said":["b"],"shown":["b"],"prac":true}` + "\n" + two,
		`!{"v":1,"i":"b","n":4611686018427387904,"t":9223372036854775807,"k":"dance","list":7}` + "\n" + two + "\x00\xff",
	} {
		f.Add([]byte(text), uint16(30), uint64(1))
	}
	f.Fuzz(func(t *testing.T, text []byte, cut uint16, seed uint64) {
		content := signed(text)
		whole := read(t, options(with("x.jsonl", content), newDisk(), "z"))
		all := keys(whole.Facts.List())
		if !slices.IsSortedFunc(whole.Facts.List(), func(a, b journal.Fact) int { return journal.Compare(&a, &b) }) {
			t.Fatalf("%q is read out of order", content)
		}
		shuffled := newDisk()
		r := rand.New(rand.NewPCG(seed, 17))
		lines := slices.Collect(strings.Lines(content))
		lines = append(lines, lines[:r.IntN(len(lines)+1)]...)
		for _, l := range lines {
			name := fmt.Sprint(r.IntN(3), ".jsonl")
			if !strings.HasSuffix(l, "\n") {
				l += "\n"
			}
			shuffled.put(name, l+shuffled.content(name))
		}
		if got := keys(read(t, options(shuffled, newDisk(), "z")).Facts.List()); !slices.Equal(got, all) {
			t.Fatalf("%q in another order is %v, not %v", content, got, all)
		}
		inPieces(t, content, int(cut)%(len(content)+1), all)
	})
}

// inPieces lets content arrive in two pieces and checks that nothing is missing
// in the app or in its export.
func inPieces(t *testing.T, content string, cut int, all []string) {
	t.Helper()
	data := with("x.jsonl", content[:cut])
	j, r := open(t, options(data, newDisk(), "z"))
	data.put("x.jsonl", content)
	n, err := j.Look()
	if err != nil {
		t.Fatal(err)
	}
	facts, _, _ := j.Take(n)
	live := keys(append(r.Facts.List(), facts.List()...))
	for _, k := range all {
		if !slices.Contains(live, k) {
			t.Fatalf("%q cut at %d: %s did not arrive", content, cut, k)
		}
	}
	var out bytes.Buffer
	c, err := j.Export(&out)
	if err != nil || c.Facts != len(all) {
		t.Fatalf("%q is exported as %+v, %v", content, c, err)
	}
	if again, err := journal.Inspect(&out); err != nil || again.Facts != len(all) || again.Newer > c.Newer || again.Damaged > 0 {
		t.Fatalf("%q is exported as %+v, %v", content, again, err)
	}
	_ = j.Close(context.Background()) // a newer format says so here
}

func keys(facts []journal.Fact) []string {
	k := make([]string, len(facts))
	for i := range facts {
		k[i] = fmt.Sprintf("%d %q %+v", facts[i].Order, facts[i].ID(), facts[i])
	}
	return k
}
