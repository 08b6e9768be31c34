package study

import (
	"slices"
	"time"

	"rehearse/data/journal"
	"rehearse/data/scenario"
)

// Star is one bookmark.
type Star struct {
	Ref scenario.Ref
	At  time.Time
}

// Starred reports whether the scenario or point is bookmarked.
func (b *Book) Starred(ref scenario.Ref) bool { return b.on(b.index.stars, ref) }

// on returns the latest word on a thing that is on or off.
func (b *Book) on(threads map[string]*thread, ref scenario.Ref) bool {
	f := b.latest(threads[ref.String()])
	return f != nil && f.On
}

// Stars returns all bookmarks, newest first.
func (b *Book) Stars() []Star {
	var stars []Star
	b.each(b.index.stars, func(ref scenario.Ref, f *journal.Fact) {
		if f.On {
			stars = append(stars, Star{ref, f.When()})
		}
	})
	slices.SortFunc(stars, func(x, y Star) int {
		if c := y.At.Compare(x.At); c != 0 {
			return c
		}
		return compareRefs(x.Ref, y.Ref)
	})
	return stars
}

// Star sets or removes a bookmark. Only what the deck knows can be starred.
func (b *Book) Star(ref scenario.Ref, on bool) {
	b.Settle()
	if b.Starred(ref) == on || on && !b.known(ref) {
		return
	}
	b.act(journal.Fact{Kind: journal.Star, Object: ref.String(), On: on})
}

// Arranged returns all bookmarks in the user's own order. Those that are not in
// it come first, newest first.
func (b *Book) Arranged() []Star {
	stars := b.Stars()
	f := b.latest(b.index.order)
	if f == nil {
		return stars
	}
	place := make(map[string]int, len(f.List))
	for i, object := range f.List {
		if _, twice := place[object]; !twice {
			place[object] = i + 1
		}
	}
	slices.SortStableFunc(stars, func(x, y Star) int { return place[x.Ref.String()] - place[y.Ref.String()] })
	return stars
}

// Arrange puts the bookmarks in the user's own order. What is not starred is
// left out of it.
func (b *Book) Arrange(refs []scenario.Ref) {
	b.Settle()
	list := make([]string, 0, len(refs))
	for _, ref := range refs {
		if o := ref.String(); b.Starred(ref) && !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	if slices.Equal(list, b.arrangement()) {
		return
	}
	b.act(journal.Fact{Kind: journal.Arrange, List: list})
}

// arrangement is what Arranged shows, written down.
func (b *Book) arrangement() []string {
	var list []string
	for _, s := range b.Arranged() {
		list = append(list, s.Ref.String())
	}
	return list
}
