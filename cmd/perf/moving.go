//go:build linux

package main

import (
	"errors"
	"time"
)

// Parts of the screen.
//
//nolint:gochecknoglobals // Go has no constants of this kind
var (
	found = area{x: 0, y: 130, w: 600, h: 600, step: 4}   // the rail and what was found; in the floor, the echo
	card  = area{x: 80, y: 380, w: 1180, h: 16, step: 16} // one row across the card that turns over
)

const (
	strokeTime = 500 * time.Millisecond // after which a key changes nothing any more
	beginTime  = 2 * time.Second        // in which a card begins to turn over, also on a busy machine
	flipTime   = 500 * time.Millisecond // in which it has turned over
	aheadTime  = time.Second            // in which the faces of the card are drawn ahead
	frameTime  = 4 * time.Millisecond   // rows that come within belong to one frame
)

// queries are what is typed. Nearly every letter changes what is found.
func queries() []string {
	return []string{"gil", "asyncio", "memory", "decorator", "flask", "typing", "queue", "import"}
}

// strokes types a query, letter by letter, and returns how long each took until
// the area changed, in milliseconds.
func (p *program) strokes(a area, query string) (took []float64) {
	for _, letter := range query {
		before := p.still(a)
		pressed := p.press(string(letter))
		if seen, ok := p.changed(a, before, strokeTime); ok {
			took = append(took, ms(seen.Sub(pressed)))
		}
	}
	p.press("ctrl+a")
	p.press("BackSpace")
	p.still(a)
	return took
}

// types types into what has the keys.
func (p *program) types(text string) {
	for _, letter := range text {
		p.press(string(letter))
	}
	p.still(found)
}

// stars stars what a search finds first and takes that back, and returns how long
// the key took until it was on the disk, synced, in milliseconds.
func (p *program) stars(times int) (took []float64, err error) {
	p.types(queries()[0])
	for range times {
		time.Sleep(restTime)
		pressed := p.press("ctrl+d")
		saved, err := p.says("msg=saved", pressed)
		if err != nil {
			return nil, err
		}
		took = append(took, ms(saved.at.Sub(pressed)))
	}
	return took, nil
}

// flip is how a card turned over.
type flip struct {
	rate  float64 // frames a second that came to the screen
	worst float64 // milliseconds between two of them
}

// flips turns the card over once.
func (p *program) flips() (flip, error) {
	time.Sleep(aheadTime)
	before := p.look(card)
	p.press("f")
	first, ok := p.changed(card, before, beginTime)
	at := append([]time.Time{first}, p.changes(card, flipTime, frameTime)...)
	if !ok || len(at) < 3 {
		return flip{}, errors.New("no card turned over")
	}
	var f flip
	// The last change may be the card itself taking the place of its picture.
	at = at[:len(at)-1]
	f.rate = float64(len(at)-1) / at[len(at)-1].Sub(at[0]).Seconds()
	for i := range at[1:] {
		f.worst = max(f.worst, ms(at[i+1].Sub(at[i])))
	}
	return f, nil
}

// study leads from anywhere to the first question of a sitting of everything.
func (p *program) study() error {
	pressed := p.press("ctrl+2")
	if _, err := p.says("screen=study", pressed); err != nil {
		return err
	}
	p.still(card)
	p.press("x")
	p.still(card)
	p.press("3") // all of them
	p.still(card)
	return nil
}

// opened starts a program and waits until its window takes keys.
func (d *desk) opened(s subject, args ...string) (*program, error) {
	p, err := d.launch(s.home, s.path, args...)
	if err != nil {
		return nil, err
	}
	if _, err := p.says(s.said(), p.began); err != nil {
		p.kill()
		return nil, err
	}
	time.Sleep(drawnTime)
	return p, nil
}

// player is a program by its name in the results.
type player struct {
	name string
	*program
}

// typed types the queries into each program by turns.
func (b *bench) typed(rounds int, players ...player) {
	for range rounds {
		for _, q := range queries() {
			for _, p := range players {
				b.results.add("stroke", p.name, p.strokes(found, q)...)
			}
		}
	}
}

// turned turns a card of each program over by turns.
func (b *bench) turned(times int, players ...player) error {
	for range times {
		for _, p := range players {
			f, err := p.flips()
			if err != nil {
				return err
			}
			b.results.add("flip", p.name, f.rate)
			b.results.add("gap", p.name, f.worst)
		}
	}
	return nil
}

// starred stars in each program.
func (b *bench) starred(times int, players ...player) error {
	for _, p := range players {
		took, err := p.stars(times)
		if err != nil {
			return err
		}
		b.results.add("star", p.name, took...)
	}
	return nil
}

// moves measures keys, stars and cards of Rehearse beside the same in an empty
// window, at a desk each.
func (b *bench) moves(d, other *desk, us, plain subject, runs int) error {
	app, err := d.opened(us)
	if err != nil {
		return err
	}
	defer app.kill()
	echo, err := other.opened(plain, "entry")
	if err != nil {
		return err
	}
	ours := player{us.name, app}
	b.typed(max(runs/4, 1), ours, player{plain.name, echo})
	echo.kill()
	if err = b.starred(3*runs, ours); err != nil {
		return err
	}
	if err = app.study(); err != nil {
		return err
	}
	turn, err := other.opened(plain, "turn")
	if err != nil {
		return err
	}
	defer turn.kill()
	return b.turned(runs, ours, player{plain.name, turn})
}
