package journal_test

import (
	"slices"
	"testing"
	"time"

	"rehearse/data/journal"
)

func TestClockSetBackOrForwardByYearsNeitherLosesNorReordersFacts(t *testing.T) {
	h := newHome("a")
	clock := noon()
	h.options.Now = func() time.Time { return clock }
	var want []journal.Fact
	for _, years := range []int{0, 30, -60, 12, -1, 400, -380} {
		clock = clock.AddDate(years, 0, 1)
		j, r := open(t, h.options)
		if !same(r.Facts.List(), want) {
			t.Fatalf("%v: %d facts in another order, or not those %d", clock, r.Facts.Len(), len(want))
		}
		for _, more := range []int{0, 5, -9} { // while it runs, too
			clock = clock.AddDate(more, 0, 0)
			f := recorded(t, j, stars(1)...)[0]
			if f.When().Year() != clock.Year() {
				t.Errorf("what was done in %d is shown as of %d", clock.Year(), f.When().Year())
			}
			want = append(want, f)
			if b, err := j.BackUp(); err != nil || !b.Fresh || h.backups.content(b.Name) == "" {
				t.Errorf("%v: the backup is %+v, %v", clock, b, err)
			}
		}
		closed(t, j)
	}
	if !slices.IsSortedFunc(want, func(a, b journal.Fact) int { return int(a.Number) - int(b.Number) }) {
		t.Error("the numbers do not follow each other")
	}
}
