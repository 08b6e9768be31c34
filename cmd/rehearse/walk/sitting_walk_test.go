//go:build e2e && linux

package walk_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"rehearse/data/deck"
	"rehearse/data/scenario"
)

// dozen is how many cards the sitting has.
const dozen = 12

// TestASittingOfTwelve goes through a day of study by keyboard alone, undoes some
// of it, is killed in the middle, goes on, and rehearses what was missed. Then
// the disk must hold exactly what the screen has shown.
func TestASittingOfTwelve(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	all, err := deck.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	d.hand("mousemove", "0", "0") // out of the window: nobody touches it
	s := &sitter{app: d.open(h), deck: all, notes: map[string]string{}}
	s.wantsADozen()
	s.starsAndTakesHints()
	s.writesAndSkips()
	s.setsAsideAndLooksBack()
	s.undoesFiveSteps()
	s.isKilledWithTheAnswerShowing(h)
	s.answersTheRest()
	s.rehearsesTheMissed()
	s.bookmarks()
	s.quit()
	s.checkDisk(t, h)
}

// sitter is somebody in a sitting, and what the screen has shown.
type sitter struct {
	*app
	deck   *scenario.Deck
	cards  []*played // of the sitting, as they came up
	drills []*played // of the missed points
	stars  []string
	notes  map[string]string
	aside  string
	undone int // times that undo or redo was pressed
}

// played is what came of a card, as the screen showed it.
type played struct {
	*scenario.Scenario
	asked   []string // ids of points
	said    []string
	shown   []string // whole, as a hint
	cues    int
	line    string // of the answer, at the save
	skipped bool
}

// wantsADozen makes a day begin with twelve new scenarios, and begins it.
func (s *sitter) wantsADozen() {
	s.t.Helper()
	s.goTo("ctrl+comma", "settings")
	for range tabsToTarget {
		s.press("Tab")
	}
	for _, name := range []string{"target.less", "target.more", "new.less", "new.more"} {
		s.waitFor("settings."+name, "has the keys", func(o object) bool { return o.Focused })
		if name != "new.more" {
			s.press("Tab")
		}
	}
	for _, n := range []string{"9", "10", "12"} {
		s.press("space")
		s.see("settings.new", n)
	}
	s.goTo("ctrl+2", "study")
	s.see("study.headline", "12 new scenarios today")
	s.press("space")
}

// comes waits for the question of the next card, which no card before had.
func (s *sitter) comes() *played {
	s.t.Helper()
	p := s.card(len(s.cards)+1, dozen)
	if slices.ContainsFunc(s.cards, func(o *played) bool { return o.ID == p.ID }) {
		s.fail("%s is asked twice", p.ID)
	}
	for _, point := range p.Points {
		p.asked = append(p.asked, point.ID)
	}
	s.cards = append(s.cards, p)
	return p
}

// card waits until the screen is at a card, and reads which it is.
func (s *sitter) card(at, of int) *played {
	s.t.Helper()
	p := &played{}
	s.until(fmt.Sprintf("card %d of %d is there", at, of), func() bool {
		shown, err := s.look()
		question, there := shown["study.question"]
		if err != nil || !there || !strings.HasSuffix(shown["study.progress"].Text, fmt.Sprintf(" %d of %d", at, of)) {
			return false
		}
		i := slices.IndexFunc(s.deck.Scenarios, func(sc *scenario.Scenario) bool { return sc.Question.Plain == question.Text })
		if i < 0 {
			s.fail("no scenario asks %q", question.Text)
		}
		p.Scenario = s.deck.Scenarios[i]
		return true
	})
	return p
}

// says waits for the line that counts what was said of the card.
func (s *sitter) says(p *played, n, hinted int) {
	s.t.Helper()
	p.line = score(n, len(must(p.asked)), hinted)
	s.until("the answer says "+p.line, func() bool {
		shown, err := s.look()
		return err == nil && shown["study.said"].Visible && shown["study.said"].Text == p.line
	})
}

// score is the line in which the program counts.
func score(said, of, hinted int) string {
	line := fmt.Sprintf("%d of %d said", said, of)
	if hinted > 0 {
		line += fmt.Sprintf(", %d with hint", hinted)
	}
	return line
}

// must returns those of the points that count.
func must(points []string) []string {
	return slices.DeleteFunc(slices.Clone(points), func(p string) bool { return !isMust(p) })
}

// flips shows the answer, of which nothing is ticked.
func (s *sitter) flips(p *played) {
	s.t.Helper()
	s.press("space")
	s.says(p, 0, 0)
}

// ticks presses the keys of points.
func (s *sitter) ticks(p *played, keys ...int) {
	s.t.Helper()
	for _, key := range keys {
		s.press(fmt.Sprint(key))
		p.said = append(p.said, p.Points[key-1].ID)
	}
	hinted := slices.DeleteFunc(slices.Clone(p.said), func(id string) bool { return !slices.Contains(p.shown, id) })
	s.says(p, len(must(p.said)), len(hinted))
}

// ticksAll presses the key for all points that count.
func (s *sitter) ticksAll(p *played) {
	s.t.Helper()
	s.press("a")
	p.said = must(p.asked)
	s.says(p, len(p.said), 0)
}

// hints shows the cues of all points, and the first of them whole.
func (s *sitter) hints(p *played) {
	s.t.Helper()
	p.cues = len(must(p.asked))
	for range p.cues + 1 {
		s.press("h")
	}
	first := p.Must()[0]
	p.shown = []string{first.ID}
	s.see("study.cue."+first.ID, first.Phrase.Plain+" "+first.Body.Plain)
	for _, point := range p.Must()[1:] {
		s.until("the cue of "+point.ID+" is shown", func() bool { return strings.HasSuffix(s.cues()["study.cue."+point.ID], ": "+point.Phrase.Plain) })
	}
}

// cues returns the hints that are shown.
func (s *sitter) cues() map[string]string {
	shown, _ := s.look() // nothing, where the program does not answer
	cues := map[string]string{}
	for name := range maps.Keys(shown) {
		if strings.HasPrefix(name, "study.cue.") {
			cues[name] = shown[name].Text
		}
	}
	return cues
}

// object names a card, or a point of it, as the journal does.
func (s *sitter) object(p *played, point string) string {
	return scenario.Ref{Deck: s.deck.ID, Scenario: p.ID, Point: point}.String()
}
