package study_test

import (
	"strings"
	"testing"
)

func TestLargeSourceAsksHowMany(t *testing.T) {
	w := newWorld(t)
	w.large(24)
	w.press("x")
	if got := w.tiles("10", "20", "all"); got != "10 scenarios, 20 scenarios, All 24" {
		t.Errorf("offered are %q", got)
	}
	if got := w.lines("study.tile.20"); got != "20 scenarios; about 29 minutes" {
		t.Errorf("the second tile says %q", got)
	}
	w.press("1")
	if n := len(w.sitting().Order); n != 10 {
		t.Errorf("%d scenarios are asked, want 10", n)
	}
	w.press("Escape", "l", "3")
	w.yes()
	if s := w.sitting(); len(s.Order) != 24 || !s.Blind || !strings.HasPrefix(w.order(), "s23 s22") {
		t.Errorf("asked are %q", w.order())
	}
	w.press("Escape", "c", "3")
	w.yes()
	if n := len(w.sitting().Order); n != 4 {
		t.Errorf("a small category asks %d, want all 4", n)
	}
}

func TestManyWeakPointsAskHowManyPoints(t *testing.T) {
	w := newWorld(t)
	w.large(15)
	for range 2 {
		for _, sc := range w.deck.Scenarios[:5] {
			w.rehearse(sc.ID)
		}
		w.later(1)
	}
	w.press("w")
	if got := w.tiles("10", "all"); got != "10 points, All 15" || w.has("study.tile.20") {
		t.Errorf("offered are %q", got)
	}
	w.press("1")
	if got := w.asks(); got != "s00:abc s01:abc s02:abc s03:a" {
		t.Errorf("the drill asks %q", got)
	}
}
