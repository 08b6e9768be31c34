package journal

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

func backupName(at time.Time, mark string) string {
	return at.UTC().Format(backupTime) + "-0123abcd" + mark + ".jsonl"
}

// day is a time on a day of March 2026.
func day(d, hour int) time.Time { return time.Date(2026, time.March, d, hour, 0, 0, 0, time.UTC) }

func TestPruneKeepsDailyWeeklyAndMonthlyBackups(t *testing.T) {
	daily := func(n int, back time.Duration) (names []string) {
		for i := range n {
			names = append(names, backupName(day(31, 12).Add(-time.Duration(i)*back), ""))
		}
		return names
	}
	half := backupName(day(2, 1), "") + ".new"
	for name, c := range map[string]struct {
		names []string
		left  int
		gone  []string
	}{
		"nothing":         {nil, 0, nil},
		"one":             {daily(1, 0), 1, nil},
		"two of a day":    {[]string{backupName(day(3, 9), ""), backupName(day(3, 15), "")}, 1, []string{backupName(day(3, 9), "")}},
		"a week of days":  {daily(7, 24*time.Hour), 7, nil},
		"every half hour": {daily(48*7, 30*time.Minute), 7, nil},
		"four years":      {daily(4*365, 24*time.Hour), 7 + 3 + 11, nil},
		"once a year":     {daily(40, 365*24*time.Hour), 12, nil},
		"not backups":     {[]string{"a.jsonl", "20260303-090000.jsonl", "20269903-090000-0123abcd.jsonl", "x.new", ""}, 5, nil},
		"half a backup":   {[]string{half}, 0, []string{half}},
		"before a reset":  {[]string{backupName(day(3, 9), before), backupName(day(3, 10), before)}, 2, nil},
	} {
		gone := prune(c.names, day(31, 12))
		if left := len(c.names) - len(gone); left != c.left {
			t.Errorf("%s: %d are left, want %d", name, left, c.left)
		}
		if c.gone != nil && !slices.Equal(gone, c.gone) {
			t.Errorf("%s: %v are removed, want %v", name, gone, c.gone)
		}
	}
}

func TestBackupsFromAWrongClockGiveWayToRightOnes(t *testing.T) {
	var names []string
	for i := range 60 {
		names = append(names, backupName(day(1, 12).AddDate(25, i, i), ""))
	}
	right := backupName(day(30, 12), "")
	if gone := prune(append(names, right), day(30, 13)); slices.Contains(gone, right) {
		t.Error("the only backup that is dated right is removed")
	}
}

// manyBackups returns names of backups from three years, a few of them dated
// later than now, in no order.
func manyBackups(r *rand.Rand, now time.Time) []string {
	var names []string
	for range r.IntN(200) {
		mark := ""
		if r.IntN(20) == 0 {
			mark = before
		}
		at := now.Add(-time.Duration(r.Int64N(int64(900*24*time.Hour)))).AddDate(0, 0, 20*r.IntN(2))
		names = append(names, backupName(at, mark))
	}
	return names
}

func TestPruneNeverRemovesTheNewestAndKeepsFew(t *testing.T) {
	for seed := range uint64(500) {
		now := day(15, 12)
		names := manyBackups(rand.New(rand.NewPCG(seed, 5)), now)
		all := slices.Clone(names)
		gone := prune(names, now)
		if !slices.Equal(all, names) {
			t.Fatalf("seed %d: the names were changed", seed)
		}
		newest := slices.IndexFunc(backups(names), func(b Backup) bool { return !b.Before && !b.Made.After(now) })
		if newest >= 0 && slices.Contains(gone, backups(names)[newest].Name) {
			t.Fatalf("seed %d: the newest is removed", seed)
		}
		left := slices.DeleteFunc(names, func(n string) bool { return slices.Contains(gone, n) })
		kept := slices.DeleteFunc(slices.Clone(left), func(n string) bool { return strings.Contains(n, before) })
		if len(kept) > dailies+weeklies+monthlies {
			t.Fatalf("seed %d: %d are left", seed, len(kept))
		}
		if again := prune(left, now); len(again) > 0 {
			t.Fatalf("seed %d: a second time removes %v", seed, again)
		}
	}
}

func TestBackupNameIsReadAsItIsWritten(t *testing.T) {
	for _, mark := range []string{"", before} {
		b, ok := parseBackup(backupName(day(3, 9), mark))
		if want := (Backup{Name: backupName(day(3, 9), mark), Made: day(3, 9), Before: mark != "", sum: "0123abcd"}); !ok || b != want {
			t.Errorf("%q is read as %+v", mark, b)
		}
	}
}
