package journal_test

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"rehearse/data/journal"
)

// sitter goes through everything that a user can do with what they did.
type sitter struct {
	*home
	*ear

	to    *forest // where the data folder is moved to
	told  error   // all that the user was told
	facts []journal.Fact
}

func newSitter(s *strike) *sitter {
	h := newHome("a")
	to := grown(newDisk())
	clear(to.disks)
	h.data.disk("1").strike = s
	h.data.strike, h.local.strike, h.backups.strike, to.strike = s, s, s, s
	e := &ear{}
	h.options.Notify = e.hear
	return &sitter{home: h, ear: e, to: to}
}

// sit opens the app, uses it and closes it.
func (s *sitter) sit(imported string) {
	j, r, err := journal.Open(s.options)
	s.told = errors.Join(err, r.Local)
	if err != nil {
		return
	}
	s.facts = r.Facts.List()
	s.do(j, 2)
	_, err = j.BackUp()
	s.tell(err)
	s.do(j, 1)
	s.take(j)(j.Look())
	_, err = j.Export(&bytes.Buffer{})
	s.tell(err)
	s.take(j)(j.Merge(strings.NewReader(imported)))
	s.do(j, 1)
	s.take(j)(j.Reset())
	s.do(j, 1)
	s.take(j)(j.Replace(strings.NewReader(imported)))
	s.do(j, 1)
	s.take(j)(j.Move(s.to, "/there", true))
	s.take(j)(j.Look()) // finds what could not be read a moment ago
	s.do(j, 1)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	s.tell(j.Close(ctx))
}

func (s *sitter) do(j *journal.Journal, n int) {
	s.facts = append(s.facts, j.Record(stars(n)...)...)
	time.Sleep(time.Second)
}

func (s *sitter) tell(err error) { s.told = errors.Join(s.told, err) }

func (s *sitter) take(j *journal.Journal) func(journal.News, error) {
	return func(n journal.News, err error) {
		s.tell(err)
		facts, whole, ok := j.Take(n)
		switch {
		case whole:
			s.facts = facts.List()
		case ok:
			s.facts = append(s.facts, facts.List()...)
		case err == nil:
			s.tell(errors.New("not taken"))
		}
	}
}

// hears reports whether anything was said, by an error or by the status.
func (s *sitter) hears() bool {
	return s.told != nil || slices.ContainsFunc(s.all(), func(st journal.Status) bool { return st.Err != nil })
}

// left are the options for a start after a power cut.
func (s *sitter) left(t *testing.T, r *rand.Rand) (o journal.Options, folders []*disk) {
	t.Helper()
	data, to, local := s.data.cut(r), s.to.cut(r), s.local.cut(r)
	o = options(newDisk(), local, "z")
	o.Data = data
	path, err := journal.Location(local)
	if err != nil {
		t.Errorf("the location is lost: %v", err)
	}
	if path != "" {
		o.Data, o.Moved = to, true
	}
	for _, f := range []*forest{data, to} {
		for _, d := range f.disks {
			folders = append(folders, d)
		}
	}
	return o, folders
}

// numbers are those of installation a that stand in any of the folders.
func numbers(t *testing.T, folders []*disk) map[uint64]bool {
	t.Helper()
	all := map[uint64]bool{}
	for _, d := range folders {
		for _, f := range read(t, options(d, newDisk(), "z")).Facts.List() {
			if f.Installation == "a" {
				all[f.Number] = true
			}
		}
	}
	return all
}

func TestNoFailureOfTheDiskInAWholeSittingLosesWhatWasConfirmed(t *testing.T) {
	there := newDisk()
	written(t, there, "b", stars(2)...)
	for name, c := range map[string]struct {
		length int
		late   bool
	}{
		"once": {1, false}, "once, after success": {1, true}, "thrice, after success": {3, true},
		"four times": {4, false}, "for good": {1_000_000, false},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				for n := 1; sittingStruckAt(t, there.content("b.jsonl"), n, &strike{first: n, last: n + c.length, late: c.late}); n++ {
				}
			})
		})
	}
}

// sittingStruckAt goes through a sitting in which the n-th call fails, and maybe
// more, and cuts the power then. It reports whether there was such a call.
func sittingStruckAt(t *testing.T, imported string, n int, blow *strike) bool {
	t.Helper()
	s := newSitter(blow)
	s.sit(imported)
	struck := blow.count() >= n
	if !struck && s.hears() {
		t.Errorf("without a failure the user was told %v", s.told)
	}
	blow.at(0, 0)
	r := rand.New(rand.NewPCG(uint64(n), 13))
	o, folders := s.left(t, r)
	there := numbers(t, folders)
	for i := range s.last().Confirmed {
		if !there[i+1] {
			t.Errorf("call %d: fact %d of %d confirmed ones is lost", n, i+1, s.last().Confirmed)
		}
	}
	j, report, err := journal.Open(o)
	if err != nil {
		t.Errorf("call %d: the next start says %v", n, err)
		return struck
	}
	closed(t, j)
	if !s.hears() && report.Facts.Len() != len(s.facts) {
		t.Errorf("call %d: nothing was said, and %d facts are left of %d", n, report.Facts.Len(), len(s.facts))
	}
	return struck
}
