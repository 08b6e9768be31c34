//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// pace is the least time of one action: half a second, where a person takes two or three.
const pace = 500 * time.Millisecond

// hour does what a person does in an hour, sped up, in rounds of searching,
// reading, starring and turning cards over, and watches memory and speed.
func hour(work string, actions int) error {
	b, err := newBench(work)
	if err != nil {
		return err
	}
	say("building")
	if err = build(".", ours, b.path("rehearse"), ""); err != nil {
		return err
	}
	s := subject{name: "hour", path: b.path("rehearse")}
	if s.home, err = b.home("home", s.reviews); err != nil {
		return err
	}
	d, err := newDesk(b.path("desk"))
	if err != nil {
		return err
	}
	defer d.close()
	p, err := d.opened(s)
	if err != nil {
		return err
	}
	defer p.kill()
	began, done, rounds := time.Now(), 0, 0
	for ; done < actions; rounds++ {
		n, failed := b.round(p, rounds)
		if failed != nil {
			return failed
		}
		done += n
	}
	seen := 0
	if turned := b.results.find("flip", "hour"); turned != nil {
		seen = len(turned.values)
	}
	text := fmt.Sprintf("%d actions in %v, where a person takes an hour; %d of %d cards were seen to turn over.\n\n%s",
		done, time.Since(began).Round(time.Second), seen, 2*rounds, quarters(b.results))
	fmt.Print(text)
	file, err := os.Create(filepath.Join("bin", "perf-hour.tsv"))
	if err != nil {
		return err
	}
	err = errors.Join(b.results.write(file), file.Close())
	if err == nil && os.Getenv("WRITE") != "" {
		err = insert("PERFORMANCE.md", "perf-hour", text)
	}
	return err
}

// round searches, reads what is found, stars it, goes to the bookmarks, and says
// two answers. It returns the number of actions.
func (b *bench) round(p *program, i int) (actions int, err error) {
	query := queries()[i%len(queries())]
	do := func(keys ...string) {
		for _, key := range keys {
			began := time.Now()
			p.press(key)
			actions++
			time.Sleep(time.Until(began.Add(pace)))
		}
	}
	do("ctrl+1", "ctrl+k")
	b.results.add("stroke", "hour", p.strokes(found, query)...)
	p.types(query)
	actions += 2 * len(query)
	do("Down", "Return", "Next", "Next", "b", "Escape", "ctrl+3", "Down")
	if err = p.study(); err != nil {
		return actions, err
	}
	actions += 3
	if i > 0 {
		do("space") // replaces the sitting before
	}
	for range 2 {
		// To the answer. On a busy machine a turn may not be seen; hour counts them.
		if b.turned(1, player{"hour", p}) != nil {
			say("round %d: a card was not seen to turn over", i+1)
		}
		actions++
		do("1", "3", "a", "space")
	}
	do("Escape")
	memory, err := p.memory()
	b.results.add("memory", "hour", memory)
	return actions, err
}

// quarters shows the medians of each quarter, and how far the last is from the
// second, in per cent: the first still fills caches.
func quarters(r *results) string {
	var t strings.Builder
	t.WriteString("| What | 1st quarter | 2nd | 3rd | 4th | 4th to 2nd |\n|---|--:|--:|--:|--:|--:|\n")
	for _, m := range [][2]string{
		{"memory", "memory, MB"},
		{"stroke", "key to changed screen, ms"},
		{"flip", "a card turning over, frames a second"},
		{"gap", "longest gap between its frames, ms"},
	} {
		s := r.find(m[0], "hour")
		if s == nil {
			continue
		}
		var q [4]float64
		for i := range q {
			q[i] = quantile(s.values[len(s.values)*i/4:len(s.values)*(i+1)/4], 0.5)
		}
		fmt.Fprintf(&t, "| %s | %s | %s | %s | %s | %+.1f %% |\n", m[1], short(q[0]), short(q[1]), short(q[2]), short(q[3]), 100*(q[3]/q[1]-1))
	}
	return t.String()
}
