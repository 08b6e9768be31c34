package deck_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"rehearse/data/deck"
)

func BenchmarkEmbedded(b *testing.B) {
	for b.Loop() {
		if _, err := deck.Embedded(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoadSixty reads a deck of the size that the program ships with in
// the end, made of sixty copies of one page. The budget is 10 ms.
func BenchmarkLoadSixty(b *testing.B) {
	fsys := fstest.MapFS{manifest: sample(b)[manifest]}
	page := string(sample(b)[closing].Data)
	for n := range 60 {
		text := strings.Replace(page, "number = 1\n", fmt.Sprintf("number = %d\n", n+1), 1)
		fsys[fmt.Sprintf("habits/copy-%d/scenario.md", n)] = &fstest.MapFile{Data: []byte(text)}
		fsys[fmt.Sprintf("habits/copy-%d/example.py", n)] = sample(b)[code]
	}
	b.ResetTimer()
	for b.Loop() {
		if d := load(b, fsys); len(d.Scenarios) != 60 {
			b.Fatalf("%d scenarios", len(d.Scenarios))
		}
	}
}
