//go:build e2e && linux

package walk_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// starsAndTakesHints plays the first two cards.
func (s *sitter) starsAndTakesHints() {
	s.t.Helper()
	first := s.comes()
	s.flips(first)
	s.ticks(first, 1, 3)
	s.press("b", "p")
	s.see("study.star", removeStar)
	s.see("study.star."+first.Points[2].ID, removePoint)
	s.press("space")

	second := s.comes()
	s.hints(second)
	s.flips(second)
	s.ticks(second, 1, 2)
	s.press("space")
}

// writesAndSkips plays the next two.
func (s *sitter) writesAndSkips() {
	s.t.Helper()
	third := s.comes()
	s.flips(third)
	s.press("Down")
	s.writes(third, "e", third.Points[1].ID, "As I would say it", "")
	s.writes(third, "n", "", "Ask back first", "")
	s.writes(third, "n", "", ", and draw it: 100 % \"sure\"", "Ask back first")
	s.ticksAll(third)
	s.press("space")

	fourth := s.comes()
	fourth.skipped = true
	s.press("k")
}

// writes writes a note behind what is there.
func (s *sitter) writes(p *played, key, point, text, there string) {
	s.t.Helper()
	name := strings.TrimSuffix("study.note."+point, ".")
	s.press(key)
	s.waitFor(name, "is there", func(o object) bool { return o.Visible })
	s.typeText(text)
	s.press("Escape")
	s.until(name+" says "+there+text, func() bool {
		shown, err := s.look()
		_, note, _ := strings.Cut(shown[name].Text, ": ")
		s.notes[s.object(p, point)] = note
		return err == nil && note == there+text
	})
}

// setsAsideAndLooksBack plays three more: one is kept out of plans, of one
// nothing is said, and during the third the others are looked at.
func (s *sitter) setsAsideAndLooksBack() {
	s.t.Helper()
	fifth := s.comes()
	s.press("ctrl+shift+a")
	s.see("study.label", "set aside")
	s.aside = s.object(fifth, "")
	s.flips(fifth)
	s.ticks(fifth, 1)
	s.press("space")

	sixth := s.comes()
	s.flips(sixth)
	s.press("space")
	s.see("study.save", "Nothing said, go on?")
	s.press("space")

	seventh := s.comes()
	s.flips(seventh)
	s.ticks(seventh, 1, 2)
	s.press("f")
	s.see("study.task", "Say your answer aloud")
	for _, before := range []*played{sixth, fifth} {
		s.press("Left")
		s.see("study.progress", fmt.Sprintf(" %d of 12, looking back", slices.Index(s.cards, before)+1))
		s.see("study.said", before.line)
	}
	s.press("Right")
	s.see("study.said", sixth.line)
	s.press("space")
	s.see("study.task", "Say your answer aloud")
	s.press("f")
	s.says(seventh, 2, 0)
	s.press("space")
}

// undoesFiveSteps begins the eighth card, goes back to the end of the sixth and
// on again, and says one point more of the seventh.
func (s *sitter) undoesFiveSteps() {
	s.t.Helper()
	sixth, seventh, eighth := s.cards[5], s.cards[6], s.comes()
	s.flips(eighth)
	s.press("1")
	s.says(eighth, 1, 0)
	s.steps("u", step{eighth, 0}, step{seventh, 2}, step{seventh, 1}, step{seventh, 0}, step{sixth, 0})
	s.steps("ctrl+shift+z", step{seventh, 0}, step{seventh, 1}, step{seventh, 2}, step{eighth, 0}, step{eighth, 1})
	s.steps("u", step{eighth, 0}, step{seventh, 2})
	s.ticks(seventh, 3)
	s.press("space")
	if got := s.card(8, dozen); got.ID != eighth.ID { // it asks again
		s.fail("after the save comes %s, want %s", got.ID, eighth.ID)
	}
	s.see("study.task", "Say your answer aloud")
}

// step is where undo or redo leads to: an answer with so many points said.
type step struct {
	card *played
	said int
}

// steps presses the key of undo or redo for each step.
func (s *sitter) steps(key string, steps ...step) {
	s.t.Helper()
	for _, step := range steps {
		s.press(key)
		s.isAt(step.card, step.said, 0)
		s.undone++
	}
}

// isAt waits until the answer of a card of the sitting is up, with so much said.
func (s *sitter) isAt(p *played, said, hinted int) {
	s.t.Helper()
	at := slices.Index(s.cards, p) + 1
	if got := s.card(at, dozen); got.ID != p.ID {
		s.fail("card %d is %s, want %s", at, got.ID, p.ID)
	}
	s.says(p, said, hinted)
}

// isKilledWithTheAnswerShowing kills at the eighth card, with hints and two
// ticks: after the start all of it is there again, to the last pixel.
func (s *sitter) isKilledWithTheAnswerShowing(h home) {
	s.t.Helper()
	eighth := s.cards[7]
	s.hints(eighth)
	cues := s.cues()
	s.press("f")
	s.says(eighth, 0, 0)
	s.ticks(eighth, 1, 3)
	s.press("Up", "Up") // which point has the keys is not kept
	s.gone("message")
	before := s.picture()
	s.until("everything is on the disk", func() bool { return lastConfirmed(s.log.String()) == s.counted(h) })
	s.dies()

	s.app = s.open(h)
	s.goTo("ctrl+2", "study")
	s.see("study.line", "Unfinished: Today's plan, 8 of 12.")
	s.see("study.start", "Resume, 8 of 12")
	s.press("space")
	s.isAt(eighth, 2, 1)
	s.until("the window is what it was", func() bool { return bytes.Equal(s.photograph(s.window), before) })
	s.press("f")
	s.until("the hints are what they were", func() bool { return maps.Equal(s.cues(), cues) })
	s.press("f")
	s.isAt(eighth, 2, 1)
	s.press("u")
	s.isAt(eighth, 1, 1)
	s.press("ctrl+shift+z")
	s.isAt(eighth, 2, 1)
	s.undone += 2
	s.press("space")
}

// answersTheRest plays the cards after the one at which the program was killed.
func (s *sitter) answersTheRest() {
	s.t.Helper()
	for at := len(s.cards); at < dozen; at++ {
		p := s.comes()
		s.flips(p)
		s.ticksAll(p)
		if at == dozen-2 {
			s.changesItsMind(p)
		}
		s.press("space")
	}
}

// changesItsMind takes a tick back by its key, and says an extra point.
func (s *sitter) changesItsMind(p *played) {
	s.t.Helper()
	s.press("2")
	p.said = slices.Delete(p.said, 1, 2)
	s.says(p, len(p.said), 0)
	s.ticks(p, len(p.Must())+1)
}
