package study

import (
	"slices"
	"time"

	"rehearse/data/scenario"
)

// Review is how the points of a scenario went when each was asked last.
type Review struct {
	At     time.Time // of the last save
	Said   []string  // ids of points
	Missed []string
}

// Result says how a point went.
type Result int

// The results.
const (
	NeverAsked Result = iota
	Unsaid
	Said
)

// Of returns how the point with the id went.
func (r Review) Of(point string) Result {
	switch {
	case slices.Contains(r.Said, point):
		return Said
	case slices.Contains(r.Missed, point):
		return Unsaid
	}
	return NeverAsked
}

// LastReview returns how a scenario went last: its latest save, and where that
// was a drill, for the points it left out, the saves before.
func (b *Book) LastReview(ref scenario.Ref) (Review, bool) {
	t := b.index.reviews[ref.String()]
	if t == nil {
		return Review{}, false
	}
	var r Review
	found := false
	for _, i := range slices.Backward(*t) {
		f := b.facts.At(int(i))
		if b.history.took(&f) {
			continue
		}
		if !found {
			r, found = Review{At: f.When(), Said: f.Said, Missed: f.Missed}, true
		} else {
			older := r
			r.Said = slices.Concat(r.Said, slices.DeleteFunc(slices.Clone(f.Said), older.has))
			r.Missed = slices.Concat(r.Missed, slices.DeleteFunc(slices.Clone(f.Missed), older.has))
		}
		if !f.On {
			break
		}
	}
	return r, found
}

func (r Review) has(point string) bool { return r.Of(point) != NeverAsked }
