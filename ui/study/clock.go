package study

import (
	"time"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
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

// sofar returns the time of the card that is measured, until now.
func (c *clock) sofar() time.Duration {
	return c.spent[c.card] + max(c.now().Sub(c.since), 0)
}

// took returns the time of a card of the sitting, 0 for one not measured.
func (c *clock) took(sitting string, card scenario.Ref) time.Duration {
	if c.sitting != sitting {
		return 0
	}
	return c.spent[card]
}

// time measures how long the question of the current card is in view.
func (s *Screen) time() {
	if s.at.page == frontPage {
		s.clock.run(s.at.sitting, s.at.card)
	} else {
		s.clock.stop()
	}
	s.tellTime()
}

// tellTime shows the time that the answer takes, to who wants that, and goes on
// second by second as long as the question is in view.
func (s *Screen) tellTime() {
	s.still()
	timed := s.host.Settings().Timer
	if !timed || s.at.page != frontPage {
		s.stage.strip.tell("", timed)
		return
	}
	spent := s.clock.sofar()
	s.stage.strip.tell(stopwatch(spent), true)
	s.still = kit.After(s.host.Post, time.Second-spent%time.Second, s.tellTime)
}
