package study_test

import (
	"slices"
	"testing"
)

func TestCopySaysWhatItTook(t *testing.T) {
	w := newWorld(t)
	var copied []string
	w.host.Copy = func(s string) { copied = append(copied, s) }
	w.press("Space")
	w.keys("Ctrl+C")
	w.press("Space", "Down")
	w.keys("Ctrl+C")
	w.press("1", "Space", "k", "k")
	w.keys("Ctrl+C", "Down", "Ctrl+C")
	gil, _ := w.deck.Scenario("gil")
	b, _ := gil.Point("b")
	want := []string{gil.Question.Markdown(), b.Markdown(), b.Markdown()}
	if !slices.Equal(copied, want) {
		t.Errorf("copied %q, want %q", copied, want)
	}
	if said := []string{"Copied the question", "Copied the point", "Nothing is selected", "Copied the point"}; !slices.Equal(w.messages, said) {
		t.Errorf("it said %q, want %q", w.messages, said)
	}
}
