//go:build e2e && linux

package walk_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// counted returns how many facts are on the disk.
func (s *sitter) counted(h home) int {
	files, err := filepath.Glob(filepath.Join(h.dir, data, "*"))
	if err != nil || len(files) != 1 {
		s.fail("the journal is %v (%v), want one file", files, err)
	}
	content, err := os.ReadFile(files[0])
	if err != nil {
		s.fail("reading the journal: %v", err)
	}
	return bytes.Count(content, []byte("\n"))
}

// checkDisk compares the journal with what the screen has shown.
func (s *sitter) checkDisk(t *testing.T, h home) {
	t.Helper()
	all := h.facts(t) // has checked that no number is left out
	for i, f := range all {
		if i > 0 && (f.Order <= all[i-1].Order || f.Installation != all[0].Installation) {
			t.Errorf("fact %d, %+v, does not follow after %+v", i+1, f, all[i-1])
		}
	}
	if got := lastConfirmed(s.log.String()); got != len(all) {
		t.Errorf("the disk has %d facts, but %d are confirmed", len(all), got)
	}
	if got := len(of(all, "undo")); got != s.undone {
		t.Errorf("undo or redo was done %d times, want %d", got, s.undone)
	}
	facts := standing(all)
	begun := of(facts, "begin")
	if len(begun) != 2 {
		t.Fatalf("the sittings are %+v, want two", begun)
	}
	s.checkSitting(t, facts, begun[0], "due", s.cards)
	s.checkSitting(t, facts, begun[1], "missed", s.drills)
	s.checkRest(t, facts)
}

// standing returns the facts that were not taken back.
func standing(facts []fact) []fact {
	taken := map[string]bool{}
	for _, f := range of(facts, "undo") {
		taken[f.Undoes] = f.On
	}
	return slices.DeleteFunc(slices.Clone(facts), func(f fact) bool { return taken[f.Group] })
}

// asks returns what a sitting of the cards asks: all of a scenario, or points.
func (s *sitter) asks(cards []*played) []string {
	var list []string
	for _, p := range cards {
		if !slices.Contains(s.drills, p) {
			list = append(list, s.object(p, ""))
			continue
		}
		for _, id := range p.asked {
			list = append(list, s.object(p, id))
		}
	}
	return list
}

// checkSitting compares what a sitting asks, and how each of its cards ended.
func (s *sitter) checkSitting(t *testing.T, facts []fact, begin fact, source string, cards []*played) {
	t.Helper()
	if want := s.asks(cards); begin.Source != source || begin.Blind || !slices.Equal(begin.List, want) {
		t.Errorf("a sitting is %+v, want one of %s that asks %v", begin, source, want)
	}
	id := fmt.Sprintf("%s:%d", begin.Installation, begin.Number)
	facts = slices.DeleteFunc(slices.Clone(facts), func(f fact) bool { return f.Sitting != id })
	ends := slices.DeleteFunc(slices.Clone(facts), func(f fact) bool { return f.Kind != "review" && f.Kind != "skip" })
	if len(ends) != len(cards) {
		t.Fatalf("%d cards of the sitting have ended, want %d: %+v", len(ends), len(cards), ends)
	}
	for i, p := range cards {
		s.checkCard(t, p, ends[i])
		s.checkHints(t, p, of(facts, "hint"))
	}
}

// checkHints compares what was shown of a card before its answer.
func (s *sitter) checkHints(t *testing.T, p *played, hints []fact) {
	t.Helper()
	var cues, whole []string
	for _, f := range hints {
		id, isOne := strings.CutPrefix(f.Object, s.object(p, "")+"#")
		switch {
		case isOne && f.On:
			whole = append(whole, id)
		case isOne:
			cues = append(cues, id)
		}
	}
	if want := must(p.asked)[:p.cues]; !slices.Equal(cues, want) || !slices.Equal(whole, p.shown) {
		t.Errorf("of %s the hints are %v and then %v, want %v and %v", p.ID, cues, whole, want, p.shown)
	}
}

// checkCard compares the end of one card. Every point that was asked must be
// either said or missed, and the disk must count as the screen did.
func (s *sitter) checkCard(t *testing.T, p *played, f fact) {
	t.Helper()
	if f.Object != s.object(p, "") || p.skipped != (f.Kind == "skip") {
		t.Errorf("a card ended with %+v, want one of %s (skipped: %v)", f, p.ID, p.skipped)
	}
	if p.skipped {
		return
	}
	missed := slices.DeleteFunc(slices.Clone(p.asked), func(id string) bool { return slices.Contains(p.said, id) })
	if !slices.Equal(f.Said, p.said) || !slices.Equal(f.Missed, missed) || !slices.Equal(f.Shown, p.shown) {
		t.Errorf("of %s the disk has %v said, %v missed, %v shown; want %v, %v, %v",
			p.ID, f.Said, f.Missed, f.Shown, p.said, missed, p.shown)
	}
	hinted := slices.DeleteFunc(slices.Clone(f.Shown), func(id string) bool { return !slices.Contains(f.Said, id) })
	if line := score(len(must(f.Said)), len(must(f.Said))+len(must(f.Missed)), len(hinted)); line != p.line {
		t.Errorf("of %s the disk tells %q, the screen told %q", p.ID, line, p.line)
	}
	if drill := slices.Contains(s.drills, p); f.Practice != drill {
		t.Errorf("of %s the review is practice: %v, want %v", p.ID, f.Practice, drill)
	}
}

// checkRest compares what does not belong to a sitting.
func (s *sitter) checkRest(t *testing.T, facts []fact) {
	t.Helper()
	notes := map[string]string{}
	for _, f := range of(facts, "note") {
		notes[f.Object] = f.Text
	}
	if !maps.Equal(notes, s.notes) {
		t.Errorf("the notes are %q, want %q", notes, s.notes)
	}
	stars := starred(facts)
	slices.Sort(stars)
	slices.Sort(s.stars)
	if !slices.Equal(stars, s.stars) {
		t.Errorf("the stars are on %v, want %v", stars, s.stars)
	}
	if got := of(facts, "aside"); len(got) != 1 || !got[0].On || got[0].Object != s.aside {
		t.Errorf("set aside is %+v, want %s", got, s.aside)
	}
	sets := of(facts, "set")
	if last := sets[len(sets)-1]; last.Name != "new" || last.Text != "12" {
		t.Errorf("the last setting is %+v, want twelve new a day", last)
	}
}
