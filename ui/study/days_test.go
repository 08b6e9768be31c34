package study_test

import (
	"fmt"
	"strings"
	"time"

	"rehearse/data/memory"
	"rehearse/data/scenario"
	book "rehearse/data/study"
)

// large puts another deck of so many scenarios into the world, in categories of
// ten.
func (w *world) large(n int) {
	w.t.Helper()
	w.deck = &scenario.Deck{ID: "python", Name: "Python"}
	for i := range n {
		category := fmt.Sprintf("category-%d", i/10)
		if i%10 == 0 {
			w.deck.Categories = append(w.deck.Categories, scenario.Category{ID: category, Name: fmt.Sprintf("Category %d", i/10+1)})
		}
		w.deck.Scenarios = append(w.deck.Scenarios, sample(fmt.Sprintf("s%02d", i), category, "What is it?",
			"One.|The first thing.", "Two.|The second thing.", "Three.|The third thing."))
	}
	w.restart()
}

// rehearse saves a scenario as if a sitting of it alone had been gone through.
func (w *world) rehearse(id string, said ...string) {
	w.t.Helper()
	w.book.Begin(book.Run{Source: book.Search, Refs: []scenario.Ref{w.book.Ref(id, "")}})
	w.book.Tick(true, said...)
	w.book.Save(time.Minute, day(w.now))
}

// rehearseAll saves every scenario of the deck.
func (w *world) rehearseAll(said ...string) {
	for _, sc := range w.deck.Scenarios {
		w.rehearse(sc.ID, said...)
	}
}

// later lets days pass and comes back to the screen.
func (w *world) later(days int) {
	w.now = w.now.AddDate(0, 0, days)
	w.comeBack()
}

func (w *world) comeBack() {
	w.screen.Hide()
	w.screen.Show()
}

// wantRun compares what was begun.
func (w *world) wantRun(source book.Source, order string) {
	w.t.Helper()
	if got := w.order(); w.sitting().Source != source || got != order {
		w.t.Errorf("begun: %q from %q, want %q from %q", got, w.sitting().Source, order, source)
	}
}

// tiles lists the titles of the tiles.
func (w *world) tiles(names ...string) string {
	var titles []string
	for _, name := range names {
		title, _, _ := strings.Cut(w.lines("study.tile."+name), ";")
		titles = append(titles, title)
	}
	return strings.Join(titles, ", ")
}

// asks lists the points that the sitting asks.
func (w *world) asks() string {
	var points []string
	for _, ref := range w.sitting().Order {
		points = append(points, ref.Scenario+":"+strings.Join(w.sitting().Asked(ref), ""))
	}
	return strings.Join(points, " ")
}

// day returns the study day of a time.
func day(t time.Time) memory.Day { return memory.DayOf(t) }
