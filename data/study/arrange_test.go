package study_test

import (
	"strings"
	"testing"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

// arranged lists the bookmarks in the user's order: "s1#a s2".
func arranged(b *study.Book) string {
	var list []string
	for _, s := range b.Arranged() {
		list = append(list, strings.TrimPrefix(s.Ref.String(), "python/"))
	}
	return strings.Join(list, " ")
}

// starred returns a book with stars on s1, s2, s3 and a point, set in that order.
func starred(t *testing.T) (*study.Book, *record) {
	t.Helper()
	b, r := fresh(t)
	for _, ref := range []scenario.Ref{b.Ref("s1", ""), b.Ref("s2", ""), b.Ref("s3", ""), b.Ref("s1", "a")} {
		b.Star(ref, true)
	}
	return b, r
}

func TestBookmarksStandInTheUsersOwnOrder(t *testing.T) {
	b, r := starred(t)
	if got := arranged(b); got != "s1#a s3 s2 s1" {
		t.Errorf("without an order of the user's own they stand as %q", got)
	}
	b.Arrange([]scenario.Ref{b.Ref("s2", ""), b.Ref("s1", "a"), b.Ref("s3", ""), b.Ref("s1", "")})
	if got := arranged(b); got != "s2 s1#a s3 s1" {
		t.Errorf("they stand as %q", got)
	}
	if got := arranged(newRecord("me").read(r.facts)); got != "s2 s1#a s3 s1" {
		t.Errorf("after a restart they stand as %q", got)
	}
	if b.Undo(); arranged(b) != "s1#a s3 s2 s1" {
		t.Errorf("after undo they stand as %q", arranged(b))
	}
}

func TestNewStarsComeBeforeTheUsersOwnOrder(t *testing.T) {
	b, _ := starred(t)
	b.Arrange([]scenario.Ref{b.Ref("s2", ""), b.Ref("s1", "a"), b.Ref("s3", ""), b.Ref("s1", "")})
	b.Star(b.Ref("s4", ""), true)
	b.Star(b.Ref("s2", "b"), true)
	if got := arranged(b); got != "s2#b s4 s2 s1#a s3 s1" {
		t.Errorf("they stand as %q", got)
	}
	b.Star(b.Ref("s3", ""), false)
	b.Star(b.Ref("s3", ""), true)
	if got := arranged(b); got != "s2#b s4 s2 s1#a s3 s1" {
		t.Errorf("a star that is set again stands as %q", got)
	}
}

func TestWhatIsNotStarredHasNoPlaceInTheOrder(t *testing.T) {
	b, r := starred(t)
	b.Star(b.Ref("s3", ""), false)
	b.Arrange([]scenario.Ref{b.Ref("s4", ""), b.Ref("s2", ""), b.Ref("gone", ""), b.Ref("s2", ""), b.Ref("s3", ""), b.Ref("s1", "")})
	f := r.facts[len(r.facts)-1]
	if f.Kind != journal.Arrange || strings.Join(f.List, " ") != "python/s2 python/s1" {
		t.Errorf("recorded %v", f)
	}
	if got := arranged(b); got != "s1#a s2 s1" {
		t.Errorf("they stand as %q", got)
	}
}

func TestOrderThatIsSoAlreadyIsNotRecorded(t *testing.T) {
	b, r := starred(t)
	order := []scenario.Ref{b.Ref("s1", "a"), b.Ref("s3", ""), b.Ref("s2", ""), b.Ref("s1", "")}
	b.Arrange(order)
	before := len(r.facts)
	if before != 4 {
		t.Errorf("recorded %q", kinds(r.facts))
	}
	order[0], order[1] = order[1], order[0]
	b.Arrange(order)
	b.Arrange(order)
	if len(r.facts) != before+1 {
		t.Errorf("recorded %q", kinds(r.facts[before:]))
	}
	none, log := fresh(t)
	none.Arrange(order)
	if len(log.facts) != 0 {
		t.Errorf("without stars recorded %q", kinds(log.facts))
	}
}
