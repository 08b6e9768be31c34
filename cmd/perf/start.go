//go:build linux

package main

import (
	"errors"
	"fmt"
	"time"
)

const (
	settling   = 5 * time.Second  // after the first frame, before memory is looked at
	backupTime = 3 * time.Second  // after that, for the backup at each start, which is no idling
	idleTime   = 10 * time.Second // over which the processor is looked at
	drawnTime  = 2 * time.Second  // after which the window is as it stays
)

// beside is the part of the window in which the search box, the categories and
// the list are, and the floor's label. The card to the right comes a moment later.
var beside = area{x: 0, y: 0, w: 660, h: 800, step: 4} //nolint:gochecknoglobals // Go has no constants of this kind

// subject is one of the programs that are started in rotation.
type subject struct {
	name    string
	path    string
	home    string
	reviews int
	floor   bool // it has no journal
}

// said is what the program writes when its screen is built: the floor before it
// opens its window, Rehearse meanwhile.
func (s subject) said() string {
	if s.floor {
		return "shown"
	}
	return `msg="screen shown"`
}

// start is one start.
type start struct {
	shown, usable time.Duration // since exec: the program says so; the pixels are there
	read          time.Duration // the journal is read
	memory        float64       // MB
	busy          float64       // per cent of a core
}

// starts starts a program, looks at it, and ends it. Without idle it does not
// look at the processor, which takes long.
func (d *desk) starts(s subject, idle bool) (got start, err error) {
	d.cleared(beside)
	p, err := d.launch(s.home, s.path)
	if err != nil {
		return got, err
	}
	defer p.kill()
	frames := d.watch(beside, func() bool {
		shown, ok := p.said(s.said(), p.began)
		return ok && time.Since(shown.at) > drawnTime || time.Since(p.began) > patience
	})
	shown, err := p.says(s.said(), p.began)
	if err != nil {
		return got, err
	}
	seen, ok := usable(frames)
	if !ok {
		return got, errors.New(s.name + " shows nothing")
	}
	got.shown, got.usable = shown.at.Sub(p.began), seen.Sub(p.began)
	if !s.floor {
		read, late := p.says(fmt.Sprintf("facts=%d torn=0", s.reviews), p.began)
		if late != nil {
			return got, late
		}
		got.read = read.at.Sub(p.began)
	}
	time.Sleep(time.Until(seen.Add(settling)))
	if got.memory, err = p.memory(); err != nil || !idle {
		return got, err
	}
	time.Sleep(backupTime)
	return got, p.idle(&got)
}

// idle looks at the processor.
func (p *program) idle(got *start) error {
	before, err := p.processor()
	if err != nil {
		return err
	}
	began := time.Now()
	time.Sleep(idleTime)
	after, err := p.processor()
	got.busy = 100 * float64(after-before) / float64(time.Since(began))
	return err
}

// rotate starts the subjects in rotation, runs times each, after one start that
// fills the caches and does not count.
func (b *bench) rotate(d *desk, subjects []subject, runs int, idle bool) error {
	for i := range runs + 1 {
		for _, s := range subjects {
			got, err := d.starts(s, idle && i > 0)
			if err != nil {
				return err
			}
			if i == 0 {
				continue
			}
			b.results.start(s, got, idle)
			say("start %d of %d: %-16s %4.0f ms, %3.0f MB, idle %.1f %%", i, runs, s.name, ms(got.usable), got.memory, got.busy)
		}
	}
	return nil
}

// start keeps the figures of one start.
func (r *results) start(s subject, got start, idle bool) {
	r.add("shown", s.name, ms(got.shown))
	r.add("usable", s.name, ms(got.usable))
	r.add("memory", s.name, got.memory)
	if idle {
		r.add("idle", s.name, got.busy)
	}
	if !s.floor {
		r.add("read", s.name, ms(got.read))
	}
}
