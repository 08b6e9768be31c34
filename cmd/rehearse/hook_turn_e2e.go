//go:build e2e

package main

import (
	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/shell"
)

// stepper turns cards over step by step, so that a picture can be taken of each.
type stepper struct {
	shell  *shell.Shell
	motion *fyne.Animation // of the turn that has begun
}

// turn draws the turn of a card at a time from 0 to 1. With 0, the turn that
// begins next waits for its steps.
func (p *stepper) turn(at float32) {
	card, _ := p.shell.Named()["study.turn"].(*kit.Turn)
	switch {
	case card == nil:
	case at == 0:
		card.Run = func(motion *fyne.Animation) { p.motion, card.Run = motion, (*fyne.Animation).Start }
	case p.motion != nil:
		p.motion.Tick(p.motion.Curve(at))
	}
}
