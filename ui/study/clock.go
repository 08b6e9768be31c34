package study

import (
	"time"

	"rehearse/data/scenario"
)

// clock measures how long each question of a sitting was in view before its
// answer, over all its visits: a card that comes back by undo keeps its time.
type clock struct {
	now     func() time.Time
	sitting string
	spent   map[scenario.Ref]time.Duration

	card  scenario.Ref
	since time.Time // zero while it stands still
}

// run measures the card; it goes on where it was.
func (c *clock) run(sitting string, card scenario.Ref) {
	if c.sitting == sitting && c.card == card && !c.since.IsZero() {
		return
	}
	c.stop()
	if c.sitting != sitting {
		c.sitting, c.spent = sitting, make(map[scenario.Ref]time.Duration)
	}
	c.card, c.since = card, c.now()
}

// stop ends the measuring. A clock that was set back in between counts nothing.
func (c *clock) stop() {
	if !c.since.IsZero() {
		c.spent[c.card] += max(c.now().Sub(c.since), 0)
		c.since = time.Time{}
	}
}

// took returns the time of a card of the sitting, 0 for one not measured.
func (c *clock) took(sitting string, card scenario.Ref) time.Duration {
	if c.sitting != sitting {
		return 0
	}
	return c.spent[card]
}
