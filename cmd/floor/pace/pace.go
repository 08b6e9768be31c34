//go:build e2e

// Package pace tells how evenly a window moves. It is built into what is measured,
// and not into what is shipped.
package pace

import (
	"time"

	"fyne.io/fyne/v2"
)

// Length is for how long ticks are recorded.
const Length = 1200 * time.Millisecond

// Tick is one round of the window's loop: it moves what moves and draws.
type Tick struct {
	At     time.Duration `json:"at"`     // since the recording began
	Moving bool          `json:"moving"` // what is measured was moving
}

// Record records the ticks of the window and hands them to done. It begins on
// the goroutine of the window.
func Record(moving func() bool, done func([]Tick)) {
	began := time.Now()
	var ticks []Tick
	recording := fyne.NewAnimation(Length, nil)
	recording.Tick = func(at float32) {
		ticks = append(ticks, Tick{time.Since(began), moving()})
		if at == 1 {
			recording.Stop() // Fyne may say 1 twice, when the first is only nearly that
			done(ticks)
		}
	}
	recording.Start()
}
